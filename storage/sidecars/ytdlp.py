"""yt-dlp's `.info.json`: the few fields that describe a video, and nothing else of it.

Such a file may hold cookies, signed addresses and the downloader's IP. Only the fields of `_Info`
are ever looked at, and each is checked by itself: a bad one is dropped, the others stay.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec
from msgspec import Raw

from storage.sidecars import dates
from storage.sidecars.description import Counts, Description, Origin, Posted, SidecarError
from storage.sidecars.json_values import NOTHING, count, decode, field, number_or_text, text, texts
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


class _Info(msgspec.Struct):
    """The whitelist: undecoded values of the keys we read; msgspec skips every other key."""

    type_: Raw = msgspec.field(name="_type", default=NOTHING)
    id: Raw = NOTHING
    title: Raw = NOTHING
    description: Raw = NOTHING
    tags: Raw = NOTHING
    uploader: Raw = NOTHING
    uploader_id: Raw = NOTHING
    creator: Raw = NOTHING
    channel: Raw = NOTHING
    track: Raw = NOTHING
    artist: Raw = NOTHING
    artists: Raw = NOTHING
    language: Raw = NOTHING
    timestamp: Raw = NOTHING
    upload_date: Raw = NOTHING
    extractor_key: Raw = NOTHING
    view_count: Raw = NOTHING
    like_count: Raw = NOTHING
    comment_count: Raw = NOTHING
    repost_count: Raw = NOTHING
    save_count: Raw = NOTHING


def parse(content: bytes) -> Description:
    """Read the bytes of a sidecar.

    Raises:
        SidecarError: they are no JSON object, nested too deep, or describe a playlist.
    """
    info = decode(content, _Info)
    if field(info.type_, str) in ("playlist", "multi_video"):
        raise SidecarError("it describes a playlist, not a video")
    return _describe(info)


def _describe(info: _Info) -> Description:
    title = text(info.title)
    caption = text(info.description)
    creator, creator_name = _creator(info)
    # A title is cut by yt-dlp, so its hashtags count only when there is no caption.
    said = mentioned(caption or title)
    return Description(
        origin=Origin.YT_DLP,
        title=as_title(title),
        caption=as_caption(caption),
        creator=creator,
        creator_name=creator_name,
        tags=distinct_tags((*said, *texts(info.tags))),
        sound=sound(text(info.track), texts(info.artists) or [text(info.artist)], creator),
        language=language(text(info.language)),
        published_at_ms=_published_at_ms(info),
        posted=_posted(info),
    )


def _posted(info: _Info) -> Posted:
    posted = place(text(info.extractor_key), number_or_text(info.id))
    counts = Counts(
        count(info.view_count),
        count(info.like_count),
        count(info.comment_count),
        count(info.repost_count),
        count(info.save_count),
    )
    return replace(posted, counts=counts)


def _creator(info: _Info) -> tuple[str | None, str | None]:
    """Return handle and name: which key holds which differs between sites and years."""
    uploader, uploader_id = text(info.uploader), text(info.uploader_id)
    channel, creator = text(info.channel), text(info.creator)
    handles = (
        uploader_id if uploader_id.startswith("@") else "",
        "" if uploader.isdecimal() else uploader,
        creator,
        channel,
        uploader,
    )
    found = next(filter(None, map(handle, handles)), None)
    name = channel or creator or ("" if uploader.isdecimal() else uploader)
    return found, as_name(name) if found else None


def _published_at_ms(info: _Info) -> int | None:
    seconds = field(info.timestamp, float)
    if seconds is not None and (published := dates.plausible(seconds)) is not None:
        return published
    day = dates.of_text(text(info.upload_date))
    return dates.of_tiktok_id(text(info.id)) if day is None else day
