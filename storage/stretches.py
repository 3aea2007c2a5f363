"""The views of the log, packed by stretches, so that a long past is read at once.

A stretch is so many sequences of a profile. Once the log is past its end nothing joins it any
more, and it is packed when somebody first looks back so far. Taking a view out of the history
drops its stretch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, and_, case, delete, func, not_, or_, select
from sqlalchemy.dialects.sqlite import insert

from storage import schema
from storage.finding.standing import FINISHED
from storage.finding.tables import listing, stretch, tombstone
from storage.records import EndedBy, ProfileId
from storage.writer import Writer

STEP: Final = 4096
"""Sequences of a stretch."""
AT_ONCE: Final = 128
"""Stretches that are packed after one look: whoever closes the program waits for the last."""
SKIP_MS: Final = 2_000
SKIP_RATIO: Final = 0.12
"""Left before either is a skip, as for the taste."""

Views = NDArray[np.void]
"""In the order of the log, see `VIEW`."""
VIEW: Final = np.dtype(
    [
        ("at_ms", "<i8"),
        ("watched_ms", "<i8"),
        ("listing", "<i4"),  # its place in finding.tables.listing
        ("finished", "?"),
        ("skipped", "?"),
    ]
)
_shown = schema.impression.c


def views_since(
    connection: Connection, profile_id: ProfileId, from_ms: int
) -> tuple[Views, Sequence[int]]:
    """Return the views that began at a moment or later: could be played and were not taken out.

    Return as well the numbers of the stretches that had to be read from the log, for `pack`.
    """
    newest = connection.scalar(
        select(func.max(_shown.sequence)).where(_shown.profile_id == profile_id)
    )
    if newest is None:
        return np.empty(0, VIEW), ()
    kept = _kept(connection, profile_id, from_ms)
    whole = newest // STEP
    loose = [number for number in range(whole + 1) if number not in kept]
    found = [(number, views) for number, views in kept.items() if views is not None]
    for begin, end in _ranges(loose):
        rows = _logged(connection, profile_id, begin * STEP, end * STEP, from_ms)
        found.append((begin, rows))
    none = np.empty(0, VIEW)
    every = np.concatenate([none, *(views for _, views in sorted(found, key=itemgetter(0)))])
    return every[every["at_ms"] >= from_ms], [number for number in loose if number < whole]


def pack(writer: Writer, profile_id: ProfileId, numbers: Sequence[int]) -> list[Future[None]]:
    """Keep stretches, one job for each, the latest first. Returns at once, see `Writer`."""

    def keep(number: int) -> Future[None]:
        return writer.submit(lambda connection: _keep(connection, profile_id, number))

    return [keep(number) for number in sorted(numbers, reverse=True)[:AT_ONCE]]


def unpack(connection: Connection, profile_id: Any, sequence: int) -> None:
    """Drop the stretch of a view that is taken out of the history or put back."""
    its = (stretch.c.profile_id == profile_id, stretch.c.number == sequence // STEP)
    connection.execute(delete(stretch).where(*its))


def _keep(connection: Connection, profile_id: ProfileId, number: int) -> None:
    views = _logged(connection, profile_id, number * STEP, (number + 1) * STEP)
    row = {
        "profile_id": profile_id,
        "number": number,
        "until_ms": int(views["at_ms"].max(initial=0)),
        "views": views.tobytes(),
    }
    connection.execute(insert(stretch).values(row).on_conflict_do_nothing())


def _kept(connection: Connection, profile_id: ProfileId, from_ms: int) -> dict[int, Views | None]:
    """Return the packed stretches by number; None is one that ends before the moment."""
    here = case((stretch.c.until_ms >= from_ms, stretch.c.views))
    query = select(stretch.c.number, here).where(stretch.c.profile_id == profile_id)
    return {
        number: np.frombuffer(packed, VIEW) if packed is not None else None
        for number, packed in connection.execute(query)
    }


def _ranges(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Put numbers in a row together: from one on and before another."""
    for _, row in groupby(enumerate(numbers), lambda each: each[1] - each[0]):
        run = [number for _, number in row]
        yield run[0], run[-1] + 1


def _logged(
    connection: Connection, profile_id: ProfileId, first: int, end: int, from_ms: int | None = None
) -> Views:
    """Read the views of the sequences from one on and before another, that began from then on."""
    gone = select(tombstone.c.impression_id).where(tombstone.c.impression_id == _shown.id)
    its_listing = and_(
        listing.c.profile_id == _shown.profile_id, listing.c.video_id == _shown.video_id
    )
    query = (
        select(_shown.shown_at_ms, _shown.watched_ms, listing.c.id, _finished(), _skipped())
        .join_from(schema.impression, listing, its_listing)
        .where(
            _shown.profile_id == profile_id,
            _shown.sequence >= first,
            _shown.sequence < end,
            _shown.ended_by != EndedBy.UNPLAYABLE,
            ~gone.exists(),
        )
        .order_by(_shown.sequence)
    )
    if from_ms is not None:
        query = query.where(_shown.shown_at_ms >= from_ms)
    return np.array([tuple(row) for row in connection.execute(query)], VIEW)


def _finished() -> ColumnElement[bool]:
    went_by = _shown.watched_ms * _shown.speed
    return and_(_shown.duration_ms > 0, went_by >= FINISHED * _shown.duration_ms)


def _skipped() -> ColumnElement[bool]:
    early = or_(
        _shown.watched_ms < SKIP_MS,
        _shown.watched_ms * _shown.speed < SKIP_RATIO * _shown.duration_ms,
    )
    return and_(_shown.ended_by == EndedBy.NEXT, early, not_(_finished()))
