"""What file and folder names say of a video that has no sidecar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from storage.sidecars import dates
from storage.sidecars.description import Description, Origin
from storage.sidecars.places import place, place_of_id
from storage.sidecars.words import NAME_LENGTH, as_title, clean, handle, hashtags

_ID: Final = r"[0-9]{19}"
_HANDLE: Final = r"[\w.]{2,30}"

_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME: Final = "[0-9]{2}-[0-9]{2}-[0-9]{2}"

_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        # site__user__id__date__NN, as TikLocal writes it
        rf"(?P<site>[a-z]+)__(?P<user>{_HANDLE}?)__(?P<id>\w+?)__(?P<date>[0-9-]+)(__[0-9]+)?",
        # <moment>_UTC, as instaloader writes it, with a number where a post has several videos
        rf"(?P<day>{_DAY})_(?P<time>{_TIME})_UTC(_[0-9]{{1,3}})?",
        # @user - title [id], and the same without the id
        rf"@(?P<user>{_HANDLE}) - (?P<title>.*?)( ?\[(?P<id>[\w-]+)\])?",
        # favorite_tiktok_<id>: what stands before the id names no one
        rf"favorite_tiktok_(?P<id>{_ID})",
        # <user>_<id>
        rf"@?(?P<user>{_HANDLE})_(?P<id>{_ID})",
        # title [id]: nineteen digits on TikTok, eleven characters (no plain word) on YouTube
        rf"(?P<title>.*?) ?\[(?P<id>{_ID}|(?![A-Z]?[a-z]+\]|[A-Z]+\])[\w-]{{11}})\]",
        # <id> alone, or before a title
        rf"(?P<id>{_ID})(?P<title>\b.*)?",
    )
)
"""Forms of a file's stem, the most telling first; the whole stem must match."""

_FOLDER: Final = re.compile(rf"@(?P<user>{_HANDLE})")


def describe(path: PurePosixPath) -> Description:
    """Describe a video by its path, relative to the folder that was added or from its root on.

    A name that is an id or a moment and nothing else has no title.
    """
    stem = as_title(path.stem)
    said = next((found for form in _FORMS if (found := form.fullmatch(stem))), None)
    parts = said.groupdict() if said else {}
    site, site_id = parts.get("site") or "", parts.get("id") or ""
    title = _title(parts.get("title") or "" if said else stem)
    return Description(
        origin=Origin.NAME,
        title=title,
        creator=handle(parts.get("user") or "") or _creator_of_folder(path),
        tags=hashtags(title),
        published_at_ms=_published_at_ms(parts),
        posted=place(site, site_id) if site else place_of_id(site_id),
    )


def _published_at_ms(parts: Mapping[str, str | None]) -> int | None:
    if day := parts.get("day"):
        return dates.of_text(f"{day} {(parts.get('time') or '').replace('-', ':')}")
    return dates.of_tiktok_id(parts.get("id") or "")


def _title(text: str) -> str:
    if " " not in text:
        text = text.replace("_", " ")
    return as_title(text).strip(" -")


def _creator_of_folder(path: PurePosixPath) -> str | None:
    for name in reversed(path.parts[:-1]):
        if found := _FOLDER.fullmatch(clean(name, NAME_LENGTH)):
            return handle(found["user"])
    return None
