"""A file that will not play is named once, and another takes its row."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from player.engine import PlaybackState
from tests.clips import make_clip
from tests.end2end.library import fill
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.feed.shelf import LOOKAHEAD

DAMAGED = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2"
"""How an MP4 begins; nothing follows."""


MOST_SWIPES = 60
"""Each of the videos has come several times by then."""


def spoil(path: Path, number: int) -> None:
    """Damage a file so that nobody knows: it has its size and its time, and is not read anew."""
    before = path.stat()
    path.write_bytes((DAMAGED + bytes([number])).ljust(before.st_size, b"\0"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("damaged", [1, 10])
def test_unplayable_files_are_skipped_named_and_not_dealt_again(
    house: House, tmp_path: Path, damaged: int
) -> None:
    house.watching.survey.close()  # it would find them out before they have their turn
    folder = fill(tmp_path / "clips", count=6, seconds=1.0)
    house.play(folder)
    good = {video.path.name for video in house.catalog.videos(house.profile())}
    bad = [make_clip(folder / f"bad-{n:02}.mp4", seconds=0.4 + n / 25) for n in range(damaged)]
    house.play(folder)
    # What is open already may be passed before it is found out, and never come again.
    held = {house.on_screen(), *house.upcoming()}
    for number, path in enumerate(bad):
        spoil(path, number)

    bad_names = [path.name for path in bad]
    for _ in range(MOST_SWIPES):
        if set(bad_names) - held <= set(house.unplayable):
            break
        house.until(lambda: len(house.upcoming()) == LOOKAHEAD, "rows ahead")
        house.swipe()
        name = house.on_screen()
        # Swiped on at once it would be gone before it was found out, and come much later.
        house.until(
            lambda name=name: house.playback.position > 80 or house.on_screen() != name,  # type: ignore[misc]
            "a video that moves, or is passed over",
        )
    assert set(bad_names) - held <= set(house.unplayable), "every damaged file has its turn"
    house.until(lambda: house.on_screen() in good, "a good one on screen")
    house.moving()
    named = set(house.unplayable)
    assert len(house.unplayable) == len(named), "each is named once"
    assert named <= set(bad_names)
    house.written()
    faults = {fault.path.name for fault in house.catalog.faults(house.profile())}
    assert faults >= named
    left = {video.path.name for video in house.catalog.videos(house.profile())}
    assert left - held == good - held
    for _ in range(8):
        house.swipe()
        assert house.on_screen() in good | held - faults
    assert house.faults == []


def test_what_moves_up_behind_a_row_that_is_taken_off_is_got_ready(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path
) -> None:
    house, engine = scripted
    folder = fill(tmp_path / "three", count=3, seconds=1.0)
    house.play(folder)
    house.controller.upcoming()[0].path.unlink()  # and there is no other to put in its place
    for _ in engine.advance(0.5):
        house.turn()
    house.until(lambda: len(house.upcoming()) == 1, "the row to be taken off")
    for _ in engine.advance(0.5):
        house.turn()
    assert house.pages.card(1).frame is not None


def test_a_row_behind_that_vanishes_is_replaced_when_the_viewer_goes_back_to_it(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path
) -> None:
    house, engine = scripted
    house.play(fill(tmp_path / "clips", count=6, seconds=1.0))
    shelf = house.watching.dealer.shelf

    def go(row: int) -> None:
        house.controller.settle(row, "key")
        for _ in engine.advance(0.2):
            house.turn()
        house.dealt()

    for row in (1, 2, 3):
        go(row)
    gone = shelf[1].video
    gone.path.unlink()
    go(2)  # on the way back: the row before it is opened already, in vain
    assert house.unplayable == []
    go(1)
    house.until(lambda: house.unplayable == [gone.path.name], "its name")
    go(1)
    assert shelf[1].video is not gone
    assert engine.state(1) is PlaybackState.PLAYING


def test_when_no_file_can_be_played_the_feed_is_empty_and_says_so(
    house: House, tmp_path: Path
) -> None:
    for number in range(4):
        make_clip(tmp_path / f"bad-{number}.mp4", seconds=1.0 + number / 25)
    house.library.open([tmp_path], seed=1)
    for number in range(4):
        path = tmp_path / f"bad-{number}.mp4"
        house.until(lambda: house.catalog.videos(house.profile()), "the files to be read")
        path.write_bytes(DAMAGED + bytes([number]))
    house.until(lambda: house.row() == -1, "an empty feed")
    assert house.on_screen() == ""


def test_whoever_hears_that_the_last_row_goes_may_ask_for_what_is_on_screen(
    house: House, tmp_path: Path
) -> None:
    path = make_clip(tmp_path / "only.mp4", seconds=1.0)
    house.play(tmp_path)
    house.moving()
    asked: list[object] = []
    house.playback.playingChanged.connect(lambda: asked.append(house.controller.on_screen()))
    path.write_bytes(b"")
    house.until(lambda: house.row() == -1, "an empty feed")
    assert asked[-1] is None
