"""What was found, as a grid shows it: a list that grows page by page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.hits import Hit
from storage.finding.page import Page
from ui.components.titles import length_of, title_of
from ui.feed.listing import Listing

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

AnyIndex = QModelIndex | QPersistentModelIndex

_ROLE: Final = int(Qt.ItemDataRole.UserRole)


@QmlElement
@QmlUncreatable("made by main.py")
class HitList(QAbstractListModel):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Videos that were found so far; asks for more as a view comes to its end. GUI thread."""

    wanted = Signal(str)
    """Where the next page begins; it is handed in by `append`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._after: str | None = None
        self._asked = False

    @property
    def complete(self) -> bool:
        """Whether there are no more than these."""
        return self._after is None

    def hit(self, row: int) -> Hit | None:
        """Return what is in a row, None where there is none."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def listing(self, read_on: Callable[[str], Page[Hit]]) -> Listing:
        """Return these as a list that can be played; `read_on` reads a page, on any thread."""
        return Listing(tuple(hit.id for hit in self._hits), self._after, read_on)

    def so_far(self) -> Page[Hit]:
        """Return all of these as one page, to `start` with later."""
        return Page(tuple(self._hits), self._after)

    def start(self, page: Page[Hit]) -> None:
        """Show another list, of which this is the first page."""
        self.beginResetModel()
        self._hits = list(page.entries)
        self._after, self._asked = page.after, False
        self.endResetModel()
        self._skip_empty_page(page)

    def append(self, page: Page[Hit]) -> None:
        """Show the page that was asked for behind the others."""
        if page.entries:
            self.beginInsertRows(
                QModelIndex(), len(self._hits), len(self._hits) + len(page.entries) - 1
            )
            self._hits += page.entries
            self.endInsertRows()
        self._after, self._asked = page.after, False
        self._skip_empty_page(page)

    def ask_again(self) -> None:
        """Let the page that did not come be asked for once more."""
        self._asked = False

    def starts_with(self, page: Page[Hit]) -> bool:
        """Say whether these are what the list begins with; what is new of them is shown then.

        So a list that is read again keeps its place, and the pages behind the first.
        """
        same = [hit.id for hit in self._hits[: len(page.entries)]]
        if not same or same != [hit.id for hit in page.entries]:
            return False
        for row, hit in enumerate(page.entries):
            if self._hits[row] != hit:
                self._hits[row] = hit
                self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def mark_seen(self, hit: Hit) -> None:
        """Tick one off, if it is still in the list."""
        if hit in self._hits:
            row = self._hits.index(hit)
            self._hits[row] = replace(hit, seen=True)
            self.dataChanged.emit(self.index(row), self.index(row))

    def take(self, row: int) -> Hit:
        """Take one out."""
        self.beginRemoveRows(QModelIndex(), row, row)
        hit = self._hits.pop(row)
        self.endRemoveRows()
        return hit

    def move(self, row: int, to: int) -> None:
        """Put one at another place among the others."""
        if row == to:
            return
        root = QModelIndex()
        self.beginMoveRows(root, row, row, root, to + 1 if to > row else to)
        self._hits.insert(to, self._hits.pop(row))
        self.endMoveRows()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """Return how many there are so far."""
        return 0 if parent.isValid() else len(self._hits)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Say whether there is more to ask for."""
        return not parent.isValid() and self._after is not None and not self._asked

    def fetchMore(self, parent: AnyIndex) -> None:
        """Ask for the next page; returns at once."""
        if self.canFetchMore(parent):
            self._asked = True
            self.wanted.emit(self._after)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a tile shows of a video."""
        hit = self.hit(index.row())
        return _told(hit) if hit is not None and role == _ROLE else None

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the one name: a role for each thing would be seven calls for each tile.

        With other threads at work each of them waits for the interpreter: a grid of 24 tiles took
        70 ms then, 16 of them work.
        """
        return {_ROLE: QByteArray(b"video")}

    def _skip_empty_page(self, page: Page[Hit]) -> None:
        """Go on where all of a page is on drives that are away: no view comes to ask."""
        if not page.entries:
            self.fetchMore(QModelIndex())


def _told(hit: Hit) -> dict[str, object]:
    return {
        "contentKey": hit.content_key,
        "title": title_of(hit),
        "creator": hit.creator_name or hit.creator or "",
        "length": length_of(hit.duration_ms),
        "seen": hit.seen,
        "liked": hit.liked,
        "durationMs": hit.duration_ms,
    }
