"""How many rows each table has: all that a report of a fault tells of what is known."""

from __future__ import annotations

from sqlalchemy import func, select

from storage.all_tables import metadata
from storage.database import Database


def row_counts(database: Database) -> dict[str, int]:
    """Count the rows of each table, by its name.

    Raises:
        StorageError: the database cannot be read.
    """
    with database.reading() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in metadata.sorted_tables
        }
