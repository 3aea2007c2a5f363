"""The program as a process: swiped by real events, killed, started again, its rows read."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from tests.end2end.library import COUNT, CREATORS, TOPICS
from tests.end2end.program import Program, Row, program, until

GESTURES = ("Down", "wheel", "Next", "wheel", "Down")
SWIPES = 20
LIKED_AT = (3, 11)
"""Positions of the videos that are liked."""


def swipe_twenty(run: Program) -> list[Row]:
    """Swipe and like as a viewer would; return the heartbeat of each video that came."""
    run.wait_for_library(SWIPES)
    beats = [run.wait_for_position(0)]
    for number in range(SWIPES):
        if number in LIKED_AT:
            run.key("l")
            run.wait_for_reactions(LIKED_AT.index(number) + 1)
        beats.append(run.swipe_with(GESTURES[number % len(GESTURES)]))
    return beats


@pytest.mark.parametrize("which", ["demo", "own"])
def test_swipes_and_likes_survive_a_kill(which: str, own_clips: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    folders = [own_clips] if which == "own" else []
    with program(data, *folders) as run:
        run.wait_for_window()
        beats = swipe_twenty(run)
        last_ms = beats[-1]["visible_ms"]
        until(lambda: run.running().get("visible_ms", 0) > last_ms + 800, "a second heartbeat")
        last_beat = run.beat()
        run.kill()

    with program(data) as again:
        again.wait_for_window()
        again.wait_for_position(0)
        rows = again.impressions()
        assert len(rows) == SWIPES + 1
        *swiped, crashed = rows
        assert {row["ended_by"] for row in swiped} == {"next"}
        assert crashed["ended_by"] == "crash"
        assert crashed["id"] == last_beat["id"]
        assert crashed["watched_ms"] >= last_beat["watched_ms"]
        assert again.beat()["session_id"] != crashed["session_id"]
        check_rows(rows, beats)
        check_likes(again, rows)
        for _ in range(3):
            again.swipe_with("Down")
        shown = [row["video_id"] for row in again.impressions()] + [again.beat()["video_id"]]
        assert len(set(shown)) == len(shown) == SWIPES + 1 + 4
        profile = "demo" if which == "demo" else "you"
        used = "SELECT name FROM profile WHERE id IN (SELECT profile_id FROM impression)"
        assert [row["name"] for row in again.rows(used)] == [profile]
        if which == "own":
            check_sidecars(again)


def check_rows(rows: list[Row], beats: list[Row]) -> None:
    """Every impression says how it came about and how long it was watched."""
    assert [row["position"] for row in rows] == list(range(SWIPES + 1))
    assert [row["video_id"] for row in rows] == [beat["video_id"] for beat in beats]
    assert len({row["video_id"] for row in rows}) == SWIPES + 1, "a video came twice"
    assert rows[0]["input"] == "auto"
    came_by = ["wheel" if gesture == "wheel" else "key" for gesture in GESTURES] * 4
    assert [row["input"] for row in rows[1:]] == came_by
    for row in rows:
        assert 0 < row["propensity"] <= 1
        assert row["policy"] == "taste-2"
        assert row["candidates"] >= 1
        assert row["duration_ms"] > 0
        assert 0 < row["watched_ms"] <= row["visible_ms"]
        assert row["paused_ms"] == 0
        assert 0 <= row["furthest_ms"] <= row["duration_ms"]
    watched_ms, visible_ms = (
        sum(row[name] for row in rows) for name in ("watched_ms", "visible_ms")
    )
    assert watched_ms > 0.5 * visible_ms, "they did not stand still"
    off_ms = []
    for before, row in pairwise(rows):
        between_ms = row["monotonic_ms"] - before["monotonic_ms"]
        off_ms.append(abs(between_ms - before["visible_ms"]))
        off_ms.append(abs(row["shown_at_ms"] - before["shown_at_ms"] - between_ms))
    # A busy machine may come between two looks at a clock, but not each time.
    assert median(off_ms) <= 60
    assert max(off_ms) <= 1000


def check_likes(run: Program, rows: list[Row]) -> None:
    """Both likes are there, of the videos that were on screen."""
    likes = run.reactions()
    assert [like["kind"] for like in likes] == ["like", "like"]
    assert [like["impression_id"] for like in likes] == [rows[n]["id"] for n in LIKED_AT]
    assert [like["video_id"] for like in likes] == [rows[n]["video_id"] for n in LIKED_AT]


def check_sidecars(run: Program) -> None:
    """What the sidecars say is known, and what they must not say is nowhere."""
    assert len(run.rows("SELECT id FROM video")) == COUNT
    tags = {row["name"] for row in run.rows("SELECT name FROM tag")}
    assert tags == {*TOPICS, "test"}
    assert {row["name"] for row in run.rows("SELECT name FROM creator")} == set(CREATORS)
    assert len(run.rows("SELECT id FROM sound")) == 5
    kept = (run.data / "homefeed.sqlite3").read_bytes()
    kept += (run.data / "homefeed.sqlite3-wal").read_bytes()
    assert b"never to be kept" not in kept


def test_a_reset_by_keyboard_is_undone_by_keyboard(own_clips: Path, tmp_path: Path) -> None:
    with program(tmp_path / "data", own_clips) as run:
        run.wait_for_window()
        run.wait_for_library(COUNT)
        run.key("l")
        run.wait_for_reactions(1)
        for _ in range(3):
            run.swipe_with("Down")
        before = run.impressions()

        run.key("ctrl+r")
        confirm_start_over(run)
        run.swipe_with("Down")  # the undo toast must not take the keys away from the feed
        run.swipe_with("Down")
        run.key("z")
        until(lambda: len(epochs(run)) == 3, "the undo in the log")
        run.wait_for_heartbeat()  # the rows behind are dealt anew meanwhile
        run.swipe_with("Down")

        first, reset, undo = epochs(run)
        assert [first["reason"], reset["reason"], undo["reason"]] == ["first", "reset", "undo"]
        assert undo["restores"] == first["id"]
        assert undo["seed"] == first["seed"]
        assert run.impressions()[: len(before)] == before, "the log was changed"
        assert len(run.reactions()) == 1


def epochs(run: Program) -> list[Row]:
    return run.rows("SELECT * FROM epoch ORDER BY number")


def confirm_start_over(run: Program) -> None:
    """Choose the dialog's second button; the first, which keeps the taste, has the focus."""
    for key in ("Right", "Return"):
        for _ in range(2):  # the first may come at once, before the dialog is there
            run.wait_for_heartbeat()
        run.key(key)
    until(lambda: len(epochs(run)) == 2, "the reset in the log")
    run.wait_for_heartbeat()
