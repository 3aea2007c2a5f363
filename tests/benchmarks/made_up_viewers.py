"""How the feed fares with made-up viewers over real metadata, and after a change of heart."""

from __future__ import annotations

from ranking.evaluation.bad_rows import BadRows, UnreadableSetError
from ranking.evaluation.drift import Fared, fare
from ranking.evaluation.items import read_items
from ranking.evaluation.personas import personas
from tests.benchmarks.counts import metadata
from tests.benchmarks.figures import CannotMeasureError, Figure, figure

DRIFT = "rank.drift.kept"
NAMES = (
    "rank.personas.at_50",
    "rank.personas.interests_100",
    "rank.personas.skips_50",
    DRIFT,
)
VIEWERS = 20
"""Always: half a minute, and of ten viewers the figures vary by a third."""
SEED = 0
LEAST_AT_50 = 3.4
LEAST_INTERESTS = 2.4
"""Of four."""
MOST_SKIPS = 0.10
FORGETTING_GAINS = 0.3
"""At least, in satisfying views after the drift over never forgetting anything."""


def measure(viewers: int = VIEWERS) -> list[Figure]:
    """Let made-up viewers swipe through the videos of the folder that was named.

    Args:
        viewers: how many.

    Raises:
        NotAskedError: no folder was named.
        CannotMeasureError: it cannot be read, or has too few videos to have interests in.
    """
    try:
        videos = read_items(metadata(), BadRows())
        made = personas(videos, viewers, SEED)
    except UnreadableSetError as error:
        raise CannotMeasureError(str(error)) from error
    taste, chance = fare(made, ("taste", "random"), SEED, lambda line: None)
    return _figures(taste, chance)


def _figures(taste: Fared, chance: Fared) -> list[Figure]:
    after = taste.after_drift
    rows = (
        (taste.satisfying[50], "x", chance.satisfying[50], LEAST_AT_50),
        (taste.interests_found_100, "of 4", chance.interests_found_100, LEAST_INTERESTS),
        (taste.skip_rate_50, "of views", chance.skip_rate_50, MOST_SKIPS),
        (after["kept"], "x", after["reset"], after["never_forgetting"] + FORGETTING_GAINS),
    )
    return [
        figure(
            name,
            value,
            unit,
            rival="a reset by hand" if name == DRIFT else "random",
            rival_value=theirs,
            target=target,
            more_is_better=not name.endswith("skips_50"),
        )
        for name, (value, unit, theirs, target) in zip(NAMES, rows, strict=True)
    ]
