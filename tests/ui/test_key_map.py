"""Every key can be another one: which belongs to what, and what a clash asks."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.settings.key_map import KeyMap, spelt
from ui.settings.key_table import ACTIONS, RESERVED, KeyTable

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier.value
CONTROL = Qt.KeyboardModifier.ControlModifier.value
KEYPAD = Qt.KeyboardModifier.KeypadModifier.value
UI = Path(__file__).parents[2] / "ui"


class Memory(dict[str, str]):
    """A store that forgets with the test."""

    set = dict.__setitem__


def test_no_two_actions_begin_with_the_same_key_and_none_with_a_way_out() -> None:
    keys = Counter(key for action in ACTIONS for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert not RESERVED & keys.keys()


def test_every_action_has_words_and_is_done_somewhere() -> None:
    words = (UI / "settings" / "KeyWords.qml").read_text()
    doing = "".join(
        (UI / place).read_text()
        for place in ("feed/VideoKeys.qml", "feed/FeedPage.qml", "shell/WindowKeys.qml")
    )
    for action in ACTIONS:
        if action.name.startswith("tenth"):
            continue
        assert f'"{action.name}": qsTr(' in words, action
        assert re.search(rf'case "{action.name}":|sequences\.{action.name}\b', doing), action


def test_a_key_that_is_given_leaves_the_action_that_had_it() -> None:
    table = KeyTable()
    assert table.owner("L") == "like"
    table.give("next", "L", instead_of="PgDown")
    assert table.keys("next") == ("Down", "L")
    assert table.keys("like") == ()
    again = KeyTable(table.stored())
    assert (again.keys("next"), again.owner("L"), again.touched) == (("Down", "L"), "next", True)
    again.forget()
    assert (again.keys("like"), again.touched) == (("L",), False)


def test_giving_a_key_twice_leaves_it_there_once() -> None:
    table = KeyTable()
    table.give("next", "PgDown", instead_of="Down")
    table.give("next", "PgDown")
    assert table.keys("next") == ("PgDown",)


def test_a_key_the_viewer_gave_away_is_not_the_first_key_of_a_later_action() -> None:
    stored = '{"next": ["?"]}'  # as if "keys" had come with a later version
    assert KeyTable(stored).keys("keys") == ()


@pytest.mark.parametrize("stored", ["", "[]", "{", '{"next": 3}', '{"dance": ["L"], "like": [""]}'])
def test_damaged_keys_do_not_keep_the_program_from_starting(stored: str) -> None:
    table = KeyTable(stored)
    assert table.keys("next") == ("Down", "PgDown")
    assert KeyMap(Memory(keys=stored)).property("bound")


@pytest.mark.parametrize(
    ("key", "modifiers", "name"),
    [
        (Key.Key_L, 0, "L"),
        (Key.Key_C, SHIFT, "Shift+C"),
        (Key.Key_Question, SHIFT, "?"),
        (Key.Key_5, SHIFT, "5"),
        (Key.Key_Left, SHIFT, "Shift+Left"),
        (Key.Key_8, KEYPAD, "8"),
        (Key.Key_F, CONTROL, "Ctrl+F"),
    ],
)
def test_a_key_is_called_what_is_written_on_it(key: Key, modifiers: int, name: str) -> None:
    assert spelt(key, modifiers) == name


def test_a_free_key_is_taken_at_once_and_remembered(qtbot: QtBot) -> None:
    store = Memory()
    keys = KeyMap(store)
    keys.listen("like", "L")
    keys.hear(Key.Key_Control, CONTROL)  # on the way to Ctrl+K
    assert keys.property("listening") == "like"
    with qtbot.waitSignal(keys.changed):
        keys.hear(Key.Key_K, CONTROL)
    assert keys.property("listening") == ""
    assert KeyMap(store).property("sequences")["like"] == ["Ctrl+K"]


def test_a_clash_is_shown_and_settled_by_the_viewer() -> None:
    keys = KeyMap(Memory())
    keys.listen("like", "")
    keys.hear(Key.Key_M, 0)
    assert (keys.property("pressed"), keys.property("owner")) == ("M", "sound")
    assert keys.property("sequences")["sound"] == ["M"]
    keys.leave()
    assert keys.property("sequences")["like"] == ["L"]
    keys.listen("like", "")
    keys.hear(Key.Key_M, 0)
    keys.take()
    assert keys.property("sequences")["like"] == ["L", "M"]
    assert keys.property("sequences")["sound"] == []
    assert keys.property("listening") == ""


def test_escape_changes_nothing_and_tab_is_no_ones() -> None:
    keys = KeyMap(Memory())
    keys.listen("like", "L")
    keys.hear(Key.Key_Tab, 0)
    assert (keys.property("refused"), keys.property("listening")) == ("Tab", "like")
    keys.hear(Key.Key_Escape, 0)
    assert keys.property("listening") == ""
    assert keys.property("touched") is False


def test_a_key_can_be_taken_away_and_all_come_back_with_an_undo(qtbot: QtBot) -> None:
    store = Memory()
    keys = KeyMap(store)
    keys.listen("next", "Down")
    keys.remove()
    assert keys.property("sequences")["next"] == ["PgDown"]
    with qtbot.waitSignal(keys.wereReset):
        keys.reset()
    assert keys.property("sequences")["next"] == ["Down", "PgDown"]
    keys.undoReset()
    assert KeyMap(store).property("sequences")["next"] == ["PgDown"]
