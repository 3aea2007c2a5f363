"""Replay: every policy walks through the same viewers' recorded views."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from ranking.evaluation.feed_walker import FeedWalker
from ranking.evaluation.measures import AT, LIST, Judged, base_rates, interval, judge
from ranking.evaluation.rivals import fixed
from ranking.evaluation.rivals.neighbours import Neighbours
from ranking.evaluation.rivals.thompson import BetaThompson
from ranking.evaluation.walking import Start, Viewer, walk
from ranking.policies.linucb import LinUcbPolicy
from ranking.policies.names import wanted
from ranking.sparse import Vector

SWIPES = max(AT)
LINUCB = "linucb"
ALPHAS = (0.05, 0.1, 0.5)
"""Widths of LinUCB's confidence bound that are tried; the best one afterwards is the rival."""
FEEDS = ("taste", "random", "newest")
"""Policies of the program that are judged unless others are asked for."""
RIVALS: Mapping[str, Mapping[str, Start]] = {
    "oldest": {"oldest": fixed.oldest},
    LINUCB: {f"alpha {alpha}": partial(FeedWalker, policy=LinUcbPolicy(alpha)) for alpha in ALPHAS},
    "knn": {"knn": Neighbours},
    "thompson": {"thompson": BetaThompson},
}
"""Each rival by name; of several settings of one, the best afterwards is taken."""


@dataclass(frozen=True, eq=False)
class Result:
    """How one policy did, as ratios of means over viewers; keys are numbers of swipes.

    What is a multiple of something that no viewer ever does is None.
    """

    policy: str
    satisfying: dict[int, float | None]
    """Multiples of the viewers' own base rate."""
    satisfying_ci: dict[int, tuple[float, float] | None]
    watch_ratio: dict[int, float]
    """Mean share of a video that was watched, [0, 1]."""
    skips: dict[int, float | None]
    """Multiples of what a random order would skip."""
    diversity_20: float
    minus_linucb: dict[int, tuple[float, float, float] | None]
    """Difference in `satisfying`, viewer by viewer, and its interval."""


def starts(names: Sequence[str]) -> dict[str, Mapping[str, Start]]:
    """Return what to walk with for each name: some policies and the rivals for none.

    Raises:
        ValueError: there is no policy or rival of that name.
    """
    # LinUCB is always walked: all others are told as a difference from it.
    asked = dict.fromkeys((*(names or (*FEEDS, *RIVALS)), LINUCB))
    return {name: RIVALS[name] if name in RIVALS else _fed(name) for name in asked}


def _fed(written: str) -> Mapping[str, Start]:
    try:
        asked = wanted(written)
    except ValueError as error:
        raise ValueError(f"{error} Rivals are {', '.join(RIVALS)}.") from error
    if any(one.argument for one in (asked, *asked.teams)):
        raise ValueError(f"{written!r} cannot be replayed: its list is not part of a set.")
    return {written: partial(FeedWalker, policy=written)}


def replay(
    viewers: Sequence[Viewer],
    policies: Mapping[str, Mapping[str, Start]],
    seed: int,
    told: Callable[[str], None],
) -> list[Result]:
    """Walk every policy through all viewers.

    Args:
        viewers: at least one.
        policies: of `starts`.
        seed: of all chance; the same seed gives the same figures.
        told: is handed a line whenever a policy begins.
    """
    base = base_rates(viewers, "satisfying")
    judged: dict[str, Judged] = {}
    for name, settings in policies.items():
        told(f"replaying {name}")
        tried = {setting: _walked(viewers, start, seed) for setting, start in settings.items()}
        best = max(tried, key=lambda setting: _at_a_sitting(tried[setting]))
        if len(tried) > 1:
            told(f"{name}: {best} is the best of {', '.join(tried)}")
        judged[name] = tried[best]
    rival = judged[LINUCB]
    skipped = base_rates(viewers, "skipped")
    return [_result(name, one, rival, base, skipped, seed) for name, one in judged.items()]


def _at_a_sitting(one: Judged) -> float:
    return float(one.satisfying[:, AT.index(LIST)].mean())


def _walked(viewers: Sequence[Viewer], start: Start, seed: int) -> Judged:
    orders = [
        walk(viewer, start, SWIPES, seed=seed * 100_003 + at) for at, viewer in enumerate(viewers)
    ]
    return judge(viewers, orders)


def _result(
    name: str, one: Judged, rival: Judged, base: Vector, skipped: Vector, seed: int
) -> Result:
    differences = one.satisfying - rival.satisfying
    return Result(
        policy=name,
        satisfying={k: _multiple(one.satisfying[:, at], base) for at, k in enumerate(AT)},
        satisfying_ci={
            k: interval(one.satisfying[:, at], base, seed) if base.any() else None
            for at, k in enumerate(AT)
        },
        watch_ratio={k: float(one.watch_ratio[:, at].mean()) for at, k in enumerate(AT)},
        skips={k: _multiple(one.skips[:, at], skipped) for at, k in enumerate(AT)},
        diversity_20=float(np.mean(one.diversity)),
        minus_linucb={k: _differing(differences[:, at], base, seed) for at, k in enumerate(AT)},
    )


def _multiple(rates: Vector, base: Vector) -> float | None:
    return float(rates.mean()) / float(base.mean()) if base.any() else None


def _differing(differences: Vector, base: Vector, seed: int) -> tuple[float, float, float] | None:
    mean = _multiple(differences, base)
    return None if mean is None else (mean, *interval(differences, base, seed))
