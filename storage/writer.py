"""The one thread that writes, and what waits while the disk takes nothing."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Condition, Thread
from typing import Any, Final, TypeVar

from sqlalchemy import Connection

from storage.database import Database
from storage.errors import StorageError, world_faults
from storage.finding.listings import settle
from storage.rescue import last_written

T = TypeVar("T")

RETRY_S: Final = 2.0
"""How often a disk that took nothing is tried again."""
MOST_WAITING: Final = 10_000
"""Events that wait for the disk: some hours of watching, and a few megabytes."""


@dataclass(frozen=True, slots=True)
class _Order:
    job: Callable[[Connection], Any]
    durable: bool
    keeps: bool
    future: Future[Any]
    folds: bool = False
    """Whether the WAL is folded afterwards."""


class Writer:
    """Runs jobs one after another, each in a transaction, on a thread of its own.

    Every write and every checkpoint happens there: SQLite from 3.7.0 to 3.51.2 can damage a WAL
    when two connections write and checkpoint at once. Callers may be on any thread and never
    wait; they hold a Future whose exception is a StorageError when the world is at fault.

    What was submitted to be kept does not fail for a full disk, or one that is read-only or gone:
    it waits, in order, and is written when there is room again. Other jobs fail meanwhile, since
    to run them first would change what the log says.
    """

    def __init__(self, database: Database, retry_s: float = RETRY_S) -> None:
        self._database, self._retry_s = database, retry_s
        self._connection: Connection | None = None
        self._opened: tuple[int, int] | None = None
        self._orders: deque[_Order] = deque()
        self._changed = Condition()
        self._closing = False
        self._fault: StorageError | None = None
        self._listener: Callable[[str], object] = lambda fault: None
        self.commits = 0
        """How many transactions were written. Threads: any may read it."""
        self._thread = Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    def listen(self, on_fault: Callable[[str], object]) -> None:
        """Say who hears why nothing can be written, and with "" that all is; on our thread."""
        self._listener = on_fault

    def submit(
        self, job: Callable[[Connection], T], *, durable: bool = False, keeps: bool = False
    ) -> Future[T]:
        """Queue a job; its rows are committed when the future has its result.

        Args:
            job: what to write; it must neither commit nor wait for another job. One that keeps
                may run more than once, each time as if it had never run before.
            durable: whether the rows must outlive a power cut too (about 10 ms instead of 0.2);
                without it they outlive a crash of the program.
            keeps: whether it waits for a disk that takes nothing instead of failing.
        """
        return self._queue(_Order(job, durable, keeps, Future()))

    def written(self) -> Future[None]:
        """Return what is done once all that is queued is written, or waits for the disk."""
        with self._changed:
            if self._fault is not None:
                done: Future[None] = Future()
                done.set_result(None)
                return done
        return self.submit(lambda _: None)

    def fold(self) -> Future[None]:
        """Fold the WAL into the database once all that is queued is written, and empty it.

        A reader that is at work keeps it from that for as long as the database waits for others.
        """
        return self._queue(_Order(lambda _: None, False, False, Future(), folds=True))

    def close(self) -> None:
        """Finish what is queued, fold the WAL into the database, end the thread.

        Raises:
            StorageError: the last checkpoint failed; the rows are safe in the WAL. Or the disk
                still takes nothing: what waited is lost.
        """
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()
        with world_faults(self._database.path), self._open() as connection:
            self._pragma(connection, "wal_checkpoint(TRUNCATE)")
        if self._fault is not None:
            raise self._fault

    def _queue(self, order: _Order) -> Future[Any]:
        with self._changed:
            refusal = self._refusal(order.keeps)
            if refusal is None:
                self._orders.append(order)
                self._changed.notify()
        if refusal is not None:
            order.future.set_exception(refusal)
        return order.future

    def _refusal(self, keeps: bool) -> Exception | None:
        if self._closing:
            return RuntimeError("the writer is closed")
        if self._fault is not None and (not keeps or len(self._orders) >= MOST_WAITING):
            return self._fault
        return None

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._orders and not self._closing:
                    self._changed.wait()
                if not self._orders:
                    return
                order = self._orders[0]
            self._carry_out(order)

    def _carry_out(self, order: _Order) -> None:
        """Do the first of the queue; it stays there if it has to wait."""
        try:
            result = self._run(order)
        except StorageError as fault:
            if order.keeps and not self._closing:
                self._hold(fault)
                return
            self._done(order)
            order.future.set_exception(fault)
            if order.keeps:
                self._fault = fault  # of the last try: the program is closing
        except BaseException as bug:  # noqa: BLE001  # whoever waits for the future hears of it
            self._done(order)
            order.future.set_exception(bug)
        else:
            self._done(order)
            self.commits += 1
            self._release()
            order.future.set_result(result)

    def _done(self, order: _Order) -> None:
        with self._changed:
            first = self._orders.popleft()
        assert first is order

    def _hold(self, fault: StorageError) -> None:
        """Wait a little, and have whatever cannot wait fail meanwhile."""
        self._let_go()
        with self._changed:
            news = self._fault is None
            self._fault = fault
            failing = [order for order in self._orders if not order.keeps]
            self._orders = deque(order for order in self._orders if order.keeps)
        for order in failing:
            order.future.set_exception(fault)
        if news:
            self._listener(str(fault))
        with self._changed:
            if not self._closing:
                self._changed.wait_for(lambda: self._closing, self._retry_s)

    def _release(self) -> None:
        with self._changed:
            held, self._fault = self._fault, None
        if held is not None:
            self._listener("")

    def _run(self, order: _Order) -> Any:
        with world_faults(self._database.path):
            connection = self._open()
            self._pragma(connection, f"synchronous={'FULL' if order.durable else 'NORMAL'}")
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            changes, count = driver.total_changes, None
            with connection.begin():
                result = order.job(connection)
                settle(connection)
                if driver.total_changes != changes:
                    count = last_written.count_on(driver)
            if count is not None:
                last_written.tell(self._database.path, count)
            if order.folds:
                self._pragma(connection, "wal_checkpoint(TRUNCATE)")
            return result

    def _open(self) -> Connection:
        # Opened by the first job, so that a fault reaches whoever waits for that job.
        there = _identity(self._database)
        if there is None or (self._connection is not None and there != self._opened):
            # SQLite would make an empty file, or go on writing into one that nobody finds again.
            raise StorageError(f"{self._database.path} is gone: its folder or its drive was taken.")
        if self._connection is None:
            self._connection, self._opened = self._database.open_writable(), there
        return self._connection

    def _let_go(self) -> None:
        """Close a connection after a fault: the next try is a fresh one."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._database.close()  # the readers' too: they may hold a file that is gone

    @staticmethod
    def _pragma(connection: Connection, pragma: str) -> None:
        # Past SQLAlchemy, because neither of the two takes effect inside a transaction.
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.execute(f"PRAGMA {pragma}").fetchall()


def _identity(database: Database) -> tuple[int, int] | None:
    """Return what tells a file from another of the same name; None when there is none."""
    try:
        found = database.path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
