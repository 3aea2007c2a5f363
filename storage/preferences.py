"""What a viewer set by hand: named text values."""

from __future__ import annotations

from concurrent.futures import Future

from sqlalchemy import Connection, delete, insert, select

from storage import schema
from storage.database import Database
from storage.records import ProfileId
from storage.writer import Writer


class Preferences:
    """Named values of a profile; whoever sets one knows how to read its text."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    def all(self, profile_id: ProfileId) -> dict[str, str]:
        """Return every name of a profile that was ever set, with its value.

        Raises:
            StorageError: the database is locked or damaged.
        """
        table = schema.preference
        query = select(table.c.name, table.c.value).where(table.c.profile_id == profile_id)
        with self._database.reading() as connection:
            return {row.name: row.value for row in connection.execute(query)}

    def set(self, profile_id: ProfileId, name: str, value: str) -> Future[None]:
        """Give a name a value, in place of the one it had."""
        table = schema.preference

        def write(connection: Connection) -> None:
            connection.execute(
                delete(table).where(table.c.profile_id == profile_id, table.c.name == name)
            )
            connection.execute(insert(table).values(profile_id=profile_id, name=name, value=value))

        return self._writer.submit(write, keeps=True)
