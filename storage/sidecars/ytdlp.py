"""yt-dlp's `.info.json`: the few fields that describe a video, and nothing else of it.

Such a file may hold cookies, signed addresses and the downloader's IP. Only the fields of `_Info`
are ever looked at, and each is checked by itself: a bad one is dropped, the others stay.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from msgspec import Raw

from storage.regular import open_regular
from storage.sidecars import dates
from storage.sidecars.description import Description, Origin, SidecarError
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

SUFFIX: Final = ".info.json"

SIZE_CAP: Final = 4 * 1024 * 1024
"""Bytes; a well-known downloader's example for one video takes 0.85 MB."""

_LONE_SURROGATE: Final = re.compile(
    rb"(?<!\\)((?:\\\\)*)(?:"
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    rb"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})"
)
"""Half an emoji, as a service leaves it when it cuts a text. One would cost the whole file."""

T = TypeVar("T")
_NOTHING: Final = Raw(b"null")
_NAMELESS: Final = frozenset({"original sound", "original audio"})
"""Tracks that tell one creator's sound from another's only together with the creator."""
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")


class _Info(msgspec.Struct):
    """The whitelist: undecoded values of the keys we read; msgspec skips every other key."""

    type_: Raw = msgspec.field(name="_type", default=_NOTHING)
    id: Raw = _NOTHING
    title: Raw = _NOTHING
    description: Raw = _NOTHING
    tags: Raw = _NOTHING
    uploader: Raw = _NOTHING
    uploader_id: Raw = _NOTHING
    creator: Raw = _NOTHING
    channel: Raw = _NOTHING
    track: Raw = _NOTHING
    artist: Raw = _NOTHING
    artists: Raw = _NOTHING
    language: Raw = _NOTHING
    timestamp: Raw = _NOTHING
    upload_date: Raw = _NOTHING


def names_beside(video_name: str) -> tuple[str, str]:
    """Return the names under which a video's sidecar may lie beside it, the better one first."""
    stem = video_name.rpartition(".")[0]
    return stem + SUFFIX, video_name + SUFFIX


def read(path: Path) -> Description:
    """Read one sidecar file.

    Raises:
        SidecarError: it is too large, damaged, nested too deep, or describes a playlist.
        OSError: it cannot be read.
    """
    with open_regular(path) as file:
        content = file.read(SIZE_CAP + 1)
    if len(content) > SIZE_CAP:
        raise SidecarError(f"{path.name} is larger than {SIZE_CAP} bytes")
    return parse(content)


def parse(content: bytes) -> Description:
    """Read the bytes of a sidecar.

    Raises:
        SidecarError: they are no JSON object, nested too deep, or describe a playlist.
    """
    try:
        info = _decode(content.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        raise SidecarError(f"not a sidecar of yt-dlp: {error}") from error
    if _field(info.type_, str) in ("playlist", "multi_video"):
        raise SidecarError("it describes a playlist, not a video")
    return _describe(info)


def _decode(content: bytes) -> _Info:
    try:
        return msgspec.json.decode(content, type=_Info)
    except ValueError:
        mended = _LONE_SURROGATE.sub(rb"\1\\ufffd", content)
        return msgspec.json.decode(mended, type=_Info)


def _describe(info: _Info) -> Description:
    title = _text(info.title)
    caption = _text(info.description)
    creator, creator_name = _creator(info)
    # A title is cut by yt-dlp, so its hashtags count only when there is no caption.
    said = hashtags(clean(caption or title, SEARCHED_LENGTH, lines=True))
    return Description(
        origin=Origin.YT_DLP,
        title=clean(title, TITLE_LENGTH),
        caption=clean(caption, CAPTION_LENGTH, lines=True),
        creator=creator,
        creator_name=creator_name,
        tags=distinct_tags((*said, *_texts(info.tags))),
        sound=_sound(info, creator),
        language=_language(info),
        published_at_ms=_published_at_ms(info),
    )


def _creator(info: _Info) -> tuple[str | None, str | None]:
    """Return handle and name: which key holds which differs between sites and years."""
    uploader, uploader_id = _text(info.uploader), _text(info.uploader_id)
    channel, creator = _text(info.channel), _text(info.creator)
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
    track = clean(_text(info.track), NAME_LENGTH)
    artists = [clean(name, NAME_LENGTH) for name in _texts(info.artists) or [_text(info.artist)]]
    if creator is not None and _names(track, creator):
        return track
    if creator is not None and track.lower() in _NAMELESS and not any(artists):
        artists = [creator]
    others = [artist for artist in artists if artist and not _names(track, artist)][:3]
    return " · ".join(part for part in (track, ", ".join(others)) if part) or None


def _names(track: str, who: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(who.lower())}(?!\w)", track.lower()) is not None


def _language(info: _Info) -> str | None:
    language = _text(info.language).lower()
    return language if _LANGUAGE.fullmatch(language) and len(language) <= 35 else None


def _published_at_ms(info: _Info) -> int | None:
    seconds = _field(info.timestamp, float)
    if seconds is not None and (published := dates.plausible(seconds)) is not None:
        return published
    try:
        day = datetime.strptime(_text(info.upload_date), "%Y%m%d").replace(tzinfo=UTC)
    except ValueError:
        return dates.of_tiktok_id(_text(info.id))
    return dates.plausible(day.timestamp())


def _text(raw: Raw) -> str:
    return _field(raw, str) or ""


def _texts(raw: Raw) -> list[str]:
    values = _field(raw, list[Raw]) or []
    return [text for text in map(_text, values[:1000]) if text]


def _field(raw: Raw, kind: type[T]) -> T | None:
    """Decode one value, None when it is null, of another kind, or damaged."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except (ValueError, RecursionError):
        return None
