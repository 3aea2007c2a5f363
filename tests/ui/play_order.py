"""Plays a script in a process of its own and prints what was dealt; started by test_order.py."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QGuiApplication

from storage.records import InputSource
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine

SWIPES = 18


def main(folder: Path, data: Path, seed: int) -> None:
    """Watch, like and swipe the same way every time; print content keys and propensities."""
    application = QGuiApplication(sys.argv[:1])
    engine = ScriptedEngine(4)
    with open_house(data, engine, now=engine.now, seed=seed) as house:
        house.play(folder)
        for swipe in range(SWIPES):
            _watch(house, engine, swipe)
            house.swipe(InputSource.KEY)
    application.quit()


def _watch(house: House, engine: ScriptedEngine, swipe: int) -> None:
    dealt = house.controller.on_screen()
    assert dealt is not None
    sys.stdout.write(
        f"{dealt.video.content_key} {dealt.deal.propensity!r} {dealt.deal.candidates}\n"
    )
    likes = "bread" in dealt.video.tags
    for _ in engine.advance(1.6 if likes else 0.4):
        house.turn()
    if likes and swipe % 2:
        house.controller.like(True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
