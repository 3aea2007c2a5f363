"""Files that are broken, strange or change, and disks that do not answer."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from player.engine import PlaybackState, Source
from tests.clips import BLUE, GREEN, RED, Rgb, make_clip
from tests.contracts.stage import BOX, FPS, WAIT_S, Stage, source_of
from tests.spoilt import cut, spoilt, standing
from tests.stalled import disk_of


class FileContract:
    notices_a_stall = True
    """Whether it can leave a disk alone that stops answering while a file of it plays."""
    plays_any_name = True
    """Whether names that are no Unicode play too; else they are refused, but not for good."""
    loops_what_is_left = False
    """Whether it plays what is left of a file that was cut in a loop, and does not give it up."""

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
        assert stage.shows(RED)

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
        assert stage.shows(RED)
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
            assert time.monotonic() - began_s < WAIT_S, "the disk answers only after this"

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

    def test_pictures_that_turn_to_noise_are_noticed_while_the_sound_goes_on(
        self, stage: Stage, counting: dict[str, Source], tmp_path: Path
    ) -> None:
        path = spoilt(tmp_path / "noise.mp4", from_s=0.5, seconds=8.0)
        generation = stage.ready(source_of(path, seconds=8.0))
        stage.engine.play(0)
        stage.wait(lambda: stage.last(0, generation).state is PlaybackState.UNPLAYABLE)
        change, last = stage.last(0, generation), stage.picture()
        assert "broke off" in change.message
        assert not change.passing
        assert stage.number() < FPS
        if change.new_until_s is not None:
            assert change.new_until_s < last.shown_at_s, "the last picture was shown again"
        stage.ready(counting[".mp4"])

    @pytest.mark.parametrize("share", [0.1, 0.25])
    def test_what_is_left_of_a_file_that_was_cut_plays_and_then_it_broke_off(
        self, stage: Stage, counting: dict[str, Source], tmp_path: Path, share: float
    ) -> None:
        path = cut(tmp_path / "cut.mp4", share=share, seconds=8.0)
        generation = stage.engine.open(0, source_of(path, seconds=8.0), *BOX)
        stage.engine.play(0)
        if self.loops_what_is_left:
            stage.wait(lambda: stage.last(0, generation).loops > 0)
            return
        change = stage.wait_for(PlaybackState.UNPLAYABLE, generation)
        assert "broke off" in change.message
        assert (change.passing, change.loops) == (False, 0)
        assert stage.number() <= share * 8 * FPS
        assert change.position_ms < 4_000
        stage.ready(counting[".mp4"])

    def test_a_picture_that_stands_because_no_other_is_due_is_no_fault(
        self, stage: Stage, tmp_path: Path
    ) -> None:
        path = standing(tmp_path / "slide.mp4", from_s=0.5, to_s=2.0, seconds=2.6)
        generation = stage.ready(source_of(path, seconds=2.6))
        stage.engine.play(0)
        stage.wait(lambda: stage.number() > 2 * FPS)
        assert stage.last(0, generation).state is PlaybackState.PLAYING

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
            assert stage.shows(GREEN)
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
        assert stage.shows(BLUE)
