"""How loud a video is, measured in a process that gets in nobody's way."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.facts import SILENCE_LUFS, PlayerError
from player.loudness import read_loudness
from player.prober import Prober
from tests.clips import make_clip, tone_of


@pytest.fixture
def prober() -> Iterator[Prober]:
    opened = Prober()
    yield opened
    opened.close()


def children() -> set[int]:
    """Return the processes that this one has started."""
    started = [task / "children" for task in Path("/proc/self/task").iterdir()]
    return {int(pid) for children in started for pid in children.read_text().split()}


@pytest.mark.parametrize("lufs", [-8.0, -23.0, -40.0])
def test_a_tone_is_as_loud_as_it_was_made(tmp_path: Path, lufs: float) -> None:
    heard = read_loudness(make_clip(tmp_path / "a.mp4", seconds=3, tone=tone_of(lufs)))
    assert heard.lufs == pytest.approx(lufs, abs=0.5)
    # A sine on both channels peaks 0.7 dB above its loudness at 1 kHz, about 0.8 at 440 Hz.
    assert heard.true_peak_db == pytest.approx(lufs + 0.8, abs=1.0)


@pytest.mark.parametrize("suffix", [".mp4", ".webm", ".avi", ".mpg"])
def test_each_format_can_be_measured(tmp_path: Path, suffix: str) -> None:
    heard = read_loudness(make_clip(tmp_path / f"a{suffix}", seconds=1.0))
    assert heard.lufs == pytest.approx(-17.7, abs=1.5)


def test_mono_is_measured_as_it_is_heard_from_two_loudspeakers(tmp_path: Path) -> None:
    mono = read_loudness(make_clip(tmp_path / "a.mp4", layout="mono"))
    stereo = read_loudness(make_clip(tmp_path / "b.mp4"))  # spreads the tone over two channels
    assert mono.lufs - stereo.lufs == pytest.approx(3, abs=0.5)


def test_only_the_beginning_of_a_long_video_is_measured(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=4, tone=[tone_of(-30), tone_of(-10)])
    assert read_loudness(clip, first_s=1.5).lufs == pytest.approx(-30, abs=1)
    assert read_loudness(clip).lufs == pytest.approx(-10, abs=1)  # R 128 leaves out what is quiet


def test_what_has_no_sound_is_silent(tmp_path: Path) -> None:
    without = read_loudness(make_clip(tmp_path / "a.mp4", audio=False))
    digital = read_loudness(make_clip(tmp_path / "b.mp4", tone=0.0))
    assert without.lufs == digital.lufs == SILENCE_LUFS
    assert without.true_peak_db == digital.true_peak_db == -120


def test_damaged_sound_is_measured_as_far_as_it_goes(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.ts", seconds=4)
    whole = clip.read_bytes()
    half = len(whole) // 2
    clip.write_bytes(whole[:half] + bytes(len(whole) // 8) + whole[half + len(whole) // 8 :])
    assert read_loudness(clip).lufs == pytest.approx(-17.7, abs=1.5)


def test_a_text_is_refused(prober: Prober, tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_text("no video")
    with pytest.raises(PlayerError) as refusal:
        prober.loudness(tmp_path / "a.mp4")
    assert not refusal.value.passing


def test_measuring_takes_what_others_leave_and_holds_nobody_up(
    prober: Prober, tmp_path: Path
) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=1.0)
    before = children()
    prober.loudness(clip)
    (listener,) = children() - before
    assert os.sched_getscheduler(listener) == os.SCHED_IDLE
    os.kill(listener, signal.SIGSTOP)  # as long as it is busy, it answers nobody
    assert prober.probe(clip).width == 160
    prober.poster(clip, tmp_path / "a.jpg")
    os.kill(listener, signal.SIGCONT)


def test_the_process_ends_when_nothing_is_left_and_another_takes_its_place(
    prober: Prober, tmp_path: Path
) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=1.0)
    before = children()
    prober.loudness(clip)
    prober.stop_looking()
    assert children() == before
    assert prober.loudness(clip).lufs == pytest.approx(-17.7, abs=1.5)
