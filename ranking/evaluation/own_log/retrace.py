"""A log walked through again: at each deal and each view, the feed knows what it knew then."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from ranking.feed import Feed
from ranking.policies.policy import Situation
from storage.records import Epoch, EpochId, Happening, SessionId, Video, View

LOOKAHEAD = 2
"""Rows the program deals beyond the one on screen: what was in flight at each deal."""
Told = Callable[[Situation, View], None]
"""Hears of a view and of the situation; to be looked at at once, for it changes with the feed."""


class Retrace:
    """Follows one epoch's views in the order they came, sitting by sitting.

    Rows are dealt ahead, so a choice was made before the two views in front of it were known.
    A video counts as there from when it was added to the library. What was removed since, how
    far a scan had come, and what variety the viewer had set (taken to be the default), the log
    does not tell: whoever listens may compare the recorded number of candidates and probability.

    Args:
        epoch: whose views are told of; those it goes back to are learned and not told.
        videos: what the library holds now.
        dealt: is told when a video was chosen, before anything later was learned.
        shown: is told right before a view is learned from.
        continued: sessions that began with rows dealt in the one before.
    """

    def __init__(
        self,
        epoch: Epoch,
        videos: Iterable[Video],
        dealt: Told,
        shown: Told,
        continued: Collection[SessionId] = (),
    ) -> None:
        self._continued = continued
        self._epoch, self._dealt, self._shown = epoch, dealt, shown
        self._feed = Feed(epoch)
        self._missing = deque(sorted(videos, key=lambda video: video.added_at_ms))

    def follow(self, happenings: Iterable[Happening]) -> None:
        """Walk through what makes up the epoch's taste, oldest first."""
        for sitting in _sittings(happenings, self._continued):
            views = [each for each in sitting if isinstance(each, View)]
            if views and views[0].impression.epoch_id == self._epoch.id:
                self._sit(sitting, views)
            else:
                self._add(views[-1].impression.shown_at_ms if views else 0)
                self._feed.replay(sitting)

    def _sit(self, sitting: Sequence[Happening], views: Sequence[View]) -> None:
        rows = deque(_rows(views))
        first_of = {view.impression.id for view in rows}
        self._add(views[0].impression.shown_at_ms)
        for _ in range(LOOKAHEAD):
            self._deal(rows)
        for each in sitting:
            if isinstance(each, View):
                self._add(each.impression.shown_at_ms)
                if each.impression.id in first_of:  # a new row, so another one was dealt
                    self._deal(rows)
                self._shown(self._feed.situation(), each)
            self._feed.replay([each])

    def _deal(self, rows: deque[View]) -> None:
        if not rows:
            return
        view = rows.popleft()
        self._dealt(self._feed.situation(), view)
        self._feed.expect(view.impression.video_id, view.impression.policy)

    def _add(self, until_ms: int) -> None:
        """Let the library grow to what it held at a moment."""
        new = []
        while self._missing and self._missing[0].added_at_ms <= until_ms:
            new.append(self._missing.popleft())
        self._feed.add(new)


def _sittings(
    happenings: Iterable[Happening], continued: Collection[SessionId]
) -> Iterator[list[Happening]]:
    """Cut a log where another session or epoch begins; all else belongs to the views before it.

    A session that went on with the rows of the one before is one with it.
    """
    sitting: list[Happening] = []
    last: tuple[SessionId, EpochId] | None = None
    for each in happenings:
        if isinstance(each, View):
            this = each.impression.session_id, each.impression.epoch_id
            goes_on = last is not None and this[1] == last[1] and this[0] in continued
            if sitting and this != last and not goes_on:
                yield sitting
                sitting = []
            last = this
        sitting.append(each)
    if sitting:
        yield sitting


def _rows(views: Sequence[View]) -> list[View]:
    """Return the first view of each row; a row that was gone back to is shown once more."""
    rows: dict[object, View] = {}
    for view in views:
        shown = view.impression
        rows.setdefault((shown.video_id, shown.policy, shown.score, shown.propensity), view)
    return list(rows.values())
