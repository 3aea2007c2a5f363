"""A thread that carries out orders, one after another."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Protocol

from player.modesty import step_back

Order = Callable[[], None]


class Foreman(Protocol):
    """Whose orders they are; all but `is_current` is called by the worker."""

    def is_current(self, generation: int) -> bool:
        """Say whether orders of that generation still count."""

    def patience_s(self) -> float | None:
        """Return how long to wait for the next order, None for ever."""

    def lose_patience(self) -> None:
        """No order came in that time."""

    def finish(self) -> None:
        """Put away what is in hand: this is the last call."""


class Worker:
    """Takes orders on any thread; one that is stale when its turn comes is dropped.

    A bug that ends the thread is told by `threading.excepthook`, and a successor goes on with
    the next order.
    """

    def __init__(self, name: str, foreman: Foreman) -> None:
        self._name, self._foreman = name, foreman
        self._orders: queue.SimpleQueue[tuple[int, Order] | None] = queue.SimpleQueue()
        self._thread = self._begin()

    def put(self, generation: int, order: Order) -> None:
        """Have something done after all that was ordered before."""
        self._orders.put((generation, order))

    def end(self) -> None:
        """Tell it to finish. Returns at once; see `join`."""
        self._orders.put(None)

    def join(self, timeout_s: float) -> bool:
        """Wait for the thread; return whether it has ended."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _begin(self) -> threading.Thread:
        # A daemon: a library that hangs must not keep the program from ending.
        thread = threading.Thread(target=self._work, name=self._name, daemon=True)
        thread.start()
        return thread

    def _work(self) -> None:
        is_told_to_end = False
        step_back()
        try:
            self._serve()
            is_told_to_end = True
        finally:
            if not is_told_to_end:  # a bug: this thread dies of it, for all to see
                self._thread = self._begin()

    def _serve(self) -> None:
        while True:
            try:
                item = self._orders.get(timeout=self._foreman.patience_s())
            except queue.Empty:
                self._foreman.lose_patience()
                continue
            if item is None:
                break
            generation, order = item
            if self._foreman.is_current(generation):
                order()
        self._foreman.finish()
