"""The rows that were dealt stay where the viewer met them."""

from __future__ import annotations

import pytest

from ranking.feed import Feed
from storage.records import Video
from tests.ui.facts import invent_epoch, invent_video
from ui.feed.shelf import LOOKAHEAD, Shelf


@pytest.fixture
def videos() -> list[Video]:
    return [invent_video(number) for number in range(12)]


@pytest.fixture
def shelf(videos: list[Video]) -> Shelf:
    shelf = Shelf(Feed(invent_epoch()))
    shelf.add(videos)
    shelf.refill(0)
    return shelf


def keys(shelf: Shelf) -> list[str]:
    return [shelf[row].video.content_key for row in range(len(shelf))]


def test_two_rows_wait_behind_the_current_one(shelf: Shelf) -> None:
    assert len(shelf) == 1 + LOOKAHEAD
    shelf.refill(5)
    assert len(shelf) == 6 + LOOKAHEAD


def test_rows_that_were_dealt_never_change(shelf: Shelf) -> None:
    before = keys(shelf)
    shelf.refill(4)
    assert keys(shelf)[: len(before)] == before
    assert len(set(keys(shelf))) == len(shelf)


def test_an_unplayable_row_is_replaced_and_never_dealt_again(shelf: Shelf) -> None:
    bad = shelf[1].video
    before = keys(shelf)
    assert shelf.replace(1)
    assert (keys(shelf)[0], keys(shelf)[2]) == (before[0], before[2])
    shelf.refill(30)
    assert bad.content_key not in keys(shelf)
    assert bad not in shelf.videos()


def test_when_nothing_is_left_the_row_and_what_follows_go(videos: list[Video]) -> None:
    shelf = Shelf(Feed(invent_epoch()))
    shelf.add(videos[:2])
    shelf.refill(0)
    assert shelf.replace(1) is False
    assert len(shelf) == 1


def test_a_video_that_is_gone_stays_in_its_row_but_comes_no_more(shelf: Shelf) -> None:
    gone = shelf[2].video
    shelf.discard([gone.id])
    assert shelf[2].video is gone
    assert shelf.by_key(gone.content_key) is None
    shelf.refill(10)
    assert keys(shelf).count(gone.content_key) == 1


def test_another_feed_deals_anew_what_was_not_reached(shelf: Shelf, videos: list[Video]) -> None:
    shelf.refill(4)
    before = keys(shelf)
    other = Feed(invent_epoch(seed=77))
    other.add(videos)
    shelf.restart(other, 4)
    assert keys(shelf)[:5] == before[:5]
    assert len(shelf) == 5 + LOOKAHEAD
    assert {shelf[row].deal.seed for row in (5, 6)} == {77}


def test_what_is_on_screen_does_not_follow_itself(videos: list[Video]) -> None:
    for seed in range(20):
        shelf = Shelf(Feed(invent_epoch(seed)))
        shelf.add(videos[:4])
        shelf.refill(0)
        other = Feed(invent_epoch(seed + 100))
        other.add(videos[:4])
        shelf.restart(other, 0)
        assert len(set(keys(shelf))) == len(shelf) == 3


def test_an_empty_library_deals_nothing() -> None:
    shelf = Shelf(Feed(invent_epoch()))
    shelf.refill(0)
    assert len(shelf) == 0
