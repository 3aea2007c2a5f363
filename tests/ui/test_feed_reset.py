"""A reset begins the feed anew from the next row on, and its undo brings it back."""

from __future__ import annotations

from pathlib import Path

from tests.ui.house import House
from ui.feed.shelf import LOOKAHEAD


def test_a_reset_is_a_cold_start_and_its_undo_brings_the_taste_back(
    house: House, clips: Path
) -> None:
    house.play(clips)
    house.controller.like(True)
    for _ in range(4):
        house.moving()
        house.swipe()
    liked = house.log.liked(house.profile().id)
    before = house.replayed()
    seen = {view.impression.video_id for view in before}
    here = house.on_screen()

    house.reset.confirm()
    house.until(lambda: house.reset.property("undoable"), "the reset")
    house.dealt()
    assert house.on_screen() == here, "what plays goes on"
    reset = house.controller.session
    assert reset is not None
    assert house.replayed() == []
    assert len(house.upcoming()) == LOOKAHEAD

    house.reset.undo()
    house.until(lambda: not house.reset.property("undoable"), "the undo")
    house.dealt()
    undone = house.controller.session
    assert undone is not None
    assert house.replayed() == before
    assert house.log.liked(house.profile().id) == liked
    waiting = {video.id for video in house.controller.upcoming()}
    assert not waiting & seen, "what was seen in that epoch does not come again"
    assert here not in house.upcoming(), "what is on screen does not come again at once"
    assert house.faults == []


def test_what_was_begun_before_a_reset_teaches_the_new_taste_nothing(
    house: House, clips: Path
) -> None:
    house.play(clips)
    house.moving()
    house.reset.confirm()
    house.until(lambda: house.reset.property("undoable"), "the reset")
    house.dealt()
    house.swipe()
    assert house.lessons[-1] is None
    house.moving()
    house.swipe()
    assert house.lessons[-1] is not None
    assert len(house.replayed()) == 1
