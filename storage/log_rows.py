"""The rows of the log: how records become rows and rows become records again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import (
    CTE,
    Connection,
    Insert,
    RowMapping,
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
from storage.records import EpochId, Impression, Reaction, View


def lineage_of(epoch_id: EpochId) -> CTE:
    """Select an epoch and those it restores, one after another, as `id` and `restores`."""
    table = schema.epoch
    lineage = (
        select(table.c.id, table.c.restores)
        .where(table.c.id == epoch_id)
        .cte("lineage", recursive=True)
    )
    return lineage.union(
        select(table.c.id, table.c.restores).where(table.c.id == lineage.c.restores)
    )


def _insertion(table: Table) -> Insert:
    """Build the statement that gives a row the next sequence of its profile (`owner`).

    Impressions and reactions share one count, so that their order among each other is known.
    """
    owner = bindparam("owner", type_=Uuid())
    lasts = union_all(
        *(
            select(func.max(log.c.sequence).label("last")).where(log.c.profile_id == owner)
            for log in (schema.impression, schema.reaction)
        )
    ).subquery()
    following = select(func.coalesce(func.max(lasts.c.last), 0) + 1).scalar_subquery()
    return insert(table).values(sequence=following)


_INSERTIONS: Final = {
    Impression: _insertion(schema.impression),
    Reaction: _insertion(schema.reaction),
}


def insert_next(connection: Connection, record: Impression | Reaction) -> None:
    """Write a record as the next of its profile."""
    row = {**row_of(record), "owner": record.profile_id}
    connection.execute(_INSERTIONS[type(record)], row)


def row_of(record: Impression | Reaction) -> dict[str, Any]:
    """Return a record's fields; dataclasses.asdict would copy each key, at 60 µs a row."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


def forget_running(connection: Connection, impression: Impression) -> None:
    """Delete the heartbeat of an impression's session."""
    table = schema.running
    connection.execute(delete(table).where(table.c.session_id == impression.session_id))


def views_of(connection: Connection, chunk: Sequence[RowMapping]) -> Iterator[View]:
    """Put rows of impressions together with the reactions to them."""
    said = schema.reaction
    ids = [row["id"] for row in chunk]
    query = select(said).where(said.c.impression_id.in_(ids)).order_by(said.c.sequence)
    reactions = defaultdict(list)
    for row in connection.execute(query).mappings():
        reaction = Reaction(**_fields(row))
        reactions[reaction.impression_id].append(reaction)
    for row in chunk:
        impression = Impression(**_fields(row))
        yield View(impression, tuple(reactions[impression.id]))


def _fields(row: RowMapping) -> dict[str, Any]:
    """A row without its sequence, which is storage's own."""
    return {name: value for name, value in row.items() if name != "sequence"}
