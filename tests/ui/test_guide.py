"""The tour tells its story by itself, or with whoever does it, and leaves nothing behind."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickItem

from storage.profiles import GUIDE
from tests.ui.every_page import misfits, nameless, small_targets
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, open_window
from ui.stage.guide import Guide
from ui.stage.story import STORY, Act, length_s

FAST = 25.0


def value(of: QObject, name: str) -> Any:
    return of.property(name)


def rows(house: House, query: str) -> list[tuple[Any, ...]]:
    house.written()
    with house.database.reading() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def names(house: House) -> set[str]:
    return {name for (name,) in rows(house, "SELECT name FROM profile")}


def tell(shown: Shown, until: str) -> Guide:
    """Begin the tour, and let it run until it speaks of something."""
    guide = shown.house.watching.guide
    guide.pace = FAST
    guide.begin()
    play_until(shown, lambda: value(guide, "scene") == until)
    return guide


def play_until(shown: Shown, holds: Any) -> None:
    def look() -> bool:
        shown.play(0.1)
        return bool(holds())

    shown.until(look, "the tour to come so far")


@pytest.fixture
def touring(qapp: Any, data: Path, clips: Path, fonts: None) -> Any:
    engine = ScriptedEngine()
    with (
        open_house(data, engine, now=engine.now, demo=clips) as house,
        open_window(house, engine) as shown,
    ):
        yield shown


def test_it_runs_to_its_end_by_itself_and_is_forgotten(touring: Shown) -> None:
    house = touring.house
    house.library.open([])
    house.until(lambda: house.row() == 0, "the viewer's own feed")
    house.dealt()
    guide = tell(touring, "end")
    liked = "SELECT r.kind FROM reaction r JOIN profile p ON p.id = r.profile_id WHERE p.name = ?"
    mine = liked.replace("?", f"'{GUIDE}'")
    assert rows(house, mine) == [("like",)]
    steered = "SELECT w.kind FROM wish w JOIN profile p ON p.id = w.profile_id"
    assert rows(house, f"{steered} WHERE p.name = '{GUIDE}'") == [("less",)]
    epochs = "SELECT e.reason FROM epoch e JOIN profile p ON p.id = e.profile_id"
    told = [reason for (reason,) in rows(house, f"{epochs} WHERE p.name = '{GUIDE}'")]
    assert told == ["first", "reset", "undo"]
    swipes = Counter(scene.act for scene in STORY)[Act.SWIPE]
    shown = "SELECT count(*) FROM impression i JOIN profile p ON p.id = i.profile_id"
    assert rows(house, f"{shown} WHERE p.name = '{GUIDE}'") == [(swipes,)]
    play_until(touring, lambda: not value(guide, "runs"))
    touring.until(lambda: value(house.library, "demo"), "the viewer's own feed again")
    touring.until(lambda: GUIDE not in names(house), "the tour to be erased")
    assert rows(house, mine) == []


def test_whoever_does_it_first_has_done_it(touring: Shown) -> None:
    house, guide = touring.house, tell(touring, "welcome")
    guide.pace = 0.01
    guide.goOn()
    assert value(guide, "scene") == "swipe"
    for swipes in (1, 2):
        play_until(touring, partial(waits, house))
        touring.key(Qt.Key.Key_Down)
        assert house.row() == swipes
        guide.goOn()
    assert value(guide, "scene") == "stay"
    touring.key(Qt.Key.Key_L)
    assert value(guide, "done"), "a like by hand is one"


def test_who_undoes_the_reset_before_it_is_told_of_has_done_that(touring: Shown) -> None:
    house, guide = touring.house, tell(touring, "reset")
    failed: list[str] = []
    house.watching.reset.failed.connect(lambda *words: failed.append(str(words)))
    guide.pace = 0.01
    guide.goOn()
    play_until(touring, lambda: value(guide, "done"))
    assert value(guide, "scene") == "reset"
    reset = house.watching.reset
    play_until(touring, lambda: value(reset, "undoable"))
    reset.undo()
    play_until(touring, lambda: value(guide, "scene") == "undo")
    assert value(guide, "done"), "it waits for no second undo"
    guide.goOn()
    assert value(guide, "scene") == "end"
    assert failed == []


def test_reasons_that_are_open_already_are_seen(touring: Shown) -> None:
    guide = tell(touring, "learned")
    guide.pace = 0.01
    thoughts = touring.named("thoughts")
    play_until(touring, lambda: value(thoughts, "shows"))
    touring.key(Qt.Key.Key_W)
    play_until(touring, lambda: value(thoughts, "all"))
    guide.pace = FAST
    play_until(touring, lambda: value(guide, "scene") == "less")


def waits(house: House) -> bool:
    """Whether a video is on screen and another one behind it."""
    return house.controller.pictured and bool(house.controller.waiting())


def test_it_can_be_left_at_any_time(touring: Shown) -> None:
    guide = tell(touring, "welcome")
    guide.pace = 0.01
    button = touring.named("leaveGuideButton")
    assert isinstance(button, QQuickItem)
    touring.press(button)
    assert not value(guide, "runs")
    house = touring.house
    touring.until(lambda: value(house.library, "demo") and house.row() == 0, "the viewer's feed")
    touring.until(lambda: GUIDE not in names(house), "the tour to be erased")


def test_the_help_begins_it(touring: Shown) -> None:
    house = touring.house
    house.library.open([])
    house.until(lambda: house.row() == 0, "the viewer's own feed")
    touring.key(Qt.Key.Key_Question)
    button = touring.named("tourButton")
    assert isinstance(button, QQuickItem)
    touring.press(button)
    touring.until(lambda: value(house.watching.guide, "runs"), "the tour")
    assert value(touring.named("guideCard"), "visible")


@pytest.mark.parametrize("size", [(360, 640), (540, 960), (1280, 800)], ids=str)
@pytest.mark.parametrize("scale", [100, 150])
def test_its_words_fit(touring: Shown, size: tuple[int, int], scale: int) -> None:
    touring.house.settings.setProperty("textScale", scale)
    touring.resize(*size)
    guide = tell(touring, "welcome")
    guide.pace = 0.01
    play_until(touring, partial(waits, touring.house))
    touring.drawn()
    found = [*misfits(touring), *nameless(touring), *small_targets(touring)]
    assert found == []


def test_it_takes_two_minutes() -> None:
    assert 100 <= length_s() <= 125
