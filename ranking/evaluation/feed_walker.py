"""The program's own feed, walked through recorded views as a viewer would swipe."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from ranking.evaluation.walking import Outcome, Viewer
from ranking.feed import Feed
from ranking.policies.policy import VARIETY, Policy
from ranking.prior import HALF_LIFE
from storage.records import (
    EndedBy,
    Epoch,
    EpochId,
    Import,
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
from storage.resets import EpochReason

EPOCH = EpochId(UUID(int=0))
PROFILE = ProfileId(UUID(int=0))
SESSION = SessionId(UUID(int=0))
SWIPE_MS = 15_000
"""From one video to the next. The recorded times are those of another order: in the walk's they
would run to and fro, and a topic of "not interested" would rest for no time or for ever."""
SAYS = {
    "liked": ReactionKind.LIKE,
    "shared": ReactionKind.SHARE,
    "not_interested": ReactionKind.NOT_INTERESTED,
}
"""What each mark of an outcome is in the log."""


class FeedWalker:
    """A feed over one viewer's videos, learning from views as the log would tell them."""

    def __init__(
        self,
        viewer: Viewer,
        seed: int,
        *,
        policy: Policy | str,
        half_life: float = HALF_LIFE,
        variety: float = VARIETY,
        brought: Import | None = None,
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
        self._feed = Feed(epoch, policy=policy, half_life=half_life, variety=variety)
        self._feed.add(viewer.videos)
        if brought is not None:
            self._feed.replay([brought])
        self._places = {video.id: at for at, video in enumerate(viewer.videos)}
        self._ids = [video.id for video in viewer.videos]
        self._from_ms = viewer.until_ms
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
        at_ms = self._from_ms + self._swipes * SWIPE_MS
        self._feed.replay([view_of(outcome, self._ids[at], self._swipes, at_ms)])


def view_of(outcome: Outcome, video_id: VideoId, number: int, at_ms: int) -> View:
    """Write a recorded view down as the program's log does."""
    shown = Impression(
        id=ImpressionId(UUID(int=number)),
        profile_id=PROFILE,
        session_id=SESSION,
        epoch_id=EPOCH,
        video_id=video_id,
        position=number,
        shown_at_ms=at_ms,
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
    said = [kind for mark, kind in SAYS.items() if getattr(outcome, mark)]
    reactions = (
        Reaction(
            ReactionId(UUID(int=number * len(SAYS) + at)),
            shown.id,
            PROFILE,
            video_id,
            kind,
            at_ms,
            video_ms=0,
        )
        for at, kind in enumerate(said)
    )
    return View(shown, tuple(reactions))
