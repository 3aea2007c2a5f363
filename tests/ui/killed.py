"""A sitting that goes by a script until it is killed.

`python -m tests.ui.killed DATA CLIPS SEED` watches until it is killed, and prints a line for all
that it would tell the viewer is done, and how long the video on screen was watched.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from storage.records import Subject, WishKind
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine

STEP_S = 0.05
"""So much of a video goes by between two looks; the clock on the wall goes on at least as much."""
PROFILE_SEED = 7


def sit(house: House, engine: ScriptedEngine, seed: int) -> Iterator[None]:
    """Watch, like, save, steer, reset and take back, by chance of a seed; never ends.

    Yields after each step of a video and each act.
    """
    chance = random.Random(seed)
    acts = _acts(house)
    names = [name for name, often in (("swipe", 8), ("back", 1), ("like", 4), ("save", 3),
             ("wish", 2), ("reset", 2), ("undo", 2)) for _ in range(often)]  # fmt: skip
    while True:
        for _ in range(chance.randrange(2, 14)):
            began_s = time.monotonic()
            for _ in engine.advance(STEP_S):
                house.turn()
            yield
            while time.monotonic() - began_s < STEP_S:
                house.turn()
                time.sleep(0.002)
        acts[chance.choice(names)]()
        _settled(house)
        yield


def _acts(house: House) -> dict[str, Callable[[], object]]:
    controller, wishes = house.controller, house.watching.wishes
    saving = house.watching.rail.saving
    return {
        "swipe": lambda: controller.settle(house.row() + 1, "key"),
        "back": lambda: controller.settle(max(0, house.row() - 1), "key"),
        "like": lambda: controller.like(not controller.property("liked")),
        "save": lambda: saving.property("saved") or saving.save(),
        "wish": lambda: wishes.hand_on(WishKind.MORE, Subject.HASHTAG, "bread"),
        "reset": house.reset.confirm,
        "undo": house.reset.undo,
    }


def _settled(house: House) -> None:
    """Let a swipe's rest, the deals and all writes come to an end: then each act is one event."""
    until_s = time.monotonic() + 0.15
    while time.monotonic() < until_s:
        house.turn()
        time.sleep(0.002)
    house.dealt()
    house.written()


def begin(house: House, clips: Path) -> None:
    """Open the folder and wait for the first rows."""
    house.library.open([clips])
    house.until(lambda: house.row() == 0, "the first row")
    house.until(lambda: not house.library.property("reading"), "the folders to be read")
    _settled(house)


def order_of(house: House, rows: int) -> list[str]:
    """Return the names of so many rows from the one on screen on, swiping to each."""
    names = []
    for _ in range(rows):
        names.append(house.on_screen())
        if house.row() + 1 >= len(house.watching.dealer.shelf):
            break
        house.swipe()
    return names


def _tell(*words: object) -> None:
    os.write(1, (" ".join(str(word) for word in words) + "\n").encode())  # whole, or not at all


def _announce(house: House) -> None:
    """Print the key of a row once its future says that it is kept."""

    def announced(function: Callable[..., Future[Any]], kind: str) -> Callable[..., Future[Any]]:
        def call(*args: Any, **named: Any) -> Future[Any]:
            future = function(*args, **named)

            def done(kept: Future[Any]) -> None:
                if kept.exception() is None:
                    made = kept.result() if kind == "epoch" else args[0]
                    _tell(kind, args[1].hex if kind == "collection_item" else made.id.hex)

            future.add_done_callback(done)
            return future

        return call

    log, profiles = house.log, house.profiles
    collections = house.watching.rail.saving._collections
    collections.add = announced(collections.add, "collection_item")  # type: ignore[method-assign]
    log.react = announced(log.react, "reaction")  # type: ignore[method-assign]  # overheard
    log.ask = announced(log.ask, "wish")  # type: ignore[method-assign]
    profiles.reset = announced(profiles.reset, "epoch")  # type: ignore[method-assign]
    profiles.undo = announced(profiles.undo, "epoch")  # type: ignore[method-assign]


def _watch_until_killed(data: Path, clips: Path, seed: int) -> None:
    from PySide6.QtGui import QGuiApplication  # of this process alone

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    engine = ScriptedEngine()
    with open_house(data, engine, now=engine.now, seed=PROFILE_SEED) as house:
        _announce(house)
        begin(house, clips)
        _tell("begun")
        for _ in sit(house, engine, seed):
            viewing = house.controller.diary._viewing  # nobody else may know it
            if viewing is not None:
                view = viewing.snapshot()
                _tell("watched", view.position, view.watched_ms)
    del application


if __name__ == "__main__":
    _watch_until_killed(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
