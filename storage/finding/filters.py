"""What narrows a search down, and how it is asked of the table of listings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement

from storage.finding.tables import listing
from storage.records import FolderId


class Orientation(StrEnum):
    """How a picture stands."""

    UPRIGHT = "upright"
    SQUARE = "square"
    WIDE = "wide"


@dataclass(frozen=True, slots=True)
class Filters:
    """What videos must be to be found; None and False ask for nothing."""

    min_ms: int | None = None
    """The shortest length, included."""
    max_ms: int | None = None
    """The longest length, included."""
    since_ms: int | None = None
    """Posted then or later (added, where that is unknown), Unix time in UTC milliseconds."""
    until_ms: int | None = None
    """Posted before."""
    orientation: Orientation | None = None
    liked: bool = False
    unwatched: bool = False
    """Never shown."""
    folder: FolderId | None = None
    language: str | None = None


def clauses(filters: Filters) -> list[ColumnElement[bool]]:
    """Return the conditions on a listing, all of which must hold."""
    row = listing.c
    asked: list[ColumnElement[bool]] = []
    if filters.min_ms is not None:
        asked.append(row.duration_ms >= filters.min_ms)
    if filters.max_ms is not None:
        asked.append(row.duration_ms <= filters.max_ms)
    if filters.since_ms is not None:
        asked.append(row.dated_at_ms >= filters.since_ms)
    if filters.until_ms is not None:
        asked.append(row.dated_at_ms < filters.until_ms)
    if filters.liked:
        asked.append(row.liked.is_not(None))
    if filters.unwatched:
        asked.append(row.views == 0)
    same = {
        row.orientation: filters.orientation,
        row.folder_id: filters.folder,
        row.language: filters.language,
    }
    return asked + [column == wanted for column, wanted in same.items() if wanted is not None]


def orientation_of(width: int, height: int) -> Orientation:
    """Say how a picture stands; a tenth more of one side is square still."""
    if width * 10 > height * 11:
        return Orientation.WIDE
    return Orientation.UPRIGHT if height * 10 > width * 11 else Orientation.SQUARE
