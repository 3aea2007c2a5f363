"""Work that must not hold up the GUI thread, and its way back to it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from player.facts import PlayerError
from storage.errors import StorageError
from ui.components.fault_words import in_words

T = TypeVar("T")

ENDS_WITHIN_S = 2.0
"""A job that has not ended by then reads from a disk that does not answer."""


class Background(QObject):
    """Runs jobs on a few threads; what follows a job runs on the GUI thread.

    A fault of the world ends in `failed` with its sentence, in the viewer's language; a bug is
    raised on the GUI thread, where the excepthook hears of it. Without `failed` every fault is a
    bug. With one thread, jobs are done in the order they were given.
    """

    _finished = Signal(object)

    def __init__(self, threads: int = 3) -> None:
        super().__init__()
        self._closed = False
        self._running: set[Future[Any]] = set()
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="background")
        self._finished.connect(self._hand_back, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[str], object] | None = None,
    ) -> None:
        """Do the job on another thread, then `then` or `failed` on this one.

        Once closed, nothing is done: a signal on its way may still ask.
        """
        if self._closed:
            return
        future = self._pool.submit(job)
        self._running.add(future)
        future.add_done_callback(self._running.discard)
        self.follow(future, then, failed)

    def follow(
        self,
        future: Future[T],
        then: Callable[[T], object],
        failed: Callable[[str], object] | None = None,
    ) -> None:
        """Wait for a future without blocking, then `then` or `failed` on the GUI thread."""
        future.add_done_callback(lambda done: self._finished.emit((done, then, failed)))

    def close(self) -> None:
        """Take no new jobs, and let running ones end that do not wait for a dead disk.

        What would follow them is left undone: those it is for are closing too.
        """
        self._closed = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        wait(self._running.copy(), ENDS_WITHIN_S)

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
            failed(in_words(str(error)))
        else:
            if not self._closed:
                then(result)
