"""A viewer's log, judged: foresight, what other policies would have brought, and contests."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ranking.evaluation.coverage import CLASSES, covered_by, masses_by_weight
from ranking.evaluation.off_policy import (
    Estimate,
    Estimates,
    Logged,
    covered,
    effective_size,
    estimate,
)
from ranking.evaluation.own_log.foresight import Calibration, auc, calibration
from ranking.evaluation.own_log.interleaving import Contest, contests
from ranking.evaluation.own_log.outcome import Outcome, outcome_of
from ranking.evaluation.own_log.retrace import Retrace
from ranking.feed import AGAIN
from ranking.policies.by_name import policy_of
from ranking.policies.policy import Policy, Situation
from ranking.reward import reward_of
from ranking.sparse import Vector
from storage.records import Epoch, Video, VideoId, View, Wish

LEAST_VIEWS = 20
"""Views from which on there is something to tell."""
ONCE_MORE = "shown once more, when all had been seen: no choice"
CUT_OFF = "cut off, so nobody knows how they would have gone on"
NOT_THERE = "of videos that are no longer in the library"


@dataclass(frozen=True, slots=True)
class Foresight:
    """How well each view was foreseen from those before it."""

    views: int
    positives: int
    """Satisfying ones."""
    auc: Estimate | None
    calibration: Calibration | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one policy would have brought at the log's choices."""

    policy: str
    effective_size: float
    covered: float
    satisfying: Estimates | None
    """None: no overlap. So for the other."""
    watch_ratio: Estimates | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that a log tells."""

    views: int
    epochs: int
    foresight: Foresight
    choices: int
    """Views whose choice can be judged."""
    rebuilt: int
    """Of these, those whose situation gives the very probability that was recorded."""
    left_out: Mapping[str, int]
    """Views whose choice cannot be judged, by reason."""
    satisfying: float | None
    """Share of the choices that satisfied, as it was."""
    watch_ratio: float | None
    verdicts: Sequence[Verdict]
    contests: Sequence[Contest]

    @property
    def too_short(self) -> bool:
        """Whether there is nothing to tell yet."""
        return self.foresight.views < LEAST_VIEWS


@dataclass
class _Column:
    """One target's numbers, a row for each choice."""

    target: list[float] = field(default_factory=list)
    masses: list[Vector] = field(default_factory=list)
    expected: list[float] = field(default_factory=list)


class Judging:
    """Listens to the retraced epochs of one log."""

    def __init__(self, targets: Mapping[str, Policy]) -> None:
        self._targets = targets
        self._logging: dict[str, Policy | None] = {}
        self._columns: defaultdict[str, _Column] = defaultdict(_Column)
        self._propensities: list[float] = []
        self._shown: list[float] = []
        self._outcomes: list[Outcome] = []
        self._rebuilt = 0
        self._left_out: Counter[str] = Counter()
        self._met: set[tuple[object, VideoId]] = set()
        self._credited: list[tuple[str, Outcome | None]] = []
        self._foreseen: list[tuple[float, float, bool]] = []
        self._views = 0

    def dealt(self, situation: Situation, view: View) -> None:
        """Work out what each target would have done in place of a choice of the log."""
        shown = view.impression
        outcome = outcome_of(view)
        slot = situation.library.slot(shown.video_id)
        places = np.flatnonzero(situation.candidates == slot)
        if shown.policy == AGAIN:
            self._left_out[ONCE_MORE] += 1
        elif outcome is None:
            self._left_out[CUT_OFF] += 1
        elif len(places) == 0:
            self._left_out[NOT_THERE] += 1
        else:
            self._judge(situation, view, int(places[0]))
            self._outcomes.append(outcome)

    def shown(self, situation: Situation, view: View) -> None:
        """Foretell a view that has not been learned from; only a video's first can be told."""
        self._views += 1
        shown = view.impression
        key = (shown.epoch_id, shown.video_id)
        if key in self._met or shown.policy == AGAIN:
            return
        self._met.add(key)
        outcome, reward = outcome_of(view), reward_of(view)
        self._credited.append((shown.policy, outcome))
        slot = situation.library.slot(shown.video_id)
        if slot is not None and outcome is not None and reward is not None:
            foretold = float(situation.taste.posterior().means[slot])
            self._foreseen.append((foretold, reward.value, outcome.satisfying))

    def result(self, epochs: int) -> Judgement:
        """Sum up what was heard."""
        satisfying = np.array([float(outcome.satisfying) for outcome in self._outcomes])
        ratios = np.array([outcome.watch_ratio for outcome in self._outcomes])
        return Judgement(
            views=self._views,
            epochs=epochs,
            foresight=_foresight(self._foreseen),
            choices=len(self._outcomes),
            rebuilt=self._rebuilt,
            left_out=dict(self._left_out),
            satisfying=float(satisfying.mean()) if len(satisfying) else None,
            watch_ratio=float(ratios.mean()) if len(ratios) else None,
            verdicts=[self._verdict(name, satisfying, ratios) for name in self._targets],
            contests=contests(self._credited),
        )

    def _judge(self, situation: Situation, view: View, at: int) -> None:
        shown = view.impression
        propensity = np.array([shown.propensity])
        means = situation.taste.posterior().means[situation.candidates]
        told = self._told(situation, view, at)
        self._rebuilt += told is not None
        self._propensities.append(shown.propensity)
        self._shown.append(float(means[at]))
        for name, target in self._targets.items():
            wanted, column = target.probabilities(situation), self._columns[name]
            column.target.append(float(wanted[at]))
            column.masses.append(
                # What the others would weigh is not known: this one alone, as often as it comes.
                masses_by_weight(wanted[[at]], propensity) / shown.propensity
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


def judge(
    epochs: Iterable[tuple[Epoch, Iterable[View | Wish]]],
    videos: Sequence[Video],
    targets: Mapping[str, Policy],
) -> Judgement:
    """Judge a log.

    Args:
        epochs: each with what its taste is made of, oldest first.
        videos: what the library holds now.
        targets: the policies to judge, by the name they are told by.
    """
    judging, count = Judging(targets), 0
    for epoch, happenings in epochs:
        Retrace(epoch, videos, judging.dealt, judging.shown).follow(happenings)
        count += 1
    return judging.result(count)


def _foresight(foreseen: Sequence[tuple[float, float, bool]]) -> Foresight:
    foretold, rewards, satisfying = (
        np.array([row[at] for row in foreseen], dtype=float) for at in range(3)
    )
    positive = satisfying > 0
    return Foresight(
        views=len(foreseen),
        positives=int(positive.sum()),
        auc=auc(foretold, positive),
        calibration=calibration(foretold, rewards) if foreseen else None,
    )
