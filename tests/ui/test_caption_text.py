"""Captions on the real window: readable, whole, and clear of everything else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from tests.captioned import srt
from tests.clips import make_clip
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, is_plain, open_window, place_of, type_of, value_of
from ui.feed.caption_choice import SIZES as CHOICES
from ui.feed.caption_choice import CaptionChoice

SIZES = ("small", "medium", "large", "huge")
WINDOWS = [(360, 640), (540, 960), (1280, 800)]
TEXTS = [
    "Short",
    "Two lines of what somebody says,\nthe second one is a little longer",
    "<b>not bold</b> &amp;lt; plain",
    "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 \u0641\u064a \u0647\u0630\u0627 " * 3,
    "\u6d77\u306f\u9759\u304b\u306b\u3057\u3066\u3044\u308b\u3088\u3046\u306b" * 4,
    "Endless words " * 28,
    "W" * 300,
]
SAID = ["Short", "Two lines", "not bold", TEXTS[3][:5], TEXTS[4][:5], "Endless", "WWW"]
"""How what is shown of each begins."""
EACH_MS = 250


@pytest.fixture
def shown(scripted: tuple[House, ScriptedEngine], tmp_path: Path, fonts: None) -> Iterator[Shown]:
    """The window, muted, with a video that says all of TEXTS one after another."""
    folder = tmp_path / "library"
    folder.mkdir()
    make_clip(folder / "clip.mp4", seconds=2.0)
    lines = [(n * EACH_MS, (n + 1) * EACH_MS, text) for n, text in enumerate(TEXTS)]
    (folder / "clip.srt").write_text(srt(*lines))
    (folder / "clip.info.json").write_text(
        '{"title": "t", "uploader": "Somebody", "description": "What it says. #one #two"}'
    )
    house, engine = scripted
    with open_window(house, engine) as opened:
        house.playback.heard.toggleMute()
        house.play(folder)
        opened.play(0.2)
        house.playback.toggle()  # it stands still, and what lies over it stays
        opened.until(lambda: opened.of_type("CaptionText"), "the captions")
        yield opened


def test_these_are_all_the_sizes_there_are() -> None:
    assert set(SIZES) == set(CHOICES)


def say(shown: Shown, index: int) -> QQuickItem:
    """Go to one of TEXTS and return what draws it."""
    shown.house.playback.seek(index * EACH_MS + 50)
    shown.play()
    (caption,) = shown.of_type("CaptionText")
    assert value_of(caption, "text").lstrip("\u2068").startswith(SAID[index])
    return caption


def parts(caption: QQuickItem) -> tuple[QQuickItem, QQuickItem]:
    """The box and the words."""
    box, words = caption.childItems()
    return box, words


def choose(shown: Shown, size: str) -> None:
    cast(CaptionChoice, shown.house.watching.captions.choice).setProperty("size", size)


def written(words: QQuickItem) -> QRectF:
    """Where in the window words are painted: they are centred in their item."""
    across, down = value_of(words, "contentWidth"), value_of(words, "contentHeight")
    return words.mapRectToScene(QRectF((words.width() - across) / 2, 0, across, down))


@pytest.mark.parametrize("size", WINDOWS, ids=str)
def test_captions_lie_clear_of_everything_and_none_is_cut(
    shown: Shown, size: tuple[int, int]
) -> None:
    shown.resize(*size)
    (pager,) = shown.of_type("Pager")
    for scale in SIZES:
        choose(shown, scale)
        for index, text in enumerate(TEXTS):
            box, words = parts(say(shown, index))
            stage, around = place_of(pager), place_of(box)
            assert stage.contains(around), (scale, text)
            assert around.contains(written(words)), (scale, text)
            assert value_of(words, "truncated") is False
            assert is_plain(words)
            taken = [*shown.of_type("CaptionBlock"), *shown.of_type("ActionColumn")]
            assert len(taken) == 2
            for other in taken:
                assert not place_of(other).intersects(around), (scale, text, type_of(other))


def test_what_fits_is_as_large_as_set_and_centred(shown: Shown) -> None:
    pixels = []
    for scale in SIZES:
        choose(shown, scale)
        box, words = parts(say(shown, 1))
        pixels.append(value_of(words, "contentHeight") / value_of(words, "lineCount"))
        stage = place_of(shown.of_type("Pager")[0])
        assert place_of(box).center().x() == pytest.approx(stage.center().x(), abs=1)
        if scale in ("small", "medium"):
            assert value_of(words, "lineCount") <= 3
    assert pixels == sorted(set(pixels))
    assert pixels[1] == pytest.approx(26, abs=1)  # 20 / 26 is the look's own


def test_markup_is_shown_as_it_is_written(shown: Shown) -> None:
    _, words = parts(say(shown, 2))
    assert value_of(words, "text") == "not bold &lt; plain"


def test_captions_go_down_when_the_words_below_have_faded(shown: Shown) -> None:
    box, _ = parts(say(shown, 0))
    above = place_of(box).bottom()
    pager = shown.named("pager")
    pager.setProperty("awake", False)
    stage = place_of(shown.of_type("Pager")[0])
    shown.until(lambda: place_of(box).bottom() > above + 50, "the caption further down")
    assert not shown.of_type("CaptionBlock")
    assert place_of(box).bottom() == pytest.approx(stage.bottom() - 28, abs=1)


def pixels_of(
    shown: Shown, box: QQuickItem
) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    """What the window shows inside a box, without its rounded edge."""
    image = shown.window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
    place = place_of(box).adjusted(3, 3, -3, -3).toRect()
    return pixels[place.top() : place.bottom(), place.left() : place.right()].copy()


def test_white_words_stand_on_a_dark_box_and_on_black_in_high_contrast(shown: Shown) -> None:
    box, _ = parts(say(shown, 1))
    glass = pixels_of(shown, box)
    shown.house.settings.setProperty("scheme", "contrast")
    shown.play()
    solid = pixels_of(shown, box)
    for picture in (glass, solid):
        share = (picture.min(axis=2) > 230).mean()
        assert 0.03 < share < 0.5
    assert tuple(np.median(solid, axis=(0, 1))) == (0, 0, 0)
    assert np.median(glass) < 60


def test_c_tells_shortly_what_it_did(shown: Shown) -> None:
    say(shown, 1)
    shown.key(Qt.Key.Key_C)
    shown.play()
    assert "Captions off" in shown.words()
    assert not shown.of_type("CaptionText")
    shown.key(Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    shown.play()
    assert "Captions on" in shown.words()
    assert shown.of_type("CaptionText")
    shown.until(lambda: "Captions on" not in shown.words(), "the note to go by itself")
