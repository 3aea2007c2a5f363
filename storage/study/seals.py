"""A chain over all rows of a participation: to change one of them breaks it from there on.

Each seal is the SHA-256 of the seal before, the name of a table, and a row of it as JSON. The
first stands for the participation itself. Who knows the last one, which is shown when the session
ends, knows that no row was edited, removed or added since.
Source: Haber and Stornetta, "How to Time-Stamp a Digital Document", 1991 (linking).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Select, Table, func, insert, select

from storage import schema
from storage.study.tables import answer, gesture, mark, participation, player_event, seal

SEALED: Final[Mapping[Table, str]] = {
    schema.epoch: "profile",
    schema.impression: "profile",
    schema.reaction: "profile",
    schema.wish: "profile",
    mark: "participation",
    answer: "participation",
    player_event: "session",
    gesture: "session",
}
"""Tables whose rows are never changed once written, and what their rows belong to."""
LATER: Final = frozenset({"ended_at_ms", "outcome", "digest"})
"""Columns of a participation that are filled in at its end."""
_LATER_OF_SESSION: Final = frozenset({"ended_at_ms"})


def linked(before: str, table: str, row: Mapping[str, Any]) -> str:
    """Return the seal of a row after another seal (empty for the first), 64 hex digits."""
    return sha256(f"{before}\n{table}\n{canonical(row)}".encode()).hexdigest()


def canonical(row: Mapping[str, Any]) -> str:
    """Return a row as JSON that is the same bytes for the same values."""
    told = {name: plain(value) for name, value in row.items()}
    return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def plain(value: object) -> object:
    """Return a value of a column as JSON has it."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    return value


def seal_rows(connection: Connection) -> None:
    """Seal what was written since, of all participations that still run; within a transaction."""
    running = select(participation).where(participation.c.ended_at_ms.is_(None))
    for row in connection.execute(running).mappings().all():
        seal_of(connection, dict(row))


def seal_of(connection: Connection, owner: Mapping[str, Any]) -> str:
    """Seal what is new of one participation; return its last seal."""
    number, last = _last(connection, owner["id"])
    new = []
    for table, row in _unsealed(connection, owner, number):
        number, last = number + 1, linked(last, table, row)
        new.append(
            {
                "participation_id": owner["id"],
                "number": number,
                "sealed": table,
                "row_id": row["id"],
                "digest": last,
            }
        )
    if new:
        connection.execute(insert(seal), new)
    return last


def seal_session(connection: Connection, participation_id: UUID, session_id: UUID) -> None:
    """Seal a session once it has ended and its library is known."""
    row = connection.execute(select(schema.session).where(schema.session.c.id == session_id))
    _append(connection, participation_id, "session", dict(row.mappings().one()))


def seal_rest(connection: Connection, owner: Mapping[str, Any]) -> str:
    """Seal what is left at the end, also sessions that a crash broke off; return the last seal."""
    seal_of(connection, owner)
    known = select(seal.c.row_id).where(seal.c.participation_id == owner["id"])
    table = schema.session
    left = (
        select(table)
        .where(table.c.profile_id == owner["profile_id"], table.c.id.not_in(known))
        .order_by(table.c.id)
    )
    for row in connection.execute(left).mappings().all():
        _append(connection, owner["id"], "session", dict(row))
    return _last(connection, owner["id"])[1]


def _append(
    connection: Connection, participation_id: UUID, table: str, row: Mapping[str, Any]
) -> None:
    number, last = _last(connection, participation_id)
    connection.execute(
        insert(seal).values(
            participation_id=participation_id,
            number=number + 1,
            sealed=table,
            row_id=row["id"],
            digest=linked(last, table, row),
        )
    )


def without_later(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a participation as it was when it began."""
    return {name: value for name, value in row.items() if name not in LATER}


def _last(connection: Connection, participation_id: UUID) -> tuple[int, str]:
    query = (
        select(seal.c.number, seal.c.digest)
        .where(seal.c.participation_id == participation_id)
        .order_by(seal.c.number.desc())
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return (-1, "") if row is None else (row.number, row.digest)


def _unsealed(
    connection: Connection, owner: Mapping[str, Any], last_number: int
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if last_number < 0:
        yield "participation", without_later(owner)
    for table in SEALED:
        rows = connection.execute(_new_rows(table, owner)).mappings().all()
        yield from ((table.name, dict(row)) for row in rows)


def _new_rows(table: Table, owner: Mapping[str, Any]) -> Select[Any]:
    """Select a participation's rows of a table that have no seal, oldest first."""
    known = (
        select(func.count())
        .select_from(seal)
        .where(seal.c.participation_id == owner["id"], seal.c.row_id == table.c.id)
        .scalar_subquery()
    )
    query = select(table).where(known == 0).order_by(table.c.id)
    kind = SEALED[table]
    if kind == "profile":
        return query.where(table.c.profile_id == owner["profile_id"])
    if kind == "participation":
        return query.where(table.c.participation_id == owner["id"])
    sessions = select(schema.session.c.id).where(schema.session.c.profile_id == owner["profile_id"])
    return query.where(table.c.session_id.in_(sessions))


def check_chain(
    participant: Mapping[str, Any],
    seals: Iterable[Mapping[str, Any]],
    rows: Mapping[str, Mapping[str, Mapping[str, Any]]],
) -> Iterator[str]:
    """Yield what does not fit between seals and rows; nothing when all is as it was.

    Args:
        participant: its participation's row.
        seals: in order of number.
        rows: of each table by id, as text; what no seal speaks of is told as well.
    """
    last = ""
    unsealed = {(table, key) for table, found in rows.items() for key in found}
    for expected, each in enumerate(seals):
        table, key = each["sealed"], str(each["row_id"])
        unsealed.discard((table, key))
        row = (
            without_later(participant) if table == "participation" else rows.get(table, {}).get(key)
        )
        if each["number"] != expected:
            yield f"seal {expected} is missing"
            return
        if row is None:
            yield f"{table} {key} is missing (seal {expected})"
            return
        last_now = linked(last, table, row)
        if last_now != each["digest"]:
            yield f"{table} {key} was edited (seal {expected})"
            return
        last = last_now
    for table, key in sorted(unsealed):
        yield f"{table} {key} was added: no seal speaks of it"
    if participant["digest"] is not None and participant["digest"] != last:
        yield "the last seal is not the final digest: rows were cut off at the end"
