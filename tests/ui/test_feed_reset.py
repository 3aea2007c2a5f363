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


def test_any_reset_that_stands_is_undone_from_the_list_with_those_since(
    house: House, clips: Path
) -> None:
    house.play(clips)
    epoch = house.profiles.current_epoch(house.profile())
    house.reset.choose("all", "", ["likes"])
    house.reset.confirm()
    house.until(lambda: len(house.reset.property("past")) == 1, "the first reset")
    house.dealt()
    house.reset.choose("hashtag", "calm", [])
    house.reset.confirm()
    house.until(lambda: len(house.reset.property("past")) == 2, "the second reset")
    house.dealt()
    newest, oldest = house.reset.property("past")
    assert (newest["title"], oldest["title"]) == ("#calm", "Everything")
    assert "all but what likes taught" in oldest["detail"]
    assert newest["standing"]
    assert oldest["standing"]

    house.reset.undoOne(oldest["key"])
    house.until(lambda: not house.reset.property("undoable"), "the undo")
    assert house.profiles.current_epoch(house.profile()).restores == epoch.id
    assert [each["standing"] for each in house.reset.property("past")] == [False, False]
    assert all(each["detail"].endswith("undone") for each in house.reset.property("past"))
    house.dealt()
    assert house.faults == []
