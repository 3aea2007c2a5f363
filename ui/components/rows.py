"""A list for QML: one frozen value for each row, one role for each of its fields."""

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
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FIRST_ROLE = int(Qt.ItemDataRole.UserRole)


@QmlElement
@QmlUncreatable("made by view models")
class Rows(QAbstractListModel):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Shows the first rows of a list, and more of them on request. GUI thread."""

    moreChanged = Signal()

    def __init__(self, kind: type, key: str, page: int, parent: QObject | None = None) -> None:
        """Show nothing yet.

        Args:
            kind: the dataclass of the rows.
            key: the field that tells one row from another, whatever else changes.
            page: rows to show at first, and to add on request.
            parent: who owns it.
        """
        super().__init__(parent)
        self._fields = [field.name for field in dataclasses.fields(kind)]
        self._key, self._page = key, page
        self._all: Sequence[Any] = ()
        self._count = self._limit = 0

    def show(self, rows: Sequence[Any]) -> None:
        """Show these; rows that stay where they were keep their delegates, and the focus."""
        shown = self._keys(self._all, self._count)
        self._limit = self._limit or self._page
        count = min(len(rows), self._limit)
        if shown == self._keys(rows, count):
            before, self._all = self._all, rows
            for row in range(count):
                if before[row] != rows[row]:
                    self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.beginResetModel()
            self._all, self._count = rows, count
            self.endResetModel()
        self.moreChanged.emit()

    @property
    def rows(self) -> Sequence[Any]:
        """All values, shown or not."""
        return self._all

    def row(self, number: int) -> Any:
        """Return the value of a row."""
        return self._all[number]

    @Property(int, notify=moreChanged)
    def more(self) -> int:
        """How many rows are not shown."""
        return len(self._all) - self._count

    @Property(int, notify=moreChanged)
    def count(self) -> int:
        """How many rows are shown."""
        return self._count

    @Slot()
    def showMore(self) -> None:
        """Show another page of rows."""
        self._limit += self._page
        count = min(len(self._all), self._limit)
        self.beginInsertRows(ROOT, self._count, count - 1)
        self._count = count
        self.endInsertRows()
        self.moreChanged.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else self._count

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
        return getattr(self._all[index.row()], self._fields[number])

    def _keys(self, rows: Sequence[Any], count: int) -> list[Any]:
        return [getattr(row, self._key) for row in rows[:count]]
