"""gallery-dl's `<file>.json`: a site's own record of a post, with what gallery-dl adds to it.

For TikTok that is the item as the site's page holds it. Older files name the author as a plain
text and counts as numbers; newer ones have objects and texts. Both are read.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec
from msgspec import Raw

from storage.sidecars import dates
from storage.sidecars.description import Counts, Description, Origin, Posted
from storage.sidecars.json_values import (
    NOTHING,
    count,
    decode,
    field,
    number_or_text,
    text,
    texts,
    values,
)
from storage.sidecars.languages import language
from storage.sidecars.music import sound
from storage.sidecars.places import place
from storage.sidecars.words import (
    as_caption,
    as_name,
    as_title,
    distinct_tags,
    handle,
    mentioned,
)


class _Item(msgspec.Struct):
    """The whitelist: undecoded values of the keys we read; msgspec skips every other key."""

    category: Raw = NOTHING
    id: Raw = NOTHING
    post_shortcode: Raw = NOTHING
    shortcode: Raw = NOTHING
    title: Raw = NOTHING
    desc: Raw = NOTHING
    description: Raw = NOTHING
    content: Raw = NOTHING
    author: Raw = NOTHING
    user: Raw = NOTHING
    username: Raw = NOTHING
    nickname: Raw = NOTHING
    fullname: Raw = NOTHING
    createTime: Raw = NOTHING  # noqa: N815  # the site's own spelling, as in all keys below
    date: Raw = NOTHING
    challenges: Raw = NOTHING
    textExtra: Raw = NOTHING  # noqa: N815
    tags: Raw = NOTHING
    diversificationLabels: Raw = NOTHING  # noqa: N815
    music: Raw = NOTHING
    stats: Raw = NOTHING
    statsV2: Raw = NOTHING  # noqa: N815
    textLanguage: Raw = NOTHING  # noqa: N815


class _Part(msgspec.Struct):
    """The keys we read of the objects inside: an author, a hashtag, a sound, counts."""

    title: Raw = NOTHING
    hashtagName: Raw = NOTHING  # noqa: N815
    authorName: Raw = NOTHING  # noqa: N815
    uniqueId: Raw = NOTHING  # noqa: N815
    name: Raw = NOTHING
    username: Raw = NOTHING
    nickname: Raw = NOTHING
    nick: Raw = NOTHING
    playCount: Raw = NOTHING  # noqa: N815
    diggCount: Raw = NOTHING  # noqa: N815
    commentCount: Raw = NOTHING  # noqa: N815
    shareCount: Raw = NOTHING  # noqa: N815
    collectCount: Raw = NOTHING  # noqa: N815


_EMPTY = _Part()


def parse(content: bytes) -> Description:
    """Read the bytes of a sidecar.

    Raises:
        SidecarError: they are no JSON object, or nested too deep.
    """
    item = decode(content, _Item)
    title = text(item.title)
    caption = text(item.desc) or text(item.description) or text(item.content)
    creator, creator_name = _creator(item)
    music = _part(item.music)
    return Description(
        origin=Origin.GALLERY_DL,
        title=as_title(title or caption),
        caption=as_caption(caption),
        creator=creator,
        creator_name=creator_name,
        tags=_tags(item, caption or title),
        sound=sound(text(music.title), [text(music.authorName)], creator),
        language=language(text(item.textLanguage)),
        published_at_ms=_published_at_ms(item),
        posted=_posted(item),
    )


def _creator(item: _Item) -> tuple[str | None, str | None]:
    author, user = _part(item.author), _part(item.user)
    handles = (
        *(text(raw) for raw in (author.uniqueId, author.username, item.username, item.user)),
        *(text(raw) for raw in (item.author, author.name, user.username, user.name)),
    )
    names = (author.nickname, author.nick, item.nickname, item.fullname, user.nick)
    found = next(filter(None, map(handle, handles)), None)
    name = as_name(next(filter(None, map(text, names)), ""))
    return found, name if found else None


def _tags(item: _Item, caption: str) -> tuple[str, ...]:
    """Join the hashtags of a post with the site's own topics, which come last."""
    named = [text(_part(raw).title) for raw in values(item.challenges)]
    linked = [text(_part(raw).hashtagName) for raw in values(item.textExtra)]
    said = mentioned(caption)
    return distinct_tags(
        (*said, *named, *linked, *texts(item.tags), *texts(item.diversificationLabels))
    )


def _posted(item: _Item) -> Posted:
    ids = map(number_or_text, (item.post_shortcode, item.shortcode, item.id))
    posted = place(text(item.category), next(filter(None, ids), ""))
    return replace(posted, counts=_counts(item.statsV2).or_else(_counts(item.stats)))


def _counts(raw: Raw) -> Counts:
    stats = _part(raw)
    return Counts(
        count(stats.playCount),
        count(stats.diggCount),
        count(stats.commentCount),
        count(stats.shareCount),
        count(stats.collectCount),
    )


def _published_at_ms(item: _Item) -> int | None:
    for raw in (item.createTime, item.date):
        if (moment := dates.of_text(number_or_text(raw))) is not None:
            return moment
    return dates.of_tiktok_id(number_or_text(item.id))


def _part(raw: Raw) -> _Part:
    return field(raw, _Part) or _EMPTY
