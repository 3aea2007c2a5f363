"""Watch time is exact: logged against the moments at which a script played, paused and swiped.

Between a press and the first picture that moves libVLC takes 10 to 50 ms, and longer after a jump.
Of such a wait the script counts a frame, as nobody watched more: when the pictures moved that
the page was given, their own times tell.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

from player.clock import STALL_S
from player.engine import Frame
from tests.end2end.library import fill
from tests.ui.house import House, run_events

EXACT_MS = 50
"""How far the log may be from the script, per impression."""

PLAY, PAUSE, SEEK, SWIPE, PACE = "play", "pause", "seek", "swipe", "pace"

ROUND: tuple[tuple[float, str, int], ...] = (
    # After so many seconds: what is done, for a seek the place in ms, for a pace the speed in %.
    (1.2, PAUSE, 0),
    (0.7, PLAY, 0),
    (0.9, SWIPE, 0),
    (1.0, SEEK, 2500),
    (1.1, SEEK, 300),
    (0.8, SWIPE, 0),
    (0.4, SWIPE, 0),
    (1.0, PAUSE, 0),
    (0.5, SEEK, 1200),
    (0.4, PLAY, 0),
    (1.1, SEEK, 3600),  # near the end: it loops
    (1.4, SWIPE, 0),
    (0.5, PAUSE, 0),
    (0.6, SWIPE, 0),
    (2.9, SWIPE, 0),
    (0.8, PACE, 200),
    (0.9, PACE, 50),
    (0.6, SWIPE, 0),
    (0.5, PACE, 100),
    (0.5, SWIPE, 0),
)
"""Eighteen seconds, eight impressions, the last two at several speeds."""

IMPRESSIONS = 8

SEEKABLE = (".mp4", ".webm", ".mkv", ".mov", ".avi")
"""In a .ts without an index a seek near the end stands still for a second, and is not watched."""

ROUNDS = 4 if os.environ.get("HOMEFEED_FULL") == "1" else 1


NO_PIXELS = np.zeros((0, 0, 4), np.uint8)

FRAME_S = 0.04
"""Of the clips, at their own speed."""


class Given:
    """Notes which pictures each row's page was given."""

    def __init__(self, house: House) -> None:
        self.frames: dict[int, list[tuple[float, Frame]]] = {}
        house.pages.framed.connect(self._note)

    def _note(self, row: int, frame: Frame) -> None:
        times = replace(frame, pixels=NO_PIXELS)
        self.frames.setdefault(row, []).append((time.monotonic(), times))

    def between(self, row: int, begins_s: float, ends_s: float) -> list[Frame]:
        """Return what was shown in a time, and there by the end of it."""
        noted = self.frames.get(row, [])
        return [
            frame for came_s, frame in noted if begins_s < frame.shown_at_s and came_s <= ends_s
        ]


@dataclass
class Run:
    """A stretch in which the script lets one row play."""

    row: int
    speed: float
    begins_s: float
    ends_s: float = 0.0

    @property
    def lasts_s(self) -> float:
        return self.ends_s - self.begins_s

    def stood_s(self, given: Given) -> float:
        """For how long its picture stood: beyond a frame where pictures broke off or ended.

        In between it may stand for STALL_S: less is a machine that is busy.
        """
        stood_s, shown_s = 0.0, self.begins_s
        for frame in given.between(self.row, self.begins_s, self.ends_s):
            leads_on_s = max(shown_s, frame.moving_since_s)
            stood_s += max(0.0, leads_on_s - shown_s - FRAME_S / self.speed)
            stood_s += max(0.0, frame.shown_at_s - leads_on_s - STALL_S)
            shown_s = frame.shown_at_s
        return stood_s + max(0.0, self.ends_s - shown_s - FRAME_S / self.speed)


@dataclass
class Script:
    """Does things to the feed, and keeps the time on its own watch."""

    house: House
    runs: list[list[Run]] = field(default_factory=list)
    """Of each impression."""
    visible_ms: list[float] = field(default_factory=list)
    _speed: float = 1.0
    _began_s: float = 0.0
    _running: bool = False

    def begin(self, at_s: float) -> None:
        self._began_s = at_s
        self.runs.append([])
        self._start(at_s)

    def act(self, what: str, place_ms: int) -> None:
        now_s = time.monotonic()
        if what == SEEK:
            self.house.playback.seek(place_ms)
        elif what == PACE:
            self._stop(now_s)
            self._speed = place_ms / 100
            self._start(now_s)
            self.house.playback.pace.choose(self._speed)
        elif what == SWIPE:
            self._stop(now_s)
            self.visible_ms.append((now_s - self._began_s) * 1000)
            # Without waiting for what comes with it: the script goes on by the clock.
            self.house.controller.settle(self.house.row() + 1, "key")
            self.begin(now_s)
        else:
            self._stop(now_s)
            self.house.playback.toggle()
            if what == PLAY:
                self._start(now_s)

    def _start(self, at_s: float) -> None:
        self.runs[-1].append(Run(self.house.row(), self._speed, at_s))
        self._running = True

    def _stop(self, at_s: float) -> None:
        if self._running:
            self.runs[-1][-1].ends_s, self._running = at_s, False


@pytest.fixture(scope="module")
def long_clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long") / "clips"
    return fill(folder, count=IMPRESSIONS * ROUNDS + 3, seconds=4.0, suffixes=SEEKABLE)


def test_watch_time_differs_from_the_script_by_at_most_50_ms(
    house: House, long_clips: Path
) -> None:
    given = Given(house)
    house.play(long_clips)
    house.until(lambda: house.playback.position > 0, "the first frame")
    first = len(house.views) + 1
    script = Script(house)
    now_s = time.monotonic()
    house.controller.settle(1, "key")  # from here on every video was waiting on its first frame
    script.begin(now_s)
    for after_s, what, place_ms in ROUND * ROUNDS:
        run_events(round(after_s * 1000))
        script.act(what, place_ms)

    house.dealt()
    shown = [view.impression for view in house.views[first:]]
    assert len(shown) == len(script.visible_ms) == IMPRESSIONS * ROUNDS
    names = {video.id: video.path.name for video in house.catalog.videos(house.profile())}
    inexact = []
    for number, (impression, runs, visible_ms) in enumerate(
        zip(shown, script.runs, script.visible_ms, strict=False)  # one more has begun
    ):
        ran_ms = sum(run.lasts_s for run in runs) * 1000
        stood_ms = sum(run.stood_s(given) for run in runs) * 1000
        off_ms = (
            impression.watched_ms - (ran_ms - stood_ms),
            impression.visible_ms - visible_ms,
            impression.visible_ms - impression.paused_ms - ran_ms,
        )
        if max(abs(one_ms) for one_ms in off_ms) > EXACT_MS:
            inexact.append((number, names[impression.video_id], off_ms))
    assert inexact == []
    assert sum(script.visible_ms) == pytest.approx(
        sum(after_s for after_s, *_ in ROUND) * ROUNDS * 1000, rel=0.05
    )
    logged = [view.impression for view in house.replayed()][first:]
    assert logged == shown
    assert sum(impression.seeks for impression in logged) == 4 * ROUNDS
    for impression, runs in zip(logged, script.runs, strict=False):
        # At twice the speed the same inexactness is twice as much of the video, and a gap
        # between two frames counts at one speed.
        went_by_s = sum((run.lasts_s - run.stood_s(given)) * run.speed for run in runs)
        assert impression.watched_ms * impression.speed == pytest.approx(
            went_by_s * 1000, abs=4 * EXACT_MS
        )
