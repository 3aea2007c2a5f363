"""What the viewer set is remembered."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from storage.preferences import Preferences
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, place_of
from ui.feed.playback import Playback
from ui.feed.sound import Sound
from ui.settings.gestures import Gestures
from ui.settings.settings import Settings
from ui.shell.keeping import ProfileStore

Parts = tuple[House, ScriptedEngine]


def test_the_look_is_remembered_and_nonsense_is_not(scripted: Parts, qtbot: QtBot) -> None:
    house, _ = scripted
    assert house.settings.property("scheme") == "system"
    with qtbot.waitSignal(house.settings.schemeChanged):
        house.settings.setProperty("scheme", "light")
    with qtbot.assertNotEmitted(house.settings.schemeChanged):
        house.settings.setProperty("scheme", "mauve")
    house.written()
    again = Settings(house.store, [])
    assert again.property("scheme") == "light"


def test_motion_follows_the_desktop_until_the_viewer_chooses(scripted: Parts, qtbot: QtBot) -> None:
    settings = scripted[0].settings
    assert settings.property("reducedMotion") is False
    with qtbot.waitSignal(settings.motionChanged):
        settings.follow_desktop_motion(True)
    assert settings.property("reducedMotion") is True
    settings.setProperty("motion", "full")
    assert settings.property("reducedMotion") is False
    settings.follow_desktop_motion(False)
    settings.setProperty("motion", "reduced")
    assert settings.property("reducedMotion") is True
    scripted[0].written()
    assert Settings(scripted[0].store, []).property("reducedMotion") is True


@pytest.mark.parametrize(
    ("kept", "size"),
    [
        ("700x800", (700, 800)),
        ("10x10", (360, 640)),
        ("wide", (540, 960)),
        ("-5x900", (540, 960)),
        ("", (540, 960)),
    ],
)
def test_the_window_comes_back_in_its_size(
    scripted: Parts, kept: str, size: tuple[int, int]
) -> None:
    house, _ = scripted
    house.store.set("window", kept).result()
    again = Settings(house.store, [])
    assert (again.property("width"), again.property("height")) == size


@pytest.mark.parametrize(
    ("room", "size"),
    [((1366, 728), (540, 688)), ((320, 480), (360, 640)), ((2560, 1400), (540, 960))],
)
def test_the_window_is_no_larger_than_the_screen(
    scripted: Parts, room: tuple[int, int], size: tuple[int, int]
) -> None:
    settings = Settings(scripted[0].store, [], QSize(*room))
    assert (settings.property("width"), settings.property("height")) == size


def test_a_window_that_closes_is_remembered(scripted: Parts) -> None:
    house, _ = scripted
    house.settings.remember(811, 777)
    house.written()
    again = Settings(house.store, [])
    assert (again.property("width"), again.property("height")) == (811, 777)


def test_sound_is_remembered(scripted: Parts) -> None:
    house, engine = scripted
    assert engine.volume == (0.8, False)
    house.playback.heard.setVolume(0.35)
    house.playback.heard.toggleMute()
    assert engine.volume == (0.35, True)
    house.written()
    engine.set_volume(1.0, False)
    again = Sound(engine, house.store, house.pages)
    assert engine.volume == (0.35, True)
    assert again.property("muted") is True
    assert again.property("volume") == 0.35


@pytest.mark.parametrize(("asked", "set_to"), [(-0.5, 0.0), (7.0, 1.0)])
def test_loudness_stays_between_silent_and_full(
    scripted: Parts, asked: float, set_to: float
) -> None:
    house, engine = scripted
    house.playback.heard.setVolume(asked)
    assert engine.volume[0] == set_to


@pytest.mark.parametrize("kept", ["nan", "", "1e999", "-1"])
def test_a_damaged_loudness_does_not_keep_the_program_from_starting(
    scripted: Parts, kept: str
) -> None:
    house, engine = scripted
    house.store.set("volume", kept).result()
    Sound(engine, house.store, house.pages)
    assert 0.0 <= engine.volume[0] <= 1.0


@pytest.mark.parametrize(
    ("kept", "size"), [("300x500", (300, 500)), ("9x9", (180, 320)), ("wide", (270, 480))]
)
def test_the_small_window_comes_back_in_a_size_it_may_have(
    scripted: Parts, kept: str, size: tuple[int, int]
) -> None:
    scripted[0].store.set("small_window", kept)
    scripted[0].written()
    small: QSize = Settings(scripted[0].store, []).property("smallSize")
    assert (small.width(), small.height()) == size


@pytest.mark.parametrize(("kept", "plays"), [("3", 3), ("4", 0), ("often", 0)])
def test_auto_advance_is_remembered_and_nonsense_is_off(
    scripted: Parts, kept: str, plays: int
) -> None:
    scripted[0].store.set("auto_advance", kept)
    scripted[0].written()
    assert Settings(scripted[0].store, []).property("autoAdvance") == plays


@pytest.mark.parametrize("kept", ["", "much", "7", "nan"])
def test_variety_is_in_the_middle_until_it_is_set(scripted: Parts, kept: str) -> None:
    store = scripted[0].store
    store.set("variety", kept).result()
    assert Settings(store, []).property("variety") == 0.5


def test_variety_reaches_the_feed_at_once_and_every_later_one(scripted: Parts, clips: Path) -> None:
    house, _ = scripted
    house.play(clips)
    house.settings.setProperty("variety", 0.8)
    house.dealt()
    house.written()
    session, table = house.controller.session, house.watching.dealer._table
    assert session is not None
    assert table is not None
    assert table.feed.situation().variety == 0.8
    assert Settings(house.store, []).property("variety") == 0.8
    assert session.fold(None).situation().variety == 0.8


@pytest.mark.parametrize(
    ("name", "chosen", "nonsense", "otherwise"),
    [
        ("language", "nl", "tlh", "system"),
        ("textScale", 150, 151, 100),
        ("startSpeed", 1.5, 7.0, 1.0),
        ("startsMuted", True, True, False),
    ],
)
def test_a_choice_is_remembered_and_nonsense_is_not(
    scripted: Parts, name: str, chosen: object, nonsense: object, otherwise: object
) -> None:
    house, _ = scripted
    assert house.settings.property(name) == otherwise
    for value in (chosen, nonsense):
        house.settings.setProperty(name, value)
    assert Settings(house.store, []).property(name) == chosen
    house.written()
    kept = ProfileStore(Preferences(house.database, house.writer), house.profile().id)
    assert Settings(kept, []).property(name) == chosen


def test_a_start_is_as_fast_and_as_silent_as_was_set(scripted: Parts) -> None:
    house, engine = scripted
    house.settings.setProperty("startSpeed", 1.5)
    house.settings.setProperty("startsMuted", True)
    assert engine.volume[1] is False, "the next start, not this one"
    again = Playback(engine, house.store, house.pages)
    assert (again.pace.current, engine.volume[1]) == (1.5, True)


def test_a_click_and_a_double_click_do_what_was_set(shown: Shown) -> None:
    gestures = cast(Gestures, shown.house.settings.gestures)
    gestures.setProperty("click", "sound")
    gestures.setProperty("doubleClick", "")
    gestures.setProperty("wheel", "volume")
    middle = QPoint(270, 400)
    shown.click(middle)
    shown.until(lambda: shown.engine.volume[1], "the mute")
    shown.click(middle)
    shown.click(middle)
    shown.wheel(middle, -120)
    assert shown.house.row() == 0
    assert shown.engine.volume[0] < 0.8
    assert shown.house.controller.property("liked") is False


@pytest.mark.parametrize("size", [(540, 960), (1280, 800)])
def test_the_actions_lie_at_the_left_for_the_left_hand(shown: Shown, size: tuple[int, int]) -> None:
    shown.resize(*size)
    gestures = cast(Gestures, shown.house.settings.gestures)
    pager = shown.named("pager")
    assert isinstance(pager, QQuickItem)
    video = place_of(pager)
    for left_handed in (False, True):
        gestures.setProperty("leftHanded", left_handed)
        run_events(20)
        (column,) = shown.of_type("ActionColumn")
        (words,) = [item for item in shown.of_type("CaptionBlock") if place_of(item).y() < 900]
        left = place_of(column).center().x() < video.center().x()
        assert left is left_handed
        assert not place_of(column).intersects(place_of(words))
