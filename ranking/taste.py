"""The viewer's taste: a Bayesian linear model of reward, exact over the last events."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from ranking.brought import Brought, knows
from ranking.events import Event
from ranking.examples import Examples, features_alone, in_turn, videos_of
from ranking.features import Features, Library
from ranking.hints import Hint, hint_rows
from ranking.posterior import Observations, Posterior, condition, covariance
from ranking.prior import HALF_LIFE, MEMORY
from ranking.sparse import Indices, Matrix, Rows, Vector, tally
from ranking.vocabulary import Feature
from storage.records import VideoId, WishId


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A feature that counts in no event before this one."""

    wish_id: WishId
    feature: Feature
    before: int


@dataclass(frozen=True, eq=False)
class Evidence:
    """How many of the events kept have each feature, shape (features,) both."""

    views: Vector
    finished: Vector
    """Those that were watched to the end."""
    liked_elsewhere: Vector
    """How many videos with it were liked or saved before, with another service."""


class Taste:
    """Learns from rewards; its posterior is a function of the last events and the library.

    Source: Rasmussen and Williams, "Gaussian Processes for Machine Learning", 2006, section
    2.1.2, equations 2.11 and 2.12 (phi(x) is a row of features times the root of its prior
    variance, K and k are ours), with noise per observation.
    """

    def __init__(self, library: Library, *, half_life: float = HALF_LIFE) -> None:
        self._library = library
        self._half_life = half_life
        self._events: deque[tuple[int, Event | Hint]] = deque(maxlen=MEMORY)
        self._brought = Brought(library)
        self._forgotten: list[Forgotten] = []
        self._learned = 0
        self._posterior: Posterior | None = None
        self._features: Features | None = None
        self._numbers: Indices = np.zeros(0, dtype=np.int64)
        self._prior: Matrix = np.zeros((0, 0))

    def learn(self, event: Event | Hint) -> None:
        """Add an event; the posterior follows when it is next asked for."""
        leaving = self._events[0][1] if len(self._events) == MEMORY else None
        self._events.append((self._learned, event))
        self._learned += 1
        self._posterior = None
        if isinstance(event, Hint) or isinstance(leaving, Hint):
            self._ask()

    def bring(self, told: Iterable[Event | Hint], watched: Iterable[Event]) -> None:
        """Put what was said and watched elsewhere before all that was learned here.

        It never takes the place of that, and is as old as the first of it.
        """
        self._brought.add(told, watched)
        self._ask()
        self._start_over()

    def take_back(self, video_id: VideoId) -> None:
        """Judge what was learned of a video as if nothing had ever been said of it."""
        judged = [
            (n, e.without_words() if isinstance(e, Event) and e.video_id == video_id else e)
            for n, e in self._events
        ]
        self._events = deque(((n, e) for n, e in judged if e is not None), MEMORY)
        self._brought.take_back(video_id)
        self._posterior = None

    def observed(self) -> tuple[Indices, Vector]:
        """Return the videos that were learned of and their rewards, the oldest first."""
        known = [
            (slot, event.reward.value)
            for event in self.events()
            if (slot := self._library.slot(event.video_id)) is not None
        ]
        table = np.array(known, dtype=float).reshape(-1, 2)
        return table[:, 0].astype(np.int64), table[:, 1]

    def forget(self, wish_id: WishId, features: Iterable[Feature]) -> None:
        """Let some features count in nothing that was learned so far; what else it had counts on.

        Their worth is then what it was before the first event, and as uncertain.
        """
        self._forgotten += (Forgotten(wish_id, feature, self._learned) for feature in features)
        self._start_over()

    def withdraw(self, wish_id: WishId) -> None:
        """Unlearn what a wish said, or remember what it had forgotten."""
        kept = ((n, e) for n, e in self._events if isinstance(e, Event) or e.wish_id != wish_id)
        self._events = deque(kept, MEMORY)
        self._brought.withdraw(wish_id)
        self._forgotten = [each for each in self._forgotten if each.wish_id != wish_id]
        self._ask()
        self._start_over()

    def events(self) -> list[Event]:
        """Return what was learned of videos, the oldest first."""
        return [event for _, event in self._events if isinstance(event, Event)]

    @property
    def has_brought(self) -> bool:
        """Whether anything counts that was brought along."""
        return bool(self._brought)

    def evidence(self, besides: VideoId | None = None) -> Evidence:
        """Count what each feature rests on, a video left out of it or not."""
        features = self._library.features()
        known = [
            (number, event)
            for number, event in self._events
            if isinstance(event, Event) and event.video_id != besides and self._knows(event)
        ]
        numbers = np.array([number for number, _ in known], dtype=np.int64)
        finished = np.array([event.finished for _, event in known], dtype=float)
        rows = self._examples(features, [event for _, event in known], numbers).rows
        counts = (rows.values > 0).astype(float)
        return Evidence(
            views=tally(rows.columns, counts, features.width),
            finished=tally(rows.columns, counts * finished[rows.owners], features.width),
            liked_elsewhere=self._liked_elsewhere(features, besides),
        )

    def _liked_elsewhere(self, features: Features, besides: VideoId | None) -> Vector:
        counts, slots = self._brought.liked(features)
        slot = None if besides is None else self._library.slot(besides)
        if slot is None or slot not in slots:
            return counts
        others = counts.copy()
        others[features.rows.take(np.array([slot])).columns] -= 1
        return others

    def posterior(self) -> Posterior:
        """Return what is known now, in O(events^3); the same object until something changes."""
        features = self._library.features()
        if self._posterior is None or self._features is not features:
            self._posterior = self._condition(features)
        return self._posterior

    def _ask(self) -> None:
        """Let what is hinted at count in the library, and nothing else that is as rare."""
        own = (event for _, event in self._events if isinstance(event, Hint))
        hints = chain(own, self._brought.hints())
        self._library.ask_for(frozenset(one for hint in hints for one in hint.features))

    def _start_over(self) -> None:
        """Let nothing that was worked out be used again: rows have changed."""
        self._posterior = self._features = None

    def _condition(self, features: Features) -> Posterior:
        before = self._brought.evidence(MEMORY - len(self._events))
        own = [
            (number, age, event)
            for age, (number, event) in enumerate(reversed(self._events))
            if self._knows(event)
        ][::-1]
        known = [*((number, len(self._events), event) for number, event in before), *own]
        events = [event for _, _, event in known]
        numbers = np.array([number for number, _, _ in known], dtype=np.int64)
        ages = np.array([age for _, age, _ in known], dtype=float)
        rewards = np.array([event.reward for event in events], dtype=float).reshape(-1, 2)
        examples = self._examples(features, events, numbers)
        self._extend_prior(features, examples, numbers)
        decay = 0.5 ** (ages / self._half_life)
        here = (numbers >= 0).astype(float)
        seen = Observations(examples, rewards[:, 0], rewards[:, 1], decay, here)
        return condition(features, self._prior, seen)

    def _knows(self, event: Event | Hint) -> bool:
        return knows(self._library, event)

    def _examples(
        self, features: Features, events: Sequence[Event | Hint], numbers: Indices
    ) -> Examples:
        hints = [event for event in events if isinstance(event, Hint)]
        slots = [self._library.slot(event.video_id) for event in events if isinstance(event, Event)]
        hinted = np.array([isinstance(event, Hint) for event in events], dtype=bool)
        examples = in_turn(
            videos_of(features, np.array(slots, dtype=np.int64)),
            features_alone(hint_rows(self._library, hints)),
            np.concatenate((np.flatnonzero(~hinted), np.flatnonzero(hinted))),
        )
        return replace(examples, rows=self._without_forgotten(examples.rows, numbers))

    def _without_forgotten(self, rows: Rows, numbers: Indices) -> Rows:
        values = rows.values.copy()
        for each in self._forgotten:
            before = numbers[rows.owners] < each.before
            values[before & (rows.columns == self._library.column(each.feature))] = 0.0
        return Rows(rows.indptr, rows.columns, values)

    def _extend_prior(self, features: Features, examples: Examples, numbers: Indices) -> None:
        """Make the events' prior covariance, computing only what the last one does not hold."""
        stays = np.isin(self._numbers, numbers) & (features is self._features)
        kept = np.isin(numbers, self._numbers[stays])
        prior = np.empty((len(examples), len(examples)))
        prior[np.ix_(kept, kept)] = self._prior[np.ix_(stays, stays)]
        fresh = covariance(features, examples.take(np.flatnonzero(~kept)), examples)
        prior[~kept, :] = fresh
        prior[:, ~kept] = fresh.T
        self._features, self._numbers, self._prior = features, numbers, prior
