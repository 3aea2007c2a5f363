"""The library page, with a real mouse, real keys, and folders dropped on the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtQuick import QQuickItem

from tests.clips import make_clip
from tests.ui.house import run_events
from tests.ui.window import Shown, place_of, type_of, value_of

SIZES = [(360, 640), (540, 960), (1280, 800)]
LEAST = 44
Key = Qt.Key
COPY = Qt.DropAction.CopyAction
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
HERE = QPoint(200, 300)


@pytest.fixture
def library(shown: Shown, tmp_path: Path) -> Shown:
    """The page of a library with a second folder in which a file would not open."""
    second = tmp_path / "second"
    second.mkdir()
    make_clip(second / "own.mp4", seconds=0.4)
    (second / "empty.mp4").touch()
    shown.house.library.add_folders([second])
    go_to_library(shown)
    overview = shown.house.watching.overview
    shown.until(lambda: overview.property("faultCount") == 1, "both folders")
    shown.until(lambda: not shown.house.library.property("reading"), "the reading")
    run_events(50)
    return shown


def go_to_library(shown: Shown) -> None:
    shown.press(shown.button("Library"))
    shown.until(lambda: shown.window.property("page") == "library", "the library")
    shown.until(lambda: shown.house.watching.overview.property("known"), "a look")


def removers(shown: Shown) -> list[QQuickItem]:
    return [item for item in shown.buttons() if item.objectName() == "removeFolder"]


def dragged(*paths: Path) -> QMimeData:
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return what


def enter(shown: Shown, what: QMimeData) -> bool:
    """Drag something over the window; say whether the window wants it."""
    event = QDragEnterEvent(HERE, COPY, what, LEFT, NO_KEYS)
    QCoreApplication.sendEvent(shown.window, event)
    move = QDragMoveEvent(HERE, COPY, what, LEFT, NO_KEYS)
    QCoreApplication.sendEvent(shown.window, move)
    shown.house.turn()
    return move.isAccepted()


def drop(shown: Shown, what: QMimeData) -> None:
    QCoreApplication.sendEvent(shown.window, QDropEvent(QPointF(HERE), COPY, what, LEFT, NO_KEYS))
    shown.house.turn()


def test_folders_and_files_are_dropped_anywhere_on_the_window(shown: Shown, tmp_path: Path) -> None:
    on_screen = shown.house.on_screen()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        make_clip(tmp_path / name / f"{name}.mp4", seconds=0.3 if name == "one" else 0.6)
    what = dragged(tmp_path / "one", tmp_path / "two" / "two.mp4")
    assert "Drop to add" not in shown.words()
    assert enter(shown, what)
    assert "Drop to add" in shown.words(), "the window lights up"
    drop(shown, what)
    assert "Drop to add" not in shown.words()
    shown.until(lambda: "2 folders added" in shown.words(), "word of it")
    shown.until(lambda: shown.house.library.property("count") == 14, "the new clips in the feed")
    assert shown.house.on_screen() == on_screen, "what plays goes on"
    assert shown.house.catalog.folders(shown.house.profile())[-1].root == tmp_path / "two"


def test_what_is_no_file_is_not_taken(shown: Shown) -> None:
    words = QMimeData()
    words.setText("a word")
    assert not enter(shown, words)
    assert "Drop to add" not in shown.words()


def test_a_drag_that_leaves_changes_nothing(shown: Shown, tmp_path: Path) -> None:
    what = dragged(tmp_path)
    assert enter(shown, what)
    QCoreApplication.sendEvent(shown.window, QDragLeaveEvent())
    shown.house.turn()
    assert "Drop to add" not in shown.words()
    assert len(shown.house.catalog.folders(shown.house.profile())) == 1


def test_a_folder_is_removed_by_mouse_after_a_question_and_put_back(
    library: Shown, tmp_path: Path
) -> None:
    shown = library
    shown.press(removers(shown)[1])
    shown.until(lambda: value_of(shown.named("removeCard"), "opened"), "the question")
    assert "Remove “second” from the library?" in shown.words()
    shown.press(shown.button("Remove"))
    shown.until(lambda: "second is out of the library" in shown.words(), "the toast")
    shown.until(lambda: len(removers(shown)) == 1, "one folder left")
    assert (tmp_path / "second" / "own.mp4").exists()
    shown.until(lambda: value_of(shown.named("toast"), "opacity") == 1, "the toast to stand")
    shown.until(lambda: not value_of(shown.named("removeCard"), "visible"), "the question gone")
    shown.press(shown.button("Undo"))
    shown.until(lambda: len(removers(shown)) == 2, "both folders")


def test_the_question_begins_with_the_safe_choice(library: Shown) -> None:
    shown = library
    removers(shown)[0].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    shown.key(Key.Key_Return)
    shown.until(lambda: value_of(shown.named("removeCard"), "opened"), "the question")
    focused = shown.window.activeFocusItem()
    assert focused is not None
    assert focused.objectName() == "keepFolder"
    shown.key(Key.Key_Return)
    shown.until(lambda: not value_of(shown.named("removeCard"), "visible"), "the dialog to go")
    assert len(removers(shown)) == 2


def test_a_file_that_would_not_open_is_named_and_shown(library: Shown, tmp_path: Path) -> None:
    shown = library
    wanted: list[Path] = []
    shown.house.watching.overview.showWanted.connect(wanted.append)
    assert {"1 file would not open", "empty.mp4", "This file is empty."} <= shown.words()
    shown.resize(1280, 800)
    shown.press(shown.button("Show"))
    assert wanted == [tmp_path / "second" / "empty.mp4"]


def test_reading_is_stopped_and_goes_on_by_its_button(library: Shown) -> None:
    shown = library
    shown.house.library.pause()
    shown.until(lambda: "Reading is stopped" in shown.words(), "the card")
    shown.press(shown.button("Go on"))
    shown.until(lambda: "Reading is stopped" not in shown.words(), "the card to go")
    assert shown.house.library.property("paused") is False


def test_escape_goes_back_to_the_feed(library: Shown) -> None:
    library.key(Key.Key_Escape)
    assert library.window.property("page") == "watch"
    focused = library.window.activeFocusItem()
    assert focused is not None
    assert focused.objectName() != "libraryView"


@pytest.mark.parametrize("size", SIZES)
def test_the_page_is_reachable_named_large_enough_and_in_its_place(
    library: Shown, size: tuple[int, int]
) -> None:
    shown = library
    shown.resize(*size)
    run_events(300)
    view = shown.named("libraryView")
    assert isinstance(view, QQuickItem)
    wanted = {button for button in shown.buttons() if button.isEnabled()}
    for button in wanted:
        told = QAccessible.queryAccessibleInterface(button)
        assert told is not None
        assert told.text(QAccessible.Text.Name), button
        assert min(button.width(), button.height()) >= LEAST, button.property("text")
    for item in [*shown.buttons(), *shown.texts()]:
        place = place_of(item)
        assert place.left() >= -1, item.property("text")
        assert place.right() <= size[0] + 1, item.property("text")
    reached = set()
    for _ in range(3 * len(wanted)):
        shown.key(Key.Key_Tab)
        focused = shown.window.activeFocusItem()
        if focused in wanted:
            assert value_of(focused, "visualFocus") is True
            assert [item for item in shown.items(focused) if type_of(item) == "FocusRing"]
            if view.isAncestorOf(focused):
                assert place_of(view).contains(place_of(focused)), focused.property("text")
            reached.add(focused)
    assert reached == wanted
