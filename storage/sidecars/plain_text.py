"""A caption alone in a file, as yt-dlp's `.description` and instaloader's `.txt` hold it."""

from __future__ import annotations

from storage.sidecars.contents import as_text
from storage.sidecars.description import Description, Origin, SidecarError
from storage.sidecars.words import (
    NAME_LENGTH,
    SEARCHED_LENGTH,
    as_caption,
    distinct_tags,
    mentioned,
)


def parse(content: bytes) -> Description:
    """Read a caption.

    Raises:
        SidecarError: it is no text.
    """
    text = _text(content)
    return Description(
        origin=Origin.TEXT,
        caption=as_caption(text),
        tags=mentioned(text),
    )


def parse_tags(content: bytes) -> Description:
    """Read gallery-dl's list of tags, one a line; lines too long for one are a caption.

    Raises:
        SidecarError: it is no text.
    """
    lines = _text(content)[:SEARCHED_LENGTH].split("\n")
    if any(len(line) > NAME_LENGTH or "#" in line for line in lines):
        return parse(content)
    return Description(origin=Origin.TEXT, tags=distinct_tags(lines))


def _text(content: bytes) -> str:
    text = as_text(content)
    if "\0" in text[:1000]:
        raise SidecarError("not a text")
    return text
