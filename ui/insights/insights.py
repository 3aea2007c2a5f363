"""What the tab Insights shows: figures of a span of days, and the numbers of its charts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.insight_rows import Sums
from storage.insights import Insights, TopicSums
from storage.records import Profile, ProfileId
from ui.components.background import Background
from ui.components.look import Look
from ui.components.qml_types import QVariantList
from ui.insights.sheet import write_sheet

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

RANGES = (7, 14, 0)
"""Days one can look at; 0 is all there are."""
TOPICS = 6
MINUTE_MS = 60_000
LEAST_VIEWS = 3
"""Of fewer a share says nothing."""


@QmlElement
@QmlUncreatable("made by main.py")
class InsightsView(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Numbers alone: words and dates are made where they are drawn. Lives on the GUI thread."""

    changed = Signal()
    daysChanged = Signal()
    saved = Signal(str)
    """The name of the file that a table was written to."""
    failed = Signal(str)

    def __init__(self, read: Callable[[ProfileId, int], Insights], background: Background) -> None:
        """Read nothing before somebody looks.

        Args:
            read: returns the insights of so many days; may block.
            background: where it is called.
        """
        super().__init__()
        self._read, self._background = read, background
        self._days = 14
        self._seen: Insights | None = None
        self.looking = Look(background, self._ask, self._show, self)
        """For Python."""

    @Property(Look, constant=True)
    def look(self) -> Look:
        """How reading goes."""
        return self.looking

    @Property(int, notify=daysChanged)
    def days(self) -> int:
        """How many days are looked at; 0 is all."""
        return self._days

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether there is an answer, of these days."""
        return self._seen is not None

    @Property(int, notify=changed)
    def views(self) -> int:
        """How many clips were shown."""
        return self._sums.views

    @Property(float, notify=changed)
    def minutesADay(self) -> float:
        """Watched on a day, on average."""
        return self._minutes(self._sums)

    @Property(float, notify=changed)
    def minutesBefore(self) -> float:
        """The same of as many days before; -1 when the log does not reach back so far."""
        before = self._seen.before if self._seen is not None else None
        return self._minutes(before) if before is not None else -1.0

    @Property(float, notify=changed)
    def finished(self) -> float:
        """Of all views, how many came to the end: [0, 1]."""
        return _share(self._sums.finished, self._sums)

    @Property(float, notify=changed)
    def finishedBefore(self) -> float:
        """The same of as many days before; -1 when nothing was watched or none knows."""
        before = self._seen.before if self._seen is not None else None
        return _share(before.finished, before) if before is not None and before.views else -1.0

    @Property(int, notify=changed)
    def skips(self) -> int:
        """Views that were left at once."""
        return self._sums.skipped

    @Property(float, notify=changed)
    def skipped(self) -> float:
        """Of all views, how many: [0, 1]."""
        return _share(self._sums.skipped, self._sums)

    @Property(int, notify=changed)
    def longestSkips(self) -> int:
        """How many of these came in a row, at most."""
        return self._seen.longest_skips if self._seen is not None else 0

    @Property(QVariantList, notify=changed)
    def found(self) -> list[str]:
        """Topics watched to the end for the first time, the newest first."""
        return list(self._seen.found) if self._seen is not None else []

    @Property(QVariantList, notify=changed)
    def steps(self) -> list[dict[str, object]]:
        """Days, or weeks or months: `first` and `last` as in 2026-11-22, `minutes` a day, sums."""
        if self._seen is None:
            return []
        return [
            {
                "first": step.first.isoformat(),
                "last": step.last.isoformat(),
                "minutes": step.minutes_a_day,
                "views": step.sums.views,
                "finished": _share(step.sums.finished, step.sums),
                "skipped": _share(step.sums.skipped, step.sums),
            }
            for step in self._seen.steps
        ]

    @Property(QVariantList, notify=changed)
    def hours(self) -> list[float]:
        """Minutes watched in each hour of the day, on a day on average."""
        if self._seen is None:
            return []
        return [self._minutes(sums) for sums in self._seen.hours]

    @Property(QVariantList, notify=changed)
    def topics(self) -> list[dict[str, object]]:
        """Most watched topics, by how much of each came to the end: `name`, `share`, `views`."""
        if self._seen is None:
            return []
        told = [each for each in self._seen.topics if each.views >= LEAST_VIEWS][:TOPICS]
        told.sort(key=lambda each: -each.finished_share)
        return [_told(each) for each in told]

    @Property(QVariantList, notify=changed)
    def bands(self) -> list[str]:
        """Topics of the weeks, the most watched first; all else comes after."""
        return list(self._seen.bands) if self._seen is not None else []

    @Property(QVariantList, notify=changed)
    def weeks(self) -> list[dict[str, object]]:
        """Of each week the `monday`, and the `shares` of the bands and of all else; 0 in all."""
        if self._seen is None:
            return []
        return [
            {
                "monday": week.monday.isoformat(),
                "shares": [ms / max(1, sum(week.watched_ms)) for ms in week.watched_ms],
            }
            for week in self._seen.weeks
        ]

    def use(self, profile: Profile) -> None:
        """Tell of this profile from now on."""
        self._show(None)
        self.looking.use(profile)

    @Slot(int)
    def choose(self, days: int) -> None:
        """Look at so many days, 0 for all."""
        if days in RANGES and days != self._days:
            self._days = days
            self.daysChanged.emit()
            self._show(None)
            self.looking.clear()
            self.looking.refresh()

    @Slot(QUrl, list, list)
    def save(self, place: QUrl, heads: list[str], rows: list[list[str]]) -> None:
        """Write a table to a file that the viewer chose."""
        path = Path(place.toLocalFile())
        self._background.run(
            lambda: write_sheet(path, heads, rows),
            lambda _: self.saved.emit(path.name),
            self.failed.emit,
        )

    @property
    def _sums(self) -> Sums:
        return self._seen.sums if self._seen is not None else Sums()

    def _minutes(self, sums: Sums) -> float:
        days = self._seen.days if self._seen is not None else 1
        return sums.watched_ms / MINUTE_MS / max(1, days)

    def _ask(self, profile: Profile) -> Insights:
        return self._read(profile.id, self._days)

    def _show(self, seen: Insights | None) -> None:
        self._seen = seen
        self.changed.emit()


def _share(part: int, of: Sums) -> float:
    return part / of.views if of.views else 0.0


def _told(topic: TopicSums) -> dict[str, object]:
    return {"name": topic.name, "share": topic.finished_share, "views": topic.views}
