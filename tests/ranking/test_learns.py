"""Does it learn? Made-up viewers over a made-up library, against dealing by chance."""

from __future__ import annotations

from functools import cache

import numpy as np

from ranking.feed import Feed
from ranking.reward import COMPLETE_RATIO
from storage.records import EndedBy, ReactionKind, Video, View
from tests.ranking.invented import a_feed, a_library, a_view, an_epoch
from tests.ranking.viewer import Rule, keys, swipe

VIEWERS = 12
SWIPES = 50
LIBRARY = a_library(240, seed=4)


def a_persona(seed: int) -> Rule:
    """Two of eight topics and one mood please; what pleases is seen out four times in five."""
    chance = np.random.default_rng([seed, 77])
    topics = {f"topic{topic}" for topic in chance.choice(8, 2, replace=False)}

    def watch(video: Video) -> View:
        pleased = bool(topics & set(video.tags)) == (chance.random() < 0.8)
        ratio = float(chance.uniform(0.95, 1.3) if pleased else chance.uniform(0.02, 0.7))
        liked = pleased and chance.random() < 0.2
        return a_view(video, ratio, said=[ReactionKind.LIKE] if liked else [])

    return watch


@cache
def satisfied(policy: str) -> tuple[float, float]:
    """Return the share of videos seen out in the first 20 and 50 swipes, over all viewers."""
    seen_out = [
        [
            view.impression.watch_ratio >= COMPLETE_RATIO
            for _, view in swipe(feed, LIBRARY, SWIPES, a_persona(seed))
        ]
        for seed in range(VIEWERS)
        for feed in [a_feed(LIBRARY, seed=seed, policy=policy)]
    ]
    return float(np.mean([views[:20] for views in seen_out])), float(np.mean(seen_out))


# Measured here 1.31 and 1.55 times chance, on four other libraries 1.52 to 1.89 and 1.63 to 1.90;
# knowing the rule beforehand gives 2.2. The margins are below the least, for other builds of numpy.
def test_taste_beats_chance_by_a_fifth_at_20_swipes() -> None:
    assert satisfied("taste")[0] > 1.2 * satisfied("random")[0]


def test_taste_beats_chance_by_two_fifths_at_50_swipes() -> None:
    assert satisfied("taste")[1] > 1.4 * satisfied("random")[1]


def test_a_viewer_who_skips_everything_gets_new_videos_to_the_end() -> None:
    videos = LIBRARY[:60]
    watched = swipe(a_feed(videos), videos, 60, lambda video: a_view(video, 0.01))
    assert len(set(keys(watched, videos))) == 60
    assert all(np.isfinite(deal.score) for deal, _ in watched)


def test_videos_that_will_not_play_do_not_spoil_the_taste() -> None:
    feed, clean = a_feed(LIBRARY), a_feed(LIBRARY)
    for video in LIBRARY[:10]:
        feed.learn(a_view(video, 0.0, ended_by=EndedBy.UNPLAYABLE))
        clean.discard(video.id)
    for video in LIBRARY[10:20]:
        view = a_persona(1)(video)
        feed.learn(view)
        clean.learn(view)
    assert feed.why(LIBRARY[30].id).terms[0] == clean.why(LIBRARY[30].id).terms[0]


def test_more_variety_brings_more_sorts_of_videos() -> None:
    by_id = {video.id: video for video in LIBRARY}

    def sorts(variety: float, seed: int) -> int:
        feed = Feed(an_epoch(seed=seed), variety=variety)
        feed.add(LIBRARY)
        watched = swipe(feed, LIBRARY, 40, a_persona(3 + seed % 3))
        return len({by_id[deal.video_id].tags[:2] for deal, _ in watched})

    none, middle, top = (
        sum(sorts(variety, seed) for seed in range(10)) for variety in (0.0, 0.5, 1.0)
    )
    assert none < middle < top
