"""The sums of topics, changed by what each listing brings or takes away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from storage.finding.described import Described, Key, Named
from storage.finding.fold import joined
from storage.finding.tables import topic
from storage.records import Subject

SUMS: Final = ("videos", "duration_ms", "bytes", "views", "finished", "likes", "watched_ms")
"""What a topic sums up over its videos that are present."""

Owned = tuple[UUID, Named]
"""A profile, and what one of its topics is called."""


class Change:
    """What becomes of topics' sums, gathered so that each topic is written once."""

    def __init__(self) -> None:
        self._by: defaultdict[int, dict[str, int]] = defaultdict(lambda: dict.fromkeys(SUMS, 0))

    def put(self, row: Mapping[str, Any], of: Iterable[int]) -> None:
        """Add a listing to some topics; columns that it lacks are zero."""
        self._count(row, of, 1)

    def take(self, row: Mapping[str, Any], of: Iterable[int]) -> None:
        """Take a listing out of some topics."""
        self._count(row, of, -1)

    def apply(self, connection: Connection) -> None:
        """Write the sums; a topic without videos is gone."""
        rows = [
            {"its_id": topic_id, **{f"by_{name}": by for name, by in sums.items()}}
            for topic_id, sums in self._by.items()
            if any(sums.values())
        ]
        if rows:
            raised = {name: topic.c[name] + bindparam(f"by_{name}") for name in SUMS}
            changed = update(topic).where(topic.c.id == bindparam("its_id")).values(raised)
            connection.execute(changed, rows)
        if self._by:
            empty = topic.c.id.in_(list(self._by)), topic.c.videos == 0
            connection.execute(delete(topic).where(*empty))

    def _count(self, row: Mapping[str, Any], of: Iterable[int], sign: int) -> None:
        brings = {name: sign * int(row.get(name, 0)) for name in SUMS[1:]}
        brings["videos"] = sign
        brings["likes"] = sign if row.get("liked") is not None else 0
        for topic_id in of:
            sums = self._by[topic_id]
            for name, by in brings.items():
                sums[name] += by


def ids_of(connection: Connection, listed: Mapping[Key, Described]) -> dict[Owned, int]:
    """Return the topics that listings name, made where there are none, labelled as now told."""
    labels: defaultdict[tuple[UUID, Subject], dict[str, str | None]] = defaultdict(dict)
    for (profile_id, _), said in listed.items():
        for (subject, name), label in said.topics.items():
            labels[profile_id, subject][name] = label
    ids: dict[Owned, int] = {}
    for (profile_id, subject), names in labels.items():
        for name, topic_id in named(connection, profile_id, subject, names).items():
            ids[profile_id, (subject, name)] = topic_id
    return ids


def of_subject(connection: Connection, ids: Collection[int], subject: Subject) -> set[int]:
    """Return those topics that are about such a thing."""
    query = select(topic.c.id).where(topic.c.id.in_(ids), topic.c.subject == subject)
    return set(connection.scalars(query))


def named(
    connection: Connection, profile_id: UUID, subject: Subject, labels: Mapping[str, str | None]
) -> dict[str, int]:
    """Return the topics of some names, made where there are none, labelled anew."""
    query = select(topic.c.name, topic.c.id, topic.c.label).where(
        topic.c.profile_id == profile_id, topic.c.subject == subject, topic.c.name.in_(list(labels))
    )
    known = {row.name: row for row in connection.execute(query)}
    for name, row in known.items():
        if row.label != labels[name]:
            renamed = update(topic).where(topic.c.id == row.id)
            connection.execute(renamed.values(_labelled(labels[name])))
    ids = {name: row.id for name, row in known.items()}
    made = [
        {"profile_id": profile_id, "subject": subject, "name": name, "spelt": joined(name)}
        | _labelled(labels[name])
        for name in labels
        if name not in known
    ]
    if made:
        connection.execute(insert(topic), made)
        return {row.name: row.id for row in connection.execute(query)}
    return ids


def _labelled(label: str | None) -> dict[str, Any]:
    return {"label": label, "also_spelt": joined(label) or None if label else None}
