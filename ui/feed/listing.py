"""A list that plays as a feed: what a grid shows, and how it goes on. No Qt in here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ranking.phrase import Phrase
from ranking.why import LISTED_BY_YOU
from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.records import VideoId


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """Videos in an order of their own, as they were when the list was opened."""

    ids: tuple[VideoId, ...]
    """As far as they were read."""
    after: str | None
    """What `read_on` goes on from; None when these are all."""
    read_on: Callable[[str], Page[Hit]]
    """Reads a page; may block, so no GUI thread. Raises a StorageError."""
    reason: Phrase = LISTED_BY_YOU
    """Why its videos come."""


class Walk:
    """Goes through a list from a place on, reading pages as they are come to. One thread."""

    def __init__(self, listing: Listing, start: int) -> None:
        self.reason = listing.reason
        self._ids = list(listing.ids[start:])
        self._after, self._read_on = listing.after, listing.read_on

    def take(self, count: int) -> Sequence[VideoId]:
        """Return the next ones, at least one unless the list is at its end.

        Raises:
            StorageError: the database cannot be read.
        """
        while not self._ids and self._after is not None:
            page = self._read_on(self._after)
            self._ids = [hit.id for hit in page.entries]
            self._after = page.after
        taken, self._ids = self._ids[:count], self._ids[count:]
        return taken
