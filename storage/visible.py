"""What nobody sees, written so that it is seen: for terminals, logs and tables.

A name may hold sequences that steer a terminal, line breaks that begin a line of their own in a
log, or marks that turn the words around them about.
"""

from __future__ import annotations

import re
from typing import Final

_HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
"""Controls, breaks, marks of direction, and the bytes of names that are no UTF-8.

Joiners stay: words of many scripts, and emoji, are made with them.
"""


def visible(text: str, kept: str = "") -> str:
    """Write each hidden character as Python would write it, but for those that are kept."""
    if text.isprintable():
        return text
    return _HIDDEN.sub(lambda char: char[0] if char[0] in kept else _spelt(char[0]), text)


def _spelt(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
