"""The record of a study: who took part, and everything that happened meanwhile."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, RowMapping, insert, select, update

from storage import schema
from storage.database import Database
from storage.ids import now_ms
from storage.records import EndedBy, ProfileId, SessionId, VideoId
from storage.study.assignment import left_by
from storage.study.facts import (
    Answer,
    Gesture,
    Mark,
    Moment,
    Outcome,
    Participation,
    PlayerEvent,
    Progress,
)
from storage.study.seals import seal_rest, seal_rows, seal_session
from storage.study.tables import (
    answer,
    gesture,
    mark,
    participation,
    player_event,
    withdrawal,
)
from storage.writer import Writer

BETWEEN_WORDS = ","
"""What stands between the conditions and the options of a participation; no name has it."""

_BEFORE_MS = 1_000
"""A block's first video is on screen before its beginning is marked."""


class StudyRecord:
    """Appends what happens in a study, each row sealed in the transaction that writes it.

    Threads: any; writing returns at once and hands back a future (see `Writer`).
    """

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database, self._writer = database, writer

    def begin(self, told: Participation) -> Future[None]:
        """Keep that somebody consented and takes part, safe from a power cut."""
        row = {
            "id": told.id,
            "profile_id": told.profile_id,
            "code": told.code,
            "study": told.study,
            "study_digest": told.study_digest,
            "definition": told.definition,
            "place": told.place,
            "conditions": BETWEEN_WORDS.join(told.conditions),
            "station": told.station,
            "app_version": told.app_version,
            "consent_version": told.consent_version,
            "consent_text": told.consent_text,
            "consent_options": BETWEEN_WORDS.join(told.consent_options),
            "consented_at_ms": told.consented_at_ms,
            "seed": told.seed,
        }
        return self._append(insert(participation), row, durable=True)

    def mark(self, told: Mark) -> Future[None]:
        """Keep a marked moment, safe from a power cut."""
        row = {**_of(told, "moment"), **_of(told.moment)}
        return self._append(insert(mark), row, durable=True)

    def answer(self, told: Sequence[Answer]) -> Future[None]:
        """Keep the answers of a page, safe from a power cut."""
        rows = [{**_of(each, "moment"), **_of(each.moment)} for each in told]
        return self._append(insert(answer), rows, durable=True)

    def note_event(self, told: PlayerEvent) -> Future[None]:
        """Keep what happened to the player."""
        return self._append(insert(player_event), {**_of(told, "moment"), **_of(told.moment)})

    def note_gesture(self, told: Gesture) -> Future[None]:
        """Keep a swipe."""
        row = {**_of(told, "moment", "start", "end", "path"), **_of(told.moment)}
        row |= {"start_x": told.start[0], "start_y": told.start[1]}
        row |= {"end_x": told.end[0], "end_y": told.end[1]}
        row["path"] = json.dumps(told.path, separators=(",", ":"))
        return self._append(insert(gesture), row)

    def end_session(self, participation_id: UUID, session_id: SessionId) -> Future[None]:
        """Note that a block's session ended in order, and seal it."""
        row = (
            update(schema.session)
            .where(schema.session.c.id == session_id)
            .values(ended_at_ms=now_ms())
        )

        def write(connection: Connection) -> None:
            connection.execute(row)
            seal_rows(connection)
            seal_session(connection, participation_id, session_id)

        return self._writer.submit(write, durable=True, keeps=True)

    def end(self, participation_id: UUID, outcome: Outcome) -> Future[str]:
        """End somebody's part; the future has the final digest, safe from a power cut."""

        def write(connection: Connection) -> str:
            mine = participation.c.id == participation_id
            owner = connection.execute(select(participation).where(mine)).mappings().one()
            digest = seal_rest(connection, dict(owner))
            connection.execute(
                update(participation)
                .where(mine)
                .values(ended_at_ms=now_ms(), outcome=outcome, digest=digest)
            )
            return digest

        return self._writer.submit(write, durable=True, keeps=True)

    def drop(self, told: Participation) -> Future[None]:
        """Give somebody's part up, whether it ended or not: the next one takes the place.

        The rows stay, and the final digest of a part that had ended stays what it was.
        """

        def write(connection: Connection) -> None:
            mine = participation.c.id == told.id
            row = dict(connection.execute(select(participation).where(mine)).mappings().one())
            later: dict[str, Any] = {"outcome": Outcome.DROPPED}
            if row["outcome"] is None:
                later |= {"ended_at_ms": now_ms(), "digest": seal_rest(connection, row)}
            connection.execute(update(participation).where(mine).values(later))

        return self._writer.submit(write, durable=True, keeps=True)

    def all(self) -> list[Participation]:
        """Return everybody's part, in order of place and then of consent.

        Raises:
            StorageError: the database is locked or damaged.
        """
        query = select(participation).order_by(
            participation.c.place, participation.c.consented_at_ms
        )
        with self._database.reading() as connection:
            return [_participation(row) for row in connection.execute(query).mappings()]

    def marks(self, participation_id: UUID) -> list[Mark]:
        """Return what was marked of somebody, oldest first.

        Raises:
            StorageError: the database is locked or damaged.
        """
        query = select(mark).where(mark.c.participation_id == participation_id).order_by(mark.c.id)
        with self._database.reading() as connection:
            return [_mark(row) for row in connection.execute(query).mappings()]

    def progress(self, profile_id: ProfileId, since_ms: int) -> Progress:
        """Return how far somebody came since a moment: what a block that was left goes on from.

        Raises:
            StorageError: the database is locked or damaged.
        """
        shown = schema.impression
        query = (
            select(shown.c.video_id, shown.c.visible_ms, shown.c.shown_at_ms, shown.c.ended_by)
            .where(shown.c.profile_id == profile_id, shown.c.shown_at_ms >= since_ms - _BEFORE_MS)
            .order_by(shown.c.sequence)
        )
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return Progress(
            sum(row.visible_ms for row in rows),
            frozenset(VideoId(row.video_id) for row in rows),
            max((row.shown_at_ms + row.visible_ms for row in rows), default=since_ms),
            not rows or rows[-1].ended_by is not EndedBy.CLOSED,
        )

    def watched(self, profile_id: ProfileId) -> bool:
        """Whether somebody has watched anything.

        Raises:
            StorageError: the database is locked or damaged.
        """
        shown = schema.impression
        query = select(shown.c.id).where(shown.c.profile_id == profile_id).limit(1)
        with self._database.reading() as connection:
            return connection.execute(query).first() is not None

    def withdrawn(self) -> list[int]:
        """Return the places that those who withdrew left (`assignment.left_by`).

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            return [place for (place,) in connection.execute(select(withdrawal.c.place))]

    def count_withdrawal(self, participant: Participation) -> Future[None]:
        """Keep that somebody withdrew, once: what is theirs is erased by `erase_people`.

        The row tells neither code nor person: its key is that of the part that is going.
        """

        def write(connection: Connection) -> None:
            gone = {row.id: row.place for row in connection.execute(select(withdrawal))}
            if participant.id in gone:
                return
            others = connection.execute(
                select(participation).where(participation.c.id != participant.id)
            )
            stub = {
                "id": participant.id,
                "study": participant.study,
                "conditions": BETWEEN_WORDS.join(participant.conditions),
                "place": left_by(
                    participant, [*map(_participation, others.mappings())], [*gone.values()]
                ),
                "station": participant.station,
                "at_ms": now_ms(),
            }
            connection.execute(insert(withdrawal), stub)

        return self._writer.submit(write, durable=True)

    def _append(self, statement: Any, rows: Any, *, durable: bool = False) -> Future[None]:
        def write(connection: Connection) -> None:
            connection.execute(statement, rows)
            seal_rows(connection)

        return self._writer.submit(write, durable=durable, keeps=True)


def _of(told: Any, *without: str) -> dict[str, Any]:
    return {name: getattr(told, name) for name in told.__slots__ if name not in without}


def _participation(row: RowMapping) -> Participation:
    told = dict(row)
    told["profile_id"] = ProfileId(told["profile_id"])
    for name in ("conditions", "consent_options"):
        told[name] = tuple(filter(None, told[name].split(BETWEEN_WORDS)))
    return Participation(**told)


def _mark(row: RowMapping) -> Mark:
    told = dict(row)
    return Mark(moment=Moment(told.pop("at_ms"), told.pop("monotonic_ms")), **told)
