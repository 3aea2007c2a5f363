"""Child of `ranker_memory`: by how many megabytes a feed grows over an empty one.

Argument: how many videos are made known to it. A full memory of views is learned from, and some
videos are dealt, before what it holds is looked at.
"""

from __future__ import annotations

import gc
import os
import sys

from player import memory
from ranking.evaluation.feed_walker import view_of
from ranking.evaluation.walking import Outcome
from ranking.feed import Feed
from ranking.prior import MEMORY
from storage.records import VideoId
from tests.benchmarks.child import report
from tests.benchmarks.libraries import chunks
from tests.benchmarks.usage import rss_mb
from tests.ranking.invented import NOW_MS, an_epoch

DEALS = 3
LENGTH_MS = 20_000


def _run(count: int) -> None:
    memory.use_small_heap()  # as the program does
    feed = Feed(an_epoch())
    gc.collect()
    empty_mb = rss_mb(os.getpid())
    seen: list[VideoId] = []
    for chunk in chunks(count):
        feed.add(chunk)
        seen += [video.id for video in chunk[: MEMORY - len(seen)]]
    feed.replay(
        view_of(Outcome(NOW_MS, LENGTH_MS * (at % 2), LENGTH_MS), video_id, at, NOW_MS)
        for at, video_id in enumerate(seen)
    )
    for _ in range(DEALS):
        feed.next()
    gc.collect()
    report(rss_mb(os.getpid()) - empty_mb)


if __name__ == "__main__":
    _run(int(sys.argv[1]))
