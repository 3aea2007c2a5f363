"""How policies fare with made-up viewers: satisfaction, interests found, a change of heart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ranking.evaluation.feed_walker import FeedWalker
from ranking.evaluation.measures import AT, base_rates, interval, judge
from ranking.evaluation.personas import Persona
from ranking.evaluation.walking import Walker

DRIFT_AT = 120
"""Swipes after which interests change."""
RECOVERY = 20
"""Swipes after the drift that are judged."""
FOUND = 5
"""Satisfying views of an interest among the first 100, from which it counts as found."""
NEVER = float("inf")


@dataclass(frozen=True, eq=False)
class Fared:
    """How one policy did with personas; keys are numbers of swipes."""

    policy: str
    satisfying: dict[int, float]
    """Multiples of the personas' base rate."""
    satisfying_ci: dict[int, tuple[float, float]]
    skip_rate_50: float
    interests_found_100: float
    """Of four."""
    diversity_20: float
    after_drift: dict[str, float]
    """Satisfying views in the 20 swipes after the drift as multiples of the new base rate: going
    on as before (`kept`), had nothing ever been forgotten, and after a reset by hand."""


def fare(
    made: Sequence[Persona], policies: Sequence[str], seed: int, told: Callable[[str], None]
) -> list[Fared]:
    """Let personas swipe through their library under each policy."""
    fared = []
    for policy in policies:
        told(f"swiping with {policy}")
        fared.append(_fared(policy, made, seed))
    return fared


def _fared(policy: str, made: Sequence[Persona], seed: int) -> Fared:
    orders, recovered = [], []
    for number, persona in enumerate(made):
        order, after = _swiped(persona, policy, seed * 100_003 + number)
        orders.append(order)
        recovered.append(after)
    viewers = [persona.before for persona in made]
    judged = judge(viewers, orders)
    base = base_rates(viewers, "satisfying")
    base_after = float(base_rates([persona.after for persona in made], "satisfying").mean())
    return Fared(
        policy=policy,
        satisfying={
            k: float(judged.satisfying[:, at].mean() / base.mean()) for at, k in enumerate(AT)
        },
        satisfying_ci={
            k: interval(judged.satisfying[:, at], base, seed) for at, k in enumerate(AT)
        },
        skip_rate_50=float(judged.skips[:, AT.index(50)].mean()),
        interests_found_100=float(
            np.mean([_found(*one) for one in zip(made, orders, strict=True)])
        ),
        diversity_20=float(judged.diversity.mean()),
        after_drift={
            arm: float(np.mean([one[arm] for one in recovered])) / base_after
            for arm in recovered[0]
        },
    )


def _swiped(persona: Persona, policy: str, seed: int) -> tuple[list[int], dict[str, float]]:
    """Swipe until the drift, then on in three ways; return the first 100 and what came after."""
    kept = FeedWalker(persona.before, seed, policy=policy)
    unforgetting = FeedWalker(persona.before, seed, policy=policy, half_life=NEVER)
    order = [_swipe(kept, persona, "before") for _ in range(DRIFT_AT)]
    for at in order:
        unforgetting.learn(at, persona.before.outcomes[at])
    anew = FeedWalker(persona.after, seed, policy=policy)
    anew.leave_out(order)
    arms: Mapping[str, Walker] = {"kept": kept, "never_forgetting": unforgetting, "reset": anew}
    after = {
        arm: float(
            np.mean(
                [
                    persona.after.outcomes[_swipe(walker, persona, "after")].satisfying
                    for _ in range(RECOVERY)
                ]
            )
        )
        for arm, walker in arms.items()
    }
    return order[: max(AT)], after


def _swipe(walker: Walker, persona: Persona, when: str) -> int:
    viewer = persona.before if when == "before" else persona.after
    at = walker.next()
    walker.learn(at, viewer.outcomes[at])
    return at


def _found(persona: Persona, order: Sequence[int]) -> int:
    """Count the interests that were met and enjoyed often enough."""
    enjoyed = {at for at in order if persona.before.outcomes[at].satisfying}
    return sum(len(enjoyed & videos) >= FOUND for videos in persona.interests)
