"""Two arms of a log: what was watched of each, and how sure the difference is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ranking.evaluation.comparing.statistics import (
    Interval,
    Power,
    one_mean,
    paired,
    power_paired,
    power_unpaired,
    unpaired,
)
from ranking.evaluation.own_log.interleaving import Contest, contests
from ranking.evaluation.walking import Outcome
from ranking.policies.interleave import teams_of
from ranking.reward import COMPLETE_RATIO
from ranking.sparse import Vector
from storage.records import EndedBy
from storage.watched import Watched

CUT_OFF = frozenset({EndedBy.CLOSED, EndedBy.CRASH, EndedBy.UNPLAYABLE})
"""Nobody knows how these would have been watched: they count for no arm."""
LEAST = 2
"""Participants of an arm: of one alone nothing can be said of the others."""


def _ratio(view: Watched) -> float:
    return view.watched_ms * view.speed / view.duration_ms


def outcome_of(view: Watched) -> Outcome:
    """Return a view as the evaluations of the ranker judge it."""
    watched_ms = round(view.watched_ms * view.speed)
    return Outcome(0, watched_ms, view.duration_ms, liked=view.liked)


MEASURES: Mapping[str, Callable[[Watched], float]] = {
    "watch_ratio": _ratio,
    "completed": lambda view: float(_ratio(view) >= COMPLETE_RATIO),
    "skipped": lambda view: float(outcome_of(view).skipped),
    "liked": lambda view: float(view.liked),
}
"""What is compared: the mean over a participant's views, and then over participants."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One of the two."""

    name: str
    participants: int
    views: int
    means: Mapping[str, Interval]
    of_each: Mapping[str, Mapping[str, float]]
    """The mean of each participant, by measure."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both, and their difference: the first less the second."""

    first: Arm
    second: Arm
    pairs: int
    """Participants who met both, where the differences are theirs; else 0."""
    differences: Mapping[str, Interval]
    power: Mapping[str, Power]
    cut_off: int
    """Views of either arm that are left out."""
    contest: Contest | None
    """Where one feed interleaved the two: whose videos were watched."""

    @property
    def paired(self) -> bool:
        """Whether participants are held against themselves."""
        return self.pairs > 0

    @property
    def alone(self) -> int:
        """Participants who met one of the two alone; they are in no pair."""
        return self.first.participants + self.second.participants - 2 * self.pairs


class NotEnoughError(ValueError):
    """There is too little to compare, or no such arm; the message says which there are."""


def compare(views: Iterable[Watched], first: str, second: str, seed: int = 0) -> Comparison:
    """Compare two conditions, or two policies.

    Args:
        views: the log of everybody.
        first: a condition of sessions, or a policy's name with or without its version.
        second: another one.
        seed: of the bootstrap.

    Raises:
        NotEnoughError: one of them is not in the log, or has fewer than LEAST participants.
    """
    known = [view for view in views if view.duration_ms > 0]
    arms = [_views_of(known, name) for name in (first, second)]
    contest = _contest(known, first, second)
    for name, mine in zip((first, second), arms, strict=True):
        if not mine:
            raise NotEnoughError(
                f"Nothing in the log is called {name!r}. There is: {_names(known)}."
            )
    cut_off = sum(view.ended_by in CUT_OFF for mine in arms for view in mine)
    whole = [[view for view in mine if view.ended_by not in CUT_OFF] for mine in arms]
    chance = np.random.default_rng(seed)
    ours, theirs = (
        _arm(name, mine, chance) for name, mine in zip((first, second), whole, strict=True)
    )
    both = sorted(ours.of_each["liked"].keys() & theirs.of_each["liked"].keys())
    # Who dropped out halfway is no reason to hold strangers against each other.
    most = max(ours.participants, theirs.participants)
    is_paired = len(both) >= LEAST and 2 * len(both) >= most
    differences, power = {}, {}
    for measure in MEASURES:
        own, other = ours.of_each[measure], theirs.of_each[measure]
        if is_paired:
            within = np.array([own[who] - other[who] for who in both])
            differences[measure], power[measure] = paired(within, chance), power_paired(within)
        else:
            left, right = _array(own), _array(other)
            differences[measure] = unpaired(left, right, chance)
            power[measure] = power_unpaired(left, right)
    pairs = len(both) if is_paired else 0
    return Comparison(ours, theirs, pairs, differences, power, cut_off, contest)


def _views_of(views: Iterable[Watched], name: str) -> list[Watched]:
    """Return the views of a condition; else those that a policy of that name chose."""
    views = list(views)
    mine = [view for view in views if view.condition == name]
    return mine or [view for view in views if _is(view.policy, name)]


def _is(recorded: str, name: str) -> bool:
    """Whether a record names a policy, of an interleaving the team that chose."""
    teams = teams_of(recorded)
    chosen = recorded if teams is None else teams[2]
    return name in (chosen, chosen.rpartition("-")[0])


def _arm(name: str, views: Sequence[Watched], chance: np.random.Generator) -> Arm:
    by_viewer: dict[str, list[Watched]] = defaultdict(list)
    for view in views:
        by_viewer[view.viewer].append(view)
    if len(by_viewer) < LEAST:
        raise NotEnoughError(
            f"{name!r} was met by {len(by_viewer)} participants to the end of a video: "
            f"{LEAST} are the least that can be compared."
        )
    of_each = {
        measure: {
            who: float(np.mean([judge(view) for view in mine])) for who, mine in by_viewer.items()
        }
        for measure, judge in MEASURES.items()
    }
    means = {measure: one_mean(_array(values), chance) for measure, values in of_each.items()}
    return Arm(name, len(by_viewer), len(views), means, of_each)


def _contest(views: Sequence[Watched], first: str, second: str) -> Contest | None:
    """Return what feeds that interleaved these two say, if there are any."""
    outcomes = [
        (view.policy, None if view.ended_by in CUT_OFF else outcome_of(view)) for view in views
    ]
    for contest in contests(outcomes):
        teams = [contest.first.team, contest.second.team]
        if all(any(_is(team, name) for team in teams) for name in (first, second)):
            return contest
    return None


def _names(views: Iterable[Watched]) -> str:
    found = {view.condition for view in views if view.condition is not None}
    found |= {view.policy for view in views}
    return ", ".join(sorted(found)) or "nothing at all"


def _array(values: Mapping[str, float]) -> Vector:
    return np.array(list(values.values()))
