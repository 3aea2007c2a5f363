"""Watch time is exact: logged against the moments at which a script played, paused and swiped."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

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


@dataclass
class Script:
    """Does things to the feed, and keeps the time on its own watch."""

    house: House
    watched_ms: list[float] = field(default_factory=list)
    visible_ms: list[float] = field(default_factory=list)
    sped_ms: list[float] = field(default_factory=list)
    """Watched time, each stretch times its speed: how much of the video went by."""
    _speed: float = 1.0
    _sped_s: float = 0.0
    _ran_s: float = 0.0
    _began_s: float = 0.0
    _since_s: float | None = None

    def begin(self, at_s: float) -> None:
        self._began_s = self._since_s = at_s
        self._ran_s = self._sped_s = 0.0

    def act(self, what: str, place_ms: int) -> None:
        now_s = time.monotonic()
        if what == SEEK:
            self.house.playback.seek(place_ms)
        elif what == PACE:
            self._stop(now_s)
            self._since_s, self._speed = now_s, place_ms / 100
            self.house.playback.pace.choose(self._speed)
        elif what == SWIPE:
            self._stop(now_s)
            self.watched_ms.append(self._ran_s * 1000)
            self.visible_ms.append((now_s - self._began_s) * 1000)
            self.sped_ms.append(self._sped_s * 1000)
            # Without waiting for what comes with it: the script goes on by the clock.
            self.house.controller.settle(self.house.row() + 1, "key")
            self.begin(now_s)
        else:
            self._stop(now_s)
            self.house.playback.toggle()
            self._since_s = now_s if what == PLAY else None

    def _stop(self, now_s: float) -> None:
        if self._since_s is not None:
            self._ran_s += now_s - self._since_s
            self._sped_s += (now_s - self._since_s) * self._speed
            self._since_s = None


@pytest.fixture(scope="module")
def long_clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long") / "clips"
    return fill(folder, count=IMPRESSIONS * ROUNDS + 3, seconds=4.0, suffixes=SEEKABLE)


def test_watch_time_differs_from_the_script_by_at_most_50_ms(
    house: House, long_clips: Path
) -> None:
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
    assert len(shown) == len(script.watched_ms) == IMPRESSIONS * ROUNDS
    names = {video.id: video.path.name for video in house.catalog.videos(house.profile())}
    inexact = [
        (number, names[impression.video_id], off_ms)
        for number, (impression, watched_ms, visible_ms) in enumerate(
            zip(shown, script.watched_ms, script.visible_ms, strict=True)
        )
        for off_ms in (impression.watched_ms - watched_ms, impression.visible_ms - visible_ms)
        if abs(off_ms) > EXACT_MS
    ]
    assert inexact == []
    assert sum(script.visible_ms) == pytest.approx(
        sum(after_s for after_s, *_ in ROUND) * ROUNDS * 1000, rel=0.05
    )
    logged = [view.impression for view in house.replayed()][first:]
    assert logged == shown
    assert sum(impression.seeks for impression in logged) == 4 * ROUNDS
    for impression, sped_ms in zip(logged, script.sped_ms, strict=True):
        # At twice the speed the same inexactness is twice as much of the video, and a gap
        # between two frames counts at one speed.
        went_by_ms = impression.watched_ms * impression.speed
        assert went_by_ms == pytest.approx(sped_ms, abs=4 * EXACT_MS)
        assert impression.watched_ms + impression.paused_ms == pytest.approx(
            impression.visible_ms, abs=EXACT_MS
        )
