"""How long it takes until the log of a past is a feed that deals again."""

from __future__ import annotations

import time
from pathlib import Path

from ranking.feed import Feed
from ranking.prior import MEMORY
from storage.database import open_database
from storage.log import ImpressionLog
from storage.profiles import Profiles
from storage.writer import Writer
from tests.benchmarks.counts import require_full
from tests.benchmarks.figures import Figure, figure, percentile
from tests.benchmarks.libraries import chunks
from tests.benchmarks.logs import VIEWER, lay_log

MOST_MS = 500.0
ROUNDS = 5


def measure(
    name: str, views: int, videos: int, rounds: int = ROUNDS, kept_in: Path | None = None
) -> list[Figure]:
    """Time reading the log, folding it and dealing once; the library is known and weighed before.

    Args:
        name: of the figure.
        views: in the log.
        videos: in the library.
        rounds: the figure is the median of so many.
        kept_in: folder of logs; None for that of all benchmarks.
    """
    database = open_database(lay_log(views, videos, kept_in))
    writer = Writer(database)
    profiles, log = Profiles(database, writer), ImpressionLog(database, writer)
    epoch = profiles.current_epoch(profiles.profile(VIEWER, seed=0))
    spent_ms = []
    for _ in range(rounds):
        feed = Feed(epoch)
        for chunk in chunks(videos):
            feed.add(chunk)
        feed.preview(1)
        began_s = time.perf_counter()
        feed.recall(log.recollect(epoch, MEMORY))
        assert feed.preview(1)
        spent_ms.append((time.perf_counter() - began_s) * 1000)
    writer.close()
    database.close()
    return [figure(name, percentile(spent_ms, 0.5), "ms", target=MOST_MS)]


def measure_million() -> list[Figure]:
    """Time it with a million views of 100,000 videos.

    Raises:
        NotAskedError: without --full.
    """
    require_full()
    return measure("rank.rebuild.1m", 1_000_000, 100_000, rounds=3)
