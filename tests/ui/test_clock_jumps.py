"""The clock on the wall jumps while somebody watches: order and watch time stay right."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from ranking.evaluation.own_log.judging import judge
from ranking.policies.by_name import policy_by_name
from storage.history import open_history
from storage.records import View
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine
from ui.feed.shelf import Dealt

YEAR_NS = 365 * 24 * 3600 * 1_000_000_000
JUMPS = (0, 5 * YEAR_NS, -30 * YEAR_NS, 3600 * 1_000_000_000, -3600 * 1_000_000_000, 0)
"""What the clock is wrong by, view by view: also by the hour that summer time comes and goes by."""


def watch(data: Path, clips: Path, jumps: tuple[int, ...]) -> tuple[list[View], list[Dealt]]:
    """Watch a row for each state of the clock, like one of them; return what waits then as well."""
    right = time.time_ns
    engine = ScriptedEngine()
    with pytest.MonkeyPatch.context() as patched, open_house(data, engine, seed=7) as house:
        house.library.open([clips])
        house.until(lambda: house.row() == 0, "the first row")
        house.until(lambda: not house.library.property("reading"), "the folders to be read")
        house.dealt()
        for number, wrong in enumerate(jumps):
            patched.setattr(time, "time_ns", lambda wrong=wrong: right() + wrong)
            for _ in engine.advance(1.0):
                house.turn()
            if number == 2:
                house.controller.like(True)
            house.swipe()
        house.written()
        waiting = rows(house)[1:]
        house.library.close()
        house.controller.stop()
        return house.replayed()[: len(jumps)], waiting


def rows(house: House) -> list[Dealt]:
    shelf = house.watching.dealer.shelf
    return [shelf[row] for row in range(max(house.row(), 0), len(shelf))]


def test_views_keep_their_order_and_their_length(
    qapp: QGuiApplication, tmp_path: Path, clips: Path
) -> None:
    wrong, _ = watch(tmp_path / "wrong", clips, JUMPS)
    right, _ = watch(tmp_path / "right", clips, (0,) * len(JUMPS))
    assert [view.impression.position for view in wrong] == list(range(len(JUMPS)))
    watched = [view.impression.watched_ms for view in wrong]
    assert watched == pytest.approx([view.impression.watched_ms for view in right], abs=60)
    since_s = [view.impression.monotonic_ms for view in wrong]
    assert since_s == sorted(since_s)
    assert [view.liked for view in wrong] == [view.liked for view in right]
    told = [view.impression.shown_at_ms for view in wrong]
    assert told != sorted(told), "the clock did jump"


def test_the_next_start_goes_on_with_the_same_rows_and_log(
    qapp: QGuiApplication, tmp_path: Path, clips: Path
) -> None:
    data = tmp_path / "data"
    _, waiting = watch(data, clips, JUMPS)
    with open_house(data, ScriptedEngine()) as house:
        house.library.open([clips])
        house.until(lambda: house.row() == 0, "the first row")
        house.dealt()
        assert rows(house)[: len(waiting)] == waiting
    history = open_history(data, "you")
    epochs = [(epoch, list(history.replay(epoch))) for epoch in history.epochs()]
    told = judge(
        epochs, history.videos(), {"random": policy_by_name("random")}, history.continued()
    )
    history.close()
    assert told.choices == told.rebuilt >= len(JUMPS) - 1
