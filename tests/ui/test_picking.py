"""A video picked from a list comes next; what was dealt waits behind it."""

from __future__ import annotations

from pathlib import Path

from ranking.feed import PICKED
from ranking.why import PICKED_BY_YOU
from storage.ids import new_id
from storage.records import EndedBy, InputSource, VideoId
from tests.ui.house import House


def _pick(house: House, video_id: VideoId) -> bool:
    told: list[bool] = []
    house.controller.picking.pick(video_id, told.append)
    house.until(lambda: told, "the pick to be on screen or refused")
    house.dealt()
    return told[0]


def _unmet(house: House) -> VideoId:
    """A video that is neither on screen nor waiting."""
    here = house.controller.on_screen()
    assert here is not None
    met = {here.video.id, *(video.id for video in house.controller.upcoming())}
    return next(v.id for v in house.catalog.videos(house.profile()) if v.id not in met)


def test_a_pick_is_the_next_row_and_what_was_dealt_waits_behind_it(
    house: House, clips: Path
) -> None:
    house.play(clips)
    waiting = house.upcoming()
    picked = _unmet(house)
    assert _pick(house, picked)
    here = house.controller.on_screen()
    assert here is not None
    assert (here.video.id, house.row()) == (picked, 1)
    assert house.upcoming() == waiting
    assert (here.deal.policy, here.deal.propensity) == (PICKED, 1.0)
    assert here.why.sentence == PICKED_BY_YOU
    house.moving()
    house.swipe()
    assert house.on_screen() == waiting[0]
    before, view = house.replayed()
    assert before.impression.ended_by is EndedBy.JUMP
    assert view.impression.input is InputSource.BUTTON
    assert view.impression.policy == PICKED


def test_what_waits_already_is_met_once(house: House, clips: Path) -> None:
    house.play(clips)
    first, second = house.controller.upcoming()
    assert _pick(house, second.id)
    assert house.on_screen() == second.path.name
    assert house.upcoming()[0] == first.path.name
    assert second.path.name not in house.upcoming()


def test_what_is_on_screen_stays_there(house: House, clips: Path) -> None:
    house.play(clips)
    here = house.controller.on_screen()
    assert here is not None
    assert _pick(house, here.video.id)
    assert house.row() == 0


def test_what_is_in_no_folder_any_more_is_refused(house: House, clips: Path) -> None:
    house.play(clips)
    waiting = house.upcoming()
    assert not _pick(house, VideoId(new_id()))
    assert (house.row(), house.upcoming()) == (0, waiting)
