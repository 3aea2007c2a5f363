"""The creators that a viewer follows."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from storage.finding.totals import Topic, topics_of
from storage.forgetting import Lineage
from storage.imports.standing import imports_of
from storage.log_rows import wishes_of
from storage.records import Epoch, ImportedKind, Subject, WishKind
from storage.remembered import read_lineage


def followed(connection: Connection, epoch: Epoch) -> list[Topic]:
    """Return the creators followed in an epoch who have videos, those of most videos first."""
    lineage = read_lineage(connection, epoch)
    asked = sorted((*_here(connection, lineage), *_elsewhere(connection, lineage)))
    handles = {name: follows for _, name, follows in asked}
    names = [handle for handle, follows in handles.items() if follows]
    return topics_of(connection, epoch.profile_id, Subject.CREATOR, names)


def _here(connection: Connection, lineage: Lineage) -> Iterator[tuple[int, str, bool]]:
    """Yield each follow and unfollow with its sequence."""
    for sequence, wish in wishes_of(connection, [each.id for each in lineage.epochs]):
        if (
            wish.subject is Subject.CREATOR
            and wish.kind in (WishKind.FOLLOW, WishKind.UNFOLLOW)
            and lineage.remembers(wish)
        ):
            name = wish.name.lstrip("@").casefold()
            yield sequence, name, wish.kind is WishKind.FOLLOW


def _elsewhere(connection: Connection, lineage: Lineage) -> Iterator[tuple[int, str, bool]]:
    """Yield the follows that were imported."""
    for sequence, brought in imports_of(connection, lineage):
        for fact in brought.facts:
            if fact.kind is ImportedKind.FOLLOW:
                yield sequence, fact.name, True
