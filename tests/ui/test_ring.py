"""Which row sits in which slot, and which of them decode."""

from __future__ import annotations

from pathlib import Path

import pytest

from player.engine import PlaybackChanged, PlaybackState, Source
from player.ring import Ring
from tests.ui.scripted_engine import ScriptedEngine


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine(4)


@pytest.fixture
def ring(engine: ScriptedEngine) -> Ring:
    return Ring(engine)


def sources(rows: range) -> dict[int, Source]:
    return {row: Source(Path(__file__).with_name(f"{row}"), "mp4", 90, 160, 1000) for row in rows}


def room(source: Source) -> tuple[int, int]:
    return source.width, source.height


def states(engine: ScriptedEngine) -> list[PlaybackState]:
    return [engine.state(slot) for slot in range(engine.slots)]


def test_the_current_row_and_two_ahead_are_opened_none_plays(
    ring: Ring, engine: ScriptedEngine
) -> None:
    ring.focus(0, sources(range(3)), room)
    opening, closed = PlaybackState.OPENING, PlaybackState.CLOSED
    assert states(engine) == [opening, opening, opening, closed]


def test_a_swipe_closes_the_row_behind_and_opens_one_more(
    ring: Ring, engine: ScriptedEngine
) -> None:
    generations: list[PlaybackChanged] = []
    engine.listen(lambda slot, generation: None, generations.append)
    ring.focus(0, sources(range(3)), room)
    ring.focus(1, sources(range(4)), room)
    opening, closed = PlaybackState.OPENING, PlaybackState.CLOSED
    assert states(engine) == [closed, opening, opening, opening]
    opened = [c.slot for c in generations if c.state is opening]
    assert opened == [0, 1, 2, 3], "what is ready is not opened again"


def test_the_current_row_is_opened_first_after_a_jump(ring: Ring, engine: ScriptedEngine) -> None:
    order = []
    engine.listen(lambda slot, generation: None, lambda change: order.append(change.slot))
    ring.focus(9, sources(range(8, 12)), room)
    assert order == [1, 2, 3], "row 9, 10 and 11; nothing is behind yet that could be kept"


def test_going_back_opens_the_row_again_in_its_own_slot(ring: Ring, engine: ScriptedEngine) -> None:
    ring.focus(0, sources(range(3)), room)
    ring.focus(1, sources(range(4)), room)
    ring.focus(0, sources(range(3)), room)
    assert engine.state(0) is PlaybackState.OPENING
    assert ring.slot(0) == 0


def test_on_the_way_back_the_row_behind_is_ready_and_no_more_decode_than_ahead(
    ring: Ring, engine: ScriptedEngine
) -> None:
    for current in range(5):
        ring.focus(current, sources(range(max(0, current - 1), current + 3)), room)
    for current in (3, 2, 1):
        ring.focus(current, sources(range(current - 1, current + 3)), room)
        held = [engine.state(ring.slot(row)) for row in range(current - 1, current + 3)]
        assert held == [PlaybackState.OPENING] * 3 + [PlaybackState.CLOSED]
        assert all(ring.holds(row) for row in range(current - 1, current + 3))


def test_news_of_an_earlier_clip_in_a_slot_is_stale(ring: Ring, engine: ScriptedEngine) -> None:
    told: list[PlaybackChanged] = []
    engine.listen(lambda slot, generation: None, told.append)
    for current in range(5):
        ring.focus(current, sources(range(max(0, current - 1), current + 3)), room)
    rows = {ring.row_of(change.slot, change.generation) for change in told}
    assert rows == {None, 3, 4, 5, 6}
    assert ring.row_of(4 % 4, 1) is None


def test_a_row_that_is_dropped_leaves_its_slot(ring: Ring, engine: ScriptedEngine) -> None:
    ring.focus(0, sources(range(3)), room)
    ring.drop(2)
    ring.drop(2)
    ring.drop(6)  # shares the slot, but was never there
    assert engine.state(2) is PlaybackState.CLOSED
    assert engine.state(1) is PlaybackState.OPENING
    assert ring.row_of(2, 1) is None


def test_another_file_in_the_same_row_is_opened(ring: Ring, engine: ScriptedEngine) -> None:
    told = []
    engine.listen(lambda slot, generation: None, lambda change: told.append(change.generation))
    ring.focus(0, sources(range(2)), room)
    changed = sources(range(2)) | {1: Source(Path("other.mp4"), "mp4", 90, 160, 500)}
    ring.focus(0, changed, room)
    assert told == [1, 1, 2]


def test_the_further_row_rests_until_it_is_next(ring: Ring, engine: ScriptedEngine) -> None:
    opening, closed = PlaybackState.OPENING, PlaybackState.CLOSED
    ring.focus(0, sources(range(3)), room)
    rested = ring.spare
    ring.rest(2)
    ring.focus(0, sources(range(3)), room)
    assert states(engine) == [opening, opening, closed, closed]
    assert (rested, ring.spare) == (2, None)
    ring.focus(1, sources(range(4)), room)
    assert states(engine) == [closed, opening, opening, opening]


def test_another_file_in_a_resting_row_is_opened(ring: Ring, engine: ScriptedEngine) -> None:
    ring.focus(0, sources(range(3)), room)
    ring.rest(2)
    changed = sources(range(3)) | {2: Source(Path("other.mp4"), "mp4", 90, 160, 500)}
    ring.focus(0, changed, room)
    assert engine.state(2) is PlaybackState.OPENING


def test_on_the_way_back_it_is_the_row_ahead_that_can_rest(
    ring: Ring, engine: ScriptedEngine
) -> None:
    ring.focus(0, sources(range(3)), room)
    ring.focus(1, sources(range(4)), room)
    ring.focus(2, sources(range(1, 5)), room)
    ring.focus(1, sources(range(4)), room)
    assert ring.spare == 2
    ring.rest(2)
    assert engine.state(0) is PlaybackState.OPENING


def test_what_waits_is_opened_anew_once_the_room_has_grown(
    ring: Ring, engine: ScriptedEngine
) -> None:
    opened: list[int] = []
    engine.listen(lambda slot, generation: None, lambda change: opened.append(change.slot))
    small, large = (lambda source: (45, 80)), (lambda source: (1080, 1920))
    ring.focus(0, sources(range(3)), small)
    ring.focus(0, sources(range(3)), large)
    assert opened == [0, 1, 2, 1, 2], "what is on screen plays on"
    ring.focus(0, sources(range(3)), small)
    ring.focus(0, sources(range(3)), large)
    assert opened == [0, 1, 2, 1, 2], "no more is decoded than the file has"
