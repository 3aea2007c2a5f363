"""The menu of the video on screen: what it offers, what it does, what can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQml import qmlEngine
from PySide6.QtTest import QTest

from player.engine import PlaybackState
from player.facts import PlayerError
from storage.records import ReactionKind, Subject, Video, WishKind
from tests.ui.every_page import misfits, nameless, small_targets
from tests.ui.facts import invent_video
from tests.ui.house import House
from tests.ui.pseudo import spoken
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.test_searched import wishes
from tests.ui.test_transport import MIDDLE
from tests.ui.window import NO_KEYS, Shown, value_of
from ui.components.background import Background
from ui.feed.menu_entries import words_in
from ui.feed.video_menu import VideoMenu, like

Playing = tuple[House, ScriptedEngine]


@pytest.fixture
def open_menu(scripted: Playing, clips: Path) -> tuple[House, VideoMenu]:
    """The menu of the first of twelve clips."""
    house, _ = scripted
    house.play(clips)
    menu = house.watching.menu
    assert menu.begin()
    return house, menu


def names(menu: VideoMenu) -> list[str]:
    return [entry["name"] for entry in menu.property("entries")]


def chosen(menu: VideoMenu) -> list[str]:
    return [entry["name"] for entry in menu.property("entries") if entry["on"]]


def video_of(house: House) -> Video:
    dealt = house.controller.on_screen()
    assert dealt is not None
    return dealt.video


def steps_of(menu: VideoMenu) -> list[int]:
    steps: list[int] = []
    menu.stepWanted.connect(steps.append)
    return steps


def test_without_a_video_there_is_no_menu(scripted: Playing) -> None:
    menu = scripted[0].watching.menu
    assert not menu.begin()
    assert names(menu) == []
    menu.choose("report")


def test_the_first_page_offers_everything(open_menu: tuple[House, VideoMenu]) -> None:
    _, menu = open_menu
    assert names(menu) == [
        "not_interested", "why", "more", "speed", "captions", "advance", "clear", "small", "hide",
        "report", "details", "player",
    ]  # fmt: skip
    assert value_of(menu, "heading") == ""


def test_what_is_not_wanted_goes_by_and_its_undo_brings_it_back(
    open_menu: tuple[House, VideoMenu],
) -> None:
    house, menu = open_menu
    steps, said = steps_of(menu), []
    menu.said.connect(lambda title, detail: said.append(title))
    menu.stepWanted.connect(lambda by: house.controller.settle(house.row() + by, "button"))
    menu.choose("not_interested")
    house.dealt()
    assert (said, steps, house.row()) == (["Not interested"], [1], 1)
    menu.undo()
    menu.undo()
    house.dealt()
    assert (steps, house.row()) == ([1, -1], 0)
    first = house.replayed()[0]
    assert [one.kind for one in first.reactions] == [
        ReactionKind.NOT_INTERESTED,
        ReactionKind.INTERESTED,
    ]


def test_what_was_said_of_a_video_long_gone_by_is_taken_back_without_going_there(
    open_menu: tuple[House, VideoMenu],
) -> None:
    house, menu = open_menu
    steps = steps_of(menu)
    menu.choose("report")
    house.swipe()
    house.swipe()
    menu.undo()
    assert (steps, house.row()) == ([1], 2)
    house.swipe()
    first = house.replayed()[0]
    assert [one.kind for one in first.reactions] == [ReactionKind.REPORT, ReactionKind.UNREPORT]


def test_more_of_it_is_asked_of_its_leading_hashtags(open_menu: tuple[House, VideoMenu]) -> None:
    house, menu = open_menu
    asked = "".join(f"#{tag}" for tag in video_of(house).tags)
    menu.choose("more")
    (wish,) = wishes(house)
    assert (wish.kind, wish.subject, wish.name) == (WishKind.MORE, Subject.HASHTAGS, asked)


def test_hiding_a_creator_or_a_sound_goes_on_with_none_of_it(
    open_menu: tuple[House, VideoMenu],
) -> None:
    house, menu = open_menu
    steps = steps_of(menu)
    video = video_of(house)
    for what in ("creator", "sound"):
        steps.clear()
        menu.begin()
        menu.choose("hide")
        assert (names(menu), menu.property("page")) == (["creator", "sound", "word"], "hide")
        menu.choose(what)
        house.until(lambda: steps, "the way on")
        hidden = getattr(video, what)
        assert hidden not in [getattr(other, what) for other in house.controller.upcoming()]
    assert [(one.kind, one.name) for one in wishes(house)] == [
        (WishKind.HIDE, video.creator),
        (WishKind.HIDE, video.sound),
    ]


def test_a_word_is_chosen_from_the_caption_or_typed(open_menu: tuple[House, VideoMenu]) -> None:
    house, menu = open_menu
    offered = words_in(video_of(house))
    menu.choose("hide")
    menu.choose("word")
    assert names(menu) == offered
    menu.back()
    assert menu.property("page") == "hide"
    menu.choose("word")
    menu.hideWord("  ")
    assert names(menu) == offered, "nothing was typed"
    menu.hideWord(" Slow  trains ")
    menu.begin()
    menu.choose("hide")
    menu.choose("word")
    menu.choose(offered[0])
    assert [(one.subject, one.name) for one in wishes(house)] == [
        (Subject.WORD, "Slow trains"),
        (Subject.WORD, offered[0]),
    ]


def test_a_page_of_choices_shows_and_changes_the_one_that_holds(
    open_menu: tuple[House, VideoMenu],
) -> None:
    _, menu = open_menu
    for page, name, otherwise in (
        ("speed", "4", "2"),
        ("captions", "on", "off"),
        ("advance", "2", "0"),
    ):
        menu.begin()
        menu.choose(page)
        assert chosen(menu) == [otherwise]
        assert value_of(menu, "heading") != ""
        menu.choose(name)
        menu.begin()
        menu.choose(page)
        assert chosen(menu) == [name]


def test_the_menu_closes_when_its_video_goes(open_menu: tuple[House, VideoMenu]) -> None:
    house, menu = open_menu
    closed: list[bool] = []
    menu.done.connect(lambda: closed.append(True))
    house.swipe()
    assert closed == [True]
    menu.choose("not_interested")
    assert house.replayed()[0].reactions == ()


def test_another_player_gets_the_file_while_this_one_is_still(
    scripted: Playing, clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    watching, opened = house.watching, []

    def play_elsewhere(file: Path) -> None:
        opened.append(file)
        if len(opened) > 1:
            raise PlayerError("no program")

    background = Background()
    menu = VideoMenu(
        house.controller,
        watching.captions,
        house.settings,
        watching.wishes,
        play_elsewhere,
        background,
    )
    failed: list[str] = []
    menu.failed.connect(lambda title, why: failed.append(why))
    for _ in range(2):
        menu.begin()
        menu.choose("player")
    house.until(lambda: failed, "the second answer")
    assert opened == [video_of(house).path] * 2
    assert failed == ["no program"]
    assert not value_of(house.playback, "playing")
    background.close()


def test_a_video_without_hashtags_is_like_its_creators_others() -> None:
    assert like(invent_video(tags=(), creator="nora")) == (Subject.CREATOR, "nora")
    assert like(invent_video(tags=("a" * 150, "b" * 150, "c"), creator=None)) == (
        Subject.HASHTAGS,
        "#" + "a" * 150 + "#c",
    )


def test_a_press_held_in_the_middle_opens_the_menu_and_keys_choose_from_it(shown: Shown) -> None:
    card = shown.named("videoMenu")
    QTest.mousePress(shown.window, Qt.MouseButton.LeftButton, NO_KEYS, MIDDLE)
    shown.until(lambda: value_of(card, "opened"), "the menu")
    QTest.mouseRelease(shown.window, Qt.MouseButton.LeftButton, NO_KEYS, MIDDLE)
    shown.key(Qt.Key.Key_Escape)
    shown.until(lambda: not value_of(card, "visible"), "the menu to go")
    assert shown.engine.state(0) is PlaybackState.PLAYING, "a hold is no tap"
    shown.key(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    shown.until(lambda: value_of(card, "opened"), "the menu")
    for _ in range(3):
        shown.key(Qt.Key.Key_Down)
    shown.key(Qt.Key.Key_Right)
    assert "Speed" in shown.words()
    shown.key(Qt.Key.Key_Left)
    shown.key(Qt.Key.Key_Up)
    shown.key(Qt.Key.Key_Up)
    shown.key(Qt.Key.Key_Up)
    shown.key(Qt.Key.Key_Return)
    shown.settled()
    assert shown.house.row() == 1
    assert "Not interested" in shown.words()
    shown.key(Qt.Key.Key_Z)
    shown.settled()
    assert shown.house.row() == 0


def test_a_right_click_opens_details_that_can_be_copied(shown: Shown) -> None:
    QTest.mouseClick(shown.window, Qt.MouseButton.RightButton, NO_KEYS, MIDDLE)
    shown.until(lambda: value_of(shown.named("videoMenu"), "opened"), "the menu")
    shown.press(shown.button("Details"))
    shown.until(lambda: value_of(shown.named("detailsCard"), "opened"), "the card")
    video = video_of(shown.house)
    told = {str(words.property("text")) for words in shown.of_type("CopyText")}
    assert {video.path.name, str(video.path.parent), "0:02"} <= told
    shown.press(shown.button("Copy all"))
    assert "Copied" in shown.words()
    shown.key(Qt.Key.Key_Escape)
    shown.until(lambda: not value_of(shown.named("detailsCard"), "visible"), "the card to go")
    shown.key(Qt.Key.Key_Space)
    assert shown.engine.state(0) is PlaybackState.PAUSED, "the feed has the keyboard again"


def test_longer_words_fit_a_narrow_window_in_menu_and_details(shown: Shown) -> None:
    menu, engine = shown.house.watching.menu, qmlEngine(shown.window)
    assert engine is not None
    shown.resize(360, 640)
    with spoken(engine):
        shown.key(Qt.Key.Key_Menu)
        shown.until(lambda: value_of(shown.named("videoMenu"), "opened"), "the menu")
        for page in ("", "hide", "word"):
            if page:
                menu.choose(page)
            shown.drawn()
            assert misfits(shown) + small_targets(shown) + nameless(shown) == []
        menu.back()
        menu.back()
        menu.choose("details")
        shown.until(lambda: value_of(shown.named("detailsCard"), "opened"), "the card")
        assert misfits(shown) + small_targets(shown) + nameless(shown) == []
