"""What the policies are called. The standard library only: the command line reads it first."""

from __future__ import annotations

from dataclasses import dataclass

TASTE = "taste"
FIXED_LIST = "fixed-list"
INTERLEAVE = "interleave"
ALONE = {
    TASTE: "what you are expected to stay for, and what is worth a try",
    "random": "each time any of those not yet seen",
    "newest": "the newest first",
    FIXED_LIST: "the library's own order; with :FILE in the order of a text file",
    "shuffle": "all videos once, in an order drawn once",
    "linucb": "the baseline of the literature",
}
"""Policies that choose by themselves, and in a few words how."""
WRITTEN = (*ALONE, f"{FIXED_LIST}:FILE", f"{INTERLEAVE}:A,B")
"""All that can be asked for, as one writes it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One policy that was asked for."""

    name: str
    argument: str = ""
    """The file of a fixed list; empty for none."""
    teams: tuple[Wanted, ...] = ()
    """The two that an interleaving lets draft."""


def wanted(written: str) -> Wanted:
    """Read what somebody wrote: `random`, `fixed-list:order.txt`, `interleave:taste,newest`.

    Raises:
        ValueError: there is no such policy; the text lists those there are.
    """
    name, colon, argument = written.partition(":")
    if name == INTERLEAVE:
        teams = tuple(wanted(team) for team in argument.split(","))
        if len(teams) != 2 or teams[0].name == teams[1].name or any(one.teams for one in teams):
            raise ValueError(f"{written!r} is not {INTERLEAVE}:A,B with two different policies.")
        return Wanted(name, teams=teams)
    if name not in ALONE or (colon and (name != FIXED_LIST or not argument)):
        raise ValueError(f"No policy is called {written!r}; there are {', '.join(WRITTEN)}.")
    return Wanted(name, argument)
