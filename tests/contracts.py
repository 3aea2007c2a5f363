"""What every engine has to keep, as tests that each real engine inherits."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Protocol

import numpy as np
import pytest
from av.video.reformatter import Colorspace

from player.engine import Engine, Frame, PlaybackChanged, PlaybackState, Source
from tests.clips import (
    BLUE,
    CHART_SIZE,
    CODECS,
    GREEN,
    RED,
    Rgb,
    is_near,
    make_clip,
    make_colour_chart,
    middle_rgb,
    read_counter,
    worst_patch,
)
from tests.stalled import disk_of

SIZE = (160, 288)
FPS = 25
SECONDS = 2.0
BOX = (540, 960)
SEEKABLE = (".mp4", ".mov", ".mkv", ".webm", ".avi", ".flv")
"""Containers with an index or with time stamps to search by; ts and mpg only jump by bytes."""


class Wait(Protocol):
    """Waits, without sleeping, until a condition holds; fails the test when it never does."""

    def __call__(self, condition: Callable[[], bool], timeout_s: float = 6.0) -> None: ...


class Stage:
    """An engine and what it has said so far. Listeners only note down."""

    def __init__(self, engine: Engine, wait: Wait, noted: Callable[[], None]) -> None:
        self.engine = engine
        self.wait = wait
        self.frames: list[tuple[int, int]] = []
        self.changes: list[PlaybackChanged] = []
        self._noted = noted
        engine.listen(self._on_frame, self._on_change)

    def _on_frame(self, slot: int, generation: int) -> None:
        self.frames.append((slot, generation))
        self._noted()

    def _on_change(self, change: PlaybackChanged) -> None:
        self.changes.append(change)
        self._noted()

    def wait_for(self, state: PlaybackState, generation: int, slot: int = 0) -> PlaybackChanged:
        self.wait(lambda: self.last(slot, generation).state is state)
        return self.last(slot, generation)

    def last(self, slot: int, generation: int) -> PlaybackChanged:
        told = [c for c in self.changes[:] if (c.slot, c.generation) == (slot, generation)]
        nothing = PlaybackChanged(slot, generation, PlaybackState.CLOSED, -1, 0)
        return told[-1] if told else nothing

    def picture(self, slot: int = 0) -> Frame:
        frame = self.engine.frame(slot)
        assert frame is not None
        return frame

    def ready(self, source: Source, slot: int = 0, box: tuple[int, int] = BOX) -> int:
        generation = self.engine.open(slot, source, *box)
        self.wait_for(PlaybackState.READY, generation, slot)
        return generation

    def wait_for_frames(self, count: int, slot: int = 0) -> None:
        def seen() -> int:
            return sum(shown == slot for shown, _ in self.frames[:])

        before = seen()
        self.wait(lambda: seen() >= before + count)


def source_of(path: Path, size: tuple[int, int] = SIZE, seconds: float = SECONDS) -> Source:
    demuxer = CODECS[path.suffix].demuxer
    return Source(path, demuxer, *size, round(seconds * 1000))


@pytest.fixture(scope="session")
def counting(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Source]:
    """A clip for each suffix: red, then blue, with a frame counter."""
    folder = tmp_path_factory.mktemp("counting")
    return {
        suffix: source_of(
            make_clip(
                folder / f"clip{suffix}",
                seconds=SECONDS,
                size=SIZE,
                fps=FPS,
                colours=(RED, BLUE),
                counter=True,
            )
        )
        for suffix in CODECS
    }


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[Rgb, Source]:
    """One-coloured clips by colour."""
    folder = tmp_path_factory.mktemp("plain")
    return {
        colour: source_of(
            make_clip(folder / f"{index}.mp4", seconds=SECONDS, size=SIZE, colours=(colour,))
        )
        for index, colour in enumerate((RED, GREEN, BLUE))
    }


def threads() -> int:
    return sum(1 for _ in Path("/proc/self/task").iterdir())


def descriptors() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


class EngineContract:
    """Inherit it, and give a `stage` fixture: an engine of two slots, shut down afterwards."""

    cannot_seek: frozenset[str] = frozenset()
    """Suffixes of SEEKABLE that the engine's own library cannot seek in."""
    notices_a_stall = True
    """Whether it can leave a disk alone that stops answering while a file of it plays."""
    plays_any_name = True
    """Whether names that are no Unicode play too; else they are refused, but not for good."""

    @pytest.mark.parametrize("suffix", CODECS)
    def test_opening_shows_the_first_picture_and_holds_it(
        self, stage: Stage, counting: dict[str, Source], suffix: str
    ) -> None:
        generation = stage.ready(counting[suffix])
        frame = stage.picture()
        assert read_counter(frame.pixels) <= 2
        assert is_near(middle_rgb(frame.pixels), RED)
        assert (frame.width, frame.height) == SIZE
        assert frame.pixels.strides[1:] == (4, 1)
        assert np.all(frame.pixels[..., 3] == 255)
        states = [change.state for change in stage.changes if change.generation == generation]
        assert states == [PlaybackState.OPENING, PlaybackState.READY]
        assert stage.engine.position_ms(0) < 100

    def test_playing_moves_frames_and_pausing_stops_them(
        self, stage: Stage, counting: dict[str, Source], plain: dict[Rgb, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 10)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        held, told = stage.picture(), len(stage.frames)
        stage.ready(plain[GREEN], slot=1)
        stage.engine.play(1)
        stage.wait_for_frames(15, slot=1)  # more than half a second of the other slot's time
        assert stage.picture() is held
        assert all(slot == 1 for slot, _ in stage.frames[told:])
        stage.engine.play(0)
        stage.wait(lambda: read_counter(stage.picture().pixels) > read_counter(held.pixels) + 3)

    def test_playing_before_it_is_ready_starts_it_all_the_same(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        generation = stage.engine.open(0, counting[".mp4"], *BOX)
        stage.engine.play(0)
        stage.wait_for(PlaybackState.PLAYING, generation)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 5)

    @pytest.mark.parametrize("suffix", [".mp4", ".webm", ".flv"])
    def test_the_end_is_followed_by_the_beginning_and_counted(
        self, stage: Stage, counting: dict[str, Source], suffix: str
    ) -> None:
        generation = stage.ready(counting[suffix])
        stage.engine.play(0)
        stage.wait(lambda: is_near(middle_rgb(stage.picture().pixels), BLUE))
        stage.wait(lambda: is_near(middle_rgb(stage.picture().pixels), RED))
        stage.wait(lambda: stage.last(0, generation).loops == 1)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 8)
        assert stage.last(0, generation).loops == 1

    @pytest.mark.parametrize("suffix", SEEKABLE)
    def test_seeking_while_held_shows_the_frame_there(
        self, stage: Stage, counting: dict[str, Source], suffix: str
    ) -> None:
        if suffix in self.cannot_seek:
            pytest.skip("this engine's library cannot seek in it")
        generation = stage.ready(counting[suffix])
        stage.engine.play(0)
        stage.wait_for_frames(3)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        stage.engine.seek(0, 1500)
        stage.wait(lambda: is_near(middle_rgb(stage.picture().pixels), BLUE))
        assert abs(read_counter(stage.picture().pixels) * 1000 / FPS - 1500) <= 500
        assert abs(stage.engine.position_ms(0) - 1500) <= 100
        assert stage.last(0, generation).state is PlaybackState.PAUSED
        assert stage.last(0, generation).loops == 0

    def test_a_jump_right_after_it_is_ready_shows_the_frame_there(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        for _ in range(8):
            stage.ready(counting[".mp4"])
            stage.engine.seek(0, 1500)
            stage.wait(lambda: is_near(middle_rgb(stage.picture().pixels), BLUE))

    def test_seeking_back_while_playing_is_not_a_loop(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        # A second away from the end each time: a busy machine must not loop it in earnest.
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 24)
        stage.engine.seek(0, 100)
        stage.wait(lambda: read_counter(stage.picture().pixels) < 12)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 20)
        assert stage.last(0, generation).loops == 0

    def test_pictures_lead_on_from_each_other_until_a_rest_or_a_jump(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        ordered_s = time.monotonic()
        stage.engine.play(0)
        stage.wait(lambda: stage.picture().moving_since_s > ordered_s)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 6)
        moving_since_s = stage.picture().moving_since_s
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 12)
        assert stage.picture().moving_since_s == moving_since_s
        stage.engine.seek(0, 100)
        jumped_s = time.monotonic()
        stage.wait(lambda: stage.picture().moving_since_s > jumped_s)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        resumed_s = time.monotonic()
        stage.engine.play(0)
        stage.wait(lambda: stage.picture().moving_since_s > resumed_s)

    def test_the_position_follows_the_picture(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait_for(PlaybackState.PLAYING, generation)
        off_ms = []
        for _ in range(30):
            stage.wait_for_frames(1)
            shown_ms = read_counter(stage.picture().pixels) * 1000 / FPS
            off_ms.append(stage.engine.position_ms(0) - shown_ms)
        assert np.abs(off_ms).max() <= 150
        assert np.abs(np.diff(off_ms)).max() <= 100  # no jumps a scrubber would show

    @pytest.mark.parametrize("suffix", [".mp4", ".webm"])
    def test_a_step_shows_the_neighbouring_frame(
        self, stage: Stage, counting: dict[str, Source], suffix: str
    ) -> None:
        generation = stage.ready(counting[suffix])
        stage.engine.play(0)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 12)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        number = read_counter(stage.picture().pixels)
        for direction in (-1, -1, -1, 1, 1, 1, 1, 1, -1, *[-1] * 12, 1):
            stage.engine.step_frame(0, direction)
            number += direction
            stage.wait(lambda: read_counter(stage.picture().pixels) == number)  # noqa: B023
            assert abs(stage.engine.position_ms(0) - number * 1000 / FPS) <= 150
        assert stage.last(0, generation).state is PlaybackState.PAUSED
        assert stage.last(0, generation).loops == 0

    def test_steps_that_are_ordered_at_once_are_all_taken(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        stage.ready(counting[".mp4"])
        for _ in range(6):
            stage.engine.step_frame(0, 1)
        stage.wait(lambda: read_counter(stage.picture().pixels) == 6)
        for _ in range(9):
            stage.engine.step_frame(0, -1)
        stage.wait(lambda: read_counter(stage.picture().pixels) == 0)
        assert stage.engine.position_ms(0) <= 100

    def test_what_was_stepped_through_plays_on_from_there(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 25)
        stage.engine.pause(0)
        stage.wait_for(PlaybackState.PAUSED, generation)
        held = read_counter(stage.picture().pixels)
        for _ in range(20):
            stage.engine.step_frame(0, -1)
        stage.wait(lambda: read_counter(stage.picture().pixels) == held - 20)
        told = len(stage.frames)
        stage.engine.play(0)
        stage.wait(lambda: len(stage.frames) > told)
        assert read_counter(stage.picture().pixels) < held - 5
        stage.engine.step_frame(0, -1)  # it plays: no step is taken
        stage.wait(lambda: read_counter(stage.picture().pixels) > held)
        assert stage.last(0, generation).loops == 0

    @pytest.mark.parametrize("rate", [0.5, 2.0])
    def test_a_rate_moves_pictures_and_position_alike(
        self, stage: Stage, counting: dict[str, Source], rate: float
    ) -> None:
        stage.engine.set_rate(rate)
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 5)
        first, began = stage.picture(), read_counter(stage.picture().pixels)
        off_ms = []
        while read_counter(stage.picture().pixels) < began + round(20 * max(0.75, rate)):
            stage.wait_for_frames(1)
            shown_ms = read_counter(stage.picture().pixels) * 1000 / FPS
            off_ms.append(stage.engine.position_ms(0) - shown_ms)
        took_s = stage.picture().shown_at_s - first.shown_at_s
        moved_s = (read_counter(stage.picture().pixels) - began) / FPS
        assert moved_s / took_s == pytest.approx(rate, rel=0.2)
        assert np.abs(off_ms).max() <= 150 * max(1.0, rate)
        assert stage.last(0, generation).loops == 0

    def test_a_rate_that_changes_amid_playing_holds_for_the_next_clip_too(
        self, stage: Stage, counting: dict[str, Source], plain: dict[Rgb, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 3)
        stage.engine.set_rate(2.0)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 40)
        shown_ms = read_counter(stage.picture().pixels) * 1000 / FPS
        assert abs(stage.engine.position_ms(0) - shown_ms) <= 300
        stage.wait(lambda: stage.last(0, generation).loops == 1)
        following = stage.ready(plain[GREEN], slot=1)
        stage.engine.play(1)
        stage.wait(lambda: stage.last(1, following).loops == 1)
        assert stage.last(0, generation).state is PlaybackState.PLAYING

    @pytest.mark.parametrize("content", ["text", "truncated", "empty", "missing"])
    def test_what_has_no_picture_is_unplayable_and_says_why(
        self, stage: Stage, counting: dict[str, Source], tmp_path: Path, content: str
    ) -> None:
        path = tmp_path / "broken.mp4"
        if content == "text":
            path.write_text("This is no video.\n" * 400, encoding="utf-8")
        elif content == "truncated":
            path.write_bytes(counting[".mp4"].path.read_bytes()[:3000])
        elif content == "empty":
            path.touch()
        generation = stage.engine.open(0, source_of(path), *BOX)
        change = stage.wait_for(PlaybackState.UNPLAYABLE, generation)
        assert (change.message.endswith("."), change.passing) == (True, False)
        assert stage.engine.frame(0) is None
        stage.ready(counting[".mp4"])  # the slot is none the worse for it
        assert is_near(middle_rgb(stage.picture().pixels), RED)

    @pytest.mark.parametrize("kind", ["pipe", "folder", "unreadable", "another"])
    def test_what_is_not_the_file_that_was_read_is_refused_at_once_with_the_reason(
        self, stage: Stage, counting: dict[str, Source], tmp_path: Path, kind: str
    ) -> None:
        path = tmp_path / "clip.mp4"
        source = replace(counting[".mp4"], path=path, size=counting[".mp4"].path.stat().st_size)
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "folder":
            path.mkdir()
        elif kind == "unreadable":
            path.symlink_to(path)  # a circle: root may read everything else
        else:
            path.write_bytes(counting[".mov"].path.read_bytes())
        generation = stage.engine.open(0, source, *BOX)
        stage.engine.play(0)
        change = stage.wait_for(PlaybackState.UNPLAYABLE, generation)
        words = {"pipe": "not a file", "folder": "not a file", "unreadable": "cannot be read"}
        assert words.get(kind, "has changed") in change.message
        assert change.passing == (kind in ("unreadable", "another"))
        assert stage.engine.frame(0) is None
        stage.ready(counting[".mp4"])

    def test_a_file_that_is_deleted_or_replaced_plays_on_as_it_was(
        self, stage: Stage, counting: dict[str, Source], plain: dict[Rgb, Source], tmp_path: Path
    ) -> None:
        path = tmp_path / "clip.mp4"
        path.write_bytes(counting[".mp4"].path.read_bytes())
        generation = stage.ready(replace(counting[".mp4"], path=path))
        stage.engine.play(0)
        stage.wait_for_frames(3)
        path.unlink()
        path.write_bytes(plain[GREEN].path.read_bytes())
        stage.wait(lambda: stage.last(0, generation).loops == 1)
        stage.wait_for_frames(3)
        assert is_near(middle_rgb(stage.picture().pixels), RED)
        assert stage.last(0, generation).state is PlaybackState.PLAYING

    @pytest.mark.parametrize("left", [0, 5_000])
    def test_a_file_that_is_cut_while_it_plays_is_given_up_as_changed(
        self, stage: Stage, counting: dict[str, Source], tmp_path: Path, left: int
    ) -> None:
        path = tmp_path / "clip.mp4"
        path.write_bytes(counting[".mp4"].path.read_bytes())
        generation = stage.ready(replace(counting[".mp4"], path=path))
        stage.engine.play(0)
        stage.wait_for_frames(3)
        os.truncate(path, left)
        change = stage.wait_for(PlaybackState.UNPLAYABLE, generation)
        assert change.passing or left == 0
        stage.ready(counting[".mp4"])

    def test_a_disk_that_does_not_answer_holds_up_neither_the_slot_nor_the_end(
        self, make_stage: Callable[[], Stage], counting: dict[str, Source], tmp_path: Path
    ) -> None:
        stage = make_stage()
        path = tmp_path / "clip.mp4"
        path.write_bytes(counting[".mp4"].path.read_bytes())
        source = replace(counting[".mp4"], path=path)
        with disk_of(path) as disk:
            disk.stall()
            generation = stage.engine.open(0, source, *BOX)
            stage.engine.play(0)
            change = stage.wait_for(PlaybackState.UNPLAYABLE, generation)
            assert change.passing
            stage.ready(counting[".webm"])
            stage.engine.open(1, source, *BOX)
            began_s = time.monotonic()
            stage.engine.shutdown()
            assert time.monotonic() - began_s < 5.5

    def test_a_disk_that_stops_answering_is_noticed_while_it_plays(
        self, stage: Stage, counting: dict[str, Source], tmp_path: Path
    ) -> None:
        if not self.notices_a_stall:
            pytest.skip("this engine's library cannot be stopped then")
        path = make_clip(tmp_path / "large.mp4", seconds=8, noise=True)  # no cache holds it all
        with disk_of(path) as disk:
            generation = stage.ready(source_of(path, seconds=8))
            stage.engine.play(0)
            stage.wait_for_frames(3)
            disk.stall()
            change = stage.wait_for(PlaybackState.UNPLAYABLE, generation)
            assert change.passing
            stage.ready(counting[".mp4"])

    def test_ten_files_in_a_row_that_do_not_play_leave_the_slot_fit_for_a_good_one(
        self, stage: Stage, counting: dict[str, Source], tmp_path: Path
    ) -> None:
        content = counting[".mp4"].path.read_bytes()
        for number in range(10):
            path = tmp_path / f"{number}.mp4"
            path.write_bytes(content[: 200 * (number + 1)])
            generation = stage.engine.open(0, source_of(path), *BOX)
            stage.engine.play(0)
            stage.wait_for(PlaybackState.UNPLAYABLE, generation)
        stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait_for_frames(5)

    def test_a_name_that_is_no_unicode_plays_or_is_named_as_the_reason(
        self, stage: Stage, plain: dict[Rgb, Source], tmp_path: Path
    ) -> None:
        strange = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 %41 #1.mp4"))
        strange.write_bytes(plain[GREEN].path.read_bytes())
        if self.plays_any_name:
            stage.ready(source_of(strange))
            assert is_near(middle_rgb(stage.picture().pixels), GREEN)
        else:
            generation = stage.engine.open(0, source_of(strange), *BOX)
            change = stage.wait_for(PlaybackState.UNPLAYABLE, generation)
            assert (change.passing, "name" in change.message) == (True, True)

    @pytest.mark.parametrize("name", ["100%41.mp4", "a#b?c.mp4", "ä 日本;:&.mp4"])
    def test_a_name_that_looks_like_an_address_plays(
        self, stage: Stage, plain: dict[Rgb, Source], tmp_path: Path, name: str
    ) -> None:
        path = tmp_path / name
        path.write_bytes(plain[BLUE].path.read_bytes())
        stage.ready(source_of(path))
        assert is_near(middle_rgb(stage.picture().pixels), BLUE)

    def test_a_seek_ordered_while_it_opens_is_carried_out(
        self, stage: Stage, counting: dict[str, Source], plain: dict[Rgb, Source]
    ) -> None:
        stage.engine.open(0, plain[GREEN], *BOX)  # keeps the slot busy while the rest is ordered
        stage.engine.open(0, counting[".mp4"], *BOX)
        stage.engine.seek(0, 1500)
        stage.engine.play(0)
        stage.wait(lambda: stage.engine.frame(0) is not None)
        stage.wait(lambda: is_near(middle_rgb(stage.picture().pixels), BLUE))
        assert read_counter(stage.picture().pixels) >= 30
        assert stage.engine.position_ms(0) >= 1400

    def test_a_seek_of_the_clip_before_is_forgotten(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        stage.engine.open(0, counting[".mp4"], *BOX)
        stage.engine.seek(0, 1500)
        stage.ready(counting[".mkv"])
        stage.engine.play(0)
        stage.wait_for_frames(3)
        # Red, not the blue of the second half; this codec shifts red by up to ten on the way.
        assert is_near(middle_rgb(stage.picture().pixels), RED, tolerance=20)

    def test_reopening_quickly_never_shows_the_clip_before(
        self, stage: Stage, plain: dict[Rgb, Source]
    ) -> None:
        for turn in range(24):
            colour = (RED, GREEN, BLUE)[turn % 3]
            generation = stage.engine.open(0, plain[colour], *BOX)
            frame = stage.engine.frame(0)
            assert frame is None
            stage.engine.play(0)
            if turn % 2:  # half of them are replaced before they have shown anything
                stage.wait(lambda: stage.engine.frame(0) is not None)
                assert is_near(middle_rgb(stage.picture().pixels), colour)
            if turn % 6 == 5:
                already = len(stage.frames)
                stage.wait_for_frames(4)
                assert {told for _, told in stage.frames[already:]} == {generation}
                assert is_near(middle_rgb(stage.picture().pixels), colour)

    @pytest.mark.parametrize(
        ("box", "expected"),
        [((540, 960), (160, 288)), ((80, 960), (80, 144)), ((540, 100), (54, 100))],
    )
    def test_the_picture_fits_the_box_keeps_its_aspect_and_never_grows(
        self,
        stage: Stage,
        counting: dict[str, Source],
        box: tuple[int, int],
        expected: tuple[int, int],
    ) -> None:
        stage.ready(counting[".mp4"], box=box)
        frame = stage.picture()
        assert (frame.width, frame.height) == expected
        assert is_near(middle_rgb(frame.pixels), RED)

    def test_a_turned_clip_comes_upright(self, stage: Stage, tmp_path: Path) -> None:
        path = make_clip(
            tmp_path / "turned.mp4", size=(288, 160), counter=True, rotation=90, colours=(GREEN,)
        )
        stage.ready(source_of(path, (160, 288), 1.0))
        frame = stage.picture()
        assert (frame.width, frame.height) == (160, 288)
        # Its black counter lay along the upper edge; turned counterclockwise it is on the left.
        blue, green, red, _ = (int(value) for value in frame.pixels[144, 20])
        assert max(blue, green, red) < 20
        assert is_near(tuple(int(v) for v in frame.pixels[144, 120, 2::-1]), GREEN)  # type: ignore[arg-type]

    def test_a_clip_with_wide_pixels_comes_at_its_display_size(
        self, stage: Stage, tmp_path: Path
    ) -> None:
        path = make_clip(tmp_path / "wide.mp4", size=SIZE, sample_aspect=Fraction(2, 1))
        stage.ready(source_of(path, (320, 288), 1.0))
        frame = stage.picture()
        assert (frame.width, frame.height) == (320, 288)
        corners = frame.pixels[4:-4:279, 4:-4:311, :3].reshape(-1, 3)
        assert np.ptp(corners, axis=0).max() <= 6  # no black bars

    @pytest.mark.parametrize(
        ("suffix", "matrix", "full_range"),
        [
            (".mp4", Colorspace.ITU709, False),
            (".mp4", Colorspace.ITU601, False),
            (".mp4", Colorspace.ITU709, True),
            (".mp4", Colorspace.ITU601, True),
            (".webm", Colorspace.ITU709, True),  # FFmpeg calls it by another name than in mp4
        ],
    )
    def test_colours_come_out_by_the_clips_own_matrix_and_range(
        self, stage: Stage, tmp_path: Path, suffix: str, matrix: Colorspace, full_range: bool
    ) -> None:
        chart = make_colour_chart(tmp_path / f"a{suffix}", matrix=matrix, full_range=full_range)
        tags = (
            "bt709" if matrix is Colorspace.ITU709 else "bt601",
            "full" if full_range else "limited",
        )
        source = Source(chart, CODECS[suffix].demuxer, *CHART_SIZE, 1000, *tags)
        for box in (CHART_SIZE, (CHART_SIZE[0] // 2, CHART_SIZE[1] // 2)):
            stage.ready(source, box=box)
            off, wanted, seen = worst_patch(stage.picture().pixels)
            assert off <= 2, (wanted, seen)

    def test_a_frame_that_is_held_is_never_written_again(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        stage.ready(counting[".mp4"])
        stage.engine.play(0)
        held: dict[int, Frame] = {}
        while len(held) < 12:
            stage.wait_for_frames(1)
            frame = stage.picture()
            held[read_counter(frame.pixels)] = frame
        stage.wait_for_frames(5)
        assert {number: read_counter(frame.pixels) for number, frame in held.items()} == {
            number: number for number in held
        }

    def test_closing_keeps_the_last_frame_and_shows_no_other(
        self, stage: Stage, counting: dict[str, Source], plain: dict[Rgb, Source]
    ) -> None:
        generation = stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.wait(lambda: read_counter(stage.picture().pixels) >= 8)
        stage.engine.close(0)
        stage.wait_for(PlaybackState.CLOSED, generation)
        last, number = stage.picture(), read_counter(stage.picture().pixels)
        stage.ready(plain[GREEN], slot=1)
        stage.engine.play(1)
        stage.wait_for_frames(5, slot=1)
        assert stage.picture() is last
        assert read_counter(last.pixels) == number

    def test_reopening_one_slot_200_times_keeps_threads_and_descriptors_flat(
        self, stage: Stage, plain: dict[Rgb, Source]
    ) -> None:
        colours = (RED, GREEN, BLUE)
        counts = []
        for turn in range(200):
            stage.ready(plain[colours[turn % 3]])
            if turn >= 20:
                counts.append((threads(), descriptors()))
        early, late = np.array(counts[:40]), np.array(counts[-40:])
        assert np.all(late.max(axis=0) <= early.max(axis=0) + 2)

    def test_shutting_down_ends_every_thread_at_once_while_it_plays(
        self, make_stage: Callable[[], Stage], counting: dict[str, Source]
    ) -> None:
        warm = make_stage()  # libraries keep threads of their own after their first use
        warm.ready(counting[".mp4"])
        warm.engine.shutdown()
        before = threads()
        stage = make_stage()
        stage.ready(counting[".mp4"])
        stage.engine.play(0)
        stage.engine.open(1, counting[".webm"], *BOX)
        stage.wait_for_frames(3)
        stage.engine.shutdown()
        told = len(stage.frames)
        stage.wait(lambda: threads() <= before, timeout_s=2.0)
        assert len(stage.frames) == told
        stage.engine.shutdown()  # a second time is harmless
