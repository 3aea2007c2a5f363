"""Lists show the picture that lies beside a video; the feed shows what the video begins with."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from tests.clips import BLUE, GREEN, RED, Rgb, make_clip, make_picture
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.feed.poster_provider import PosterProvider


def is_near(found: QColor, colour: Rgb) -> bool:
    rgb = (found.red(), found.green(), found.blue())
    return all(abs(a - b) <= 12 for a, b in zip(rgb, colour, strict=True))


def test_a_list_shows_the_picture_beside_a_video_and_the_feed_its_beginning(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path
) -> None:
    house, _ = scripted
    folder = tmp_path / "covered"
    folder.mkdir()
    make_clip(folder / "a.mp4", colours=(RED,))
    picture = make_picture(folder / "a.webp", GREEN)
    house.play(folder)
    card = house.watching.pages.card(0)
    provider = PosterProvider(house.watching.poster, house.watching.cover)

    def middle(how: str) -> QColor:
        size = QSize(90, 160)
        name = f"{card.property('poster')}/0{how}"
        return provider.requestImage(name, size, size).pixelColor(45, 80)

    begins = middle("")
    assert is_near(middle("/fill"), GREEN)
    assert is_near(begins, RED)
    make_picture(picture, BLUE)
    os.utime(picture, ns=(0, 1))
    assert is_near(middle("/fill"), BLUE)
    picture.write_bytes(b"no picture")
    assert middle("/fill") == begins
    picture.unlink()
    assert middle("/fill") == begins
    assert middle("") == begins
