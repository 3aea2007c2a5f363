"""A path as text that a database takes, also where a name is not UTF-8.

Such bytes are kept as %XX. Neither a database nor JSON takes the lone surrogates by which Python
spells them. A % of the name itself is written %25, so the way back is exact.
"""

from __future__ import annotations

import os
import re
from typing import Final
from urllib.parse import quote, unquote_to_bytes

_UNPRINTABLE: Final = re.compile("[%\ud800-\udfff]+")
_QUOTED: Final = re.compile("(?:%[0-9A-F]{2})+")


def _is_plain(text: str) -> bool:
    """Say whether a path and its text are the same, as nearly all are."""
    return text.isascii() and "%" not in text


def to_text(path: str) -> str:
    """Write a path as os.fsdecode gave it."""
    if _is_plain(path):
        return path
    return _UNPRINTABLE.sub(lambda odd: quote(os.fsencode(odd[0])), path)


def from_text(text: str) -> str:
    """Read it back the way os.fsencode wants it."""
    return _QUOTED.sub(lambda odd: os.fsdecode(unquote_to_bytes(odd[0])), text)
