"""Chooses the next video by a policy, and writes down how the choice came about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np

from ranking.eligibility import Shown
from ranking.features import Library
from ranking.policies.policy import Choice, Policy, Situation
from ranking.taste import Taste
from ranking.why import LIKED_BEFORE, SEEN_BEFORE, Why
from storage.records import Deal, Epoch, VideoId

AGAIN = "again-1"
"""The policy recorded for what is shown once more after all has been seen."""


class Dealing:
    """Draws from what can be dealt, by chance that the epoch's seed and the deals so far tell.

    Args:
        epoch: whose seed counts.
        policy: what chooses.
        library: the videos.
        taste: what is known of the viewer.
        shown: what was dealt and shown; each deal is noted there.
        variety: see `Feed.vary`.
    """

    def __init__(
        self,
        epoch: Epoch,
        policy: Policy,
        library: Library,
        taste: Taste,
        shown: Shown,
        variety: float,
    ) -> None:
        self._epoch = epoch
        self.policy = policy
        self._library, self._taste, self._shown = library, taste, shown
        self.variety = variety

    def situation(self) -> Situation:
        """Return what the next choice may depend on; without candidates none can be made."""
        candidates = self._shown.candidates()
        return Situation(
            library=self._library,
            taste=self._taste,
            candidates=candidates,
            fit=self._shown.fit(candidates),
            recent=self._shown.recent(),
            seed=self._epoch.seed,
            dealt=self._shown.dealt(),
            variety=self.variety,
        )

    def deal(self) -> tuple[Deal, Why] | None:
        """Choose, and note the choice as in flight."""
        situation = self.situation()
        if len(situation.candidates) == 0:
            return None
        again = self._shown.again(situation.fit)
        if again is None:
            chance = np.random.default_rng([self._epoch.seed, self._shown.deals])
            choice = self.policy.choose(situation, chance)
            policy = choice.credit or self.policy.name
            propensity = choice.propensity
        else:
            choice, policy, propensity = self._once_more(again), AGAIN, 1.0
        deal = self.signed(
            replace(choice, propensity=propensity), policy, len(situation.candidates)
        )
        self._shown.deal(deal.video_id, policy)
        return deal, choice.why

    def signed(self, choice: Choice, policy: str, candidates: int) -> Deal:
        """Write down how a choice came about."""
        return Deal(
            video_id=self._library.video_id(choice.slot),
            policy=policy,
            score=choice.why.score,
            propensity=choice.propensity,
            candidates=candidates,
            epoch_id=self._epoch.id,
            seed=self._epoch.seed,
        )

    def odds(self, besides: Collection[VideoId]) -> dict[VideoId, float]:
        """Return how likely each video is to come next when these are drawn and passed over.

        Exact, but for an interleaving, where a video that is passed over counts for no team.
        """
        situation = self.situation()
        if len(situation.candidates) == 0:
            return {}
        again = self._shown.again(situation.fit)
        if again is None:
            chances = self.policy.probabilities(situation)
        else:
            chances = np.equal(situation.candidates, again).astype(float)
        ids = [self._library.video_id(int(slot)) for slot in situation.candidates[chances > 0]]
        drawn = dict(zip(ids, chances[chances > 0].tolist(), strict=True))
        odds = {video_id: odd for video_id, odd in drawn.items() if video_id not in besides}
        for passed in drawn.keys() & besides:
            self._shown.deal(passed, self.policy.name)
            for video_id, then in self.odds(besides).items():
                odds[video_id] = odds.get(video_id, 0.0) + drawn[passed] * then
            self._shown.undeal(passed)
        return odds

    def _once_more(self, slot: int) -> Choice:
        sentence = LIKED_BEFORE if self._shown.liked(slot) else SEEN_BEFORE
        return Choice(slot, 1.0, Why(sentence, guess=False, certainty=4, terms=(), score=0.0))
