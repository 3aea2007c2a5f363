"""Hashtags within a caption lead to their pages, and a finger hits the nearest of what leads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem

from player.engine import PlaybackState
from tests.clips import make_clip
from tests.ui.hands import Finger
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, open_window, place_of, value_of

CAPTION = "She met a #Whale at sea and told it all that there was to tell. " + "On it went. " * 30


@pytest.fixture
def told(scripted: tuple[House, ScriptedEngine], tmp_path: Path, fonts: None) -> Iterator[Shown]:
    house, engine = scripted
    (tmp_path / "clips").mkdir()
    clip = make_clip(tmp_path / "clips" / "clip.mp4", seconds=2.0)
    said = CAPTION + "#late in it, and the end #ocean #calm"
    described = {"title": "Clip", "description": said, "uploader": "Ann", "track": "Waves"}
    clip.with_suffix(".info.json").write_text(json.dumps(described))
    with open_window(house, engine) as shown:
        house.play(clip.parent)
        shown.play(0.4)
        shown.until(lambda: _links(shown, "mentionLink"), "links in the caption")
        yield shown


def _links(shown: Shown, name: str) -> list[QQuickItem]:
    found = [each for each in shown.of_type("WordLink") if value_of(each, "objectName") == name]
    return [each for each in found if each.isVisible() and each.isEnabled()]


def _title(shown: Shown) -> object:
    return value_of(shown.house.watching.discover.parts.topic, "title")


def test_a_hashtag_in_a_sentence_leads_to_its_page(told: Shown) -> None:
    (whale,) = _links(told, "mentionLink")
    assert value_of(whale, "text") == "#Whale"
    widths = [value_of(whale, name) for name in ("width", "implicitWidth")]
    assert widths[0] == pytest.approx(widths[1], abs=1), "it lies over its letters"
    told.press(whale)
    told.until(lambda: value_of(told.window, "page") == "discover", "the hashtag's page")
    assert _title(told) == "#whale"


def test_what_is_not_on_show_of_a_caption_is_no_link(told: Shown) -> None:
    (block,) = told.of_type("CaptionBlock")
    words = told.of_type("CaptionWords")[0]
    assert [value_of(each, "name") for each in _links(told, "mentionLink")] == ["#whale"]
    told.click(place_of(words).center().toPoint())
    told.until(lambda: value_of(block, "open"), "the whole caption")
    run_events(100)
    inside = place_of(words)
    for link in _links(told, "mentionLink"):
        assert inside.contains(place_of(link).center())
    assert told.engine.state(0) is PlaybackState.PLAYING


@pytest.mark.parametrize(
    ("name", "aside", "title"),
    [
        ("creatorLink", -19, "ann"),
        ("mentionLink", 2, "#whale"),
        ("tagLink", 0, "#whale"),
        ("soundLink", -10, "waves"),
    ],
)
def test_a_finger_need_not_hit_the_letters(
    told: Shown, screen_touched: QPointingDevice, name: str, aside: int, title: str
) -> None:
    link = _links(told, name)[0]
    place: QRectF = place_of(link)
    at = place.center() + QPointF(0, aside)
    Finger(told.window, screen_touched).tap(QPoint(round(at.x()), round(at.y())))
    told.until(lambda: value_of(told.window, "page") == "discover", "the page of it")
    assert str(_title(told)).lower() == title
