"""The same seed, library and actions give the same order, to the byte, on any machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.ranking.invented import a_feed, a_library, elsewhere
from tests.ranking.viewer import keys, swipe

ROOT = Path(__file__).parents[2]
PROGRAM = """
from tests.ranking.test_order import an_order
print(an_order())
"""


def an_order(*, shuffled: bool = False) -> str:
    videos = elsewhere(a_library(300)) if shuffled else a_library(300)
    feed = a_feed(videos[:150], seed=11)
    feed.add(videos[150:])
    watched = swipe(feed, videos, 30)
    names = keys(watched, videos)
    deals = [(deal.score.hex(), deal.propensity) for deal, _ in watched]
    return repr(list(zip(names, deals, strict=True)))


def test_order_does_not_depend_on_ids_or_on_the_order_videos_were_added() -> None:
    assert an_order() == an_order(shuffled=True)


def test_order_is_the_same_in_another_process_with_another_hash_seed() -> None:
    for hash_seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == an_order()
