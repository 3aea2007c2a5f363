"""Lists for QML: rows that stay keep their delegates, and long ones come page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.components.rows import Rows


@dataclass(frozen=True)
class Row:
    name: str
    size: int


def shown(rows: Rows) -> list[tuple[Any, Any]]:
    roles = {bytes(name.data()).decode(): role for role, name in rows.roleNames().items()}
    return [
        (rows.data(rows.index(at), roles["name"]), rows.data(rows.index(at), roles["size"]))
        for at in range(rows.rowCount())
    ]


def test_a_page_is_shown_and_another_on_request(qtmodeltester: ModelTester) -> None:
    rows = Rows(Row, "name", 2)
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]
    rows.show([Row("a", 1), Row("b", 2), Row("c", 3)])
    assert shown(rows) == [("a", 1), ("b", 2)]
    assert rows.property("more") == 1
    rows.showMore()
    assert shown(rows) == [("a", 1), ("b", 2), ("c", 3)]
    assert rows.property("more") == 0


def test_what_was_asked_for_stays_shown(qapp: object) -> None:
    rows = Rows(Row, "name", 1)
    rows.show([Row("a", 1), Row("b", 2)])
    rows.showMore()
    rows.show([Row("a", 1), Row("b", 3), Row("c", 4)])
    assert shown(rows) == [("a", 1), ("b", 3)]


def test_a_row_that_changed_keeps_its_delegate(qtbot: QtBot) -> None:
    rows = Rows(Row, "name", 5)
    rows.show([Row("a", 1), Row("b", 2)])
    with (
        qtbot.assertNotEmitted(rows.modelReset),
        qtbot.waitSignal(rows.dataChanged) as told,
    ):
        rows.show([Row("a", 1), Row("b", 3)])
    assert told.args is not None
    assert told.args[0].row() == told.args[1].row() == 1
    with qtbot.waitSignal(rows.modelReset):
        rows.show([Row("b", 3)])
    assert shown(rows) == [("b", 3)]
