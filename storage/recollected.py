"""An epoch's past in short and its latest views in full, as queries."""

from __future__ import annotations

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Text,
    and_,
    cast,
    exists,
    func,
    or_,
    select,
)

from storage import schema
from storage.forgetting import KEPT_REACTIONS, Lineage
from storage.imports.standing import imports_of
from storage.log_rows import wishes_of
from storage.records import (
    NO_SHOWINGS,
    EndedBy,
    Epoch,
    Recollection,
    Said,
    Showings,
    VideoId,
)
from storage.remembered import forgotten_in, read_lineage, replayed


def recollected(connection: Connection, epoch: Epoch, telling: int) -> Recollection:
    """Return what makes up an epoch's taste; see `ImpressionLog.recollect`."""
    lineage = read_lineage(connection, epoch)
    since = _beginning(connection, lineage, telling)
    return Recollection(
        _shown(connection, lineage, since) if since else NO_SHOWINGS,
        _said(connection, lineage, since) if since else (),
        tuple(replayed(connection, lineage, since)),
    )


def _beginning(connection: Connection, lineage: Lineage, telling: int) -> int:
    """Return the sequence from which on there are so many telling views; 0 for all there is.

    Surely telling is a first view that ended with a swipe onward, and a whole one, each without
    a word said: whatever a ranker makes of rests, repeats and reactions, these it learns from.
    """
    shown, before, said = schema.impression, schema.impression.alias(), schema.reaction
    forgotten, _ = forgotten_in(lineage)
    epochs = [epoch.id for epoch in lineage.epochs]
    first = ~exists().where(
        before.c.epoch_id.in_(epochs),
        before.c.video_id == shown.c.video_id,
        before.c.sequence + 0 < shown.c.sequence,  # so that no index by sequence is walked for it
    )
    query = (
        select(shown.c.sequence)
        .where(
            shown.c.profile_id == lineage.epochs[0].profile_id,
            shown.c.epoch_id.in_(epochs),
            ~forgotten,
            shown.c.duration_ms > 0,
            shown.c.ended_by != EndedBy.UNPLAYABLE,
            or_(
                shown.c.watched_ms * shown.c.speed >= shown.c.duration_ms,
                and_(shown.c.ended_by == EndedBy.NEXT, first),
            ),
            ~exists().where(said.c.impression_id == shown.c.id),
        )
        .order_by(shown.c.sequence.desc())
        .offset(telling - 1)
        .limit(1)
    )
    return connection.scalar(query) or 0


def counted(connection: Connection, epoch: Epoch) -> int:
    """Count what makes up an epoch's taste; see `ImpressionLog.count`."""
    lineage = read_lineage(connection, epoch)
    table = schema.impression
    forgotten, _ = forgotten_in(lineage)
    views = select(func.count()).select_from(table).where(_of(lineage), ~forgotten)
    reactions = select(func.count()).select_from(_remarks()).where(*_remembered_remarks(lineage))
    asked = wishes_of(connection, [each.id for each in lineage.epochs])
    wishes = sum(lineage.remembers(wish) for _, wish in asked)
    brought = sum(len(each.facts) for _, each in imports_of(connection, lineage))
    watched = connection.scalars(views).one() + connection.scalars(reactions).one()
    return watched + wishes + brought


def _shown(connection: Connection, lineage: Lineage, until: int) -> Showings:
    table = schema.impression
    forgotten, _ = forgotten_in(lineage)
    query = (
        select(
            cast(table.c.video_id, Text).label("id"),
            table.c.policy,
            func.count().label("views"),
            func.max(table.c.sequence).label("last"),
        )
        .where(_of(lineage), table.c.sequence < until, ~forgotten)
        .group_by(table.c.video_id, table.c.policy)
        .order_by(table.c.video_id, table.c.policy)
    )
    rows = connection.execute(query).all()
    # A UUID for each would take as long as all the rest.
    ids = bytes.fromhex("".join(row[0] for row in rows).replace("-", ""))
    policies, views, last = (tuple(row[column] for row in rows) for column in (1, 2, 3))
    return Showings(ids, policies, views, last)


def _said(connection: Connection, lineage: Lineage, until: int) -> tuple[Said, ...]:
    """Read the last of each that was said; one of a kind after the other tells what stands."""
    said = schema.reaction
    query = (
        select(said.c.video_id, said.c.kind, func.max(said.c.at_ms))
        .select_from(_remarks())
        .where(
            *_remembered_remarks(lineage),
            said.c.profile_id == lineage.epochs[0].profile_id,
            schema.impression.c.sequence + 0 < until,  # so that it begins at what was said
        )
        .group_by(said.c.video_id, said.c.kind)
        .order_by(func.max(said.c.sequence))
    )
    return tuple(
        Said(VideoId(video_id), kind, at_ms) for video_id, kind, at_ms in connection.execute(query)
    )


def _remarks() -> FromClause:
    table, said = schema.impression, schema.reaction
    return said.join(table, table.c.id == said.c.impression_id)


def _remembered_remarks(lineage: Lineage) -> tuple[ColumnElement[bool], ...]:
    forgotten, dropped = forgotten_in(lineage)
    return _of(lineage), ~dropped, ~forgotten | schema.reaction.c.kind.in_(KEPT_REACTIONS)


def _of(lineage: Lineage) -> ColumnElement[bool]:
    return schema.impression.c.epoch_id.in_([epoch.id for epoch in lineage.epochs])
