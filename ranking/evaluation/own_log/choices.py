"""The choices of a log, as the policies to be judged would have made them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ranking.dealing import AGAIN
from ranking.evaluation.coverage import CLASSES, covered_by, masses_by_weight
from ranking.evaluation.off_policy import Logged, covered, effective_size, estimate
from ranking.evaluation.own_log.judgement import Verdict
from ranking.evaluation.own_log.outcome import outcome_of
from ranking.evaluation.walking import Outcome
from ranking.feed import HAND_PICKED
from ranking.policies.by_name import policy_of
from ranking.policies.policy import Policy, Situation
from ranking.sparse import Vector
from storage.records import View

ONCE_MORE = "shown once more, when all had been seen: no choice"
CUT_OFF = "cut off, so nobody knows how they would have gone on"
BY_HAND = "picked by the viewer: no choice of a policy"
NOT_THERE = "of videos that are no longer in the library"


@dataclass
class _Column:
    """One target's numbers, a row for each choice."""

    target: list[float] = field(default_factory=list)
    masses: list[Vector] = field(default_factory=list)
    expected: list[float] = field(default_factory=list)


class Choices:
    """Collects what the estimators need of each choice, in the order they were made.

    Args:
        targets: the policies to judge, by the name they are told by.
    """

    def __init__(self, targets: Mapping[str, Policy]) -> None:
        self._targets = targets
        self._logging: dict[str, Policy | None] = {}
        self._columns: defaultdict[str, _Column] = defaultdict(_Column)
        self._propensities: list[float] = []
        self._shown: list[float] = []
        self.outcomes: list[Outcome] = []
        self.rebuilt = 0
        """Choices whose situation gives the very probability that was recorded."""
        self.left_out: Counter[str] = Counter()

    def dealt(self, situation: Situation, view: View) -> None:
        """Work out what each target would have done in place of a choice of the log."""
        outcome = outcome_of(view)
        slot = situation.library.slot(view.impression.video_id)
        places = np.flatnonzero(situation.candidates == slot)
        if view.impression.policy == AGAIN:
            self.left_out[ONCE_MORE] += 1
        elif view.impression.policy in HAND_PICKED:
            self.left_out[BY_HAND] += 1
        elif outcome is None:
            self.left_out[CUT_OFF] += 1
        elif slot is None or len(places) == 0:
            self.left_out[NOT_THERE] += 1
        else:
            self._judge(situation, view, int(places[0]))
            self.outcomes.append(outcome)

    def verdicts(self) -> list[Verdict]:
        """Estimate what each target would have brought."""
        satisfying = np.array([float(outcome.satisfying) for outcome in self.outcomes])
        ratios = np.array([outcome.ratio for outcome in self.outcomes])
        return [self._verdict(name, satisfying, ratios) for name in self._targets]

    def _judge(self, situation: Situation, view: View, at: int) -> None:
        propensity = view.impression.propensity
        means = situation.taste.posterior().means(situation.candidates)
        told = self._told(situation, view, at)
        self.rebuilt += told is not None
        self._propensities.append(propensity)
        self._shown.append(float(means[at]))
        for name, target in self._targets.items():
            wanted, column = target.probabilities(situation), self._columns[name]
            column.target.append(float(wanted[at]))
            column.masses.append(
                # What the others would weigh is not known: this one alone, as often as it comes.
                masses_by_weight(wanted[[at]], np.array([propensity])) / propensity
                if told is None
                else masses_by_weight(wanted, told)
            )
            column.expected.append(float(wanted @ means))

    def _told(self, situation: Situation, view: View, at: int) -> Vector | None:
        """Return how likely each candidate was; None when the situation cannot be rebuilt."""
        shown = view.impression
        if shown.policy not in self._logging:
            self._logging[shown.policy] = policy_of(shown.policy)
        logging = self._logging[shown.policy]
        if logging is None or shown.candidates != len(situation.candidates):
            return None
        told = logging.probabilities(situation)
        return told if np.isclose(told[at], shown.propensity) else None

    def _verdict(self, name: str, satisfying: Vector, ratios: Vector) -> Verdict:
        column = self._columns[name]
        logged = Logged(
            propensities=np.array(self._propensities),
            target=np.array(column.target),
            covered=covered_by(np.array(column.masses).reshape(-1, CLASSES + 1)),
            shown=np.array(self._shown).reshape(-1, 1),
            expected=np.array(column.expected).reshape(-1, 1),
        )
        return Verdict(
            policy=name,
            effective_size=effective_size(logged),
            covered=covered(logged),
            satisfying=estimate(logged, satisfying),
            watch_ratio=estimate(logged, ratios),
        )
