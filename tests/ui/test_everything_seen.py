"""When nothing new is left, the viewer hears of it once."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy

from ranking.dealing import AGAIN
from tests.ui.window import Shown

CLIPS = 12
SAID = "You have seen everything"


def test_that_all_has_been_seen_is_said_once_in_an_epoch(shown: Shown) -> None:
    house = shown.house
    said = QSignalSpy(house.watching.everything_seen.said)
    for _ in range(CLIPS - 1):
        house.swipe()
    shown.play(0.1)
    assert (said.count(), SAID in shown.words()) == (0, False)
    house.swipe()
    shown.until(lambda: SAID in shown.words(), "to be told")
    for _ in range(CLIPS):
        house.swipe()
        shown.play(0.1)
        dealt = house.controller.on_screen()
        assert dealt is not None
        assert dealt.deal.policy == AGAIN
    assert said.count() == 1
