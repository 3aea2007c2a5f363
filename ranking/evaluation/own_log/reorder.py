"""The order of a feed, worked out again from what its viewer did, and held against the log."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ranking.feed import Feed
from ranking.policies.policy import Policy
from storage.records import Deal, EndedBy, Epoch, SessionId, Video, VideoId, View

LOOKAHEAD = 2
"""Rows the program deals beyond the one on screen."""


def out_of_order(
    epoch: Epoch,
    policy: Policy,
    videos: Collection[Video],
    views: Sequence[View],
    carried: Mapping[SessionId, int] | None = None,
) -> Iterator[str]:
    """Yield where a feed that is dealt again differs from the log; nothing when it is the same.

    For sittings that began with all their videos known and a fresh taste, as those of a study do.
    What is dealt after a file that would not play cannot be told again, and is not looked at.

    Args:
        epoch: what it was dealt under.
        policy: a new one, as the sitting began with.
        videos: all that could be dealt.
        views: what was shown, in the order of the log, each once.
        carried: of a session that goes on with another, with how many rows dealt before it began:
            others may have been dealt that nobody kept.
    """
    feed = Feed(epoch, policy=policy)
    feed.add(videos)
    rows: list[Deal] = []
    places: dict[tuple[object, ...], int] = {}
    furthest, session, last = -1, None, None
    for view in views:
        shown = view.impression
        key = _key_of(view)
        if session not in (None, shown.session_id):
            kept = (carried or {}).get(shown.session_id, len(rows))
            if key == last:  # it is on screen again, and is one of those
                kept += furthest
            else:
                furthest = _taken_up(key, rows, furthest) - 1
                kept += furthest + 1
                places.pop(key, None)
            feed.undeal([deal.video_id for deal in rows[kept:]])
            del rows[kept:]
        session, last = shown.session_id, key
        place = places.setdefault(key, furthest + 1)
        furthest = max(furthest, place)
        while len(rows) < furthest + 1 + LOOKAHEAD and (dealt := feed.next()) is not None:
            rows.append(dealt)
        if place >= len(rows):
            yield f"row {place}: {shown.video_id} was shown, and nothing is dealt"
            return
        dealt = rows[place]
        if _told(dealt) != key:
            yield f"row {place}: {_words(key)} was shown, {_words(_told(dealt))} is dealt"
            return
        if shown.ended_by is EndedBy.UNPLAYABLE:
            return
        feed.learn(view)


def _taken_up(key: tuple[object, ...], rows: Sequence[Deal], furthest: int) -> int:
    """Return the place of the row that a session began with, where a crash lost the one before."""
    for place in range(furthest + 1, len(rows)):
        if _told(rows[place]) == key:
            return place
    return furthest + 1


def _key_of(view: View) -> tuple[object, ...]:
    shown = view.impression
    return _parts(
        shown.video_id,
        shown.policy,
        shown.score,
        shown.propensity,
        shown.candidates,
        shown.seed,
    )


def _told(deal: Deal) -> tuple[object, ...]:
    return _parts(
        deal.video_id, deal.policy, deal.score, deal.propensity, deal.candidates, deal.seed
    )


def _parts(
    video_id: VideoId, policy: str, score: float, propensity: float, candidates: int, seed: int
) -> tuple[object, ...]:
    """Return what has to be the same to the byte."""
    return video_id, policy, repr(score), repr(propensity), candidates, seed


def _words(key: tuple[object, ...]) -> str:
    return " ".join(map(str, key))
