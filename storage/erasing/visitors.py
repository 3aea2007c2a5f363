"""Erase somebody while the program goes on: a visitor whom nobody is to know of any more."""

from __future__ import annotations

from concurrent.futures import Future

from sqlalchemy import Connection, select

from storage import schema
from storage.erasing.ownership import delete_rows
from storage.records import ProfileId
from storage.writer import Writer


def erase_visitors(writer: Writer, prefix: str, but: ProfileId | None = None) -> Future[None]:
    """Erase every profile whose name begins so, but one; returns at once.

    Done when the future is: nothing of them can be read from the database or its log then. The
    videos stay.
    """

    def erase(connection: Connection) -> None:
        # Else the freed pages would keep what stood there.
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
        table = schema.profile
        query = select(table.c.id).where(table.c.name.startswith(prefix, autoescape=True))
        people = [each for each in connection.scalars(query) if each != but]
        if people:
            delete_rows(connection, [ProfileId(each) for each in people])

    writer.submit(erase, keeps=True)
    return writer.fold()
