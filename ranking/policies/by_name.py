"""The policies that a feed can be asked for."""

from __future__ import annotations

from ranking.policies.policy import Policy
from ranking.policies.random import RandomPolicy
from ranking.policies.taste import TastePolicy

POLICIES: dict[str, type[TastePolicy | RandomPolicy]] = {
    "taste": TastePolicy,
    "random": RandomPolicy,
}


def policy_by_name(name: str) -> Policy:
    """Return a new policy.

    Raises:
        ValueError: there is no policy of that name.
    """
    if name not in POLICIES:
        raise ValueError(f"No policy is called {name!r}; there are {', '.join(POLICIES)}")
    return POLICIES[name]()
