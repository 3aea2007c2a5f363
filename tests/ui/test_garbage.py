"""Cycles are collected on the GUI thread, whoever makes them."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from tests.ui.house import wait_until
from ui.shell.garbage import collect_here

MANY = 100_000


class Knot:
    """Refers to itself, and notes the thread that it dies on."""

    died_on: list[int] = []  # noqa: RUF012  # the tests' own list

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Knot.died_on.append(threading.get_ident())


@pytest.fixture
def collecting(qapp: QGuiApplication) -> Iterator[None]:
    parent = QObject()
    Knot.died_on.clear()
    collect_here(parent)
    yield
    gc.unfreeze()
    parent.deleteLater()


@pytest.mark.usefixtures("collecting")
def test_what_another_thread_leaves_behind_is_collected_on_the_gui_thread() -> None:
    def litter() -> None:
        for _ in range(MANY):
            Knot()

    worker = threading.Thread(target=litter)
    worker.start()
    worker.join()
    assert Knot.died_on == [], "not on the thread that made them"
    wait_until(lambda: len(Knot.died_on) == MANY, "all are collected")
    assert set(Knot.died_on) == {threading.get_ident()}
