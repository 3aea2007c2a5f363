"""What of an export is news, and what of it the library knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, select

from storage import schema
from storage.database import Database
from storage.epoch_rows import epochs_of
from storage.imports.facts import Fact
from storage.imports.standing import standing_names
from storage.records import Epoch, ImportedKind
from storage.remembered import read_lineage

_CHUNK: Final = 500
"""Names in one question: SQLite takes a few thousand."""
_COLUMNS: Final[Mapping[ImportedKind, ColumnElement[Any]]] = {
    ImportedKind.LIKE: schema.posted.c.site_id,
    ImportedKind.SAVE: schema.posted.c.site_id,
    ImportedKind.WATCH: schema.posted.c.site_id,
    ImportedKind.FOLLOW: schema.creator.c.handle,
    ImportedKind.HASHTAG: schema.tag.c.name,
}
"""Where the names of a kind are looked for."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What some facts are to a profile and its library, in numbers by kind."""

    known: Mapping[ImportedKind, int]
    """Those the library has something for: a video, a creator, a hashtag."""
    fresh: Mapping[ImportedKind, int]
    """Those that no import says which still counts."""


def survey(database: Database, profile: str, facts: Sequence[Fact]) -> Survey:
    """Look facts up for the profile of a name, which need not be there yet; writes nothing.

    Raises:
        StorageError: the database is locked or damaged.
    """
    table = schema.profile
    with database.reading() as connection:
        profile_id = connection.scalar(select(table.c.id).where(table.c.name == profile))
        epochs = [] if profile_id is None else epochs_of(connection, profile_id)
        fresh = new_facts(connection, epochs[-1], facts) if epochs else facts
        return Survey(known_here(connection, facts), Counter(fact.kind for fact in fresh))


def new_facts(connection: Connection, epoch: Epoch, facts: Sequence[Fact]) -> Sequence[Fact]:
    """Return the facts that no import says which still counts in an epoch."""
    known = standing_names(connection, read_lineage(connection, epoch))
    return [fact for fact in facts if (fact.kind, fact.name) not in known]


def known_here(connection: Connection, facts: Iterable[Fact]) -> Counter[ImportedKind]:
    """Count the facts about which the library has anything: a video, a creator, a hashtag."""
    names: dict[ImportedKind, list[str]] = {}
    for fact in facts:
        names.setdefault(fact.kind, []).append(fact.name)
    counts: Counter[ImportedKind] = Counter()
    for kind, wanted in names.items():
        column = _COLUMNS.get(kind)
        if column is not None:
            counts[kind] = sum(_having(connection, column, wanted))
    return counts


def _having(
    connection: Connection, column: ColumnElement[Any], names: Iterable[str]
) -> Iterator[int]:
    left = iter(names)
    while chunk := list(islice(left, _CHUNK)):
        query = select(func.count(column.distinct())).where(column.in_(chunk))
        yield connection.scalars(query).one()
