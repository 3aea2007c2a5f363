"""Every page at every size: nothing cut off, unnamed, too small to touch, or left in English."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.every_page import SIZES, is_icon, misfits, nameless, pages, small_targets
from tests.ui.pseudo import OPEN, spoken
from tests.ui.said import data_of, is_said, stripped
from tests.ui.told import Role, headings, listened, misstated, tree, twice, unnamed_panels, untold
from tests.ui.window import Shown


@pytest.mark.parametrize("size", SIZES)
def test_words_of_any_language_fit(shown: Shown, size: tuple[int, int]) -> None:
    shown.resize(*size)
    with spoken(shown):
        wrong = {page: found for page in pages(shown) if (found := misfits(shown))}
    assert wrong == {}


@pytest.mark.parametrize("size", SIZES[:3])
def test_every_control_has_a_name_and_is_large_enough_to_touch(
    shown: Shown, size: tuple[int, int]
) -> None:
    shown.resize(*size)
    wrong = {
        page: found for page in pages(shown) if (found := nameless(shown) + small_targets(shown))
    }
    assert wrong == {}


@pytest.mark.parametrize("size", SIZES[1:3])
def test_a_screen_reader_is_told_every_word_and_state_once(
    shown: Shown, size: tuple[int, int]
) -> None:
    shown.resize(*size)
    with listened():
        wrong, bare = {}, []
        for page in pages(shown):
            if found := untold(shown) + twice(shown) + misstated(shown):
                wrong[page] = found
            if not headings(shown):
                bare.append(page)
    assert wrong == {}
    assert bare in ([], ["watch"]), "pages without a heading"


PANELS = {
    Qt.Key.Key_N: "Notes",
    Qt.Key.Key_Menu: "This video",
    Qt.Key.Key_W: "Why this video",
    Qt.Key.Key_R: "Start your taste over?",
}


@pytest.mark.parametrize("key", PANELS)
def test_what_opens_over_a_page_says_what_it_is(shown: Shown, key: Qt.Key) -> None:
    shown.resize(540, 960)
    control = Qt.KeyboardModifier.ControlModifier
    with listened():
        shown.key(key, control if key is Qt.Key.Key_R else Qt.KeyboardModifier.NoModifier)

        def dialogs() -> list[str]:
            return [node.name for node in tree(shown) if node.role is Role.Dialog]

        shown.until(dialogs, "a dialog")
        shown.drawn()
        assert dialogs() == [PANELS[key]]
        assert unnamed_panels(shown) + untold(shown) + twice(shown) + misstated(shown) == []


def test_nothing_is_left_in_english(shown: Shown) -> None:
    shown.resize(1280, 800)
    known = data_of(shown)
    with spoken(shown):
        wrong = {page: found for page in pages(shown) if (found := unmarked(shown, known))}
    assert wrong == {}


def unmarked(shown: Shown, known: Iterable[str]) -> list[str]:
    """Words that are read, on screen or by a screen reader, and come from nowhere."""
    words = [str(text.property("text")) for text in shown.texts() if not is_icon(text)]
    for item in shown.items():
        told = QAccessible.queryAccessibleInterface(item)
        if told is not None:
            words.append(told.text(QAccessible.Text.Name))
    return sorted({word for word in words if OPEN not in word and is_said(stripped(word, known))})
