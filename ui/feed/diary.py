"""The impression that runs: timed, kept alive in the log, and written down when it ends."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Slot

from player.clock import WatchClock
from player.engine import Frame, PlaybackChanged
from storage.ids import new_id
from storage.log import ImpressionLog
from storage.records import (
    UNDONE_BY,
    EndedBy,
    ImpressionId,
    InputSource,
    Reaction,
    ReactionId,
    ReactionKind,
    VideoId,
    View,
)
from ui.feed.playback import Playback
from ui.feed.shelf import Dealt
from ui.feed.viewing import Sitting, Viewing

HEARTBEAT_MS = 900
"""A crash may cost a second of watch time; a beat every 0.9 s leaves 0.1 s to write it."""
TAKEN_BACK_BY = UNDONE_BY | {undoing: said for said, undoing in UNDONE_BY.items()}
"""What takes back what: an undo is taken back by saying it again."""


class Diary(QObject):
    """Keeps one impression at a time, from `begin` to `end`; lives on the GUI thread."""

    def __init__(
        self,
        playback: Playback,
        log: ImpressionLog,
        commit: Callable[[Future[None]], None],
        now: Callable[[], float],
        parent: QObject,
    ) -> None:
        """Follow a transport.

        Args:
            playback: pauses, seeks, goes out of sight and changes its speed.
            log: where it is written.
            commit: hears of each write, which may fail.
            now: monotonic seconds.
            parent: whoever owns it.
        """
        super().__init__(parent)
        self._playback, self._log, self._commit = playback, log, commit
        self.now = now
        """The clock of the sitting: monotonic seconds."""
        self.recount: Callable[[View], View] | None = None
        """Tells a view as it is to be taken, when it ends: a demonstration tells one again."""
        self._clock = WatchClock(now)
        self._viewing: Viewing | None = None
        self._liked: set[VideoId] = set()
        self._position, self._began_s = 0, now()
        playback.paused.connect(self._clock.pause)
        playback.resumed.connect(self._clock.resume)
        playback.sought.connect(self._on_seek)
        playback.seenChanged.connect(self._on_seen)
        playback.pace.paced.connect(self._clock.pace)
        self._heartbeat = QTimer(self)
        self._heartbeat.setInterval(HEARTBEAT_MS)
        self._heartbeat.timeout.connect(self.beat)

    @property
    def runs(self) -> bool:
        """Whether an impression runs."""
        return self._viewing is not None

    @property
    def running(self) -> ImpressionId | None:
        """The impression that runs."""
        return self._viewing.id if self._viewing is not None else None

    def session_ms(self, at_s: float) -> int:
        """Return a monotonic second as milliseconds since the sitting began."""
        return round((at_s - self._began_s) * 1000)

    @property
    def liked(self) -> bool:
        """Whether its video is liked."""
        return self._viewing is not None and self._viewing.liked

    @property
    def loops(self) -> int:
        """How often its video began again."""
        return self._viewing.loops if self._viewing is not None else 0

    @property
    def input(self) -> InputSource | None:
        """How the viewer came to the video on screen; None while nothing is."""
        return self._viewing.input if self._viewing is not None else None

    def start(self, liked: frozenset[VideoId]) -> None:
        """Begin a sitting, of a viewer who likes these."""
        self._liked = set(liked)
        self._position, self._began_s = 0, self.now()

    def begin(self, sitting: Sitting, dealt: Dealt, source: InputSource, *, showing: bool) -> None:
        """Begin an impression; `showing` says whether its first picture is on show already."""
        self._clock.begin(showing=showing, running=not self._playback.away)
        if not self._playback.seen:
            self._clock.hide()
        self._viewing = Viewing(
            sitting=sitting,
            video=dealt.video,
            deal=dealt.deal,
            clock=self._clock,
            position=self._position,
            input=source,
            shown_at_ms=_now_ms(),
            monotonic_ms=self.session_ms(self.now()),
            liked=dealt.video.id in self._liked,
        )
        self._position += 1
        self._heartbeat.start()

    def end(self, ended_by: EndedBy, new_until_s: float | None = None) -> View | None:
        """End the impression and return it with its reactions, None when none runs.

        Args:
            ended_by: what ends it.
            new_until_s: see `PlaybackChanged`; what stood there since was not watched.
        """
        if self._viewing is None:
            return None
        viewing, self._viewing = self._viewing, None
        self._heartbeat.stop()
        viewing.reach(self._playback.position, viewing.loops)
        if new_until_s is not None:
            viewing.withdraw(self._clock.stood_since(new_until_s))
        view = viewing.end(ended_by)
        return view if self.recount is None else self.recount(view)

    def write(self, view: View) -> None:
        """Put an impression that ended into the log."""
        self._commit(self._log.append(view.impression))

    def like(self, liked: bool) -> Reaction | None:
        """Note a like, or its taking back; None when that is no news."""
        if self._viewing is None or self._viewing.liked == liked:
            return None
        return self.react(ReactionKind.LIKE if liked else ReactionKind.UNLIKE)

    def react(self, kind: ReactionKind) -> Reaction | None:
        """Note what the viewer says of the video on screen; None when none is."""
        if self._viewing is None:
            return None
        reaction = self._viewing.react(kind, at_ms=_now_ms(), video_ms=self._playback.position)
        self._keep(reaction)
        return reaction

    def take_back(self, said: Reaction) -> Reaction | None:
        """Note that the viewer takes back what was said of a video, maybe long gone by.

        Returns:
            What the feed is to hear of it; None while the view runs, which tells it at its end.
        """
        undoing = TAKEN_BACK_BY[said.kind]
        if self._viewing is not None and self._viewing.id == said.impression_id:
            self.react(undoing)
            return None
        taken = replace(said, id=ReactionId(new_id()), kind=undoing, at_ms=_now_ms())
        self._keep(taken)
        return taken

    def _keep(self, reaction: Reaction) -> None:
        if reaction.kind is ReactionKind.LIKE:
            self._liked.add(reaction.video_id)
        elif reaction.kind is ReactionKind.UNLIKE:
            self._liked.discard(reaction.video_id)
        self._commit(self._log.react(reaction))

    def frame(self, frame: Frame) -> None:
        """Take in that a frame was shown."""
        self._clock.frame(frame.shown_at_s, frame.moving_since_s)

    def follow(self, change: PlaybackChanged) -> None:
        """Take in how far the video has come."""
        if self._viewing is not None:
            self._viewing.reach(change.position_ms, change.loops)

    @Slot(int)
    def _on_seek(self, position_ms: int) -> None:
        if self._viewing is not None:
            self._viewing.seeks += 1
            self._viewing.reach(position_ms, self._viewing.loops)

    @Slot()
    def _on_seen(self) -> None:
        if self._playback.seen:
            self._clock.show()
        else:
            self._clock.hide()

    @Slot()
    def beat(self) -> None:
        """Write down how far the running impression has come, should this be the end of it."""
        if self._viewing is not None:
            self._viewing.reach(self._playback.position, self._viewing.loops)
            self._commit(self._log.heartbeat(self._viewing.snapshot()))


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
