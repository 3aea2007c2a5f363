"""Homefeed's own `.homefeed.json`: what an export wrote beside a video, or elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import msgspec
from msgspec import Raw

from storage.sidecars import dates
from storage.sidecars.description import Counts, Description, Origin, SidecarError
from storage.sidecars.json_values import NOTHING, count, decode, field, text, texts
from storage.sidecars.languages import language
from storage.sidecars.places import place
from storage.sidecars.words import (
    NAME_LENGTH,
    as_caption,
    as_name,
    as_title,
    clean,
    distinct_tags,
    handle,
)

FORMAT: Final = 1
_SOUND_LENGTH: Final = 5 * NAME_LENGTH
"""A track and up to three artists."""


class _Counted(msgspec.Struct):
    views: Raw = NOTHING
    likes: Raw = NOTHING
    comments: Raw = NOTHING
    shares: Raw = NOTHING
    saves: Raw = NOTHING


class _Said(msgspec.Struct):
    homefeed: Raw = NOTHING
    title: Raw = NOTHING
    caption: Raw = NOTHING
    creator: Raw = NOTHING
    creator_name: Raw = NOTHING
    tags: Raw = NOTHING
    sound: Raw = NOTHING
    language: Raw = NOTHING
    published_at: Raw = NOTHING
    site: Raw = NOTHING
    site_id: Raw = NOTHING
    counts: Raw = NOTHING


def parse(content: bytes) -> Description:
    """Read the bytes of a sidecar.

    Raises:
        SidecarError: they are no JSON object, nested too deep, or of another program or a format
            that came later.
    """
    said = decode(content, _Said)
    if field(said.homefeed, int) != FORMAT:
        raise SidecarError("not a sidecar of this program")
    creator = handle(text(said.creator))
    posted = place(text(said.site), text(said.site_id))
    return Description(
        origin=Origin.HOMEFEED,
        title=as_title(text(said.title)),
        caption=as_caption(text(said.caption)),
        creator=creator,
        creator_name=as_name(text(said.creator_name)) if creator else None,
        tags=distinct_tags(texts(said.tags)),
        sound=clean(text(said.sound), _SOUND_LENGTH) or None,
        language=language(text(said.language)),
        published_at_ms=dates.of_text(text(said.published_at)),
        posted=replace(posted, counts=_counts(said.counts)),
    )


def written(said: Description) -> bytes:
    """Return the bytes of a sidecar that `parse` reads back; what is not known is left out."""
    posted = said.posted
    whole = {
        "title": said.title,
        "caption": said.caption,
        "creator": said.creator,
        "creator_name": said.creator_name,
        "tags": said.tags,
        "sound": said.sound,
        "language": said.language,
        "published_at": iso(said.published_at_ms),
        "site": posted.site,
        "site_id": posted.site_id,
        "counts": _known(msgspec.to_builtins(posted.counts)),
    }
    content = msgspec.json.encode({"homefeed": FORMAT, **_known(whole)})
    return msgspec.json.format(content, indent=2) + b"\n"


def iso(at_ms: int | None) -> str | None:
    """Return a moment as people and spreadsheets read it, in UTC."""
    if at_ms is None:
        return None
    spec = "milliseconds" if at_ms % 1000 else "seconds"
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(timespec=spec)


def _known(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value not in (None, "", (), {})}


def _counts(raw: Raw) -> Counts:
    said = field(raw, _Counted) or _Counted()
    return Counts(*map(count, (said.views, said.likes, said.comments, said.shares, said.saves)))
