"""Column types that SQLite and PostgreSQL keep alike."""

from __future__ import annotations

import os
import re
from enum import StrEnum
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from sqlalchemy import Dialect, Enum, Text
from sqlalchemy.types import TypeDecorator

_UNPRINTABLE: Final = re.compile("[%\ud800-\udfff]+")
_QUOTED: Final = re.compile("(?:%[0-9A-F]{2})+")


class PathText(TypeDecorator[str]):
    """A path as text, also where a name is not UTF-8: such bytes are kept as %XX.

    Neither database takes the lone surrogates by which Python spells those bytes. A % of the
    name itself is written %25, so the way back is exact.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Write a name as os.fsdecode gave it."""
        del dialect
        if value is None:
            return None
        return _UNPRINTABLE.sub(lambda odd: quote(os.fsencode(odd[0])), value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Read it back the way os.fsencode wants it."""
        del dialect
        if value is None:
            return None
        return _QUOTED.sub(lambda odd: os.fsdecode(unquote_to_bytes(odd[0])), value)


def words(vocabulary: type[StrEnum]) -> Enum:
    """Build the type of a column whose values are the members of `vocabulary`, as text.

    The door of Python holds the vocabulary, not a CHECK: it grows with the program, and SQLite
    alters a CHECK only by copying the whole table.
    """
    return Enum(
        vocabulary,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )
