"""On which line of a TOML text each of its tables, keys and list entries stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import Final

_STRING: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR: Final = re.compile(r"[^,\]}#\n]*")
_SPACE: Final = re.compile(r"[ \t]*")
_GAP: Final = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")


def lines_of(text: str) -> dict[str, int]:
    """Return the line of each thing that a TOML text tells, as `blocks[0].tasks[1].name`.

    Args:
        text: TOML, and nothing else: a parser has accepted it.
    """
    return _Reader(text).read()


class _Reader:
    """Walks once over a text, by the shapes of TOML alone; what values mean is not its business."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self._ends = [at for at, letter in enumerate(text) if letter == "\n"]
        self._lines: dict[str, int] = {}
        self._counts: Counter[str] = Counter()

    def read(self) -> dict[str, int]:
        table = ""
        self._skip(_GAP)
        while self._at < len(self._text):
            if self._next("["):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_GAP)
        return self._lines

    def _header(self) -> str:
        """Read `[table]` or `[[list]]`; return where it leads: the last so far of each list."""
        line, one_more = self._line(), self._next("[")
        parts = self._key()
        at = ""
        for depth, part in enumerate(parts, 1):
            at = f"{at}.{part}".lstrip(".")
            if one_more and depth == len(parts):
                self._lines.setdefault(at, line)
                self._counts[at] += 1
            if self._counts[at]:
                at = f"{at}[{self._counts[at] - 1}]"
            self._lines.setdefault(at, line)
        self._lines[at] = line  # also where something in it was told before
        self._next("]")
        self._next("]")
        return at

    def _pair(self, table: str) -> None:
        """Read `key = value`."""
        line, at = self._line(), table
        for part in self._key():
            at = f"{at}.{part}".lstrip(".")
            self._lines.setdefault(at, line)
        self._next("=")
        self._value(at)

    def _key(self) -> list[str]:
        """Read `one."two".three`."""
        parts: list[str] = []
        while True:
            self._skip(_SPACE)
            quoted = _STRING.match(self._text, self._at)
            found = quoted or _BARE.match(self._text, self._at)
            if found is None:  # no TOML, so be it
                self._at += 1
                return parts
            self._at = found.end()
            parts.append(found[0][1:-1] if quoted else found[0])
            self._skip(_SPACE)
            if not self._next("."):
                return parts

    def _value(self, where: str) -> None:
        self._skip(_SPACE)
        if self._next("["):
            self._list(where)
        elif self._next("{"):
            self._inline_table(where)
        else:
            found = _STRING.match(self._text, self._at) or _SCALAR.match(self._text, self._at)
            self._at = found.end() if found else len(self._text)

    def _list(self, where: str) -> None:
        number = 0
        self._skip(_GAP)
        while self._at < len(self._text) and not self._next("]"):
            self._lines.setdefault(f"{where}[{number}]", self._line())
            self._value(f"{where}[{number}]")
            number += 1
            self._skip(_GAP)
            self._next(",")
            self._skip(_GAP)

    def _inline_table(self, where: str) -> None:
        self._skip(_GAP)
        while self._at < len(self._text) and not self._next("}"):
            self._pair(where)
            self._skip(_GAP)
            self._next(",")
            self._skip(_GAP)

    def _skip(self, what: re.Pattern[str]) -> None:
        found = what.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _next(self, letter: str) -> bool:
        """Step over a letter, if it comes next."""
        there = self._text.startswith(letter, self._at)
        self._at += there
        return there

    def _line(self) -> int:
        return bisect_left(self._ends, self._at) + 1
