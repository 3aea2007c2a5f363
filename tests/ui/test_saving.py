"""What the viewer is told of a disk that takes nothing, while the feed goes on."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import Qt
from sqlalchemy import text

from tests.ui.window import Shown, value_of


def test_a_banner_stands_until_all_is_written(shown: Shown) -> None:
    house = shown.house
    saving = house.watching.saving
    house.written()
    house.writer.submit(lambda c: c.execute(text("PRAGMA busy_timeout = 0")).all()).result()
    other = sqlite3.connect(house.database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    house.controller.like(True)
    shown.until(lambda: value_of(saving, "fault"), "the banner")
    (banner,) = shown.of_type("SavingBanner")
    assert value_of(banner, "visible")
    row = house.row()
    shown.key(Qt.Key.Key_Down)
    shown.until(lambda: house.row() == row + 1, "the next video, all the same")
    other.execute("ROLLBACK")
    other.close()
    shown.until(lambda: not value_of(saving, "fault"), "all to be written")
    assert not value_of(banner, "visible")
    shown.until(lambda: "All is saved again" in shown.words(), "the news of it")
    house.written()
    with house.database.reading() as connection:
        liked = connection.execute(text("SELECT count(*) FROM reaction WHERE kind = 'like'"))
        assert liked.scalar_one() == 1
