"""What was imported and neither undone nor forgotten, as queries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, exists, or_, select

from storage import schema
from storage.forgetting import Lineage
from storage.records import Import, Imported, ImportedKind, ProfileId, VideoId
from storage.resets import Forgetting, Kept, Scope
from storage.scopes import first_of_copies, made_by, tagged

OF_VIDEOS: Final = frozenset({ImportedKind.LIKE, ImportedKind.SAVE, ImportedKind.WATCH})
"""Facts whose name is the number of a video on its site."""
_KEPT: Final = {
    ImportedKind.LIKE: Kept.LIKES,
    ImportedKind.SAVE: Kept.LIKES,
    ImportedKind.FOLLOW: Kept.FOLLOWS,
    ImportedKind.MUTE: Kept.MUTES,
}
_ABOUT: Final = {
    Scope.HASHTAG: frozenset({ImportedKind.HASHTAG, ImportedKind.INTEREST}),
    Scope.CREATOR: frozenset({ImportedKind.FOLLOW}),
}
"""Facts that name what such a reset forgets."""

Covers = Callable[[RowMapping], bool]


def imports_of(connection: Connection, lineage: Lineage) -> list[tuple[int, Import]]:
    """Return what an epoch's taste rests on of what was imported, in order, with its sequence."""
    found = []
    for row in _standing(connection, lineage):
        facts = tuple(_facts(connection, row, lineage, unknown=False))
        one = Import(row["id"], row["profile_id"], row["epoch_id"], row["at_ms"], facts)
        found.append((row["sequence"], one))
    return found


def standing_names(connection: Connection, lineage: Lineage) -> set[tuple[ImportedKind, str]]:
    """Return what need not be imported again, of videos the library does not know either."""
    return {
        (fact.kind, fact.name)
        for row in _standing(connection, lineage)
        for fact in _facts(connection, row, lineage, unknown=True)
    }


def said_elsewhere(
    connection: Connection, profile_id: ProfileId, kind: ImportedKind
) -> set[VideoId]:
    """Return what imports say this of, by the first of copies; no reset touches it."""
    table, fact, posted = schema.imported, schema.imported_fact, schema.posted
    query = (
        select(first_of_copies())
        .select_from(table)
        .join(fact, fact.c.imported_id == table.c.id)
        .join(posted, is_of())
        .join(schema.video, schema.video.c.id == posted.c.video_id)
        .where(
            table.c.profile_id == profile_id,
            fact.c.kind == kind,
            ~undone(table.c.id),
        )
    )
    return {VideoId(video_id) for video_id in connection.scalars(query)}


def _standing(connection: Connection, lineage: Lineage) -> Sequence[RowMapping]:
    table = schema.imported
    mine = table.c.epoch_id.in_([epoch.id for epoch in lineage.epochs])
    query = select(table).where(mine, ~undone(table.c.id)).order_by(table.c.sequence)
    return connection.execute(query).mappings().all()


def _facts(
    connection: Connection, imported: RowMapping, lineage: Lineage, *, unknown: bool
) -> Iterator[Imported]:
    """Yield the facts of an import that still count, with or without those of unknown videos."""
    table, fact, posted = schema.imported, schema.imported_fact, schema.posted
    query = (
        select(fact.c.kind, fact.c.name, fact.c.at_ms, posted.c.video_id)
        .select_from(table)
        .join(fact, fact.c.imported_id == table.c.id)
        .outerjoin(posted, and_(fact.c.kind.in_(OF_VIDEOS), is_of()))
        .where(table.c.id == imported["id"])
        .order_by(fact.c.place.desc(), posted.c.video_id)
    )
    if not unknown:
        query = query.where(or_(fact.c.kind.not_in(OF_VIDEOS), posted.c.video_id.is_not(None)))
    forgotten = [
        _covering(connection, imported["at_ms"], each)
        for each in lineage.forgets(imported["epoch_id"])
    ]
    for row in connection.execute(query).mappings():
        if not any(covers(row) for covers in forgotten):
            yield Imported(row["kind"], row["name"], row["at_ms"], row["video_id"])


def _covering(connection: Connection, imported_at_ms: int, forgetting: Forgetting) -> Covers:
    """Return what tells whether a reset forgets a fact, as `storage.forgetting` does of wishes."""
    keeps, scope, name = forgetting.keeps, forgetting.scope, forgetting.name
    whole = scope is Scope.ALL or (
        scope is Scope.SINCE and imported_at_ms >= (forgetting.since_ms or 0)
    )
    videos: frozenset[UUID] = frozenset()
    if scope in _ABOUT:
        theirs = tagged(name) if scope is Scope.HASHTAG else made_by(name)
        videos = frozenset(connection.scalars(theirs))
    kinds = _ABOUT.get(scope, frozenset())

    def covers(row: RowMapping) -> bool:
        named = row["kind"] in kinds and row["name"].casefold() == name
        covered = whole or named or row["video_id"] in videos
        return covered and _KEPT.get(row["kind"]) not in keeps

    return covers


def is_of() -> ColumnElement[bool]:
    """Say that a post of the library is the one a fact names."""
    posted = schema.posted
    return and_(
        posted.c.site_id == schema.imported_fact.c.name,
        or_(posted.c.site.is_(None), posted.c.site == schema.imported.c.source),
    )


def undone(imported_id: ColumnElement[UUID]) -> ColumnElement[bool]:
    """Say that an import was taken back."""
    return exists().where(schema.import_undo.c.imported_id == imported_id)
