"""What a log tells, once it is judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ranking.evaluation.off_policy import Estimate, Estimates
from ranking.evaluation.own_log.foresight import Calibration
from ranking.evaluation.own_log.interleaving import Contest

LEAST_VIEWS = 20
"""Views from which on there is something to tell."""


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
