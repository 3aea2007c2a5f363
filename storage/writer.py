"""The one thread that writes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection

from storage.database import Database
from storage.errors import world_faults
from storage.finding.listings import settle

T = TypeVar("T")


class Writer:
    """Runs jobs one after another, each in a transaction, on a thread of its own.

    Every write and every checkpoint happens there: SQLite from 3.7.0 to 3.51.2 can damage a WAL
    when two connections write and checkpoint at once. Callers may be on any thread and never
    wait; they hold a Future whose exception is a StorageError when the world is at fault.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection: Connection | None = None
        self.commits = 0
        """How many transactions were written. Threads: any may read it."""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")

    def submit(self, job: Callable[[Connection], T], *, durable: bool = False) -> Future[T]:
        """Queue a job; its rows are committed when the future has its result.

        Args:
            job: what to write; it must neither commit nor wait for another job.
            durable: whether the rows must outlive a power cut too (about 10 ms instead of 0.2);
                without it they outlive a crash of the program.
        """
        return self._thread.submit(self._run, job, durable)

    def close(self) -> None:
        """Finish what is queued, fold the WAL into the database, end the thread.

        Raises:
            StorageError: the last checkpoint failed; the rows are safe in the WAL.
        """
        last = self._thread.submit(self._checkpoint)
        self._thread.shutdown(wait=True)
        last.result()

    def _run(self, job: Callable[[Connection], T], durable: bool) -> T:
        with world_faults(self._database.path):
            connection = self._open()
            self._pragma(connection, f"synchronous={'FULL' if durable else 'NORMAL'}")
            with connection.begin():
                result = job(connection)
                settle(connection)
            self.commits += 1
            return result

    def _open(self) -> Connection:
        # Opened by the first job, so that a fault reaches whoever waits for that job.
        if self._connection is None:
            self._connection = self._database.open_writable()
        return self._connection

    def _checkpoint(self) -> None:
        with world_faults(self._database.path), self._open() as connection:
            self._pragma(connection, "wal_checkpoint(TRUNCATE)")

    @staticmethod
    def _pragma(connection: Connection, pragma: str) -> None:
        # Past SQLAlchemy, because neither of the two takes effect inside a transaction.
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.execute(f"PRAGMA {pragma}").fetchall()
