"""What the libVLC engine lets be heard: ALSA writes it into a file, and we read that."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from player.levelling import gain_of
from player.prober import Prober
from tests.clips import SAMPLE_RATE, TONE_HZ, make_clip, tone_of

ROOT = Path(__file__).resolve().parents[2]
ALSA = """
pcm.nowhere {{ type null }}
pcm.!default {{
  type plug
  slave.pcm {{ type file slave.pcm nowhere file "{path}" format "raw" }}
}}
"""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="ALSA writes sound to a file only on Linux"
)


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("sound")
    loud = make_clip(folder / "loud.mp4", seconds=2)
    return loud, make_clip(folder / "silent.mp4", seconds=2, audio=False)


def loudest(clips: tuple[Path, Path], folder: Path, *verbs: str) -> float:
    """Play in a process whose sound card is a file; return the largest sample in it."""
    return float(np.abs(heard_of(clips, folder, *verbs)).max(initial=0.0))


def heard_of(clips: tuple[Path, Path], folder: Path, *verbs: str) -> NDArray[np.float32]:
    """Play in a process whose sound card is a file; return its samples, left, right, left."""
    heard, config = folder / "heard.raw", folder / "alsa.conf"
    config.write_text(ALSA.format(path=heard), encoding="utf-8")
    environment = os.environ | {
        "ALSA_CONFIG_PATH": str(config),
        "PULSE_SERVER": str(folder / "no-such-server"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.player.heard", *map(str, clips), *verbs],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if not heard.exists():
        return np.empty(0, np.float32)
    return np.fromfile(heard, np.float32)


def test_a_clip_that_plays_is_heard(clips: tuple[Path, Path], tmp_path: Path) -> None:
    assert loudest(clips, tmp_path, "play") == pytest.approx(0.2, abs=0.1)


def test_a_clip_that_is_only_preloaded_is_not_heard(
    clips: tuple[Path, Path], tmp_path: Path
) -> None:
    assert loudest(clips, tmp_path) == 0.0


def test_a_muted_clip_is_not_heard(clips: tuple[Path, Path], tmp_path: Path) -> None:
    assert loudest(clips, tmp_path, "mute", "play") == 0.0


def test_a_clip_at_twice_the_speed_keeps_its_pitch(
    clips: tuple[Path, Path], tmp_path: Path
) -> None:
    left = heard_of(clips, tmp_path, "fast", "play")[::2]
    spectrum = np.abs(np.fft.rfft(left))
    assert np.argmax(spectrum) * SAMPLE_RATE / len(left) == pytest.approx(TONE_HZ, rel=0.05)


@pytest.fixture(scope="module")
def uneven(tmp_path_factory: pytest.TempPathFactory) -> dict[float, Path]:
    """A clip that whispers and one that shouts, by their loudness."""
    folder = tmp_path_factory.mktemp("uneven")
    return {
        lufs: make_clip(folder / f"{-lufs:.0f}.mp4", seconds=2, tone=tone_of(lufs))
        for lufs in (-30.0, -8.0)
    }


def level_db(clip: Path, silent: Path, folder: Path, gain_db: float) -> float:
    """Return how loud a clip comes out of the sound card, in dB of full scale."""
    return float(20 * np.log10(loudest((clip, silent), folder, f"gain={gain_db}", "play")))


def test_levelled_clips_are_heard_equally_loud_and_others_are_not(
    uneven: dict[float, Path], clips: tuple[Path, Path], tmp_path: Path
) -> None:
    prober = Prober()
    try:
        gains = [gain_of(prober.loudness(clip)) for clip in uneven.values()]
    finally:
        prober.close()
    silent = clips[1]
    plain = [level_db(clip, silent, tmp_path, 0.0) for clip in uneven.values()]
    levelled = [
        level_db(clip, silent, tmp_path, gain)
        for clip, gain in zip(uneven.values(), gains, strict=True)
    ]
    assert plain[1] - plain[0] > 15
    assert abs(levelled[1] - levelled[0]) < 1.5
