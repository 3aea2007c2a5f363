"""One page of a list that may be long, and where the next one begins."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """Some entries of a list."""

    entries: tuple[T_co, ...]
    """At most as many as asked for. There may be fewer, even none, and more pages all the same:
    those on drives that are away are left out."""
    after: str | None
    """What to ask for the next page with; None when this is the last."""


def mark(*place: object) -> str:
    """Return a place in a list as a word that means nothing outside this room."""
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode()


def place(marked: str | None, parts: int) -> list[float] | None:
    """Return the numbers that `mark` was given; None for the beginning.

    A word that is none of ours means the beginning too: it came from a program or a list of
    another day.
    """
    if marked is None:
        return None
    try:
        found = json.loads(base64.urlsafe_b64decode(marked.encode()))
    except (binascii.Error, ValueError):
        return None
    is_ours = isinstance(found, list) and len(found) == parts
    if not is_ours or not all(isinstance(part, int | float) for part in found):
        return None
    return list(found)
