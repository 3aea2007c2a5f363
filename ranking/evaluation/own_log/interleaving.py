"""Which of two interleaved policies the viewer's own swipes prefer."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ranking.evaluation.off_policy import Estimate
from ranking.evaluation.walking import Outcome
from ranking.policies.interleave import teams_of
from ranking.sparse import Vector

DRAWS = 2_000
"""Bootstrap samples of rounds."""


@dataclass(frozen=True, slots=True)
class Credit:
    """What one team's videos brought."""

    team: str
    shown: int
    """Videos of which it is known how they were watched."""
    satisfying: int
    watch_ratio: float
    """Mean, [0, 1]."""
    skips: int
    rounds_won: int
    """Rounds in which its video satisfied and the other's did not."""


@dataclass(frozen=True, slots=True)
class Contest:
    """Two teams that drafted by turns."""

    first: Credit
    second: Credit
    rounds: int
    """Rounds of which both videos were watched."""
    difference: Estimate
    """Satisfying views per video, the first's less the second's; the interval is a bootstrap
    over rounds."""
    p: float
    """Of a sign test on the rounds won: how likely chance alone is as one-sided as this."""


def contests(outcomes: Iterable[tuple[str, Outcome | None]]) -> list[Contest]:
    """Sum up the credit of every pair of teams.

    Args:
        outcomes: recorded policy and outcome of each view, the oldest first, each video once;
            None for one that was cut off.
    """
    drafts: dict[tuple[str, str], dict[str, list[Outcome | None]]] = {}
    for recorded, outcome in outcomes:
        found = teams_of(recorded)
        if found is not None:
            first, second, credited = found
            teams = drafts.setdefault((first, second), defaultdict(list))
            teams[credited].append(outcome)
    return [
        _contest(first, second, teams[first], teams[second])
        for (first, second), teams in drafts.items()
    ]


def sign_test(won: int, lost: int) -> float:
    """Return the two-sided p of an exact sign test; ties don't count."""
    rounds = won + lost
    tail = sum(math.comb(rounds, few) for few in range(min(won, lost) + 1))
    return min(1.0, tail / 2 ** (rounds - 1)) if rounds else 1.0


def _contest(
    first: str, second: str, ours: list[Outcome | None], theirs: list[Outcome | None]
) -> Contest:
    # A round has one video of each, so the first draft of one belongs to the other's first.
    rounds = np.array(
        [
            float(one.satisfying) - float(other.satisfying)
            for one, other in zip(ours, theirs, strict=False)
            if one is not None and other is not None
        ]
    )
    won, lost = int((rounds > 0).sum()), int((rounds < 0).sum())
    return Contest(
        first=_credit(first, ours, won),
        second=_credit(second, theirs, lost),
        rounds=len(rounds),
        difference=_difference(rounds),
        p=sign_test(won, lost),
    )


def _credit(team: str, drafts: list[Outcome | None], won: int) -> Credit:
    outcomes = [outcome for outcome in drafts if outcome is not None]
    ratios = [outcome.ratio for outcome in outcomes]
    return Credit(
        team=team,
        shown=len(outcomes),
        satisfying=sum(outcome.satisfying for outcome in outcomes),
        watch_ratio=float(np.mean(ratios)) if ratios else 0.0,
        skips=sum(outcome.skipped for outcome in outcomes),
        rounds_won=won,
    )


def _difference(rounds: Vector) -> Estimate:
    if not len(rounds):
        return Estimate(0.0, -1.0, 1.0)
    chance = np.random.default_rng(0)
    means = rounds[chance.integers(len(rounds), size=(DRAWS, len(rounds)))].mean(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return Estimate(float(rounds.mean()), float(low), float(high))
