"""The rows of the log: how records become rows and rows become records again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Insert,
    RowMapping,
    ScalarSelect,
    Table,
    Uuid,
    bindparam,
    delete,
    func,
    insert,
    select,
    union_all,
)

from storage import schema
from storage.finding.tally import tally
from storage.forgetting import only_said
from storage.records import EpochId, Impression, Reaction, View, Wish

_LOGS: Final = (
    schema.impression,
    schema.reaction,
    schema.wish,
    schema.imported,
    schema.import_undo,
)
"""Whatever is logged; all of it shares one count, so that its order is known."""


def last_sequence(owner: ColumnElement[UUID]) -> ScalarSelect[int]:
    """Select the sequence of the last that was logged of a profile; 0 when nothing was."""
    lasts = union_all(
        *(
            select(func.max(log.c.sequence).label("last")).where(log.c.profile_id == owner)
            for log in _LOGS
        )
    ).subquery()
    return select(func.coalesce(func.max(lasts.c.last), 0)).scalar_subquery()


def insertion(table: Table) -> Insert:
    """Build the statement that gives a row the next sequence of its profile (`owner`)."""
    owner = bindparam("owner", type_=Uuid())
    return insert(table).values(sequence=last_sequence(owner) + 1)


_INSERTIONS: Final = {
    Impression: insertion(schema.impression),
    Reaction: insertion(schema.reaction),
    Wish: insertion(schema.wish),
}


def insert_next(connection: Connection, record: Impression | Reaction | Wish) -> None:
    """Write a record as the next of its profile."""
    row = {**row_of(record), "owner": record.profile_id}
    connection.execute(_INSERTIONS[type(record)], row)
    tally(connection, record)


def row_of(record: Impression | Reaction | Wish) -> dict[str, Any]:
    """Return a record's fields; dataclasses.asdict would copy each key, at 60 µs a row."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


def forget_running(connection: Connection, impression: Impression) -> None:
    """Delete the heartbeat of an impression's session."""
    table = schema.running
    connection.execute(delete(table).where(table.c.session_id == impression.session_id))


def views_of(connection: Connection, chunk: Sequence[RowMapping]) -> Iterator[tuple[int, View]]:
    """Put rows of impressions together with the reactions to them, each with its sequence.

    Of a row that is `only_said` the reactions are left out that no reset keeps.
    """
    said = schema.reaction
    ids = [row["id"] for row in chunk]
    query = select(said).where(said.c.impression_id.in_(ids)).order_by(said.c.sequence)
    reactions = defaultdict(list)
    for row in connection.execute(query).mappings():
        reaction = Reaction(**_fields(row))
        reactions[reaction.impression_id].append(reaction)
    for row in chunk:
        impression = Impression(**_fields(row))
        view = View(impression, tuple(reactions[impression.id]))
        yield row["sequence"], only_said(view) if row["only_said"] else view


def wishes_of(connection: Connection, epochs: Sequence[EpochId]) -> list[tuple[int, Wish]]:
    """Return the wishes of some epochs in order, each with its sequence."""
    table = schema.wish
    query = select(table).where(table.c.epoch_id.in_(epochs)).order_by(table.c.sequence)
    rows = connection.execute(query).mappings()
    return [(row["sequence"], Wish(**_fields(row))) for row in rows]


_NOT_OURS: Final = frozenset({"sequence", "only_said"})
"""Columns of a query that are storage's own."""


def _fields(row: RowMapping) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _NOT_OURS}
