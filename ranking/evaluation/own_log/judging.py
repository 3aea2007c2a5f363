"""A viewer's log, judged: foresight, what other policies would have brought, and contests."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from ranking.dealing import AGAIN
from ranking.evaluation.own_log.choices import Choices
from ranking.evaluation.own_log.foresight import auc, calibration
from ranking.evaluation.own_log.interleaving import contests
from ranking.evaluation.own_log.judgement import Foresight, Judgement
from ranking.evaluation.own_log.outcome import outcome_of
from ranking.evaluation.own_log.retrace import Retrace
from ranking.evaluation.walking import Outcome
from ranking.feed import HAND_PICKED
from ranking.policies.policy import Policy, Situation
from ranking.reward import reward_of
from storage.records import Epoch, EpochId, Happening, SessionId, Video, VideoId, View


class FirstViews:
    """Collects how each video's first view in its epoch went, and what was foretold of it."""

    def __init__(self) -> None:
        self._met: set[tuple[EpochId, VideoId]] = set()
        self._foreseen: list[tuple[float, float, bool]] = []
        self.credited: list[tuple[str, Outcome | None]] = []
        """The policy that was recorded and the outcome, None when it was cut off."""
        self.views = 0
        """All views, also those of a video that was met before."""

    def shown(self, situation: Situation, view: View) -> None:
        """Foretell a view that has not been learned from."""
        self.views += 1
        shown = view.impression
        key = (shown.epoch_id, shown.video_id)
        if key in self._met or shown.policy in (AGAIN, *HAND_PICKED):
            return
        self._met.add(key)
        outcome, reward = outcome_of(view), reward_of(view)
        self.credited.append((shown.policy, outcome))
        slot = situation.library.slot(shown.video_id)
        if slot is not None and outcome is not None and reward is not None:
            foretold = float(situation.taste.posterior().means(np.array([slot]))[0])
            self._foreseen.append((foretold, reward.value, outcome.satisfying))

    def foresight(self) -> Foresight:
        """Compare what was foretold with what came."""
        foretold, rewards, satisfying = (
            np.array([row[at] for row in self._foreseen], dtype=float) for at in range(3)
        )
        positive = satisfying > 0
        return Foresight(
            views=len(foretold),
            positives=int(positive.sum()),
            auc=auc(foretold, positive),
            calibration=calibration(foretold, rewards) if len(foretold) else None,
        )


def judge(
    epochs: Sequence[tuple[Epoch, Iterable[Happening]]],
    videos: Sequence[Video],
    targets: Mapping[str, Policy],
    continued: Collection[SessionId] = (),
) -> Judgement:
    """Judge a log.

    Args:
        epochs: each with what its taste is made of, oldest first.
        videos: what the library holds now.
        targets: the policies to judge, by the name they are told by.
        continued: sessions that began with rows dealt in the one before.
    """
    choices, views = Choices(targets), FirstViews()
    for epoch, happenings in epochs:
        Retrace(epoch, videos, choices.dealt, views.shown, continued).follow(happenings)
    outcomes = choices.outcomes
    return Judgement(
        views=views.views,
        epochs=len(epochs),
        foresight=views.foresight(),
        choices=len(outcomes),
        rebuilt=choices.rebuilt,
        left_out=dict(choices.left_out),
        satisfying=_mean([float(outcome.satisfying) for outcome in outcomes]),
        watch_ratio=_mean([outcome.ratio for outcome in outcomes]),
        verdicts=choices.verdicts(),
        contests=contests(views.credited),
    )


def _mean(values: Sequence[float]) -> float | None:
    return float(np.mean(values)) if values else None
