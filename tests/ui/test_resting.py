"""What a viewer who watches, and does not swipe on, needs no more."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQuick import QQuickItem

from player.engine import PlaybackState
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import FRAME_S, ScriptedEngine
from tests.ui.window import Shown, open_window

SLOTS = range(4)


@pytest.fixture
def shown(scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None) -> Iterator[Shown]:
    """The window with the first of twelve clips playing."""
    house, engine = scripted
    with open_window(house, engine) as opened:
        house.play(clips)
        opened.play()
        yield opened


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and all in it, hidden or not."""
    yield item
    for child in item.childItems():
        yield from everything(child)


def source_of(item: QQuickItem) -> str:
    source = item.property("source")
    return source.toString() if isinstance(source, QUrl) else ""


def rest(shown: Shown) -> None:
    row = shown.house.row()
    far = (row + 2) % len(SLOTS)
    shown.until(lambda: shown.engine.state(far) is PlaybackState.CLOSED, "the viewer's rest")


def test_the_second_row_ahead_keeps_its_picture_and_no_decoder(shown: Shown) -> None:
    rest(shown)
    playing, ready, closed = PlaybackState.PLAYING, PlaybackState.READY, PlaybackState.CLOSED
    assert [shown.engine.state(slot) for slot in SLOTS] == [playing, ready, closed, closed]
    card = shown.house.pages.cards[2]
    picture = card.frame
    assert picture is not None
    shown.house.swipe()
    shown.until(lambda: shown.house.controller.settled, "what the swipe brings with it")
    assert shown.engine.state(2) is PlaybackState.OPENING
    assert card.frame is picture, "the page is never without one"


def test_a_page_keeps_one_frame_and_no_poster(shown: Shown) -> None:
    card = shown.house.pages.cards[0]
    seen = []
    for _ in range(3):
        shown.play(FRAME_S)
        assert card.frame is not None
        seen.append(weakref.ref(card.frame.pixels))
    assert [pixels() is not None for pixels in seen] == [False, False, True]
    shown.house.swipe()
    shown.play()
    rest(shown)
    run_events(20)
    assert [pixels() is not None for pixels in seen] == [False, False, True]
    sources = [source_of(item) for item in everything(shown.window.contentItem())]
    assert not [source for source in sources if "poster" in source]
