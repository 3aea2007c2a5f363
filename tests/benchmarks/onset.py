"""How well the logged onset of a video agrees with what is seen on the screen.

Clips of white and of black take turns, and the screen is filmed from outside the program: an
onset is true when the screen changed then. PsychoPy's authors report theirs in the same terms,
as lag and its standard deviation (Bridges, Pitiot, MacAskill and Peirce, "The timing mega-study",
PeerJ 8, 2020); theirs is measured with a photodiode, ours ends at the server's own picture.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median, stdev
from typing import TypeVar

import numpy as np

from tests.benchmarks.counts import count
from tests.benchmarks.figures import CannotMeasureError, Figure, figure, percentile
from tests.benchmarks.film import Film, Shot
from tests.benchmarks.pace import stays_s
from tests.benchmarks.place import ROOT, scratch
from tests.clips import make_clip

NAMES = (
    "study.onset.lag.median",
    "study.onset.lag.sd",
    "study.onset.lag.p95",
    "study.onset.film",
)
TARGET_MS = 50.0 / 3
"""One picture of a display of 60 Hz."""
CHANGED = 12
"""Levels of 255 by which a place has changed: even under the shade at a video's foot, where the
next page comes in, black and white are further apart."""
STAGE_X, STAGE_TOP, STAGE_FOOT = 640, 24, 776
"""Where the video stands in a window of 1280 x 800 at the corner of the screen."""
ROWS = tuple(range(STAGE_TOP + 16, STAGE_FOOT - 1, 4))
"""What is filmed."""
WAIT_S = 60.0
T = TypeVar("T")

STUDY = """
title = "Onsets"
name = "onsets"
[consent]
version = "1"
text = "White and black clips."
[library]
folder = "clips"
[shown]
likes = false
captions = false
scrubber = false
why = false
sound = false
[[conditions]]
name = "flashes"
policy = "fixed-list:order.txt"
[[blocks]]
name = "flashes"
minutes = 30
"""


def measure(swipes: int | None = None) -> list[Figure]:
    """Swipe through flashing clips by real keys and film them.

    Raises:
        CannotMeasureError: the program did not come to its end, or nothing was seen.
    """
    swipes = swipes if swipes is not None else count(120, 30)
    with scratch() as folder:
        _lay_out(folder, swipes + 4)
        with _program(folder) as keys:
            film = Film(STAGE_X, ROWS)
            _swipe(folder, keys, swipes)
            shots = film.stop()
        onsets = _onsets(folder)
    lags = [lag for lag in (_lag(shots, at_ms) for at_ms in onsets[1:]) if lag is not None]
    if len(lags) < swipes // 2:
        raise CannotMeasureError(f"of {swipes} onsets {len(lags)} were seen")
    apart = [later.later_ms - sooner.later_ms for sooner, later in pairwise(shots)]
    return [
        figure(NAMES[0], median(lags), "ms", target=TARGET_MS),
        figure(NAMES[1], stdev(lags), "ms", target=TARGET_MS),
        figure(NAMES[2], percentile([abs(lag) for lag in lags], 0.95), "ms"),
        figure(NAMES[3], median(apart), "ms"),
    ]


def _lag(shots: Sequence[Shot], at_ms: float) -> float | None:
    """Return how much later than an onset the screen began to change, below 0 if sooner.

    A swipe slides the page in from the foot: the first row that changes is its first picture.
    """
    around = [shot for shot in shots if at_ms - 150 <= shot.later_ms <= at_ms + 400]
    for before, after in pairwise(around):
        changed = np.abs(before.levels.astype(int) - after.levels) > CHANGED
        if changed.any():
            return after.later_ms - at_ms
    return None


def _lay_out(folder: Path, clips: int) -> None:
    (folder / "clips").mkdir()
    names = []
    for number in range(clips):
        level = 250 - number % 5 if number % 2 else 2 + number % 5
        clip = make_clip(
            folder / "clips" / f"flash-{number:03}.mp4",
            seconds=2.0,
            colours=((level, level, level),),
        )
        with clip.open("ab") as file:  # no two alike
            file.write(b"\x00\x00\x00\x10free" + number.to_bytes(8, "big"))
        names.append(f"clips/{clip.name}\n")
    (folder / "order.txt").write_text("".join(names))
    (folder / "study.toml").write_text(STUDY)


@contextmanager
def _program(folder: Path) -> Iterator[str]:
    """Run the study until its first video plays; yield its window."""
    command: list[str | Path] = [sys.executable, "main.py", "study", "run", folder / "study.toml"]
    command += ["--windowed", "--alone", "--data-dir", folder / "data"]
    environment = {**os.environ, "HOME": str(folder)}
    log = (folder / "said.txt").open("w")
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        window = _until(_window, "a window")
        time.sleep(1.0)
        _keys(window, "Tab", "Return")
        _until(lambda: len(_onsets(folder)) > 0, "the first video")
        time.sleep(1.0)
        yield window
    except CannotMeasureError as error:
        raise CannotMeasureError(f"{error}: {(folder / 'said.txt').read_text()}") from error
    finally:
        process.terminate()
        process.wait()
        log.close()


def _swipe(folder: Path, window: str, swipes: int) -> None:
    stays = stays_s()
    for number in range(1, swipes + 1):
        time.sleep(min(1.5, max(0.6, next(stays))))
        _keys(window, "Down")
        _until(partial(_began, folder, number), f"onset {number}")
    time.sleep(0.5)


def _began(folder: Path, number: int) -> bool:
    return len(_onsets(folder)) > number


def _onsets(folder: Path) -> list[float]:
    """Return when each video began, as the log has it."""
    address = f"file:{folder / 'data' / 'homefeed.sqlite3'}?mode=ro"
    query = "SELECT at_ms FROM player_event WHERE kind = 'onset' ORDER BY id"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=10)) as connection:
            return [float(at_ms) for (at_ms,) in connection.execute(query)]
    except sqlite3.OperationalError:
        return []


def _window() -> str:
    ask = ["xdotool", "search", "--onlyvisible", "--name", "^Homefeed, study"]
    return subprocess.run(ask, capture_output=True, text=True, check=False).stdout.strip()


def _keys(window: str, *names: str) -> None:
    subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
    for name in names:
        subprocess.run(["xdotool", "key", name], check=True)


def _until(holds: Callable[[], T], what: str) -> T:
    began_s = time.monotonic()
    while time.monotonic() - began_s < WAIT_S:
        given = holds()
        if given:
            return given
        time.sleep(0.02)
    raise CannotMeasureError(f"not within {WAIT_S} s: {what}")
