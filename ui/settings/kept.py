"""Settings as properties: one of a few values, kept as a text under a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal

Value = bool | int | float | str
Getter = Callable[[Any], Any]
Setter = Callable[[Any, Any], None]


def choice(name: str, values: Sequence[Value], notify: Signal) -> tuple[Getter, Setter]:
    """Build getter and setter of a property of an object with a `_store`: one of these values.

    What is kept is read anew each time, so that another person's store shows at once. A text
    that is none of the values counts as never set, and another value is not taken.

    Args:
        name: what it is kept under.
        values: all there are, the one until it is set first; of one type.
        notify: the object's signal that it changed.
    """
    by_text = {_text(value): value for value in values}

    def read(self: Any) -> Any:
        text = self._store.get(name)
        return values[0] if text is None else by_text.get(text, values[0])

    def write(self: Any, value: Any) -> None:
        if value in values and value != read(self):
            self._store.set(name, _text(value))
            notify.__get__(self, type(self)).emit()

    return read, write


def _text(value: Value) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
