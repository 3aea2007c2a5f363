"""Communities of a weighted graph: the same for the same graph, whatever order it came in."""

from __future__ import annotations

import numpy as np

from ranking.sparse import Indices, Vector, tally

LEAST_GAIN = 1e-9
"""A move that gains less is a tie: differences in the last bits must not turn a result."""
MOST_ROUNDS = 20
"""Passes over all nodes in one level; it is settled after five or so."""


def communities(left: Indices, right: Indices, weights: Vector, count: int) -> Indices:
    """Return the community of each node, numbered in the order of their first nodes.

    Args:
        left: one end of each edge, each edge once.
        right: the other end.
        weights: above 0.
        count: how many nodes there are; one without edges is a community of its own.

    Source: Blondel, Guillaume, Lambiotte and Lefebvre, "Fast unfolding of communities in large
    networks", 2008 (their Q, with nodes visited in the order of their numbers).
    """
    found = np.arange(count)
    while True:
        moved = _settle(left, right, weights, int(found.max(initial=-1)) + 1)
        found = moved[found]
        merged = int(moved.max(initial=-1)) + 1
        if merged == len(moved):
            return found
        left, right, weights = _merged(moved[left], moved[right], weights, merged)


def _settle(left: Indices, right: Indices, weights: Vector, count: int) -> Indices:
    """Move node after node to the neighbouring community of the most gain, until none gains."""
    neighbours = _neighbours(left, right, weights, count)
    degrees = _degrees(left, right, weights, count)
    total = sum(degrees) or 1.0
    home = list(range(count))
    filled = degrees.copy()
    for _ in range(MOST_ROUNDS):
        moves = 0
        for node, degree in enumerate(degrees):
            at = home[node]
            filled[at] -= degree
            shared = {at: 0.0}
            for other, weight in neighbours[node]:
                shared[home[other]] = shared.get(home[other], 0.0) + weight
            best = _best(at, shared, filled, degree / total)
            filled[best] += degree
            home[node] = best
            moves += best != at
        if moves == 0:
            break
    return _renumbered(home)


def _best(at: int, shared: dict[int, float], filled: list[float], share: float) -> int:
    """Return the community of the most gain for a node; where it is now when none gains more."""
    best, gain = at, shared[at] - filled[at] * share
    for community in sorted(shared):
        other = shared[community] - filled[community] * share
        if other > gain + LEAST_GAIN:
            best, gain = community, other
    return best


def _neighbours(
    left: Indices, right: Indices, weights: Vector, count: int
) -> list[list[tuple[int, float]]]:
    neighbours: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    for one, other, weight in zip(left.tolist(), right.tolist(), weights.tolist(), strict=True):
        if one != other:
            neighbours[one].append((other, weight))
            neighbours[other].append((one, weight))
    return neighbours


def _degrees(left: Indices, right: Indices, weights: Vector, count: int) -> list[float]:
    both = tally(left, weights, count) + tally(right, weights, count)
    degrees: list[float] = both.tolist()
    return degrees


def _merged(
    left: Indices, right: Indices, weights: Vector, count: int
) -> tuple[Indices, Indices, Vector]:
    """Make each community a node; edges inside one become a loop at it."""
    low, high = np.minimum(left, right), np.maximum(left, right)
    keys, at = np.unique(low * count + high, return_inverse=True)
    return keys // count, keys % count, tally(at, weights, len(keys))


def _renumbered(home: list[int]) -> Indices:
    numbers: dict[int, int] = {}
    return np.array([numbers.setdefault(one, len(numbers)) for one in home], dtype=np.int64)
