"""Takes a participant through a study: consent, questions, blocks of feed, debrief."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from storage.ids import new_id, now_ms
from storage.records import Profile
from storage.study.definition import Block, Condition, Shown, in_language
from storage.study.facts import Answer, Mark, MarkKind, Moment, Outcome, Participation, Progress
from storage.study.reading import StudyFile
from ui.study.course import Stage, Step, course_of
from ui.study.enrolling import Enrolled, Sitter, enrol
from ui.study.feed_block import FeedBlock
from ui.study.room import Room
from ui.study.timekeeping import Stopwatch

WAITING, REFUSED = -1, -2
"""Instead of a step: nobody is known yet, or they said no."""


class Conductor(QObject):
    """Says which step it is, and carries out what leads to the next. Lives on the GUI thread."""

    stepChanged = Signal()
    marked = Signal(object)
    """A Mark was made."""
    pausedChanged = Signal()
    failed = Signal(str)
    ended = Signal(str)
    """All is written: the final digest."""

    def __init__(
        self,
        file: StudyFile,
        sitter: Sitter,
        room: Room,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(room.controller)
        self.study = file.study
        self.whole = Stopwatch(now)
        """Of the time since the consent; a pause does not count."""
        self.block = FeedBlock(file, room, now)
        self._file, self._sitter, self._room, self._now = file, sitter, room, now
        self._began_s = now()
        self._course = course_of(file.study)
        self._at = WAITING
        self._enrolled: Enrolled | None = None
        self._profile: Profile | None = None
        self._paused = self._early = False
        self.block.began.connect(self._on_began)
        self.block.wentOn.connect(self._on_went_on)
        self.block.over.connect(self.end_block)
        self.block.failed.connect(self.failed)
        room.observer.failed.connect(self.failed)
        room.library.notice.connect(self._on_notice)

    @property
    def stage(self) -> Stage | None:
        """What the participant has before them; None until it is known who they are."""
        if self._at < 0:
            return Stage.REFUSED if self._at == REFUSED else None
        return self.step.stage

    @property
    def step(self) -> Step:
        """Where the participant is."""
        return self._course[max(self._at, 0)]

    @property
    def progress(self) -> float:
        """How much of the course is done, from 0 to 1."""
        return max(self._at, 0) / (len(self._course) - 1)

    @property
    def part(self) -> Participation | None:
        """Somebody's part, once they are assigned."""
        return None if self._enrolled is None else self._enrolled.told

    @property
    def now_in(self) -> Block | None:
        """The block that runs, comes next, or was left last; None before the first."""
        return self.study.blocks[self.step.block] if self.step.block >= 0 else None

    @property
    def condition(self) -> Condition | None:
        """What that block is under."""
        part = self.part
        if part is None or self.step.block < 0:
            return None
        names = {each.name: each for each in self.study.conditions}
        return names[part.conditions[self.step.block]]

    @property
    def shown(self) -> Shown:
        """What the participant sees besides the video."""
        condition = self.condition
        return condition.shown if condition and condition.shown else self.study.shown

    @property
    def paused(self) -> bool:
        """Whether the operator paused the session."""
        return self._paused

    def moment(self) -> Moment:
        """Return now: since the session of a block began, or without one since the start."""
        if self._room.observer.session_id is not None:
            return self._room.observer.moment()
        return Moment(now_ms(), round((self._now() - self._began_s) * 1000))

    def begin(self) -> None:
        """Find out who takes part: somebody new, or whoever was broken off.

        Whoever took part before has to be done: `ended` was told of them.
        """
        self._at, self._enrolled, self._profile = WAITING, None, None
        self._early = False
        self.whole = Stopwatch(self._now)
        self.stepChanged.emit()
        self._room.background.run(
            lambda: enrol(self._room.record, self._file, self._sitter),
            self._on_enrolled,
            self.failed.emit,
        )

    def agree(self, options: Sequence[str], language: str) -> None:
        """Keep the consent, and go on; nothing is kept before that."""
        enrolled = self._enrolled
        if self.stage is not Stage.CONSENT or enrolled is None or enrolled.consented:
            return
        told = replace(
            enrolled.told,
            consent_text=in_language(self.study.consent.text, language),
            consent_options=tuple(options),
            consented_at_ms=now_ms(),
        )

        def keep() -> tuple[Profile, Participation]:
            profile = self._room.profiles.profile(told.code, told.seed)
            mine = replace(told, profile_id=profile.id)
            self._room.record.begin(mine).result()
            return profile, mine

        def go_on(kept: tuple[Profile, Participation]) -> None:
            self._profile, self._enrolled = kept[0], Enrolled(kept[1])
            self.whole.start()
            self._go(self._at + 1)

        self._room.background.run(keep, go_on, self.failed.emit)

    def refuse(self) -> None:
        """Take a no: nothing was kept, and nothing is."""
        if self.stage is Stage.CONSENT:
            self._at = REFUSED
            self.stepChanged.emit()

    def proceed(self) -> None:
        """Leave an instruction, or what was asked between stretches of feed."""
        if self.stage in (Stage.INSTRUCTION, Stage.QUESTIONS):
            self._go(self._at + 1)

    def answer(self, told: Sequence[Answer]) -> None:
        """Keep answers."""
        self._commit(self._room.record.answer(told))

    def mark(self, kind: MarkKind, name: str, words: str = "") -> None:
        """Mark this moment."""
        part = self.part
        if part is None or self._profile is None:
            return
        on_screen = self._room.controller.diary.running
        told = Mark(
            id=new_id(),
            participation_id=part.id,
            kind=kind,
            name=name,
            words=words,
            moment=self.moment(),
            session_id=self._room.observer.session_id,
            impression_id=on_screen,
            video_ms=self._room.controller.transport.position if on_screen else None,
        )
        self._commit(self._room.record.mark(told))
        self.marked.emit(told)

    def pause(self, paused: bool) -> None:
        """Stop the clock and the video, or go on."""
        if paused == self._paused or not self.block.running:
            return
        self._paused = paused
        if paused:
            self.block.hold()
            self.whole.stop()
        else:
            self.whole.start()
            self.block.go_on()
        self.mark(MarkKind.PAUSE if paused else MarkKind.RESUME, "")
        self.pausedChanged.emit()

    @Slot()
    def end_block(self) -> None:
        """End the feed of this block, and go on."""
        if self.block.running:
            self._leave_block()
            self._go(self._at + 1)

    def end_early(self) -> None:
        """End the session now; the participant comes to the debrief."""
        if self._profile is None or self.stage is Stage.DEBRIEF:
            return
        self._early = True
        self._leave_block()
        self._go(len(self._course) - 1)

    def _on_enrolled(self, enrolled: Enrolled) -> None:
        self._enrolled = enrolled
        if not enrolled.consented:
            self._go(0)
            return

        def known(profile: Profile) -> None:
            self._profile = profile
            self.whole.start()
            self._go(enrolled.step)

        self._room.background.run(
            lambda: self._room.profiles.profile(enrolled.told.code), known, self.failed.emit
        )

    def _go(self, at: int) -> None:
        self._at = at
        self.mark(MarkKind.STEP, str(at))
        if self.stage is Stage.FEED:
            self._open_block()
        self.stepChanged.emit()
        if self.stage is Stage.DEBRIEF:
            self._finish()

    def _open_block(self) -> None:
        enrolled, profile, condition, block = (
            self._enrolled,
            self._profile,
            self.condition,
            self.now_in,
        )
        assert enrolled is not None
        assert profile is not None
        assert condition is not None
        assert block is not None
        since_ms = enrolled.began.get(block.name)
        self.block.open(block, profile, enrolled.told, condition, since_ms)

    @Slot()
    def _on_began(self) -> None:
        if self.now_in is not None:
            self.mark(MarkKind.BLOCK_START, self.now_in.name)

    @Slot(object)
    def _on_went_on(self, progress: Progress) -> None:
        if self.now_in is not None:
            away_ms = max(0, now_ms() - progress.until_ms)
            kind = MarkKind.LOSS if progress.crashed else MarkKind.RESUME
            self.mark(kind, self.now_in.name, str(away_ms))

    def _leave_block(self) -> None:
        """End the block's session, sealed."""
        if not self.block.running or self.now_in is None:
            return
        self.pause(False)
        self.mark(MarkKind.BLOCK_END, self.now_in.name)
        session = self.block.leave()
        if session is not None and self.part is not None:
            self._commit(self._room.record.end_session(self.part.id, session))

    def _finish(self) -> None:
        part = self.part
        assert part is not None
        outcome = Outcome.STOPPED if self._early else Outcome.FINISHED
        self.mark(MarkKind.END, outcome)
        self.whole.stop()
        ending = self._room.record.end(part.id, outcome)
        self._room.background.follow(ending, self.ended.emit, self.failed.emit)

    @Slot(str, str)
    def _on_notice(self, title: str, detail: str) -> None:
        """Hand on what the library tells of its folders; no page of its own says it."""
        self.failed.emit(f"{title}: {detail}" if detail else title)

    def _commit(self, future: Future[Any]) -> None:
        """Hear of a write that failed, later and on this thread."""
        self._room.background.follow(future, lambda _: None, self.failed.emit)
