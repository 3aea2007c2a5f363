"""How long a large library takes to fall into sub-interests."""

from __future__ import annotations

import time

import numpy as np

from ranking.communities import find_communities
from storage.records import Video
from tests.benchmarks.figures import Figure, figure
from tests.ranking.invented import a_video

NAME = "rank.communities.100k"
VIDEOS = 100_000
TOPICS, TAGS_OF_A_TOPIC, ODD_TAGS = 1_500, 12, 20_000


def measure() -> list[Figure]:
    """Time one sorting, in processor seconds: it runs beside whatever plays."""
    videos = library(VIDEOS)
    began_s = time.process_time()
    found = find_communities(videos)
    spent_ms = (time.process_time() - began_s) * 1000
    assert len(found.all) > TOPICS / 20
    return [figure(NAME, spent_ms, "ms")]


def library(count: int, seed: int = 5) -> list[Video]:
    """Make up videos of one topic each, with hashtags of it, one of everybody's and an odd one."""
    chance = np.random.default_rng(seed)
    topics = (TOPICS * chance.random(count) ** 3).astype(int).tolist()
    return [
        a_video(
            f"{at}",
            {
                *(f"t{topic}-{tag}" for tag in chance.integers(TAGS_OF_A_TOPIC, size=6)),
                *(("fyp",) if at % 2 else ()),
                f"odd{chance.integers(ODD_TAGS)}",
            },
        )
        for at, topic in enumerate(topics)
    ]
