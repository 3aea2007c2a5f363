"""Column types that SQLite and PostgreSQL keep alike."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Dialect, Enum, Text
from sqlalchemy.types import TypeDecorator

from storage.path_text import from_text, to_text


class PathText(TypeDecorator[str]):
    """A path as text, also where a name is not UTF-8; see `path_text`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Write a name as os.fsdecode gave it."""
        del dialect
        return None if value is None else to_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Read it back the way os.fsencode wants it."""
        del dialect
        return None if value is None else from_text(value)


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
