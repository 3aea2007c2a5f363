"""Two policies take turns in one feed, so that one viewer's own swipes compare them."""

from __future__ import annotations

import numpy as np

from ranking.policies.policy import Choice, Policy, Situation
from ranking.sparse import Vector
from ranking.why import Why

KIND = "interleave-1"


class InterleavePolicy:
    """Lets two teams draft by turns; in each round chance says which of them goes first.

    What each has drafted is read off the log and what is on its way, so a feed that is built
    again goes on within the round. A video is credited to the team that drafted it.

    Source: Radlinski, Kurup and Joachims, "How Does Clickthrough Data Reflect Retrieval
    Quality?", CIKM 2008, Algorithm 2 (a ranking's next result is the team's own choice).
    """

    def __init__(self, first: Policy, second: Policy) -> None:
        self._teams = (first, second)
        self.name = f"{KIND}:{first.name},{second.name}"
        self._credits = tuple(f"{self.name}:{team.name}" for team in self._teams)

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Let the team whose turn it is choose, as likely as either's turn makes that video."""
        share = self._share(situation)
        turn = int(chance.random() >= share)
        chosen = self._teams[turn].choose(situation, chance)
        own = 1 - share if turn else share
        propensity = own * chosen.propensity
        if own < 1:
            at = int(np.flatnonzero(situation.candidates == chosen.slot)[0])
            propensity += (1 - own) * float(self._teams[1 - turn].probabilities(situation)[at])
        return Choice(chosen.slot, propensity, chosen.why, self._credits[turn])

    def probabilities(self, situation: Situation) -> Vector:
        """Return the mean of the two, or that of the one whose turn it is."""
        share = self._share(situation)
        mixed = np.zeros(len(situation.candidates))
        for team, weight in zip(self._teams, (share, 1 - share), strict=True):
            if weight:
                mixed += weight * team.probabilities(situation)
        return mixed

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say what the team whose turn it may be would say."""
        return self._teams[0 if self._share(situation) else 1].explain(situation, slot)

    def _share(self, situation: Situation) -> float:
        """Return how likely it is that the first team goes next."""
        first, second = (situation.dealt.get(name, 0) for name in self._credits)
        return 0.5 if first == second else float(first < second)


def teams_of(recorded: str) -> tuple[str, str, str] | None:
    """Return the two teams of an impression's record and the one that drafted the video."""
    kind, *rest = recorded.split(":")
    if kind != KIND or len(rest) != 2:
        return None
    first, _, second = rest[0].partition(",")
    return first, second, rest[1]
