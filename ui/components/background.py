"""Work that must not hold up the GUI thread, and its way back to it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from player.facts import PlayerError
from storage.errors import StorageError

T = TypeVar("T")


class Background(QObject):
    """Runs jobs on a few threads; what follows a job runs on the GUI thread.

    A fault of the world ends in `failed` with its sentence; a bug is raised on the GUI thread,
    where the excepthook hears of it. Without `failed` every fault is a bug. With one thread,
    jobs are done in the order they were given.
    """

    _finished = Signal(object)

    def __init__(self, threads: int = 3) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="background")
        self._finished.connect(self._hand_back, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[str], object] | None = None,
    ) -> None:
        """Do the job on another thread, then `then` or `failed` on this one."""
        self.follow(self._pool.submit(job), then, failed)

    def follow(
        self,
        future: Future[T],
        then: Callable[[T], object],
        failed: Callable[[str], object] | None = None,
    ) -> None:
        """Wait for a future without blocking, then `then` or `failed` on the GUI thread."""
        future.add_done_callback(lambda done: self._finished.emit((done, then, failed)))

    def close(self) -> None:
        """Let running jobs end and take no new ones."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _hand_back(
        self,
        finished: tuple[Future[Any], Callable[[Any], object], Callable[[str], object] | None],
    ) -> None:
        future, then, failed = finished
        if future.cancelled():
            return
        try:
            result = future.result()
        except (StorageError, PlayerError) as error:
            if failed is None:
                raise
            failed(str(error))
        else:
            then(result)
