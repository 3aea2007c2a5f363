"""What stands behind a video that does not fill its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from tests.clips import RED, make_clip
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, open_window, value_of
from ui.feed.backdrop import GROUND, STRENGTH, backdrop
from ui.feed.glow import NOISE
from ui.feed.poster_provider import PosterProvider


def picture(height: int, width: int, value: int) -> NDArray[np.uint8]:
    return np.full((height, width, 4), value, np.uint8)


@given(st.integers(1, 200), st.integers(1, 200), st.integers(1, 90), st.integers(1, 90))
def test_one_colour_stays_one_dimmed_colour_at_any_size(
    rows: int, columns: int, height: int, width: int
) -> None:
    soft = backdrop(picture(rows, columns, 240), width, height)
    assert soft.shape == (height, width, 4)
    assert np.all(soft[..., 3] == 255)
    wanted = [ground + (240 - ground) * STRENGTH for ground in GROUND]
    assert np.all(np.abs(soft[..., :3] - np.array(wanted)) <= NOISE + 1)


def test_white_words_can_be_read_on_the_brightest_still() -> None:
    soft = backdrop(picture(90, 160, 255), 54, 96)
    level = soft[..., :3].max() / 255
    light = ((level + 0.055) / 1.055) ** 2.4
    assert 1.05 / (light + 0.05) >= 4.5


def test_a_wide_picture_gives_its_middle() -> None:
    wide = picture(90, 320, 0)
    wide[:, 120:200, :3] = 200  # the sides are black, and cut off
    soft = backdrop(wide, 45, 80)
    assert soft[40, 22, :3].min() > 60
    assert soft[40, 2, :3].min() > 40


@pytest.fixture
def provider(tmp_path: Path) -> PosterProvider:
    """Posters of one wide red clip."""
    poster = QImage(320, 180, QImage.Format.Format_RGB32)
    poster.fill(QColor(200, 40, 40))
    poster.save(str(tmp_path / "a.png"))
    return PosterProvider(lambda key: tmp_path / "a.png" if key == "a" else None)


def test_a_still_fills_its_size_and_rounds_its_corners(provider: PosterProvider) -> None:
    still = provider.requestImage("a/20/still", QSize(), QSize(270, 480))
    assert (still.width(), still.height()) == (270, 480)
    for y in (30, 240, 450):
        colour = still.pixelColor(135, y)
        assert colour.alpha() == 255
        assert colour.red() == pytest.approx(200 * STRENGTH + 12 * (1 - STRENGTH), abs=4)
    assert still.pixelColor(0, 0).alpha() == 0


def test_a_wide_poster_keeps_square_corners_where_it_meets_no_corner(
    provider: PosterProvider,
) -> None:
    poster = provider.requestImage("a/20", QSize(), QSize(270, 480))
    top = round((480 - 270 * 9 / 16) / 2) + 1
    assert poster.pixelColor(0, top).alpha() == 255
    assert poster.pixelColor(135, 20).alpha() == 0


def test_without_a_poster_there_is_nothing(provider: PosterProvider) -> None:
    assert provider.requestImage("b/0/still", QSize(), QSize(27, 48)).pixelColor(9, 9).alpha() == 0


@pytest.fixture
def shown(scripted: tuple[House, ScriptedEngine], fonts: None, tmp_path: Path) -> Iterator[Shown]:
    """The window with a wide clip that has no frame yet."""
    house, engine = scripted
    (tmp_path / "library").mkdir()
    make_clip(tmp_path / "library" / "wide.mp4", size=(320, 180), colours=(RED,))
    with open_window(house, engine) as opened:
        house.play(tmp_path / "library")
        yield opened


def test_a_wide_clip_is_known_before_its_first_frame(shown: Shown) -> None:
    (surface,) = shown.of_type("VideoSurface")
    assert shown.engine.frame(0) is None
    assert value_of(surface, "boxed") is True
