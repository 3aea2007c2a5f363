"""The copies that Settings lists: taken by the clock and by hand, and put back by a new start."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, Qt
from PySide6.QtTest import QSignalSpy

from storage.database import open_database
from storage.rescue.backups import Occasion
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, value_of
from ui.copies import run_backups, run_restore
from ui.settings.copies import Copies
from ui.shell.data_lock import data_lock

Parts = tuple[House, ScriptedEngine]


@pytest.fixture
def copies(scripted: Parts) -> Copies:
    return scripted[0].watching.copies


def use(shown: Shown, name: str) -> None:
    """Press a button by its key."""
    button = next(item for item in shown.items() if item.objectName() == name)
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    shown.key(Qt.Key.Key_Space)


def taken(copies: Copies) -> list[Occasion]:
    return [backup.occasion for backup in copies.backups.listed()]


def test_a_copy_is_taken_by_the_clock_only_when_something_was_written(
    scripted: Parts, copies: Copies
) -> None:
    house, _ = scripted
    house.store.set("window", "700x800").result()
    copies.take_if_changed()
    house.until(lambda: len(value_of(copies, "rows")) == 1, "a copy")
    copies.take_if_changed()
    copies.refresh()
    house.store.set("window", "700x900").result()
    copies.take_if_changed()
    house.until(lambda: len(value_of(copies, "rows")) == 2, "another copy")
    assert taken(copies) == [Occasion.TIME, Occasion.TIME]


def test_a_reset_is_copied_before(scripted: Parts, copies: Copies, clips: Path) -> None:
    house, _ = scripted
    house.play(clips)
    house.watching.reset.confirm()
    house.until(lambda: taken(copies) == [Occasion.RESET], "a copy")


def test_a_copy_is_taken_and_put_back_by_keys(shown: Shown) -> None:
    house = shown.house
    copies = house.watching.copies
    assert QMetaObject.invokeMethod(shown.window, "open", Q_ARG(str, "settings"))
    shown.until(lambda: shown.of_type("CopiesSection"), "the section")
    use(shown, "takeCopy")
    shown.until(lambda: len(value_of(copies, "rows")) == 1, "a copy")
    restart = QSignalSpy(copies.restartWanted)
    use(shown, "askForCopy")
    use(shown, "putBack")
    shown.until(lambda: restart.count() == 1, "the wish to start again")
    data = house.database.path.parent
    assert (data / "copy-wanted").read_text("utf-8") == copies.backups.listed()[0].name


def test_what_cannot_be_copied_is_told(scripted: Parts, copies: Copies) -> None:
    house, _ = scripted
    failures = QSignalSpy(copies.failed)
    copies.backups.folder.touch()
    copies.takeNow()
    house.until(lambda: failures.count() == 1, "a sentence")
    assert not value_of(copies, "busy")


def test_a_damage_that_shows_while_it_runs_is_told_and_noted(
    scripted: Parts, copies: Copies, clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    house.written()

    with closing(sqlite3.connect(house.database.path)) as other:
        other.execute("INSERT INTO video_tag VALUES (?, ?, 0)", ("0" * 32, "1" * 32))
        other.commit()
    failures = QSignalSpy(copies.failed)
    copies.look_through()
    house.until(lambda: failures.count() == 1, "a sentence")
    assert "repairs itself" in failures.at(0)[1]
    assert (house.database.path.parent / "damage-found").exists()


def test_the_command_line_lists_takes_and_puts_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_backups(tmp_path, take=True) == 1  # nothing is known yet
    open_database(tmp_path).close()
    assert run_backups(tmp_path, take=False) == 0
    assert "no copy" in capsys.readouterr().out
    assert run_backups(tmp_path, take=True) == 0
    name = capsys.readouterr().out.split()[0]
    assert run_restore(tmp_path, "another") == 1
    with data_lock(tmp_path):
        assert run_restore(tmp_path, name) == 1
    assert "runs already" in capsys.readouterr().err
    assert run_restore(tmp_path, name) == 0
