"""The videos this viewer is expected to stay for, and those worth a try."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ranking.hints import subject_of
from ranking.policies.policy import VARIETY, Choice, Situation, evenly
from ranking.posterior import Posterior, likeness
from ranking.sentences import sentence_for
from ranking.sparse import Coarse, Columns, Indices, Mask, Vector
from ranking.why import (
    A_GUESS,
    BEST_LEFT,
    FRESH_START,
    LITTLE_KNOWN,
    MUCH_ALIKE,
    OF_THAT_TIME,
    WHOLE,
    Term,
    Why,
    sum_up,
)
from ranking.wording import label_of

OPTIMISM = 1.0
"""Standard deviations added to the mean (beta of UCB). From .4 to 1 the replays hardly differ, and
made-up viewers' interests are found sooner the larger it is."""
SHORTLIST = 256
"""Videos whose uncertainty is worked out; it costs a hundred times what a mean costs."""
NOVEL = 128
"""Places of the shortlist kept for those that could be best for all that sets them apart, one of
each kind first. Without that all of them were of whatever hashtag led, and the others waited."""
NEAR_TIE = 0.005
"""Scores this close are told apart by chance: half a hundredth of a watch is no preference."""
AVERSION = 0.045
"""Taken off for likeness to the last shown. A run of one hashtag loses .14 by its twelfth video,
less than a liked one brings and enough to let another have its turn."""
FADE = 0.85
"""How likeness to the one before counts beside likeness to the last."""
SURE_FROM = (0.36, 0.45, 0.60, 0.67)
"""Share of the prior variance that is known, from which it is a hunch … sure. With viewers of two
topics in invented libraries the median deal reaches these at about 5, 6, 12 and 32 swipes."""
HUNCH = 1
"""The least certainty of a video that is dealt for what is liked of it."""
GUESS_SURE = 2
"""The most certainty a guess may show."""


@dataclass(frozen=True, eq=False)
class Scored:
    """A shortlist with the parts of its scores."""

    slots: Indices
    means: Vector
    deviations: Vector
    bonuses: Vector
    penalties: Vector

    @property
    def scores(self) -> Vector:
        """The sums, rounded so that no difference between processors turns an order."""
        return np.round(self.means + self.bonuses - self.penalties, 9)

    @property
    def best(self) -> Indices:
        """Places in the shortlist of those within a near-tie of the highest score."""
        scores = self.scores
        return np.flatnonzero(scores >= scores.max() - NEAR_TIE)


class TastePolicy:
    """Deals the video of the highest upper confidence bound, near-ties by chance.

    Source: Li, Chu, Langford and Schapire, "A Contextual-Bandit Approach to Personalized News
    Article Recommendation", WWW 2010 (alpha is OPTIMISM), on the posterior of `ranking.taste`.
    The viewer's variety moves the bonus for what is little known and the penalty for what is like
    the last videos.
    """

    name = "taste-2"

    def choose(self, situation: Situation, chance: np.random.Generator) -> Choice:
        """Choose evenly among the candidates that score within a near-tie of the best."""
        posterior = situation.taste.posterior()
        scored = _score(situation, self._shortlist(situation))
        best = scored.best
        at = int(best[chance.integers(len(best))])
        why = _why(situation, posterior, scored, at)
        return Choice(int(scored.slots[at]), 1 / len(best), why)

    def probabilities(self, situation: Situation) -> Vector:
        """Return the same for all within a near-tie of the best."""
        scored = _score(situation, self._shortlist(situation))
        return evenly(situation.candidates, scored.slots[scored.best])

    def explain(self, situation: Situation, slot: int) -> Why:
        """Say why a video would be dealt here, candidate or not."""
        posterior = situation.taste.posterior()
        others = self._shortlist(situation)
        slots = np.concatenate(([slot], others[others != slot]))
        return _why(situation, posterior, _score(situation, slots), 0)

    def _shortlist(self, situation: Situation) -> Indices:
        """Keep those of the highest mean and those of the highest bound there can be on theirs.

        No chance is in it, so that the recorded propensities are true.
        """
        posterior, candidates = situation.taste.posterior(), situation.varied
        if len(candidates) <= SHORTLIST:
            return candidates
        features, means = posterior.features, posterior.rough_means[candidates]
        chosen = _highest(means, SHORTLIST - NOVEL)
        bounds = (
            means + np.float32(OPTIMISM * _more(situation)) * features.rough_promise[candidates]
        )
        first = _first_of_each(features.kinds[candidates], bounds)
        chosen[first[_highest(bounds[first], min(NOVEL, len(first)))]] = True
        bounds[chosen] = -np.inf
        chosen[_highest(bounds, SHORTLIST - int(chosen.sum()))] = True
        return candidates[chosen]


def _score(situation: Situation, slots: Indices) -> Scored:
    posterior = situation.taste.posterior()
    recent, more = situation.recent, _more(situation)
    fading = AVERSION * more * FADE ** np.arange(len(recent))[::-1]
    deviations = posterior.deviations(slots)
    # What could be learned of one video alone is no reason to try it.
    worth_a_try = np.maximum(deviations**2 - posterior.features.particular[slots], 0.0)
    return Scored(
        slots=slots,
        means=posterior.means(slots),
        deviations=deviations,
        bonuses=OPTIMISM * more * np.sqrt(worth_a_try),
        penalties=likeness(posterior.features, slots, recent) @ fading,
    )


def _more(situation: Situation) -> float:
    """Return by how much bonus and penalty are other than written, 1 for no other."""
    return situation.variety / VARIETY


def _first_of_each(kinds: Columns, values: Coarse) -> Indices:
    """Return the place of the highest value of each kind; of equal ones the first."""
    highest = np.full(int(kinds.max()) + 1, -np.inf, dtype=np.float32)
    np.maximum.at(highest, kinds, values)
    places = np.flatnonzero(values == highest[kinds])[::-1]
    first = np.full(len(highest), -1)
    # Of several places assigned to one kind the last stays: in reverse, the first.
    first[kinds[places]] = places
    return first[first >= 0]


def _highest(values: Coarse, count: int) -> Mask:
    """Mark the `count` highest values; of equal ones those that come first."""
    if count == 0:
        return np.zeros(len(values), dtype=bool)
    least = np.partition(values, len(values) - count)[len(values) - count]
    marked: Mask = values > least
    marked[np.flatnonzero(values == least)[: count - int(marked.sum())]] = True
    return marked


def _why(situation: Situation, posterior: Posterior, scored: Scored, at: int) -> Why:
    """Take one score apart into its terms, and say the most telling of them."""
    slot, bonus = int(scored.slots[at]), float(scored.bonuses[at])
    contributions = posterior.contributions(slot)
    named = [(situation.library.feature(column), value) for column, value in contributions]
    terms = [
        *(Term(label_of(each), value, subject_of(each), each.name) for each, value in named),
        Term(WHOLE, posterior.mean_reward + posterior.bias),
        Term(OF_THAT_TIME, float(posterior.age_worth[posterior.features.ages[slot]])),
        Term(LITTLE_KNOWN, bonus),
        Term(MUCH_ALIKE, -float(scored.penalties[at])),
    ]
    before = float(posterior.features.prior_variance(scored.slots[at : at + 1])[0])
    known = 1 - float(scored.deviations[at]) ** 2 / before
    certainty = int(np.searchsorted(SURE_FROM, known, side="right"))
    place = 1 + int((scored.scores > scored.scores[at]).sum())
    if posterior.empty:
        return sum_up(FRESH_START, terms, guess=True, certainty=0, place=place)
    worth = sum(value for _, value in named)
    lifted = bonus - float(np.median(scored.bonuses))
    if lifted > max(worth, 0.0) or (worth <= 0 and certainty < GUESS_SURE):
        sure = min(certainty, GUESS_SURE)
        return sum_up(A_GUESS, terms, guess=True, certainty=sure, place=place)
    sentence = None
    if worth > 0:
        sentence = sentence_for(situation.library, situation.taste, slot, contributions)
        certainty = max(certainty, HUNCH)  # it is not dealt to find out
    return sum_up(sentence or BEST_LEFT, terms, guess=False, certainty=certainty, place=place)
