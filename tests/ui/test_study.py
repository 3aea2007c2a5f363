"""A scripted participant goes through each worked example, by real presses and keys."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickItem

from storage.database import FILE_NAME
from storage.study.export.gathering import gather
from storage.study.export.rows import SessionRow
from storage.study.export.tidy import tidy
from storage.study.facts import MarkKind, Outcome
from tests.ui.hands import Wheel
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.study_house import Desk, open_study, read, value
from ui.feed.shelf import LOOKAHEAD
from ui.study.commands import EXAMPLES

Scripted = tuple[House, ScriptedEngine]


def rows(house: House, query: str) -> list[Any]:
    """Read rows of the database, while it is written."""
    house.written()
    with closing(sqlite3.connect(house.database.path)) as connection:
        return connection.execute(query).fetchall()


def watch(desk: Desk, videos: int) -> None:
    """Watch so many and swipe past the last one; what is asked meanwhile is answered."""
    for _ in range(videos):
        while value(desk.room.participant, "stage") == "questions":
            desk.drawn()
            desk.answer()
            desk.house.turn()
        desk.swipe()


def test_somebody_takes_part_in_three_rounds_in_the_order_of_a_square(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    file = read(EXAMPLES / "within.toml", clips, ("videos = 12", "videos = 3"))
    with open_study(house, engine, file) as desk:
        desk.at("consent")
        assert rows(house, "SELECT * FROM participation") == [], "nothing is kept before a yes"
        desk.press_named("agreeButton")
        for _ in range(3):
            desk.at("instruction")
            desk.press_named("goOnButton")
            desk.at("feed")
            watch(desk, 3)
            desk.at("questions")
            desk.answer()
        desk.at("debrief")
        desk.until(lambda: value(desk.room.participant, "digest"), "the end of the record")
        (part,) = desk.record.all()
        assert (part.code, part.outcome) == ("P01", Outcome.FINISHED)
        digest = value(desk.room.participant, "digest")
        assert part.digest == digest.replace(" ", "")
        assert any(digest in words for words in desk.words())
    sessions = rows(house, "SELECT condition, station, ended_at_ms IS NOT NULL FROM session")
    assert [row[0] for row in sessions] == list(part.conditions)
    assert {row[1:] for row in sessions} == {("desk", 1)}
    shown = rows(house, "SELECT session_id, count(*) FROM impression GROUP BY session_id")
    assert [count for _, count in shown] == [3, 3, 3]
    assert len({row[0] for row in rows(house, "SELECT epoch_id FROM impression")}) == 3
    assert [row[0] for row in rows(house, "SELECT value FROM answer")] == ["2", "2", "2"]
    onsets = rows(house, "SELECT count(*) FROM player_event WHERE kind = 'onset'")
    assert onsets == [(9,)], "each video has one"


def test_the_operator_sees_marks_and_ends_what_runs(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    file = read(EXAMPLES / "sus.toml", clips)
    with open_study(house, engine, file, code="P07") as desk:
        desk.at("consent")
        (first, *_) = [each for each in desk.of_type("Toggle") if each.isVisible()]
        desk.press(first)
        desk.press_named("agreeButton")
        desk.at("instruction")
        desk.press_named("goOnButton")
        desk.at("feed")
        desk.play(1.0)
        operator = desk.room.operator
        assert value(operator, "condition") == "taste"
        desk.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        operator.note("Oh, it thinks I like dogs.")
        operator.startTask("find")
        operator.endTask("find", "done")
        operator.startTask("reason")
        operator.pause()
        desk.drawn()
        assert not desk.house.playback.runs
        operator.pause()
        operator.end()
        desk.at("debrief")
        desk.until(lambda: value(operator, "digest"), "the end of the record")
        (part,) = desk.record.all()
        assert (part.outcome, part.consent_options) == (Outcome.STOPPED, ("screen",))
        kinds = [mark.kind for mark in desk.record.marks(part.id) if mark.kind is not MarkKind.STEP]
    assert kinds == [
        MarkKind.BLOCK_START,
        MarkKind.MARKER,
        MarkKind.NOTE,
        MarkKind.TASK_START,
        MarkKind.TASK_SUCCESS,
        MarkKind.TASK_START,
        MarkKind.PAUSE,
        MarkKind.RESUME,
        MarkKind.BLOCK_END,
        MarkKind.END,
    ]


def test_questions_come_inside_the_feed_and_a_standard_one_after_it(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    file = read(
        EXAMPLES / "between.toml", clips, ("minutes = 8", "videos = 5"), ("every = 10", "every = 2")
    )
    with open_study(house, engine, file) as desk:
        desk.at("consent")
        desk.press_named("agreeButton")
        desk.at("questions")
        desk.answer()
        desk.at("instruction")
        assert value(desk.room.operator, "condition") == "", "the operator is blind"
        desk.press_named("goOnButton")
        desk.at("feed")
        desk.operator.drawn()
        dealt = house.controller.on_screen()
        assert dealt is not None
        assert not desk.operator.words() & {str(dealt.why.sentence), "taste", "random", "How sure"}
        watch(desk, 5)
        desk.at("questions")
        desk.answer()
        desk.at("questions")
        desk.answer()
        desk.at("debrief")
        desk.until(lambda: value(desk.room.participant, "digest"), "the end of the record")
    told = rows(house, "SELECT questionnaire, item, value, impression_id IS NULL FROM answer")
    assert [row for row in told if row[0] == "moment"] == [("moment", "fits", "2", 0)] * 2
    assert len([row for row in told if row[0] == "ueq"]) == 8
    assert ("before", "use", "Every week", 1) in told
    assert ("end", "words", "Dogs, mostly.", 1) in told


@pytest.mark.parametrize(("screen", "places"), [(0, ("here", "there")), (1, ("there", "here"))])
def test_the_participant_has_one_screen_and_the_operator_the_other(
    scripted: Scripted, clips: Path, fonts: None, screen: int, places: tuple[str, str]
) -> None:
    house, engine = scripted
    with open_study(house, engine, read(EXAMPLES / "sus.toml", clips), screen=screen) as desk:
        desk.at("consent")
        window, operator = desk.window, desk.operator.window
        desk.until(lambda: (window.screen().name(), operator.screen().name()) == places, "places")
        assert window.visibility() == QWindow.Visibility.FullScreen
        assert window.geometry() == window.screen().geometry()
        assert operator.screen().availableGeometry().contains(operator.geometry().topLeft())


def test_what_may_be_allowed_needs_no_sign(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    signs = ('sign = "microphone"', ""), ('signs = ["lock", "square", "clock"]', 'signs = ["lock"]')
    with open_study(house, engine, read(EXAMPLES / "sus.toml", clips, *signs)) as desk:
        desk.at("consent")
        drawn = [value(each, "name") for each in desk.of_type("Icon")]
        assert drawn.count("circle-check") == 2, "promises without a sign have a tick"
        assert "device-desktop" in drawn
        assert "microphone" not in drawn


def test_a_no_keeps_nothing(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    with open_study(house, engine, read(EXAMPLES / "sus.toml", clips)) as desk:
        desk.at("consent")
        desk.press_named("refuseButton")
        desk.at("refused")
        assert desk.record.all() == []
        assert [name for (name,) in rows(house, "SELECT name FROM profile")] == ["you"]


def test_after_a_crash_the_same_video_comes_again_and_the_loss_is_told(
    scripted: Scripted, clips: Path, data: Path, fonts: None
) -> None:
    house, engine = scripted
    file = read(EXAMPLES / "within.toml", clips, ("videos = 12", "videos = 4"))
    with open_study(house, engine, file) as desk:
        desk.at("consent")
        desk.press_named("agreeButton")
        desk.at("instruction")
        desk.press_named("goOnButton")
        desk.at("feed")
        desk.swipe()
        desk.play(1.0)
        house.controller.diary.beat()
        house.written()
        broken_off = house.on_screen()
        kept = "SELECT video_id FROM ahead ORDER BY place"
        desk.until(lambda: len(house.upcoming()) == LOOKAHEAD, "the rows ahead")
        desk.until(
            lambda: rows(house, kept) == [(video.id.hex,) for video in house.controller.upcoming()],
            "them to be kept; those of before the swipe were as many",
        )
        order = [house.on_screen(), *house.upcoming()]
        crashed = data.with_name("crashed")
        crashed.mkdir()
        with (
            closing(sqlite3.connect(data / FILE_NAME)) as live,
            closing(sqlite3.connect(crashed / FILE_NAME)) as copy,
        ):
            live.backup(copy)  # as the disk holds it when the power goes
    with (
        open_house(crashed, ScriptedEngine()) as again,
        open_study(again, again.engine, file) as desk,
    ):
        desk.at("feed")
        assert again.on_screen() == broken_off
        desk.until(lambda: len(again.upcoming()) >= len(order) - 1, "the rows ahead")
        assert [again.on_screen(), *again.upcoming()][: len(order)] == order
        desk.until(
            lambda: any(
                mark.kind is MarkKind.LOSS for mark in desk.record.marks(desk.record.all()[0].id)
            ),
            "what is not known",
        )
        assert any("are not known" in words for words in desk.operator.words())
        assert value(desk.room.participant, "limit") == 4 - 1, "one was seen to its end before"


def test_after_closing_in_order_the_same_video_comes_again_and_nothing_is_lost(
    clips: Path, data: Path, fonts: None
) -> None:
    file = read(EXAMPLES / "within.toml", clips, ("videos = 12", "videos = 4"))
    with (
        open_house(data, ScriptedEngine()) as house,
        open_study(house, house.engine, file) as desk,
    ):
        desk.at("consent")
        desk.press_named("agreeButton")
        desk.at("instruction")
        desk.press_named("goOnButton")
        desk.at("feed")
        desk.swipe()
        desk.play(1.0)
        desk.until(lambda: len(house.upcoming()) >= LOOKAHEAD, "the rows ahead")
        order = [house.on_screen(), *house.upcoming()]
    with (
        open_house(data, ScriptedEngine()) as again,
        open_study(again, again.engine, file) as desk,
    ):
        desk.at("feed")
        assert again.on_screen() == order[0]
        desk.until(lambda: len(again.upcoming()) >= len(order) - 1, "the rows ahead")
        assert [again.on_screen(), *again.upcoming()][: len(order)] == order
        told = "Goes on where it was closed"
        desk.until(lambda: told in desk.operator.words(), told)
        assert value(desk.room.participant, "limit") == 4 - 1, "one was seen to its end before"
        desk.room.operator.end()
        desk.at("debrief")
        desk.until(lambda: value(desk.room.participant, "digest"), "the end of the record")
        (part,) = desk.record.all()
        marks = [mark for mark in desk.record.marks(part.id) if mark.kind is not MarkKind.STEP]
        assert [(mark.kind, bool(mark.name)) for mark in marks] == [
            (MarkKind.BLOCK_START, True),
            (MarkKind.RESUME, True),
            (MarkKind.BLOCK_END, True),
            (MarkKind.END, True),
        ]
        sessions = tidy(gather(again.database, part.study))["sessions"]
        assert [each.block for each in sessions if isinstance(each, SessionRow)] == [
            marks[0].name,
            marks[0].name,
        ]


def test_a_swipe_is_noted_as_the_hand_made_it(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    with open_study(house, engine, read(EXAMPLES / "sus.toml", clips)) as desk:
        desk.at("consent")
        desk.press_named("agreeButton")
        desk.at("instruction")
        desk.press_named("goOnButton")
        desk.at("feed")
        desk.play()
        desk.until(lambda: value(house.controller, "last") > 0, "another row")
        pager = desk.named("plainPager")
        assert isinstance(pager, QQuickItem)
        middle = round(pager.mapRectToScene(pager.boundingRect()).center().x())
        desk.drag(QPoint(middle, 600), QPoint(middle, 200))
        desk.until(lambda: house.row() == 1, "the next video")
        query = "SELECT input, rows, start_y, end_y, path FROM gesture"
        desk.until(lambda: rows(house, query), "the gesture")
        (made,) = rows(house, query)
    assert made[:2] == ("drag", 1)
    assert made[2] > made[3] + 0.3
    assert made[4].startswith("[[0,")


def test_the_keys_begin_at_the_first_question(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    file = read(EXAMPLES / "within.toml", clips, ("videos = 12", "videos = 1"))
    with open_study(house, engine, file) as desk:
        desk.at("consent")
        for _ in range(4):
            desk.key(Qt.Key.Key_Tab)
        desk.key(Qt.Key.Key_Return)
        desk.at("instruction")
        desk.key(Qt.Key.Key_Tab)
        desk.key(Qt.Key.Key_Return)
        desk.at("feed")
        watch(desk, 1)
        desk.at("questions")
        for _ in range(2):
            desk.key(Qt.Key.Key_Tab)
        desk.key(Qt.Key.Key_Return)
        assert value(desk.room.participant, "complete")
        for _ in range(6):
            desk.key(Qt.Key.Key_Tab)
        desk.key(Qt.Key.Key_Return)
        desk.at("instruction")
    assert rows(house, "SELECT value FROM answer") == [("2",)]


def test_what_cannot_begin_says_why(scripted: Scripted, clips: Path, fonts: None) -> None:
    house, engine = scripted
    file = read(EXAMPLES / "sus.toml", clips)
    told = "look like P##"
    with open_study(house, engine, file, code="somebody", expected=told) as desk:
        desk.at("fault")
        assert any(told in words for words in desk.words())
        assert any(told in words for words in desk.operator.words())


def test_a_sweep_of_a_touchpad_is_noted_as_well(
    scripted: Scripted, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    with open_study(house, engine, read(EXAMPLES / "sus.toml", clips)) as desk:
        desk.at("consent")
        desk.press_named("agreeButton")
        desk.at("instruction")
        desk.press_named("goOnButton")
        desk.at("feed")
        desk.play()
        desk.until(lambda: value(house.controller, "last") > 0, "another row")
        pager = desk.named("plainPager")
        assert isinstance(pager, QQuickItem)
        desk.resize(540, 960)  # where the fingers of the tests are over the video
        desk.drawn()
        high = pager.height()
        fingers = Wheel(desk.window)
        fingers.hold(-round(high * 0.4))
        fingers.let_go(after_ms=300)
        query = "SELECT input, rows, start_y, end_y FROM gesture"
        desk.until(lambda: rows(house, query), "the gesture")
        (made,) = rows(house, query)
    assert made[:3] == ("touchpad", 1, 0.5)
    assert made[3] == pytest.approx(0.1, abs=0.02)
