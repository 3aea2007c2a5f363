"""The program's own feed, walked through recorded views as a viewer would swipe."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from ranking.evaluation.walking import Outcome, Viewer
from ranking.feed import Feed
from ranking.policies.policy import Policy
from ranking.prior import HALF_LIFE
from storage.records import (
    EndedBy,
    Epoch,
    EpochId,
    EpochReason,
    Impression,
    ImpressionId,
    InputSource,
    ProfileId,
    Reaction,
    ReactionId,
    ReactionKind,
    SessionId,
    VideoId,
    View,
)

EPOCH = EpochId(UUID(int=0))
PROFILE = ProfileId(UUID(int=0))
SESSION = SessionId(UUID(int=0))


class FeedWalker:
    """A feed over one viewer's videos, learning from views as the log would tell them."""

    def __init__(
        self, viewer: Viewer, seed: int, *, policy: Policy | str, half_life: float = HALF_LIFE
    ) -> None:
        epoch = Epoch(
            id=EPOCH,
            profile_id=PROFILE,
            number=1,
            seed=seed,
            reason=EpochReason.FIRST,
            restores=None,
            started_at_ms=viewer.until_ms,
            reference_at_ms=viewer.until_ms,
        )
        self._feed = Feed(epoch, policy=policy, half_life=half_life)
        self._feed.add(viewer.videos)
        self._places = {video.id: at for at, video in enumerate(viewer.videos)}
        self._ids = [video.id for video in viewer.videos]
        self._swipes = 0

    def leave_out(self, chosen: Iterable[int]) -> None:
        """Never deal these videos."""
        for at in chosen:
            self._feed.discard(self._ids[at])

    def next(self) -> int:
        """Have the feed deal a video."""
        deal = self._feed.next()
        if deal is None:
            raise StopIteration
        return self._places[deal.video_id]

    def learn(self, at: int, outcome: Outcome) -> None:
        """Tell the feed of the view."""
        self._swipes += 1
        self._feed.replay([view_of(outcome, self._ids[at], self._swipes)])


def view_of(outcome: Outcome, video_id: VideoId, number: int) -> View:
    """Write a recorded view down as the program's log does."""
    shown = Impression(
        id=ImpressionId(UUID(int=number)),
        profile_id=PROFILE,
        session_id=SESSION,
        epoch_id=EPOCH,
        video_id=video_id,
        position=number,
        shown_at_ms=outcome.shown_at_ms,
        monotonic_ms=0,
        duration_ms=outcome.duration_ms,
        visible_ms=outcome.watched_ms,
        watched_ms=outcome.watched_ms,
        paused_ms=0,
        furthest_ms=min(outcome.watched_ms, outcome.duration_ms),
        loops=outcome.watched_ms // outcome.duration_ms,
        seeks=0,
        speed=1.0,
        ended_by=EndedBy.NEXT,
        input=InputSource.KEY,
        policy="",
        score=0.0,
        propensity=1.0,
        candidates=1,
        seed=0,
    )
    kinds = [ReactionKind.LIKE] if outcome.liked else []
    return View(
        shown,
        tuple(
            Reaction(
                ReactionId(UUID(int=number)),
                shown.id,
                PROFILE,
                video_id,
                kind,
                outcome.shown_at_ms,
                0,
            )
            for kind in kinds
        ),
    )
