"""How long one swipe keeps the ranker busy: learn from a view, deal the next video."""

from __future__ import annotations

import time

import numpy as np

from ranking.feed import Feed
from storage.records import Video, VideoId
from tests.benchmarks.figures import Figure, figure, percentile
from tests.benchmarks.linucb import SLOTS, LinUcb
from tests.ranking.invented import a_video, a_view, an_epoch

RIVAL = f"LinUCB on {SLOTS} hashed slots"
ROUNDS = 100
HISTORY = 512
"""Views learned beforehand: as many as the ranker remembers, so that it is at its slowest."""
LOOKAHEAD = 2
"""Videos dealt and not yet on screen, as in the program."""
TAGS, WORDS, MAKERS, SONGS = 3_000, 6_000, 400, 300
"""How many of each the library has in all."""


def measure(name: str, count: int, rounds: int = ROUNDS) -> list[Figure]:
    """Time learn + next on a library of `count`, beside LinUCB with the same features."""
    videos = library(count)
    watched = {video.id: _ratio(video) for video in videos}
    by_id = {video.id: video for video in videos}
    feed, rival = Feed(an_epoch()), LinUcb(videos)
    feed.add(videos)
    seen = videos[:HISTORY]
    feed.replay(a_view(video, watched[video.id]) for video in seen)
    for row, video in enumerate(seen):
        rival.learn(row, watched[video.id])
    ahead = [_next(feed) for _ in range(LOOKAHEAD)]
    rival_ahead = [rival.next() for _ in range(LOOKAHEAD)]
    ours_ms, rival_ms = [], []
    for _ in range(rounds):
        video = by_id[ahead.pop(0)]
        view = a_view(video, watched[video.id])
        began_s = time.perf_counter()
        feed.learn(view)
        ahead.append(_next(feed))
        ours_ms.append((time.perf_counter() - began_s) * 1000)
        row = rival_ahead.pop(0)
        began_s = time.perf_counter()
        rival.learn(row, watched[videos[row].id])
        rival_ahead.append(rival.next())
        rival_ms.append((time.perf_counter() - began_s) * 1000)
    return [
        figure(
            name,
            percentile(ours_ms, 0.5),
            "ms",
            rival=RIVAL,
            rival_value=percentile(rival_ms, 0.5),
        )
    ]


def library(count: int, seed: int = 4) -> list[Video]:
    """Make up videos of about 24 features each, some of them common and most of them rare."""
    chance = np.random.default_rng(seed)

    def some(kind: str, of: int, how_many: int) -> list[str]:
        # Letters only: a word with a digit in it is no word to the ranker.
        found = {int(of * chance.random() ** 3) for _ in range(how_many)}
        return [kind + "".join("abcdefghij"[int(digit)] for digit in str(at)) for at in found]

    videos = []
    for at in range(count):
        (maker,), (song,) = some("maker", MAKERS, 1), some("song", SONGS, 1)
        videos.append(
            a_video(
                f"{chance.integers(2**60):016x}{at}",
                some("tag", TAGS, 6),
                caption=" ".join(some("word", WORDS, 16)),
                creator=maker,
                sound=song,
                duration_ms=int(chance.integers(4_000, 90_000)),
                days_old=int(chance.integers(2_000)),
            )
        )
    return videos


def _ratio(video: Video) -> float:
    """Have a viewer who stays for a third of the common hashtags and leaves the rest early."""
    return 1.0 if len(video.tags[0]) % 3 == 0 else 0.15


def _next(feed: Feed) -> VideoId:
    deal = feed.next()
    assert deal is not None, "the library is larger than what is shown of it here"
    return deal.video_id
