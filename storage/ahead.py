"""The rows that were dealt and wait behind the one on screen, kept for the next start."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import asdict, dataclass, fields
from typing import Final

from sqlalchemy import Connection, delete, exists, insert, literal, select

from storage import schema
from storage.database import Database
from storage.log_rows import last_sequence
from storage.records import Deal, Epoch, ProfileId, ReactionKind
from storage.writer import Writer

_CHANGES: Final = (
    ReactionKind.NOT_INTERESTED,
    ReactionKind.INTERESTED,
    ReactionKind.REPORT,
    ReactionKind.UNREPORT,
)
"""What says that something may not, or may again, be dealt."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A deal that nobody has seen yet."""

    deal: Deal
    why: str
    """Its reasons, as whoever dealt it wrote them down."""


class Ahead:
    """Keeps the rows ahead of one profile after another. Reading waits: worker threads only."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database, self._writer = database, writer

    def keep(self, profile_id: ProfileId, chosen_by: str, rows: Sequence[Waiting]) -> Future[None]:
        """Keep these, in their order, in place of those kept before; returns at once.

        Args:
            profile_id: for whom they were dealt.
            chosen_by: the policy that was asked for; what it records may name a part of it.
            rows: what waits.
        """
        table = schema.ahead

        def write(connection: Connection) -> None:
            connection.execute(delete(table).where(table.c.profile_id == profile_id))
            told = {
                "profile_id": profile_id,
                "chosen_by": chosen_by,
                "sequence": connection.scalar(select(last_sequence(literal(profile_id)))),
            }
            if rows:
                connection.execute(
                    insert(table),
                    [
                        {**told, **asdict(row.deal), "place": place, "why": row.why}
                        for place, row in enumerate(rows)
                    ],
                )

        return self._writer.submit(write, keeps=True)

    def waiting(self, epoch: Epoch, chosen_by: str) -> list[Waiting]:
        """Return what would still come if the program had run on.

        Nothing, once another epoch or policy goes on from here, or when the viewer has asked for
        something since; and no row that was shown since it was kept.

        Raises:
            StorageError: the database is locked or damaged.
        """
        table, shown, said = schema.ahead, schema.impression, schema.reaction
        since = table.c.sequence
        query = (
            select(table)
            .where(
                table.c.profile_id == epoch.profile_id,
                table.c.epoch_id == epoch.id,
                table.c.chosen_by == chosen_by,
                ~exists().where(
                    shown.c.profile_id == epoch.profile_id,
                    shown.c.sequence > since,
                    shown.c.video_id == table.c.video_id,
                ),
                ~exists().where(
                    said.c.profile_id == epoch.profile_id,
                    said.c.sequence > since,
                    said.c.kind.in_(_CHANGES),
                ),
                *(
                    ~exists().where(log.c.profile_id == epoch.profile_id, log.c.sequence > since)
                    for log in (schema.wish, schema.imported, schema.import_undo)
                ),
            )
            .order_by(table.c.place)
        )
        names = [field.name for field in fields(Deal)]
        with self._database.reading() as connection:
            return [
                Waiting(Deal(**{name: row[name] for name in names}), row["why"])
                for row in connection.execute(query).mappings()
            ]
