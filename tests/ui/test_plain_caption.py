"""What a sidecar says is shown letter by letter, never interpreted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from tests.clips import make_clip
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, is_plain, open_window, value_of

HOSTILE = "<img src='http://127.0.0.1:9/a.png'> <b>bold</b> &amp; so"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    clip = make_clip(tmp_path / "clip.mp4", seconds=0.5)
    clip.with_suffix(".info.json").write_text(
        json.dumps(
            {"title": "t", "description": HOSTILE, "uploader": "<i>x</i>", "track": "<u>y</u>"}
        )
    )
    return tmp_path


def written(shown: Shown, text: str) -> QQuickItem:
    (found,) = [item for item in shown.texts() if item.property("text") == text]
    return found


def test_markup_in_a_caption_is_shown_as_it_is_written(
    scripted: tuple[House, ScriptedEngine], hostile: Path, fonts: None
) -> None:
    house, engine = scripted
    with open_window(house, engine) as shown:
        house.play(hostile)
        shown.play(0.4)
        for text in (HOSTILE, "<i>x</i>", "<u>y</u>"):
            item = written(shown, text)
            needed = QFontMetricsF(item.property("font")).horizontalAdvance(text)
            assert value_of(item, "implicitWidth") == pytest.approx(needed, rel=0.03)
        assert all(is_plain(item) for item in shown.texts())
