"""What the operator's window shows: times, tasks, markers, notes and the course of the block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.study.definition import Words, in_language
from storage.study.facts import Mark, MarkKind
from ui.components.qml_types import QVariantList
from ui.components.rows import Rows
from ui.feed.controller import FeedController
from ui.study.conductor import Conductor
from ui.study.course import Stage

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SECOND_MS = 500
MOST_ROWS = 500
SPAN_S = 20 * 60.0
"""What the course shows of a block without an end, at first."""
_TASK_ENDS = {
    MarkKind.TASK_SUCCESS: "done",
    MarkKind.TASK_FAILURE: "failed",
    MarkKind.TASK_GIVE_UP: "gaveUp",
}


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task."""

    name: str
    text: str
    status: str
    """waiting, running, done, failed or gaveUp."""
    time: str
    began: float
    """Seconds of the block; -1 before."""
    ended: float


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One marked moment, as it is listed."""

    key: int
    time: str
    sign: str
    words: str
    at: float
    """Seconds of the block."""


@dataclass(frozen=True, slots=True)
class ClipRow:
    """One video on the course."""

    key: int
    poster: str
    began: float
    ended: float
    certainty: float
    """From 0 to 1: how sure the feed was of it."""


@QmlElement
@QmlUncreatable("made by main.py")
class Operator(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lives on the GUI thread."""

    changed = Signal()
    ticked = Signal()
    told = Signal(str)
    """A fault, or news, for the operator alone."""

    def __init__(
        self, conductor: Conductor, controller: FeedController, language: Callable[[], str]
    ) -> None:
        """Follow a conductor; `language` says what the window speaks."""
        super().__init__(conductor)
        self._conductor, self._controller, self._language = conductor, controller, language
        self._task_rows: list[TaskRow] = []
        self._note_rows: list[NoteRow] = []
        self._clip_rows: list[ClipRow] = []
        self._tasks = Rows(TaskRow, "name", MOST_ROWS, self)
        self._notes = Rows(NoteRow, "key", MOST_ROWS, self)
        self._clips = Rows(ClipRow, "key", MOST_ROWS, self)
        self._digest, self._fault = "", ""
        conductor.stepChanged.connect(self._on_step)
        conductor.marked.connect(self._on_mark)
        conductor.pausedChanged.connect(self.changed)
        conductor.ended.connect(self._on_ended)
        conductor.failed.connect(self._on_failed)
        controller.currentChanged.connect(self._on_current)
        self._clock = QTimer(self, interval=SECOND_MS)
        self._clock.timeout.connect(self._on_second)
        self._clock.start()

    @Property(str, notify=changed)
    def code(self) -> str:
        """The participant code."""
        part = self._conductor.part
        return "" if part is None else part.code

    @Property(str, notify=changed)
    def stage(self) -> str:
        """What the participant has before them."""
        return self._conductor.stage or ""

    @Property(int, notify=changed)
    def block(self) -> int:
        """Which block it is, from 1; 0 before the first."""
        return self._conductor.step.block + 1

    @Property(int, constant=True)
    def blocks(self) -> int:
        """How many there are."""
        return len(self._conductor.study.blocks)

    @Property(bool, constant=True)
    def blind(self) -> bool:
        """Whether the condition is not told."""
        return self._conductor.study.blind

    @Property(str, notify=changed)
    def condition(self) -> str:
        """What the block is under; empty where the operator is not to know."""
        condition = self._conductor.condition
        return "" if condition is None or self._conductor.study.blind else condition.name

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether a block runs."""
        return self._conductor.stage is Stage.FEED

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether it is paused."""
        return self._conductor.paused

    @Property(str, notify=ticked)
    def recorded(self) -> str:
        """How long the participant takes part."""
        return clock(self._conductor.whole.elapsed_s)

    @Property(str, notify=ticked)
    def left(self) -> str:
        """What is left of the block; empty without an end."""
        left = self._conductor.block.left_s
        return "" if left is None or not self.property("running") else clock(left)

    @Property(float, notify=ticked)
    def share(self) -> float:
        """How much of the block's time has gone, 0 to 1; -1 without an end."""
        left = self._conductor.block.left_s
        elapsed = self._conductor.block.clock.elapsed_s
        return -1.0 if left is None else elapsed / max(1e-9, elapsed + left)

    @Property(float, notify=ticked)
    def elapsed(self) -> float:
        """Seconds of the block so far."""
        return self._conductor.block.clock.elapsed_s

    @Property(float, notify=ticked)
    def span(self) -> float:
        """Seconds that the course shows: the block, or as much as there is of it."""
        left = self._conductor.block.left_s
        elapsed = self._conductor.block.clock.elapsed_s
        return elapsed + left if left is not None else max(SPAN_S, elapsed * 1.25)

    @Property(Rows, constant=True)
    def tasks(self) -> Rows:
        """The block's tasks."""
        return self._tasks

    @Property(int, notify=changed)
    def tasksDone(self) -> int:
        """How many of them are over."""
        return sum(row.status not in ("waiting", "running") for row in self._task_rows)

    @Property(Rows, constant=True)
    def notes(self) -> Rows:
        """What was marked and noted in the block, the newest first."""
        return self._notes

    @Property(Rows, constant=True)
    def clips(self) -> Rows:
        """The videos of the block so far."""
        return self._clips

    @Property(QVariantList, notify=changed)
    def markers(self) -> list[dict[str, Any]]:
        """What can be marked, and with which key."""
        return [
            {
                "key": each.key,
                "name": each.name,
                "text": self._said(each.text) or each.name,
                "sign": each.sign,
            }
            for each in self._conductor.study.markers
        ]

    @Property(str, notify=changed)
    def digest(self) -> str:
        """The final digest, once all is written."""
        return self._digest

    @Property(str, notify=changed)
    def fault(self) -> str:
        """What went wrong last; empty for nothing."""
        return self._fault

    @Slot(str, result=bool)
    def press(self, key: str) -> bool:
        """Mark this moment by a key; say whether it is one of the study's."""
        for each in self._conductor.study.markers:
            if each.key == key.lower():
                self._conductor.mark(MarkKind.MARKER, each.name)
                return True
        return False

    @Slot(str)
    def note(self, words: str) -> None:
        """Write a note at this moment."""
        if words.strip():
            self._conductor.mark(MarkKind.NOTE, "", words.strip())

    @Slot(str)
    def startTask(self, name: str) -> None:
        """Begin a task; one that runs is over as given up."""
        for row in self._task_rows:
            if row.status == "running":
                self.endTask(row.name, "gaveUp")
        self._conductor.mark(MarkKind.TASK_START, name)

    @Slot(str, str)
    def endTask(self, name: str, how: str) -> None:
        """End a task: done, failed or gaveUp."""
        kind = next(kind for kind, status in _TASK_ENDS.items() if status == how)
        self._conductor.mark(kind, name)

    @Slot()
    def pause(self) -> None:
        """Pause, or go on."""
        self._conductor.pause(not self._conductor.paused)

    @Slot()
    def endBlock(self) -> None:
        """End the block now, and go on."""
        self._conductor.end_block()

    @Slot()
    def end(self) -> None:
        """End the session now."""
        self._conductor.end_early()

    def _on_step(self) -> None:
        if self._conductor.stage is Stage.FEED:
            block = self._conductor.now_in
            tasks = () if block is None else block.tasks
            self._task_rows = [
                TaskRow(
                    task.name, self._said(task.text), "waiting", self._most(task.minutes), -1, -1
                )
                for task in tasks
            ]
            self._note_rows, self._clip_rows = [], []
            self._show()
        self.changed.emit()

    def _on_mark(self, mark: Mark) -> None:
        at = self._conductor.block.clock.elapsed_s
        goes_on = mark.kind is MarkKind.RESUME and mark.name
        if goes_on or mark.kind in (MarkKind.MARKER, MarkKind.NOTE, MarkKind.LOSS):
            known = {each.name: each for each in self._conductor.study.markers}
            marker = known.get(mark.name)
            words = mark.words
            if marker is not None:
                words = self._said(marker.text) or marker.name
            elif mark.kind is MarkKind.LOSS:
                words = self.tr("Broken off by a crash: %1 s are not known").replace(
                    "%1", f"{int(mark.words) / 1000:.1f}"
                )
            elif goes_on:
                words = self.tr("Goes on where it was closed")
            sign = marker.sign if marker is not None else "pencil"
            row = NoteRow(len(self._note_rows), clock(at), sign, words, at)
            self._note_rows.insert(0, row)
        elif mark.kind is MarkKind.TASK_START:
            self._change(mark.name, status="running", began=at)
        elif mark.kind in _TASK_ENDS:
            self._change(mark.name, status=_TASK_ENDS[mark.kind], ended=at)
        self._show()

    def _change(self, name: str, **told: Any) -> None:
        self._task_rows = [
            replace(row, **told) if row.name == name else row for row in self._task_rows
        ]

    @Slot()
    def _on_current(self) -> None:
        dealt = self._controller.on_screen()
        if self._conductor.stage is not Stage.FEED or dealt is None:
            return
        at = self._conductor.block.clock.elapsed_s
        if self._clip_rows:
            self._clip_rows[-1] = replace(self._clip_rows[-1], ended=at)
        certainty = dealt.why.certainty / 4
        self._clip_rows.append(
            ClipRow(len(self._clip_rows), dealt.video.content_key, at, -1, certainty)
        )
        self._show()

    @Slot()
    def _on_second(self) -> None:
        self.ticked.emit()
        if self._conductor.block.running:
            self._time_tasks()

    def _time_tasks(self) -> None:
        now = self._conductor.block.clock.elapsed_s
        timed = [
            replace(row, time=clock((row.ended if row.ended >= 0 else now) - row.began))
            if row.began >= 0
            else row
            for row in self._task_rows
        ]
        if timed != self._task_rows:
            self._task_rows = timed
            self._tasks.show(timed)

    def _show(self) -> None:
        self._tasks.show(list(self._task_rows))
        self._notes.show(list(self._note_rows))
        self._clips.show(list(self._clip_rows))
        self._time_tasks()
        self.changed.emit()

    def _on_ended(self, digest: str) -> None:
        self._digest = digest
        self.changed.emit()

    def _on_failed(self, why: str) -> None:
        self._fault = why
        self.changed.emit()
        self.told.emit(why)

    def _most(self, minutes: float | None) -> str:
        return "" if minutes is None else clock(minutes * 60)

    def _said(self, words: Words) -> str:
        return in_language(words, self._language())


def clock(seconds: float) -> str:
    """Return a length of time as minutes and seconds: 7:05."""
    minutes, rest = divmod(int(max(0.0, seconds)), 60)
    return f"{minutes}:{rest:02}"
