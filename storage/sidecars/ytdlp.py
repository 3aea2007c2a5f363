"""yt-dlp's `.info.json`: the few fields that describe a video, and nothing else of it.

Such a file may hold cookies, signed addresses and the downloader's IP. Only the fields of `_Info`
are ever looked at, and each is checked by itself: a bad one is dropped, the others stay.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import msgspec
from msgspec import Raw

from storage.sidecars import dates
from storage.sidecars.description import Counts, Description, Origin, Posted, SidecarError
from storage.sidecars.json_values import NOTHING, count, decode, field, number_or_text, text, texts
from storage.sidecars.places import place
from storage.sidecars.words import (
    CAPTION_LENGTH,
    NAME_LENGTH,
    SEARCHED_LENGTH,
    TITLE_LENGTH,
    clean,
    distinct_tags,
    handle,
    hashtags,
)

_NAMELESS: Final = frozenset({"original sound", "original audio"})
"""Tracks that tell one creator's sound from another's only together with the creator."""
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")


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
    said = hashtags(clean(caption or title, SEARCHED_LENGTH, lines=True))
    return Description(
        origin=Origin.YT_DLP,
        title=clean(title, TITLE_LENGTH),
        caption=clean(caption, CAPTION_LENGTH, lines=True),
        creator=creator,
        creator_name=creator_name,
        tags=distinct_tags((*said, *texts(info.tags))),
        sound=_sound(info, creator),
        language=_language(info),
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
    return found, (clean(name, NAME_LENGTH) or None) if found else None


def _sound(info: _Info, creator: str | None) -> str | None:
    """Name the sound by its track and by those of its artists whom the track does not name."""
    track = clean(text(info.track), NAME_LENGTH)
    artists = [clean(name, NAME_LENGTH) for name in texts(info.artists) or [text(info.artist)]]
    if creator is not None and _names(track, creator):
        return track
    if creator is not None and track.lower() in _NAMELESS and not any(artists):
        artists = [creator]
    others = [artist for artist in artists if artist and not _names(track, artist)][:3]
    return " · ".join(part for part in (track, ", ".join(others)) if part) or None


def _names(track: str, who: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(who.lower())}(?!\w)", track.lower()) is not None


def _language(info: _Info) -> str | None:
    language = text(info.language).lower()
    return language if _LANGUAGE.fullmatch(language) and len(language) <= 35 else None


def _published_at_ms(info: _Info) -> int | None:
    seconds = field(info.timestamp, float)
    if seconds is not None and (published := dates.plausible(seconds)) is not None:
        return published
    try:
        day = datetime.strptime(text(info.upload_date), "%Y%m%d").replace(tzinfo=UTC)
    except ValueError:
        return dates.of_tiktok_id(text(info.id))
    return dates.plausible(day.timestamp())
