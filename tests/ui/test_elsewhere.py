"""What a site counted is on the page of a video that is watched, once its caption is opened."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from storage.sidecars.description import Counts
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, open_window, place_of, value_of
from ui.feed.elsewhere import short

INFO = {"title": "Rain", "extractor_key": "TikTok", "id": "7400000000000000001"}
COUNTS = {"view_count": 7_449, "like_count": 0, "save_count": 950}


@pytest.fixture
def folder(clips: Path, tmp_path: Path) -> Path:
    """One clip with a sidecar that counts."""
    place = tmp_path / "posted"
    place.mkdir()
    shutil.copy(next(iter(sorted(clips.rglob("*.mp4")))), place / "a.mp4")
    (place / "a.info.json").write_text(json.dumps(INFO | COUNTS))
    return place


def counted(shown: Shown) -> str:
    return str(value_of(shown.house.watching.pages.card(0), "counted"))


def test_counts_are_told_when_the_caption_is_opened(
    scripted: tuple[House, ScriptedEngine], folder: Path, fonts: None
) -> None:
    house, engine = scripted
    with open_window(house, engine) as shown:
        house.play(folder)
        shown.play(0.4)
        house.until(lambda: counted(shown), "what was counted")
        assert counted(shown) == "On TikTok: 7.4K views, 0 likes, 950 saves"
        assert counted(shown) not in shown.words()
        shown.stir()
        caption = next(text for text in shown.texts() if value_of(text, "text") == "Rain")
        shown.click(place_of(caption).center().toPoint())
        house.until(lambda: counted(shown) in shown.words(), "the counts")
        shown.click(place_of(caption).center().toPoint())
        house.until(lambda: counted(shown) not in shown.words(), "the counts out of sight")


def test_a_clip_that_was_posted_nowhere_is_paused_by_a_click_on_its_caption(shown: Shown) -> None:
    house = shown.house
    card = house.watching.pages.card(0)
    assert card.video is not None
    assert house.keeping.catalog.posted(card.video.id).counts == Counts()
    shown.stir()
    caption = next(
        text for text in shown.texts() if text.property("text") == card.property("caption")
    )
    shown.click(place_of(caption).center().toPoint())
    house.until(lambda: not house.playback.property("playing"), "the pause")


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1K"),
        (7_449, "7.4K"),
        (9_999, "9.9K"),
        (70_000, "70K"),
        (999_999, "999K"),
        (1_200_000, "1.2M"),
        (2_000_000_000, "2B"),
    ],
)
def test_counts_are_said_as_people_say_them(count: int, said: str) -> None:
    assert short(count) == said
