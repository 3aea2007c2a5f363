"""A `.json` whose name does not say which program wrote it: its keys do."""

from __future__ import annotations

import msgspec
from msgspec import Raw

from storage.sidecars import gallerydl, instaloader, ytdlp
from storage.sidecars.description import Description, SidecarError
from storage.sidecars.json_values import NOTHING, decode


class _Signs(msgspec.Struct):
    """The keys that only one program writes."""

    instaloader: Raw = NOTHING
    extractor: Raw = NOTHING
    category: Raw = NOTHING
    createTime: Raw = NOTHING  # noqa: N815  # TikTok's own spelling


def parse(content: bytes) -> Description:
    """Read the bytes of a sidecar.

    Raises:
        SidecarError: no program that is known wrote it, or its own reader refuses it.
    """
    signs = decode(content, _Signs)
    if signs.instaloader != NOTHING:
        return instaloader.parse(content)
    if signs.extractor != NOTHING:
        return ytdlp.parse(content)
    if signs.category != NOTHING or signs.createTime != NOTHING:
        return gallerydl.parse(content)
    raise SidecarError("a sidecar of an unknown program")
