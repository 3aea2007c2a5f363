"""How long one swipe keeps the ranker busy: learn from a view, deal the next video."""

from __future__ import annotations

import time
from array import array
from collections.abc import Iterator

from ranking.evaluation.feed_walker import view_of
from ranking.evaluation.walking import Outcome
from ranking.feed import Feed
from ranking.prior import MEMORY
from storage.records import Video, VideoId, View
from tests.benchmarks.counts import require_full
from tests.benchmarks.figures import Figure, figure, percentile
from tests.benchmarks.libraries import chunks, place_of
from tests.benchmarks.linucb import SLOTS, LinUcb
from tests.ranking.invented import NOW_MS, an_epoch

RIVAL = f"LinUCB on {SLOTS} hashed slots"
ROUNDS = 100
RIVAL_ROUNDS = 25
"""A pass of the rival over 100,000 videos takes half a second of a core."""
MOST_OF_RIVAL = 100_000
"""Videos; at a million its dense rows alone are a gigabyte."""
LOOKAHEAD = 2
"""Videos dealt and not yet on screen, as in the program."""
MOST_MS = {"rank.next.100k.p95": 30.0, "rank.next.1m.p95": 200.0}
LENGTH_MS = 20_000


def measure(name: str, count: int, share: float = 0.5, rounds: int = ROUNDS) -> list[Figure]:
    """Time learn + next on a library of `count`, beside LinUCB with the same features.

    Args:
        name: of the figure.
        count: of videos.
        share: of the swipes that are at least as quick.
        rounds: swipes, once the taste remembers all that it can: it is then at its slowest.
    """
    ratios = array("d")
    ours_ms = _ours_ms(count, rounds, ratios)
    rival_ms = None
    if count <= MOST_OF_RIVAL:
        rival_ms = percentile(_rival_ms(count, min(rounds, RIVAL_ROUNDS), ratios), share)
    return [
        figure(
            name,
            percentile(ours_ms, share),
            "ms",
            rival=RIVAL,
            rival_value=rival_ms,
            target=MOST_MS.get(name),
        )
    ]


def measure_million() -> list[Figure]:
    """Time learn + next on a million videos.

    Raises:
        NotAskedError: without --full.
    """
    require_full()
    return measure("rank.next.1m.p95", 1_000_000, 0.95)


def _ours_ms(count: int, rounds: int, ratios: array[float]) -> list[float]:
    feed = Feed(an_epoch())
    first: list[VideoId] = []
    for chunk in chunks(count):
        feed.add(chunk)
        ratios.extend(map(_ratio, chunk))
        first += [video.id for video in chunk[: MEMORY - len(first)]]
    feed.replay(_view(video_id, ratios, at) for at, video_id in enumerate(first))
    ahead = [_next(feed) for _ in range(LOOKAHEAD)]
    spent_ms = []
    for at in range(rounds):
        view = _view(ahead.pop(0), ratios, len(first) + at)
        began_s = time.perf_counter()
        feed.learn(view)
        ahead.append(_next(feed))
        spent_ms.append((time.perf_counter() - began_s) * 1000)
    return spent_ms


def _rival_ms(count: int, rounds: int, ratios: array[float]) -> list[float]:
    rival = LinUcb(_all(count))
    for row in range(min(count, MEMORY)):
        rival.learn(row, ratios[row])
    ahead = [rival.next() for _ in range(LOOKAHEAD)]
    spent_ms = []
    for _ in range(rounds):
        row = ahead.pop(0)
        began_s = time.perf_counter()
        rival.learn(row, ratios[row])
        ahead.append(rival.next())
        spent_ms.append((time.perf_counter() - began_s) * 1000)
    return spent_ms


def _all(count: int) -> Iterator[Video]:
    for chunk in chunks(count):
        yield from chunk


def _ratio(video: Video) -> float:
    """Have a viewer who stays for a third of the common hashtags and leaves the rest early."""
    return 1.0 if len(video.tags[0]) % 3 == 0 else 0.15


def _view(video_id: VideoId, ratios: array[float], number: int) -> View:
    watched_ms = round(LENGTH_MS * ratios[place_of(video_id)])
    return view_of(Outcome(NOW_MS, watched_ms, LENGTH_MS), video_id, number, NOW_MS)


def _next(feed: Feed) -> VideoId:
    deal = feed.next()
    assert deal is not None, "the library is larger than what is shown of it here"
    return deal.video_id
