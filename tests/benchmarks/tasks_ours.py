"""The ten tasks in our window: found by what a screen reader says, seen in its tree or the log."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.end2end.program import Program, program, until
from tests.end2end.screen_reader import ScreenReader, listening

BUTTON = "push button"


class Hand:
    """Presses, and counts."""

    def __init__(self, run: Program, reader: ScreenReader) -> None:
        self.run, self.reader = run, reader
        self.presses = 0

    def key(self, name: str) -> None:
        """Press a key, by its X name."""
        self.presses += 1
        self.run.key(name)

    def click(self, name: str, role: str) -> None:
        """Click what is told by that name."""
        self.presses += 1
        self.reader.press(self.run, name, role)

    def tiles(self) -> list[str]:
        """Return the names of the clips in a grid."""
        return [one.name for one in self.reader.controls() if one.name.startswith("Clip ")]

    def on_screen(self) -> str:
        """Return the title of the video that plays."""
        asked = "SELECT title FROM video JOIN running ON running.video_id = video.id"
        return str(until(lambda: self.run.rows(asked), "a video on screen")[0]["title"])


def presses(clips: Path, home: Path) -> dict[str, int]:
    """Do each task from the feed, and return how many presses it took.

    Raises:
        AssertionError: one had no effect.
    """
    with listening() as (reader, variables), _set(variables), program(home, clips) as run:
        run.wait_for_window()
        hand = Hand(run, reader)
        until(lambda: run.beat()["watched_ms"] > 0, "a first video that plays")
        counted = {"first": 0}
        run.wait_for_library(len(list(clips.rglob("*.mp4"))))
        for name, task in TASKS.items():
            hand.presses = 0
            task(hand)
            counted[name] = hand.presses
            reader.press(run, "Watch", BUTTON)
            run.wait_for_heartbeat()
    return counted


def _next(hand: Hand) -> None:
    left = hand.run.beat()["id"]
    hand.key("Down")
    until(lambda: hand.run.beat()["id"] != left, "the next video")
    until(lambda: hand.run.beat()["watched_ms"] > 0, "that plays")


def _like(hand: Hand) -> None:
    hand.key("l")
    hand.run.wait_for_reactions(1)
    hand.reader.wait_for("Liked", BUTTON)


def _liked(hand: Hand) -> None:
    hand.click("You", BUTTON)
    until(lambda: len(hand.tiles()) == 1, "what is liked")


def _find(hand: Hand) -> None:
    wanted = next(f"Clip {number}" for number in (3, 4) if f"Clip {number}" != hand.on_screen())
    hand.key("slash")
    until(hand.tiles, "the search")
    hand.run.do("type", "--delay", "50", wanted)
    until(lambda: [tile.split(",")[0] for tile in hand.tiles()] == [wanted], "the hit")
    hand.click(hand.tiles()[0], BUTTON)
    until(lambda: hand.on_screen() == wanted, "the hit that plays")


def _creator(hand: Hand) -> None:
    follow = next(one.name for one in hand.reader.controls() if one.name.startswith("Follow "))
    creator = follow.removeprefix("Follow ")
    hand.click(creator, "link")
    until(lambda: len(hand.tiles()) == 3, "the creator's clips")
    assert all(creator in tile for tile in hand.tiles())


def _pause(hand: Hand) -> None:
    hand.key("space")
    paused_ms = hand.run.beat()["paused_ms"]
    until(lambda: hand.run.beat()["paused_ms"] > paused_ms, "a video that stands")
    hand.run.key("space")


def _jump(hand: Hand) -> None:
    seeks = hand.run.beat()["seeks"]
    hand.key("5")
    until(lambda: hand.run.beat()["seeks"] > seeks, "the middle")


def _save(hand: Hand) -> None:
    hand.key("s")
    hand.reader.wait_for("Saved", BUTTON)
    until(lambda: hand.run.rows("SELECT * FROM collection_item"), "the video in the collection")


def _unwanted(hand: Hand) -> None:
    hand.key("Menu")
    hand.click("Not interested", "menu item")
    until(
        lambda: hand.run.rows("SELECT * FROM reaction WHERE kind = 'not_interested'"),
        "what is not wanted",
    )


TASKS: dict[str, Callable[[Hand], None]] = {
    "next": _next,
    "like": _like,
    "liked": _liked,
    "find": _find,
    "creator": _creator,
    "pause": _pause,
    "jump": _jump,
    "save": _save,
    "unwanted": _unwanted,
}


@contextmanager
def _set(variables: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
