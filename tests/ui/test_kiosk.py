"""A stand: who comes begins afresh, who goes is forgotten, and nobody gets out of it."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from storage.study.facts import Outcome
from storage.study.record import StudyRecord
from tests.traces import holding
from tests.ui.every_page import misfits, nameless
from tests.ui.house import House, run_events
from tests.ui.kiosk_house import PIN, Booth, open_kiosk, value
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.study_house import read
from tests.ui.window import LEFT, NO_KEYS
from ui.kiosk.corner import TRIES, WAITS_S
from ui.study.commands import EXAMPLES
from ui.study.course import Stage

Scripted = tuple[House, ScriptedEngine]


def visitors(booth: Booth) -> list[str]:
    """The profiles of visitors there are."""
    booth.house.written()
    return [name for name in names(booth) if name.startswith("visitor-")]


def names(booth: Booth) -> list[str]:
    with booth.house.database.reading() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT name FROM profile")]


def counted(booth: Booth) -> dict[str, int]:
    """The counts of today, once all are written."""
    done: list[bool] = []
    booth.kiosk.stand.background.run(lambda: True, done.append)
    booth.until(lambda: done, "the counts")
    path = booth.house.database.path.with_name("counts.json")
    told: dict[str, int] = json.loads(path.read_text("utf-8"))[date.today().isoformat()]
    return told


def swipe(booth: Booth, count: int = 1) -> None:
    """Watch for a moment and go on by a key, so many times."""
    house = booth.house
    for row in range(house.row(), house.row() + count):
        booth.play()
        booth.until(partial(another, house, row), "another row")
        booth.key(Qt.Key.Key_Down)
        assert house.row() == row + 1
        house.dealt()


def another(house: House, row: int) -> bool:
    last: int = value(house.controller, "last")
    return last > row


def test_a_visitor_is_forgotten_when_they_are_done(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips) as booth:
        booth.begin()
        assert visitors(booth) == ["visitor-1"]
        swipe(booth, 3)
        booth.press_named("likeButton")
        house.written()
        with house.database.reading() as connection:
            query = "SELECT hex(id) FROM impression"
            seen = [bytes.fromhex(row[0]) for row in connection.exec_driver_sql(query)]
        assert len(seen) >= 3
        folder = house.database.path.parent
        planted = holding(folder, "visitor-1")
        assert planted, "or nothing is proven"
        booth.press_named("doneButton")
        booth.ready()
        booth.until(lambda: visitors(booth) == ["visitor-2"], "the first one to be erased")
        booth.until(lambda: holding(folder, "visitor-1") == [], "their name to be gone")
        kept = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
        assert [each for each in seen if each in kept] == []
        told = counted(booth)
        assert (told["visitors"], told["swipes"], told["likes"]) == (1, 3, 1)


def test_an_audience_sees_what_is_learned_and_nothing_of_the_visitor_before(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    presenter = house.watching.presenter
    house.settings.setProperty("motion", "reduced")  # nothing slides
    with open_kiosk(house, engine, clips) as booth:
        booth.begin()
        assert not booth.shows("presenterBand")
        booth.kiosk.corner.ask()
        booth.enter(PIN)
        booth.press_named("presenterToggle")
        booth.press_named("closeCorner")
        booth.until(lambda: booth.shows("presenterBand"), "the band")
        booth.play(0.6)
        swipe(booth, 1)
        booth.until(lambda: value(presenter, "of"), "what was learned")
        booth.drawn()
        assert [*misfits(booth), *nameless(booth)] == []
        booth.press_named("doneButton")
        booth.ready()
        house.dealt()
        assert value(presenter, "of") == ""
        booth.begin()
        assert booth.shows("presenterBand")


@pytest.mark.parametrize("count", [1, 4, 18])
def test_few_clips_fill_the_columns_as_many_do(
    scripted: Scripted, clips: Path, fonts: None, count: int
) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips) as booth:
        booth.ready()
        attraction = booth.kiosk.attraction
        booth.until(lambda: value(attraction, "tiles"), "clips of its own, which come once")
        tile = {"contentKey": "", "durationMs": 1000, "topic": ""}
        (drift,) = booth.of_type("DriftingClips")
        drift.setProperty("tiles", [tile] * count)
        booth.drawn()
        lanes = [each for each in drift.childItems() if value(each, "run") is not None]
        assert len(lanes) == value(drift, "columns")
        for lane in lanes:
            last = lane.y() + value(lane, "gone") - value(lane, "run")
            foot = max(each.y() + each.height() for each in lane.childItems())
            assert last + foot >= drift.height(), "also just before it begins anew"


def test_every_visitor_begins_with_the_same_when_there_is_a_seed(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    orders = []
    with open_kiosk(house, engine, clips, seed=11) as booth:
        for _ in range(2):
            booth.begin()
            house.dealt()
            orders.append([house.on_screen(), *house.upcoming()])
            booth.press_named("doneButton")
    assert orders[0] == orders[1]
    assert len(orders[0]) > 2


def test_who_walks_away_is_asked_and_then_forgotten(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips) as booth:
        booth.begin()
        assert not value(booth.kiosk.visits, "drowsy")
        booth.pass_by(21)
        assert value(booth.kiosk.visits, "drowsy"), "videos follow by themselves"
        booth.pass_by(32)
        assert booth.shows("stillThere")
        booth.click(QPoint(300, 300))
        booth.until(lambda: not booth.shows("stillThere"), "that somebody is there")
        assert booth.stage == "visit"
        assert not value(booth.kiosk.visits, "drowsy")
        booth.pass_by(59)
        assert booth.stage == "visit"
        booth.pass_by(1)
        assert booth.stage == "attract"
        booth.ready()
        booth.until(lambda: visitors(booth) == ["visitor-2"], "the first one to be erased")


def test_the_video_waits_silently_until_somebody_comes(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips) as booth:
        booth.ready()
        assert not house.playback.runs
        assert house.playback.heard.silent
        booth.begin()
        assert house.playback.runs
        booth.press_named("soundButton")
        house.playback.heard.setVolume(1.0)
        assert engine.volume == (0.5, False), "as loud as it may get"


def test_the_time_of_a_visit_can_end(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips, visit_s=90) as booth:
        booth.begin()
        booth.pass_by(50)
        booth.click(QPoint(400, 300))
        booth.pass_by(39)
        assert value(booth.kiosk.visits, "remaining") == 1
        booth.pass_by(1)
        assert booth.stage == "over"
        assert not house.playback.runs
        booth.pass_by(8)
        assert booth.stage == "attract"
        booth.begin()
        assert house.playback.runs


def test_a_language_is_chosen_for_one_visit(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips) as booth:
        booth.ready()
        booth.press_named("language-nl")
        assert booth.stage == "attract", "to choose a language is not to begin"
        booth.until(lambda: "Raak aan om te beginnen" in booth.words(), "Dutch")
        booth.begin()
        booth.press_named("doneButton")
        booth.until(lambda: "Touch to start" in booth.words(), "the first language")


@pytest.mark.parametrize("way", ["wheel", "drag", "key"])
def test_any_touch_begins(scripted: Scripted, clips: Path, fonts: None, way: str) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips) as booth:
        booth.ready()
        booth.drawn()
        if way == "wheel":
            booth.wheel(QPoint(500, 600), -120)
        elif way == "drag":
            booth.drag(QPoint(500, 700), QPoint(500, 300))
        else:
            booth.key(Qt.Key.Key_Space)
        booth.until(lambda: booth.stage == "visit", "a visit")


def test_no_key_and_no_close_leads_out(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips) as booth:
        booth.begin()
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_F, Qt.Key.Key_F11, Qt.Key.Key_Menu):
            booth.key(key)
        booth.key(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        QTest.mouseClick(booth.window, Qt.MouseButton.RightButton, NO_KEYS, QPoint(500, 400))
        run_events(50)
        assert not booth.window.close()
        assert booth.window.isVisible()
        booth.window.showMinimized()
        booth.until(
            lambda: value(booth.window, "visibility") == booth.window.Visibility.FullScreen, "back"
        )
        assert booth.stage == "visit"
        kinds = {str(type(each).__name__) for each in booth.window.children()}
        assert not any("Dialog" in kind for kind in kinds)
        found = [each.metaObject().className() for each in every_item(booth)]
        assert not [name for name in found if "DropArea" in name or "MenuCard" in name]


def every_item(booth: Booth) -> list[QQuickItem]:
    return booth.window.contentItem().findChildren(QQuickItem)


def test_the_corner_opens_for_the_pin_alone(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips) as booth:
        booth.begin()
        corner = booth.kiosk.corner
        QTest.mousePress(booth.window, LEFT, NO_KEYS, QPoint(20, 20))
        booth.until(lambda: booth.shows("cornerCard"), "the PIN to be asked for")
        QTest.mouseRelease(booth.window, LEFT, NO_KEYS, QPoint(20, 20))
        for _ in range(TRIES):
            booth.enter("0000")
            assert not value(corner, "open")
        assert value(corner, "waits")
        corner.press(PIN[0])
        assert value(corner, "digits") == 0, "none is taken for a while"
        booth.clock.at_s += WAITS_S
        assert corner.wait.isActive()
        corner.wait.timeout.emit()
        booth.drawn()
        booth.enter(PIN)
        assert value(corner, "open")
        assert {line["name"] for line in value(corner, "figures")} >= {"Visitors", "Swipes"}
        booth.press_named("sendAwayButton")
        assert booth.stage == "attract"
        assert not booth.shows("cornerCard")


def test_a_key_asks_for_the_pin_too(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    with open_kiosk(house, engine, clips) as booth:
        booth.begin()
        QTest.keyPress(booth.window, Qt.Key.Key_Escape)
        booth.until(lambda: booth.shows("cornerCard"), "the PIN to be asked for")
        QTest.keyRelease(booth.window, Qt.Key.Key_Escape)
        for digit in PIN:
            booth.key(getattr(Qt.Key, f"Key_{digit}"))
        assert value(booth.kiosk.corner, "open")
        booth.key(Qt.Key.Key_Escape)
        assert not booth.shows("cornerCard")


def test_a_study_takes_one_visitor_after_another(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    file = read(EXAMPLES / "between.toml", clips)
    with open_kiosk(house, engine, None, study=file) as booth:
        record = StudyRecord(house.database, house.writer)
        booth.begin()
        booth.until(lambda: booth.shows("consentPage"), "the consent")
        booth.pass_by(61)
        assert booth.stage == "attract"
        assert record.all() == [], "nobody agreed"
        booth.begin()
        booth.press_named("agreeButton")
        booth.until(lambda: len(record.all()) == 1, "a participant")
        study = booth.kiosk.study
        assert study is not None
        booth.until(lambda: study.conductor.stage is not Stage.CONSENT, "what to do")
        booth.pass_by(61)
        booth.ready()
        (first,) = record.all()
        assert first.outcome is Outcome.STOPPED
        booth.begin()
        booth.until(lambda: booth.shows("consentPage"), "the consent of somebody else")
        booth.press_named("agreeButton")
        booth.until(lambda: len(record.all()) == 2, "another participant")
        assert {each.code for each in record.all()} == {"P01", "P02"}
