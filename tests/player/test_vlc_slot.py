"""A slot of the libVLC engine outlives bugs and names what is gone."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from pathlib import Path

import pytest

from player.engine import PlaybackChanged, PlaybackState, Source
from player.frames import I420Picture
from player.patience import LOOKED_AT_WITHIN_S
from player.vlc_engine import open_engine
from tests.clips import make_clip

WITHIN_S = 30.0
NEVER_SHOWS = Source(
    Path(__file__).parents[1] / "fuzz" / "media" / "never-shows.mkv", "mkv", 160, 288, 400
)


def test_a_bug_reaches_the_excepthook_and_the_slot_serves_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = Source(make_clip(tmp_path / "a.mp4"), "mp4", 160, 288, 1000)
    bugs: list[type[BaseException]] = []
    told, ready, closed = threading.Event(), threading.Event(), threading.Event()

    def hear(bug: threading.ExceptHookArgs) -> None:
        bugs.append(bug.exc_type)
        told.set()

    monkeypatch.setattr(threading, "excepthook", hear)

    def follow(change: PlaybackChanged) -> None:
        if change.generation == 1:
            raise ZeroDivisionError
        if change.state is PlaybackState.READY:
            ready.set()
        elif change.state is PlaybackState.CLOSED:
            closed.set()

    engine = open_engine(slots=1)
    try:
        engine.listen(lambda slot, generation: None, follow)
        engine.open(0, clip, 160, 288)
        assert told.wait(WITHIN_S)
        engine.open(0, clip, 160, 288)
        assert ready.wait(WITHIN_S)
        engine.close(0)
        assert closed.wait(WITHIN_S)
    finally:
        engine.shutdown()
    assert set(bugs) == {ZeroDivisionError}
    assert not [thread for thread in threading.enumerate() if thread.name == "slot 0"]


def test_a_file_that_is_gone_is_called_gone(tmp_path: Path) -> None:
    given_up, said = threading.Event(), []

    def follow(change: PlaybackChanged) -> None:
        if change.state is PlaybackState.UNPLAYABLE:
            said.append(change.message)
            given_up.set()

    engine = open_engine(slots=1)
    try:
        engine.listen(lambda slot, generation: None, follow)
        engine.open(0, Source(tmp_path / "gone.mp4", "mp4", 160, 288, 1000), 160, 288)
        assert given_up.wait(WITHIN_S)
    finally:
        engine.shutdown()
    assert said == ["This file is no longer there."]


def test_a_clip_is_waited_for_since_it_was_asked_for() -> None:
    """And not since the one before it has ended, which may take half a second."""
    held, release, over = threading.Event(), threading.Event(), threading.Event()
    given_up: list[int] = []

    def follow(change: PlaybackChanged) -> None:
        if (change.slot, change.generation) == (0, 1):
            held.set()
            release.wait(WITHIN_S)
        elif change.state is PlaybackState.UNPLAYABLE:
            given_up.append(change.slot)
            if len(given_up) == 2:
                over.set()

    engine = open_engine(slots=2)
    try:
        engine.listen(lambda slot, generation: None, follow)
        engine.open(0, NEVER_SHOWS, 160, 288)
        assert held.wait(WITHIN_S)
        engine.open(0, NEVER_SHOWS, 160, 288)
        engine.play(0)
        time.sleep(LOOKED_AT_WITHIN_S * 0.4)
        engine.open(1, NEVER_SHOWS, 160, 288)
        engine.play(1)
        time.sleep(LOOKED_AT_WITHIN_S * 0.4)
        release.set()
        assert over.wait(WITHIN_S)
    finally:
        release.set()
        engine.shutdown()
    assert given_up == [0, 1]


def test_a_clip_that_is_over_leaves_no_picture_behind(tmp_path: Path) -> None:
    """Without waiting for the garbage collector, which knows nothing of their size."""
    clip = Source(make_clip(tmp_path / "a.mp4"), "mp4", 160, 288, 1000)
    ready = threading.Semaphore(0)

    def follow(change: PlaybackChanged) -> None:
        if change.state is PlaybackState.READY:
            ready.release()

    def pictures() -> int:
        return sum(isinstance(held, I420Picture) for held in gc.get_objects())

    engine = open_engine(slots=1)
    gc.disable()
    try:
        engine.listen(lambda slot, generation: None, follow)
        before = pictures()
        for _ in range(5):
            engine.open(0, clip, 160, 288)
            assert ready.acquire(timeout=WITHIN_S)
        open_now = pictures() - before
    finally:
        gc.enable()
        engine.shutdown()
    assert open_now == 1
    assert pictures() == before


class Mark:
    """Something that can be seen to go."""


def test_python_knows_the_video_thread_from_picture_to_picture_and_no_longer(
    tmp_path: Path,
) -> None:
    # So long that it does not begin anew, with a thread of its own, before the test has looked.
    clip = Source(make_clip(tmp_path / "a.mp4", seconds=8), "mp4", 160, 288, 8000)
    video_thread, marks = threading.local(), []
    known, forgotten = threading.Event(), threading.Event()

    def count(_slot: int, _generation: int) -> None:
        if not hasattr(video_thread, "mark"):
            video_thread.mark, video_thread.pictures = Mark(), 0
            marks.append(weakref.finalize(video_thread.mark, forgotten.set))
        video_thread.pictures += 1
        if video_thread.pictures == 5:
            known.set()

    engine = open_engine(slots=1)
    try:
        engine.listen(count, lambda change: None)
        engine.open(0, clip, 160, 288)
        engine.play(0)
        assert known.wait(WITHIN_S)
        assert not forgotten.is_set()
    finally:
        engine.shutdown()
    assert forgotten.wait(WITHIN_S)
    assert len(marks) == 1
