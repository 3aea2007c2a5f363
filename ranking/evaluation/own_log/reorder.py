"""The order of a feed, worked out again from what its viewer did, and held against the log."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ranking.feed import Feed
from ranking.policies.policy import Policy
from storage.records import Deal, EndedBy, Epoch, Video, VideoId, View

LOOKAHEAD = 2
"""Rows the program deals beyond the one on screen."""


def out_of_order(
    epoch: Epoch, policy: Policy, videos: Collection[Video], views: Sequence[View]
) -> Iterator[str]:
    """Yield where a feed that is dealt again differs from the log; nothing when it is the same.

    For sittings that began with all their videos known and a fresh taste, as those of a study do.
    What is dealt after a file that would not play cannot be told again, and is not looked at.

    Args:
        epoch: what it was dealt under.
        policy: a new one, as the sitting began with.
        videos: all that could be dealt.
        views: what was shown, in the order of the log, each once.
    """
    feed = Feed(epoch, policy=policy)
    feed.add(videos)
    rows: list[Deal] = []
    places: dict[tuple[object, ...], int] = {}
    for view in views:
        shown = view.impression
        place = places.setdefault(_key_of(view), len(places))
        while len(rows) < place + 1 + LOOKAHEAD and (dealt := feed.next()) is not None:
            rows.append(dealt)
        if place >= len(rows):
            yield f"row {place}: {shown.video_id} was shown, and nothing is dealt"
            return
        dealt = rows[place]
        if _told(dealt) != _key_of(view):
            yield f"row {place}: {_words(_key_of(view))} was shown, {_words(_told(dealt))} is dealt"
            return
        if shown.ended_by is EndedBy.UNPLAYABLE:
            return
        feed.learn(view)


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
