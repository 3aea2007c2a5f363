"""Which days of a month something was watched on."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.pages import LibraryPages
from storage.records import Profile
from ui.components.background import Background
from ui.components.look import Look
from ui.components.qml_types import QVariantList
from ui.you.history import LEAST_MS, ms_of

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class Calendar(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """One month of the history. Lives on the GUI thread."""

    changed = Signal()

    def __init__(self, pages: LibraryPages, background: Background) -> None:
        super().__init__()
        self._pages = pages
        self._first = _this_month()
        self._days: list[int] = []
        self.looking = Look(background, self._read, self._show, self)

    @Property(int, notify=changed)
    def year(self) -> int:
        """Of the month."""
        return self._first.year

    @Property(int, notify=changed)
    def month(self) -> int:
        """1 for January."""
        return self._first.month

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether it is this month: none comes after it."""
        return self._first >= _this_month()

    @Property(QVariantList, notify=changed)
    def days(self) -> list[int]:
        """Days of the month on which something was watched."""
        return self._days

    def use(self, profile: Profile) -> None:
        """Tell of this profile's from now on."""
        self.looking.use(profile)
        self._turn_to(_this_month())

    @Slot()
    def today(self) -> None:
        """Turn to this month."""
        self._turn_to(_this_month())

    @Slot(int)
    def turn(self, months: int) -> None:
        """Turn to a month so many later; to an earlier one by a negative number."""
        self._turn_to(month_after(self._first, months))

    def _turn_to(self, first: date) -> None:
        self._first, self._days = first, []
        self.changed.emit()
        self.looking.refresh()

    def _read(self, profile: Profile) -> list[int]:
        first = self._first
        starts = (
            datetime.combine(each, datetime.min.time()) for each in (first, month_after(first, 1))
        )
        from_ms, until_ms = (ms_of(start) for start in starts)
        shown = self._pages.shown_between(profile, from_ms, until_ms, LEAST_MS)
        return sorted({datetime.fromtimestamp(at / 1000).day for at in shown})  # the viewer's day

    def _show(self, days: list[int]) -> None:
        self._days = days
        self.changed.emit()


def month_after(first: date, months: int) -> date:
    """Return the first day of a month so many later."""
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def _this_month() -> date:
    return datetime.now().astimezone().date().replace(day=1)
