"""The next start goes on with the rows that were dealt and not shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from ranking.evaluation.own_log.judging import judge
from ranking.policies.by_name import policy_by_name
from storage.history import open_history
from tests.end2end.library import fill
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine
from ui.feed.shelf import LOOKAHEAD, Dealt
from ui.feed.term_lines import figure

SWIPES = 4


def rows(house: House) -> list[Dealt]:
    shelf = house.watching.dealer.shelf
    return [shelf[row] for row in range(max(house.row(), 0), len(shelf))]


def start(house: House, folder: Path) -> None:
    """Start, and wait for what comes after the first picture as well."""
    house.library.open([folder])
    house.until(lambda: house.row() == 0, "the first row")
    house.until(lambda: not house.library.property("reading"), "the folders to be read")
    house.dealt()


def watch(house: House, engine: ScriptedEngine) -> None:
    for _ in range(SWIPES):
        for _ in engine.advance(1.0):
            house.turn()
        house.swipe()


@pytest.fixture
def left(qapp: QGuiApplication, data: Path, clips: Path) -> list[Dealt]:
    """Rows that waited when the program was closed."""
    engine = ScriptedEngine()
    with open_house(data, engine) as house:
        start(house, clips)
        watch(house, engine)
        waiting = rows(house)[1:]
        house.written()
        house.library.close()
        house.controller.stop()
    assert len(waiting) == LOOKAHEAD
    return waiting


def test_it_goes_on_with_the_very_deals(
    qapp: QGuiApplication, data: Path, clips: Path, left: list[Dealt]
) -> None:
    with open_house(data, ScriptedEngine()) as house:
        start(house, clips)
        assert rows(house)[:LOOKAHEAD] == left
        assert len(rows(house)) == 1 + LOOKAHEAD
        seen = {view.impression.video_id for view in house.replayed()}
        assert rows(house)[-1].video.id not in seen | {row.video.id for row in left}
        assert house.faults == []
        thinking = house.watching.thinking
        thinking.setProperty("watched", True)
        house.until(lambda: thinking.property("ready"), "the reasons")
        assert thinking.property("total") == figure(left[0].why.score), "as it was dealt"


def test_a_row_that_was_gone_back_from_is_not_shown_as_new(
    qapp: QGuiApplication, data: Path, clips: Path
) -> None:
    engine = ScriptedEngine()
    with open_house(data, engine) as house:
        start(house, clips)
        watch(house, engine)
        waiting = rows(house)[1:]
        house.controller.settle(house.row() - 2, "key")
        house.dealt()
        house.written()
    with open_house(data, ScriptedEngine()) as house:
        start(house, clips)
        assert rows(house)[:LOOKAHEAD] == waiting


def test_a_file_that_went_away_is_passed_over(
    qapp: QGuiApplication, data: Path, tmp_path: Path
) -> None:
    folder, engine = fill(tmp_path / "clips", count=6, seconds=0.5), ScriptedEngine()
    with open_house(data, engine) as house:
        start(house, folder)
        first, second = rows(house)[1:]
        house.written()
    first.video.path.unlink()
    with open_house(data, ScriptedEngine()) as house:
        house.library.open([folder])
        house.until(lambda: not house.library.property("reading"), "the folders to be read")
        house.dealt()
        house.library.open([])  # by now a scan knows
        house.until(lambda: not house.library.property("reading"), "the folders to be read")
        house.dealt()
        assert first.video.path.name not in {row.video.path.name for row in rows(house)}
        assert second.video.path.name in {row.video.path.name for row in rows(house)}


def test_the_log_is_rebuilt_across_the_break(
    qapp: QGuiApplication, data: Path, clips: Path, left: list[Dealt]
) -> None:
    engine = ScriptedEngine()
    with open_house(data, engine) as house:
        start(house, clips)
        watch(house, engine)
        house.written()
    history = open_history(data, "you")
    epochs = [(epoch, list(history.replay(epoch))) for epoch in history.epochs()]
    assert len(history.continued()) == 1
    policies = {"random": policy_by_name("random")}
    told = judge(epochs, history.videos(), policies, history.continued())
    history.close()
    assert told.choices == told.rebuilt > SWIPES
