"""Stills along the scrubber: the newest place first, one at a time, none on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from player.facts import PlayerError
from player.prober import Prober
from tests.ui.house import WAIT_S, House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import LEFT, NO_KEYS, Shown, open_window, place_of, value_of
from ui.components.background import Background
from ui.feed.stills import Stills

Parts = tuple[House, ScriptedEngine]


class Reader:
    """Reads like the real one, but each time only when told to; remembers what it was asked."""

    def __init__(self, prober: Prober) -> None:
        self._prober = prober
        self.places: list[int] = []
        self.threads: set[int] = set()
        self.fails = False
        self._turns = threading.Semaphore(0)

    def __call__(self, path: Path, at_ms: int, width: int) -> bytes:
        self.places.append(at_ms)
        self.threads.add(threading.get_ident())
        assert self._turns.acquire(timeout=WAIT_S)
        if self.fails:
            raise PlayerError("It cannot be read.")
        return self._prober.still(path, at_ms, width)

    def go_on(self, times: int = 1) -> None:
        self._turns.release(times)


@pytest.fixture
def playing(scripted: Parts, clips: Path) -> House:
    house, engine = scripted
    house.play(clips)
    for _ in engine.advance(0.4):
        house.turn()
    return house


@pytest.fixture
def reader() -> Iterator[Reader]:
    prober = Prober()
    yield Reader(prober)
    prober.close()


@pytest.fixture
def stills(playing: House, reader: Reader) -> Iterator[Stills]:
    background = Background()
    yield Stills(playing.controller, reader, background)
    reader.go_on(99)
    background.close()


def test_the_newest_place_is_read_next_and_those_between_never(
    playing: House, stills: Stills, reader: Reader
) -> None:
    for place_ms in (0, 200, 400, 600, 800, 1000):
        stills.look(place_ms)
    playing.until(lambda: reader.places == [0], "the first still to be asked for")
    reader.go_on()
    playing.until(lambda: reader.places == [0, 1000], "the newest")
    assert stills.image.width() > 0, "the first is shown meanwhile"
    reader.go_on()
    first = stills.image
    playing.until(lambda: stills.image is not first, "the newest on show")
    assert reader.places == [0, 1000]
    assert threading.get_ident() not in reader.threads


def test_a_place_seen_before_is_there_at_once(
    playing: House, stills: Stills, reader: Reader
) -> None:
    reader.go_on(2)
    stills.look(430)
    playing.until(lambda: stills.image.width() > 0, "the still")
    seen = stills.image
    stills.leave()
    assert stills.image.isNull()
    stills.look(370)  # of the same step of 200 ms
    assert stills.image is seen
    assert reader.places == [400]


def test_a_still_that_cannot_be_read_shows_nothing_and_the_next_is_read(
    playing: House, stills: Stills, reader: Reader
) -> None:
    reader.fails = True
    stills.look(0)
    stills.look(1000)
    reader.go_on()
    playing.until(lambda: len(reader.places) == 2, "the next")
    assert stills.image.isNull()
    reader.fails = False
    reader.go_on()
    playing.until(lambda: stills.image.width() > 0, "the still")


def test_without_a_video_nothing_is_read(scripted: Parts) -> None:
    house, _ = scripted
    house.watching.stills.look(100)
    assert house.watching.stills.image.isNull()


def test_dragging_the_scrubber_shows_a_still_above_and_letting_go_seeks(
    scripted: Parts, clips: Path, fonts: None
) -> None:
    house, engine = scripted
    with open_window(house, engine) as shown:
        house.play(clips)
        shown.play(0.4)
        _drag_along(shown, house)


def _drag_along(shown: Shown, house: House) -> None:
    scrubber = place_of(shown.of_type("Scrubber")[0])
    at = QPoint(round(scrubber.x() + 20), round(scrubber.center().y()))
    QTest.mousePress(shown.window, LEFT, NO_KEYS, at)
    at += QPoint(200, 0)
    QTest.mouseMove(shown.window, at)
    shown.until(lambda: shown.of_type("ScrubPreview"), "the preview")
    preview = place_of(shown.of_type("ScrubPreview")[0])
    assert preview.bottom() < scrubber.top() + 1
    assert abs(preview.center().x() - at.x()) <= 1
    QTest.mouseRelease(shown.window, LEFT, NO_KEYS, at)
    run_events(20)
    assert not shown.of_type("ScrubPreview")
    dealt = house.controller.on_screen()
    assert dealt is not None
    track = value_of(shown.of_type("Scrubber")[0], "width")
    assert 0.2 * track < at.x() < 0.8 * track
    assert 0.2 < house.playback.position / dealt.video.duration_ms < 0.8
