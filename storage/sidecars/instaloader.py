"""Instaloader's `<date>_UTC.json` and `.json.xz`: Instagram's own record of a post."""

from __future__ import annotations

import lzma
from dataclasses import replace
from typing import Final

import msgspec
from msgspec import Raw

from storage.sidecars import dates
from storage.sidecars.contents import SIZE_CAP, as_utf8
from storage.sidecars.description import Counts, Description, Origin, Posted, SidecarError
from storage.sidecars.json_values import (
    NOTHING,
    count,
    decode,
    field,
    number_or_text,
    text,
    values,
)
from storage.sidecars.places import INSTAGRAM, place
from storage.sidecars.words import as_caption, as_name, as_title, handle, mentioned

_MEMORY: Final = 80 * 1024 * 1024
"""Bytes to unpack with: xz's highest setting asks for 65 MiB."""
_POSTS: Final = frozenset({"", "Post", "StoryItem"})
"""What a file may be about; one of a profile lies beside videos as well."""


class _File(msgspec.Struct):
    """The whitelist: undecoded values of the keys we read; msgspec skips every other key."""

    node: Raw = NOTHING
    instaloader: Raw = NOTHING


class _Node(msgspec.Struct):
    """The keys we read of a post and of the objects in it."""

    node: Raw = NOTHING
    node_type: Raw = NOTHING
    shortcode: Raw = NOTHING
    code: Raw = NOTHING
    title: Raw = NOTHING
    text: Raw = NOTHING
    owner: Raw = NOTHING
    username: Raw = NOTHING
    full_name: Raw = NOTHING
    taken_at_timestamp: Raw = NOTHING
    date: Raw = NOTHING
    caption: Raw = NOTHING
    comments: Raw = NOTHING
    edges: Raw = NOTHING
    edge_media_to_caption: Raw = NOTHING
    edge_media_preview_like: Raw = NOTHING
    edge_media_to_comment: Raw = NOTHING
    edge_media_to_parent_comment: Raw = NOTHING
    video_view_count: Raw = NOTHING
    count: Raw = NOTHING


_EMPTY = _Node()


def parse_packed(content: bytes) -> Description:
    """Read the bytes of a `.json.xz`.

    Raises:
        SidecarError: see `parse`; or it is damaged, or too large when unpacked.
    """
    unpacking = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)
    try:
        unpacked = unpacking.decompress(content, max_length=SIZE_CAP + 1)
    except lzma.LZMAError as error:
        raise SidecarError(f"it cannot be unpacked: {error}") from error
    if len(unpacked) > SIZE_CAP:
        raise SidecarError(f"unpacked it is larger than {SIZE_CAP} bytes")
    if not unpacking.eof:
        raise SidecarError("it ends too early")
    return parse(as_utf8(unpacked))


def parse(content: bytes) -> Description:
    """Read the bytes of a sidecar.

    Raises:
        SidecarError: they are no JSON object, nested too deep, or not about a post.
    """
    file = decode(content, _File)
    node = field(file.node, _Node)
    if node is None or text(_part(file.instaloader).node_type) not in _POSTS:
        raise SidecarError("it is not about a post")
    caption = _caption(node)
    owner = _part(node.owner)
    creator = handle(text(owner.username))
    name = as_name(text(owner.full_name))
    seconds = number_or_text(node.taken_at_timestamp) or number_or_text(node.date)
    return Description(
        origin=Origin.INSTALOADER,
        title=as_title(text(node.title) or caption),
        caption=as_caption(caption),
        creator=creator,
        creator_name=name if creator else None,
        tags=mentioned(caption),
        published_at_ms=dates.of_text(seconds),
        posted=_posted(node),
    )


def _caption(node: _Node) -> str:
    """Return the caption of a post: a text, or as before version 4.9 several layers deep."""
    edges = values(_part(node.edge_media_to_caption).edges)
    return (text(_part(_part(edges[0]).node).text) if edges else "") or text(node.caption)


def _posted(node: _Node) -> Posted:
    comments = (
        _part(node.edge_media_to_comment).count,
        _part(node.edge_media_to_parent_comment).count,
        node.comments,
    )
    counts = Counts(
        views=count(node.video_view_count),
        likes=count(_part(node.edge_media_preview_like).count),
        comments=next((found for raw in comments if (found := count(raw)) is not None), None),
    )
    code = text(node.shortcode) or text(node.code)
    return replace(place(INSTAGRAM, code), counts=counts)


def _part(raw: Raw) -> _Node:
    return field(raw, _Node) or _EMPTY
