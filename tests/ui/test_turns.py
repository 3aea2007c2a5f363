"""Steps come in order, one in each turn of the event loop, and can be forgotten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from tests.ui.house import wait_until
from ui.components.turns import Turns


@pytest.fixture
def owner(qapp: QGuiApplication) -> QObject:
    return QObject()


def test_what_else_is_due_comes_between_two_steps(owner: QObject) -> None:
    turns, order = Turns(owner), list[str]()
    QTimer.singleShot(0, owner, lambda: order.append("another's"))
    turns.take(lambda: order.append("first"), lambda: order.append("second"))
    assert order == []
    wait_until(lambda: turns.idle, "the steps to be done")
    assert sorted(order[:2]) == ["another's", "first"]
    assert order[2:] == ["second"]


def test_steps_taken_by_a_step_come_behind_those_that_wait(owner: QObject) -> None:
    turns, order = Turns(owner), list[str]()
    turns.take(
        lambda: turns.take(lambda: order.append("third")),
        lambda: order.append("second"),
    )
    wait_until(lambda: turns.idle, "the steps to be done")
    assert order == ["second", "third"]


def test_dropped_steps_never_come(owner: QObject) -> None:
    turns, order = Turns(owner), list[str]()
    turns.take(lambda: order.append("dropped"))
    turns.drop()
    turns.take(lambda: order.append("kept"))
    wait_until(lambda: turns.idle, "the steps to be done")
    assert order == ["kept"]
