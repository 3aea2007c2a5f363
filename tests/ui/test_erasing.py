"""Settings, Erase: what is kept is taken along, and erased by the start that follows."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, Qt, QUrl
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from storage.database import FILE_NAME, open_database
from storage.people import People
from storage.preferences import Preferences
from storage.profiles import VIEWER, Profiles
from storage.records import Profile
from storage.rescue.backups import copy
from storage.writer import Writer
from tests.ui.window import Shown
from ui.settings.erasing import Erasing
from ui.shell.erasing import WANTED, erase_wanted
from ui.shell.places import find_places


@pytest.fixture
def erasing(shown: Shown) -> Erasing:
    assert QMetaObject.invokeMethod(shown.window, "open", Q_ARG(str, "settings"))
    shown.until(lambda: shown.of_type("EraseSection"), "the section")
    return shown.house.watching.erasing


def named(shown: Shown, name: str) -> list[QQuickItem]:
    return [each for each in shown.items() if each.objectName() == name and each.isVisible()]


def use(shown: Shown, name: str) -> None:
    """Press a button by its key, once it can be pressed."""
    shown.until(lambda: any(each.isEnabled() for each in named(shown, name)), name)
    button = named(shown, name)[0]
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    shown.key(Qt.Key.Key_Space)


@pytest.mark.parametrize(("asks", "stays"), [("askToEraseMine", True), ("askToEraseAll", False)])
def test_what_is_asked_for_twice_is_gone_after_the_next_start(
    shown: Shown, erasing: Erasing, tmp_path: Path, asks: str, *, stays: bool
) -> None:
    house = shown.house
    other = house.keeping.people.add("Ada")
    restart = QSignalSpy(erasing.restartWanted)
    use(shown, asks)
    assert restart.count() == 0, "once is not enough"
    use(shown, "eraseForGood")
    shown.until(lambda: restart.count() == 1, "the wish to start again")
    left = find_places(tmp_path / "left")  # as the ended program leaves it
    left.make()
    copy(house.database, left.data / FILE_NAME)
    shutil.copy(house.database.path.parent / WANTED, left.data)
    assert erase_wanted(left)
    assert set(people_in(left.data)) == ({other.profile} if stays else set())


def people_in(data: Path) -> list[Profile]:
    database = open_database(data)
    writer = Writer(database)
    profiles = Profiles(database, writer)
    people = People(database, profiles, Preferences(database, writer)).all()
    writer.close()
    database.close()
    return [each.profile for each in people]


def test_a_double_click_is_no_yes(shown: Shown, erasing: Erasing) -> None:
    use(shown, "askToEraseAll")
    (sure,) = named(shown, "eraseForGood")
    assert not sure.isEnabled(), "it came under the pointer just now"
    shown.until(sure.isEnabled, "time to read")


def test_who_thinks_again_loses_nothing(shown: Shown, erasing: Erasing) -> None:
    restart = QSignalSpy(erasing.restartWanted)
    use(shown, "askToEraseMine")
    cancel = next(button for button in shown.buttons() if button.property("text") == "Cancel")
    assert cancel.hasActiveFocus(), "the keys are where nothing is lost"
    shown.key(Qt.Key.Key_Space)
    assert not [
        each for each in shown.items() if each.objectName() == "eraseForGood" and each.isVisible()
    ]
    assert restart.count() == 0


def test_everything_of_mine_is_taken_along(shown: Shown, erasing: Erasing, tmp_path: Path) -> None:
    into = tmp_path / "mine.zip"
    into.write_text("what the dialog was told to write over")
    told = QSignalSpy(erasing.told)
    erasing.takeAlong(QUrl.fromLocalFile(str(into)))
    shown.until(lambda: told.count() == 1, "the word that it is written")
    assert VIEWER.encode() in zipfile.ZipFile(into).read("json/profile.json")


def test_what_cannot_be_written_is_told(shown: Shown, erasing: Erasing, tmp_path: Path) -> None:
    failed = QSignalSpy(erasing.failed)
    erasing.takeAlong(QUrl.fromLocalFile(str(tmp_path / "nowhere" / "mine.zip")))
    shown.until(lambda: failed.count() == 1, "the word that it is not")
