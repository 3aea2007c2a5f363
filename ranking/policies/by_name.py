"""The policies that a feed can be asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ranking.policies.fixed_list import FixedListPolicy
from ranking.policies.interleave import InterleavePolicy
from ranking.policies.linucb import LinUcbPolicy
from ranking.policies.names import FIXED_LIST, Wanted, wanted
from ranking.policies.newest import NewestPolicy
from ranking.policies.policy import Policy
from ranking.policies.random import RandomPolicy
from ranking.policies.shuffle import ShufflePolicy
from ranking.policies.taste import TastePolicy

POLICIES: Mapping[str, Callable[[], Policy]] = {
    "taste": TastePolicy,
    "random": RandomPolicy,
    "newest": NewestPolicy,
    FIXED_LIST: FixedListPolicy,
    "shuffle": ShufflePolicy,
    "linucb": LinUcbPolicy,
}
"""Those that choose by themselves, as they are without an argument."""
ReadList = Callable[[str], Sequence[str]]
"""Turns the argument of a fixed list into content keys; files are no business of this room."""


def policy_by_name(written: str, read_list: ReadList | None = None) -> Policy:
    """Return a new policy.

    Args:
        written: see `ranking.policies.names.wanted`.
        read_list: needed for a fixed list of one's own.

    Raises:
        ValueError: there is no such policy, or nobody can read its list.
    """
    return _made(wanted(written), read_list)


def policy_of(recorded: str) -> Policy | None:
    """Return the policy that an impression's record names, None for one that is not known now.

    A list's order is not in the record, nor are versions that are gone.
    """
    kind, _, rest = recorded.partition(":")
    if rest:
        teams = [policy_of(name) for name in rest.partition(":")[0].split(",")]
        if len(teams) != 2 or teams[0] is None or teams[1] is None:
            return None
        both = InterleavePolicy(teams[0], teams[1])
        return both if recorded.startswith(both.name) else None
    made = (make() for name, make in POLICIES.items() if name != FIXED_LIST)
    return next((policy for policy in made if policy.name == kind), None)


def _made(asked: Wanted, read_list: ReadList | None) -> Policy:
    if asked.teams:
        first, second = (_made(team, read_list) for team in asked.teams)
        return InterleavePolicy(first, second)
    if not asked.argument:
        return POLICIES[asked.name]()
    if read_list is None:
        raise ValueError(f"Nobody here reads the list {asked.argument!r}.")
    return FixedListPolicy(read_list(asked.argument))
