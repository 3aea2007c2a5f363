"""The running impression: everything seen and done between two swipes. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass, field

from player.clock import WatchClock, WatchTime
from storage.ids import new_id
from storage.records import (
    Deal,
    EndedBy,
    Impression,
    ImpressionId,
    InputSource,
    ProfileId,
    Reaction,
    ReactionId,
    ReactionKind,
    SessionId,
    Video,
    View,
)


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who watches, in which session."""

    profile_id: ProfileId
    session_id: SessionId


@dataclass(slots=True)
class Viewing:
    """One video on screen, from the swipe that brought it to the one that takes it away."""

    sitting: Sitting
    video: Video
    deal: Deal
    clock: WatchClock
    position: int
    input: InputSource
    shown_at_ms: int
    monotonic_ms: int
    liked: bool
    """As the viewer left it, in this or an earlier impression."""
    id: ImpressionId = field(default_factory=lambda: ImpressionId(new_id()))
    furthest_ms: int = 0
    loops: int = 0
    seeks: int = 0
    reactions: list[Reaction] = field(default_factory=list)

    def reach(self, position_ms: int, loops: int) -> None:
        """Note how far the video has come and how often it began again."""
        self.loops = max(self.loops, loops)
        reached = self.video.duration_ms if self.loops else position_ms
        self.furthest_ms = max(self.furthest_ms, min(reached, self.video.duration_ms))

    def withdraw(self, stood_s: float) -> None:
        """Take the furthest point back by a stretch of which no picture was shown.

        Where it began again or was sent about, the furthest point may lie elsewhere, and stays.
        """
        if self.loops == self.seeks == 0:
            stood_ms = round(stood_s * 1000 * self.clock.read().speed)
            self.furthest_ms = max(0, self.furthest_ms - stood_ms)

    def react(self, kind: ReactionKind, *, at_ms: int, video_ms: int) -> Reaction:
        """Record what the viewer says of it; the caller writes it to the log."""
        if kind in (ReactionKind.LIKE, ReactionKind.UNLIKE):
            self.liked = kind is ReactionKind.LIKE
        reaction = Reaction(
            id=ReactionId(new_id()),
            impression_id=self.id,
            profile_id=self.sitting.profile_id,
            video_id=self.video.id,
            kind=kind,
            at_ms=at_ms,
            video_ms=video_ms,
        )
        self.reactions.append(reaction)
        return reaction

    def snapshot(self) -> Impression:
        """Return the impression as it would be read after a crash right now."""
        return self._impression(self.clock.read(), EndedBy.CRASH)

    def end(self, ended_by: EndedBy) -> View:
        """Stop the clock and return what was watched, with the reactions to it."""
        return View(self._impression(self.clock.take(), ended_by), tuple(self.reactions))

    def _impression(self, time: WatchTime, ended_by: EndedBy) -> Impression:
        return Impression(
            id=self.id,
            profile_id=self.sitting.profile_id,
            session_id=self.sitting.session_id,
            epoch_id=self.deal.epoch_id,
            video_id=self.video.id,
            position=self.position,
            shown_at_ms=self.shown_at_ms,
            monotonic_ms=self.monotonic_ms,
            duration_ms=self.video.duration_ms,
            visible_ms=time.visible_ms,
            watched_ms=time.watched_ms,
            paused_ms=time.paused_ms,
            furthest_ms=self.furthest_ms,
            loops=self.loops,
            seeks=self.seeks,
            speed=time.speed,
            ended_by=ended_by,
            input=self.input,
            policy=self.deal.policy,
            score=self.deal.score,
            propensity=self.deal.propensity,
            candidates=self.deal.candidates,
            seed=self.deal.seed,
        )
