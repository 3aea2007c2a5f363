"""A list for QML that grows page by page: one frozen value for each row, a role for each field."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FIRST_ROLE = int(Qt.ItemDataRole.UserRole)


@QmlElement
@QmlUncreatable("made by view models")
class PagedRows(QAbstractListModel):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Shows the rows that were read so far; asks for more as a view comes to its end. GUI thread.

    A page may be empty with more behind it: then the next is asked for at once.
    """

    wanted = Signal(str)
    """Where the next page begins; it is handed in by `append`."""
    completeChanged = Signal()

    def __init__(self, kind: type, parent: QObject | None = None) -> None:
        """Show nothing yet; `kind` is the dataclass of the rows."""
        super().__init__(parent)
        self._fields = [field.name for field in dataclasses.fields(kind)]
        self._rows: list[Any] = []
        self._after: str | None = None
        self._asked = False

    @Property(bool, notify=completeChanged)
    def complete(self) -> bool:
        """Whether there are no more than these."""
        return self._after is None

    @property
    def rows(self) -> Sequence[Any]:
        """The values that were read so far."""
        return self._rows

    def start(self, rows: Sequence[Any], after: str | None) -> None:
        """Show another list, of which this is the first page; the same one stays where it is."""
        whole = after is None and len(rows) != len(self._rows)
        if whole or not rows or list(rows) != self._rows[: len(rows)]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            self._go_on(after)
        self._skip(rows)

    def append(self, rows: Sequence[Any], after: str | None) -> None:
        """Show the page that was asked for behind the others."""
        if rows:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        self._go_on(after)
        self._skip(rows)

    def ask_again(self) -> None:
        """Let the page that did not come be asked for once more."""
        self._asked = False

    def take(self, row: int) -> Any:
        """Take a row out and return it."""
        self.beginRemoveRows(ROOT, row, row)
        taken = self._rows.pop(row)
        self.endRemoveRows()
        return taken

    def put(self, row: int, value: Any) -> None:
        """Put a value before a row, or behind the last one."""
        at = min(row, len(self._rows))
        self.beginInsertRows(ROOT, at, at)
        self._rows.insert(at, value)
        self.endInsertRows()

    def move(self, row: int, to: int) -> None:
        """Put a row at another place among the others."""
        if row == to:
            return
        self.beginMoveRows(ROOT, row, row, ROOT, to + 1 if to > row else to)
        self._rows.insert(to, self._rows.pop(row))
        self.endMoveRows()

    def change(self, row: int, value: Any) -> None:
        """Show another value in a row."""
        self._rows[row] = value
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many there are so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there is more to ask for."""
        return not parent.isValid() and self._after is not None and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page; returns at once."""
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit(self._after)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the fields' names, as QML knows them."""
        return {
            FIRST_ROLE + number: QByteArray(name.encode())
            for number, name in enumerate(self._fields)
        }

    def data(self, index: Index, role: int = FIRST_ROLE) -> Any:
        """Return one field of one row."""
        number = role - FIRST_ROLE
        if not index.isValid() or not 0 <= number < len(self._fields):
            return None
        return getattr(self._rows[index.row()], self._fields[number])

    def _go_on(self, after: str | None) -> None:
        self._after, self._asked = after, False
        self.completeChanged.emit()

    def _skip(self, rows: Sequence[Any]) -> None:
        if not rows:
            self.fetchMore(ROOT)
