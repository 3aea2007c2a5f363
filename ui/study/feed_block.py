"""One block of a study: a stretch of feed under a condition, until its time or videos are over."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from storage.records import Profile, SessionId, VideoId
from storage.study.definition import Block, Condition
from storage.study.facts import Participation, Progress
from storage.study.reading import StudyFile
from ui.feed.opening import Terms
from ui.shell.chosen_policy import chosen_policy
from ui.study.course import due_inside
from ui.study.listed import admitted, folder_of
from ui.study.room import Room
from ui.study.timekeeping import Stopwatch

TICK_MS = 250
"""How often is looked whether a block's time is over."""
_LIST = re.compile(r"fixed-list:([^,]+)")


class FeedBlock(QObject):
    """Opens the feed of a block and says when it is over. Lives on the GUI thread."""

    began = Signal()
    """Its first video is on screen."""
    wentOn = Signal(object)
    """The same, where it had been broken off: a Progress."""
    over = Signal()
    due = Signal(object)
    """A questionnaire inside the feed; the video holds until `go_on`."""
    failed = Signal(str)

    def __init__(self, file: StudyFile, room: Room, now: Callable[[], float]) -> None:
        super().__init__(room.controller)
        self._file, self._room, self._now = file, room, now
        self.clock = Stopwatch(now)
        """Of the time it ran; a pause and what is asked inside count in no block."""
        self._block = file.study.blocks[0]
        self._profile: Profile | None = None
        self._broken_off_ms: int | None = None
        self._goes_on = False
        self._opening = self._running = False
        self._seen: set[VideoId] = set()
        self._before = 0
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        room.controller.currentChanged.connect(self._on_current)
        room.library.opened.connect(self._on_opened)

    @property
    def running(self) -> bool:
        """Whether its videos are on screen."""
        return self._running

    @property
    def left_s(self) -> float | None:
        """What is left of its time; None without an end."""
        if self._block.minutes is None:
            return None
        return max(0.0, self._block.minutes * 60 - self.clock.elapsed_s)

    @property
    def rows(self) -> int:
        """How many rows it has, less those before a crash; -1 without an end."""
        return -1 if self._block.videos is None else max(1, self._block.videos - self._before)

    def open(
        self,
        block: Block,
        profile: Profile,
        part: Participation,
        condition: Condition,
        since_ms: int | None,
    ) -> None:
        """Open the feed.

        Args:
            block: which one.
            profile: the participant's.
            part: theirs.
            condition: what it is under.
            since_ms: when it began, in UTC, if it was broken off; else it begins with a fresh
                taste.
        """
        self._block, self._profile = block, profile
        self._broken_off_ms, self._goes_on = since_ms, since_ms is not None
        self._opening, self._before = True, 0
        self._seen.clear()
        self.clock = Stopwatch(self._now)

        def prepare() -> Terms:
            policy = chosen_policy(policy_in(self._file, condition.policy))
            if since_ms is None:
                self._room.profiles.current_epoch(profile)
                if self._room.record.watched(profile.id):
                    self._room.profiles.reset(profile).result()
            return Terms(
                policy,
                admits=admitted(self._file),
                condition=condition.name,
                station=part.station,
                resumes=since_ms is not None,
            )

        def open_library(terms: Terms) -> None:
            self._room.opening.terms = terms
            self._room.library.be(part.code)
            self._room.library.open([folder_of(self._file)], seed=part.seed, whole=True)

        self._room.background.run(prepare, open_library, self.failed.emit)

    def hold(self) -> None:
        """Hold the video and the clock."""
        self._room.controller.transport.hold()
        self.clock.stop()

    def go_on(self) -> None:
        """Go on after `hold`."""
        if self._running:
            self.clock.start()
            self._room.controller.transport.release()

    def leave(self) -> SessionId | None:
        """End the feed; return the session that ended, None when none ran."""
        if not self._running:
            return None
        self._running = False
        self._tick.stop()
        self.clock.stop()
        session = self._room.observer.session_id
        self._room.controller.transport.release()
        self._room.controller.stop()
        self._room.library.close()
        return session

    @Slot()
    def _on_opened(self) -> None:
        """Find out how far a block came that was broken off."""
        profile, since_ms = self._profile, self._broken_off_ms
        if profile is None or since_ms is None:
            return
        self._broken_off_ms = None
        self._room.background.run(
            lambda: self._room.record.progress(profile.id, since_ms),
            self._take_up,
            self.failed.emit,
        )

    def _take_up(self, progress: Progress) -> None:
        self.clock = Stopwatch(self._now, progress.visible_ms / 1000)
        self._seen.update(progress.videos)
        first = self._room.controller.on_screen()
        again = first is not None and first.video.id in progress.videos
        self._before = len(progress.videos) - again
        if self._running:
            self.clock.start()
        self.wentOn.emit(progress)

    @Slot()
    def _on_current(self) -> None:
        dealt = self._room.controller.on_screen()
        if not (self._opening or self._running) or dealt is None:
            return
        if not self._running:
            self._opening, self._running = False, True
            self._note_library()
            self.clock.start()
            self._tick.start()
            if not self._goes_on:
                self.began.emit()
        if dealt.video.id in self._seen:
            return
        for asked in due_inside(self._file.study, len(self._seen)):
            self.hold()
            self.due.emit(asked)
        self._seen.add(dealt.video.id)

    def _note_library(self) -> None:
        """Note what it is dealt from: all is read before its first video."""
        session = self._room.controller.session
        if session is not None:
            self._room.background.run(
                lambda: self._room.opening.note_library(session.sitting),
                lambda _: None,
                self.failed.emit,
            )

    @Slot()
    def _on_tick(self) -> None:
        left = self.left_s
        if self._running and left is not None and left <= 0:
            self.over.emit()


def policy_in(file: StudyFile, written: str) -> str:
    """Return a policy of a study whose lists are found wherever the program was started."""
    return _LIST.sub(lambda found: f"fixed-list:{file.below(found[1])}", written)
