"""Whether a stored row can be what its columns say: SQLite itself keeps any value anywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from sqlalchemy import Column, Float, Integer, LargeBinary, Table
from sqlalchemy.dialects.sqlite import dialect

_SQLITE: Final = dialect()

Row = tuple[Any, ...]


class Sanity:
    """Judges the rows of one table, as they are stored."""

    def __init__(self, table: Table, columns: Sequence[str]) -> None:
        """Judge rows of these columns, in this order."""
        self._rules = [_rule_of(table.c[name]) for name in columns]

    def holds(self, row: Row) -> bool:
        """Whether every value is of its column's type: a flipped bit leaves a page readable."""
        try:
            return all(tell(value) for tell, value in zip(self._rules, row, strict=True))
        except (ValueError, LookupError, TypeError, AttributeError):
            return False


def _rule_of(column: Column[Any]) -> Callable[[Any], bool]:
    stored = _stored_as(column)
    read = column.type.result_processor(_SQLITE, None)
    nullable = column.nullable

    def holds(value: Any) -> bool:
        if value is None:
            return bool(nullable)
        if not isinstance(value, stored):
            return False
        if read is not None:
            read(value)
        return True

    return holds


def _stored_as(column: Column[Any]) -> tuple[type, ...]:
    if isinstance(column.type, Float):
        return (float, int)
    if isinstance(column.type, LargeBinary):
        return (bytes,)
    return (int,) if isinstance(column.type, Integer) or _is_boolean(column) else (str,)


def _is_boolean(column: Column[Any]) -> bool:
    return column.type.python_type is bool
