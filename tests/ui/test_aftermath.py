"""What a viewer is told of a start that found the database damaged, gone or behind."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from storage.rescue.repair import Repair
from storage.rescue.salvage import Salvaged
from ui.shell.aftermath import of_repair

COPIED = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
NOTHING = Salvaged(0, 0, 0)


@pytest.mark.parametrize(
    ("repair", "title", "said"),
    [
        (
            Repair(Path("damaged/one"), COPIED, Salvaged(3, 2, 1)),
            "What Homefeed knew was damaged",
            ["went back to the copy of", "saved from the damaged file: 3", "not be read: 3", "one"],
        ),
        (Repair(None, None, NOTHING), "What Homefeed knew was gone", ["began anew"]),
        (Repair(None, COPIED, NOTHING, asked=True), "Back at the copy of", ["among the copies"]),
        (Repair(None, None, NOTHING, behind=True), "What you did last may be missing", ["sound"]),
        (
            Repair(None, COPIED, Salvaged(3, 0, 0), behind=True),
            "What you did last may be missing",
            ["sound", "Entries fetched from the copy of", ": 3."],
        ),
    ],
    ids=["damaged", "gone", "asked", "behind", "fetched"],
)
def test_each_repair_is_told_as_what_it_was(
    qapp: QGuiApplication, repair: Repair, title: str, said: list[str]
) -> None:
    told, detail = of_repair(repair)
    assert told.startswith(title)
    for words in said:
        assert words in detail
