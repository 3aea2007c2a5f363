"""How well the feed learns from recorded views, beside rivals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ranking.evaluation.bad_rows import UnreadableSetError
from ranking.evaluation.feed_walker import FeedWalker
from ranking.evaluation.replay import LINUCB, Result, replay, starts
from ranking.evaluation.replay_set import read_set
from ranking.policies.names import TASTE
from tests.benchmarks.counts import recorded_views
from tests.benchmarks.figures import CannotMeasureError, Figure, figure

RIVAL = "LinUCB, best alpha"
VARIED = "variety at its top"
VIEWERS = 150
"""Always: 80 s, and of thirty viewers the figures vary by .06."""
SEED = 0
LEAST_AT_20, LEAST_AT_50 = 1.18, 1.19
MOST_SKIPS = 0.65
LEAST_DIVERSITY, LEAST_VARIED = 0.80, 0.95
NAMES = tuple(
    f"rank.replay.{what}"
    for what in (
        "at_20",
        "at_50",
        "skips_50",
        "diversity_20",
        "variety_diversity_20",
        "oldest_20",
        "newest_20",
    )
)


def measure(viewers: int = VIEWERS) -> list[Figure]:
    """Let every policy walk through the same viewers of the folder that was named.

    All figures are multiples: satisfying views of a viewer's own base rate, skips and diversity
    of what a random order has.

    Args:
        viewers: how many at most.

    Raises:
        NotAskedError: no folder was named.
        CannotMeasureError: it cannot be read, or is of no use.
    """
    try:
        recorded = read_set(recorded_views())
    except UnreadableSetError as error:
        raise CannotMeasureError(str(error)) from error
    chosen = recorded.viewers[:viewers]
    varied = {VARIED: {VARIED: partial(FeedWalker, policy=TASTE, variety=1.0)}}
    judged = starts([TASTE, "random", "oldest", "newest"]) | varied
    results = replay(chosen, judged, SEED, lambda line: None)
    return _figures({one.policy: one for one in results})


def _figures(by_name: Mapping[str, Result]) -> list[Figure]:
    taste, rival, chance = by_name[TASTE], by_name[LINUCB], by_name["random"]
    if chance.diversity_20 == 0:
        raise CannotMeasureError("all videos of that set are alike.")
    values = (
        (_known(taste.satisfying[20]), rival.satisfying[20], LEAST_AT_20),
        (_known(taste.satisfying[50]), rival.satisfying[50], LEAST_AT_50),
        (_known(taste.skips[50]), rival.skips[50], MOST_SKIPS),
        *(
            (
                one.diversity_20 / chance.diversity_20,
                rival.diversity_20 / chance.diversity_20,
                least,
            )
            for one, least in ((taste, LEAST_DIVERSITY), (by_name[VARIED], LEAST_VARIED))
        ),
        # How much of it could be age alone.
        (_known(by_name["oldest"].satisfying[20]), None, None),
        (_known(by_name["newest"].satisfying[20]), None, None),
    )
    return [
        figure(
            name,
            value,
            "x",
            rival=RIVAL,
            rival_value=theirs,
            target=target,
            more_is_better=not name.endswith("skips_50"),
        )
        for name, (value, theirs, target) in zip(NAMES, values, strict=True)
    ]


def _known(multiple: float | None) -> float:
    if multiple is None:
        raise CannotMeasureError("nobody of that set skips, or nothing satisfies.")
    return multiple
