"""Rows come from a thread of their own, in order, and stay where they were met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication

from ranking.feed import Feed, Lesson
from ranking.why import Why
from storage.records import Video, View
from tests.ranking.invented import a_view
from tests.ui.facts import invent_epoch, invent_video
from tests.ui.house import WAIT_S, wait_until
from ui.feed.dealer import Dealer
from ui.feed.feed_session import Fold, Stock
from ui.feed.shelf import LOOKAHEAD


@pytest.fixture
def videos() -> list[Video]:
    return [invent_video(number) for number in range(12)]


@pytest.fixture
def dealer(qapp: QGuiApplication) -> Iterator[Dealer]:
    dealer = Dealer()
    yield dealer
    dealer.close()


@pytest.fixture
def dealing(dealer: Dealer, videos: list[Video]) -> Dealer:
    begin(dealer, videos)
    return dealer


def begin(dealer: Dealer, videos: list[Video], seed: int = 1) -> None:
    start(dealer, videos, seed)
    refill(dealer, 0)


def start(dealer: Dealer, videos: list[Video], seed: int = 1) -> None:
    """Deal from these alone."""
    by_id = {video.id: video for video in videos}
    dealer.start(
        fold(seed), Stock(lambda: [videos], lambda ids: [by_id[one] for one in ids if one in by_id])
    )


def fold(seed: int) -> Fold:
    return lambda beside: Feed(invent_epoch(seed), beside=beside)


def refill(dealer: Dealer, current: int) -> None:
    dealer.refill(current)
    settle(dealer)


def settle(dealer: Dealer) -> None:
    wait_until(lambda: dealer.idle, "the rows to be dealt")


def keys(dealer: Dealer) -> list[str]:
    return [dealer.shelf[row].video.content_key for row in range(len(dealer.shelf))]


def test_two_rows_wait_behind_the_current_one(dealing: Dealer) -> None:
    assert len(dealing.shelf) == 1 + LOOKAHEAD
    refill(dealing, 5)
    assert len(dealing.shelf) == 6 + LOOKAHEAD


def test_a_row_that_is_on_its_way_is_not_asked_for_twice(dealing: Dealer) -> None:
    for current in (1, 1, 2, 2):
        dealing.refill(current)
    settle(dealing)
    assert len(dealing.shelf) == 3 + LOOKAHEAD


def test_rows_that_were_dealt_never_change(dealing: Dealer) -> None:
    before = keys(dealing)
    refill(dealing, 4)
    assert keys(dealing)[: len(before)] == before
    assert len(set(keys(dealing))) == len(dealing.shelf)


def test_the_worker_deals_what_the_feed_deals_by_itself(
    dealing: Dealer, videos: list[Video]
) -> None:
    feed = Feed(invent_epoch(1))
    feed.add(videos)
    for current in range(5):
        dealing.refill(current)  # without waiting: the orders queue
    settle(dealing)
    alone = [deal.video_id for _ in range(5 + LOOKAHEAD) if (deal := feed.next()) is not None]
    assert [dealing.shelf[row].video.id for row in range(len(dealing.shelf))] == alone


def test_what_is_learned_comes_back_with_its_view(dealing: Dealer) -> None:
    learned: list[tuple[View, Lesson | None]] = []
    dealing.learned.connect(lambda view, lesson: learned.append((view, lesson)))
    view = a_view(dealing.shelf[0].video, 0.9)
    dealing.learn(view, view)
    dealing.learn(view, None)
    wait_until(lambda: len(learned) == 2, "both lessons")
    (first, lesson), (second, none) = learned
    assert first is second is view
    assert lesson is not None
    assert lesson.reward is not None
    assert none is None


def test_an_unplayable_row_is_replaced_and_never_dealt_again(dealing: Dealer) -> None:
    bad, before = dealing.shelf[1].video, keys(dealing)
    replaced: list[int] = []
    dealing.replaced.connect(replaced.append)
    dealing.replace(1)
    dealing.replace(1)  # told twice: one other video
    settle(dealing)
    assert replaced == [1]
    assert (keys(dealing)[0], keys(dealing)[2]) == (before[0], before[2])
    refill(dealing, 30)
    assert bad.content_key not in keys(dealing)


def test_when_nothing_is_left_the_row_is_said_to_stay_empty(
    dealer: Dealer, videos: list[Video]
) -> None:
    begin(dealer, videos[:2])
    exhausted: list[int] = []
    dealer.exhausted.connect(exhausted.append)
    dealer.replace(1)
    settle(dealer)
    assert exhausted == [1]


def test_a_video_that_is_gone_stays_in_its_row_but_comes_no_more(dealing: Dealer) -> None:
    gone = dealing.shelf[2].video
    dealing.discard([gone.id])
    assert dealing.shelf[2].video is gone
    refill(dealing, 10)
    assert keys(dealing).count(gone.content_key) == 1


def test_a_video_that_goes_while_it_is_dealt_gets_no_row(
    dealer: Dealer, videos: list[Video]
) -> None:
    start(dealer, videos[:3])
    dealer.refill(0)
    dealer.discard([videos[1].id])  # the deal is on its way already
    settle(dealer)
    assert videos[1].content_key not in keys(dealer)
    assert len(dealer.shelf) == 2


def test_for_videos_that_go_while_they_are_dealt_others_come(
    dealer: Dealer, videos: list[Video]
) -> None:
    begin(dealer, videos)
    dealer.refill(3)
    dealer.replace(1)
    met = {dealer.shelf[row].video.id for row in range(len(dealer.shelf))}
    gone = [video.id for video in videos if video.id not in met][:5]
    dealer.discard(gone)  # of the nine that may be on their way
    settle(dealer)
    assert len(dealer.shelf) == 4 + LOOKAHEAD
    assert not {dealer.shelf[row].video.id for row in range(len(dealer.shelf))} & set(gone)


def test_what_an_earlier_feed_deals_comes_too_late(dealer: Dealer, videos: list[Video]) -> None:
    start(dealer, videos)
    dealer.refill(0)
    begin(dealer, videos[:1], seed=2)
    assert keys(dealer) == [videos[0].content_key]


def test_another_feed_deals_anew_what_was_not_reached(dealing: Dealer, videos: list[Video]) -> None:
    refill(dealing, 4)
    before = keys(dealing)
    whys: list[Why] = []
    dealing.explained.connect(whys.append)
    dealing.restart(fold(77), 4)
    settle(dealing)
    assert keys(dealing)[:5] == before[:5]
    assert len(dealing.shelf) == 5 + LOOKAHEAD
    assert {dealing.shelf[row].deal.seed for row in (5, 6)} == {77}
    assert len(whys) == 1


def test_what_is_on_screen_does_not_follow_itself(dealer: Dealer, videos: list[Video]) -> None:
    for seed in range(20):
        begin(dealer, videos[:4], seed)
        dealer.restart(fold(seed + 100), 0)
        settle(dealer)
        assert len(set(keys(dealer))) == len(dealer.shelf) == 3


def test_what_comes_next_can_be_foreseen(dealing: Dealer) -> None:
    foreseen: list[list[Video]] = []
    dealing.preview(3, foreseen.append)
    wait_until(lambda: foreseen, "the preview")
    refill(dealing, 3)
    assert [dealing.shelf[row].video for row in (3, 4, 5)] == foreseen[0]


def test_an_empty_library_deals_nothing(dealer: Dealer) -> None:
    start(dealer, [])
    refill(dealer, 0)
    assert len(dealer.shelf) == 0


def test_the_best_copy_is_dealt_though_only_the_first_videos_were_read(
    dealer: Dealer,
) -> None:
    small, large = invent_video(1, width=270, height=480), invent_video(2)
    ids = (small.id, large.id)
    group = {one.id: replace(one, duplicates="these", copies=ids) for one in (small, large)}
    read = Event()

    def portions() -> Iterator[list[Video]]:
        yield [group[small.id]]
        assert read.wait(WAIT_S)
        yield [group[large.id]]

    dealer.start(fold(1), Stock(portions, lambda ids: [group[one] for one in ids]))
    dealer.refill(0)
    wait_until(lambda: len(dealer.shelf) > 0, "a row of the first videos")
    read.set()
    settle(dealer)
    assert [dealer.shelf[0].video.id] == [large.id]
