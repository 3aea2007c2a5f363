"""Which impressions make up an epoch's taste, as a query."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, false, or_, select, true

from storage import schema
from storage.epoch_rows import epoch_of
from storage.forgetting import KEPT_REACTIONS, Lineage
from storage.imports.standing import imports_of
from storage.log_rows import views_of, wishes_of
from storage.records import Epoch, Happening
from storage.resets import Forgetting, Kept, Scope
from storage.scopes import made_by, tagged

_CHUNK: Final = 500
"""Impressions held in memory at once during a replay."""


def read_lineage(connection: Connection, epoch: Epoch) -> Lineage:
    """Return an epoch, which may not be written yet, with those it goes on from."""
    table = schema.epoch
    columns = (table.c.id, table.c.restores)
    older = select(*columns).where(table.c.id == epoch.restores).cte("older", recursive=True)
    older = older.union(select(*columns).where(table.c.id == older.c.restores))
    query = select(table).where(table.c.id.in_(select(older.c.id))).order_by(table.c.number.desc())
    rows = connection.execute(query).mappings()
    return Lineage((epoch, *(epoch_of(row) for row in rows)))


def replayed(connection: Connection, lineage: Lineage, since: int = 0) -> Iterator[Happening]:
    """Yield what makes up an epoch's taste, oldest first, a few hundred views in memory.

    Args:
        connection: one whose state of the database does not change meanwhile.
        lineage: the epoch's.
        since: the sequence of the first view to yield; wishes and imports are yielded all.
    """
    wishes = wishes_of(connection, [each.id for each in lineage.epochs])
    asked = (each for each in wishes if lineage.remembers(each[1]))
    brought = imports_of(connection, lineage)
    standing: deque[tuple[int, Happening]] = deque(
        sorted((*asked, *brought), key=lambda each: each[0])
    )
    query = remembered(lineage).where(schema.impression.c.sequence >= since)
    rows = connection.execute(query, execution_options={"yield_per": _CHUNK})
    for chunk in rows.mappings().partitions():
        for sequence, view in views_of(connection, chunk):
            while standing and standing[0][0] < sequence:
                yield standing.popleft()[1]
            yield view
    yield from (each for _, each in standing)


def remembered(lineage: Lineage) -> Select[Any]:
    """Select the impressions that are not forgotten, in order.

    The column `only_said` tells those of which no more is left than what the viewer said.
    """
    table, said = schema.impression, schema.reaction
    forgotten, dropped = forgotten_in(lineage)
    liked = exists().where(said.c.impression_id == table.c.id, said.c.kind.in_(KEPT_REACTIONS))
    newest = lineage.epochs[0]
    return (
        select(table, forgotten.label("only_said"))
        .where(
            table.c.profile_id == newest.profile_id,
            table.c.epoch_id.in_([epoch.id for epoch in lineage.epochs]),
            ~dropped,
            ~forgotten | liked,
        )
        .order_by(table.c.sequence)
    )


def forgotten_in(lineage: Lineage) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Select which impressions are forgotten, and which of them with all that was said."""
    table = schema.impression
    forgotten: list[ColumnElement[bool]] = []
    dropped: list[ColumnElement[bool]] = []
    for at, epoch in enumerate(lineage.epochs):
        if epoch.forgets is None:
            continue
        older = [each.id for each in lineage.epochs[at + 1 :]]
        clause = and_(table.c.epoch_id.in_(older), _covered(epoch.forgets))
        forgotten.append(clause)
        if Kept.LIKES not in epoch.forgets.keeps:
            dropped.append(clause)
    return or_(false(), *forgotten), or_(false(), *dropped)


def _covered(forgetting: Forgetting) -> ColumnElement[bool]:
    """Say in SQL what `storage.forgetting` says of one impression."""
    shown = schema.impression.c
    match forgetting.scope:
        case Scope.ALL:
            return true()
        case Scope.SINCE:
            return shown.shown_at_ms >= (forgetting.since_ms or 0)
        case Scope.HASHTAG:
            return shown.video_id.in_(tagged(forgetting.name))
        case Scope.CREATOR:
            return shown.video_id.in_(made_by(forgetting.name))
