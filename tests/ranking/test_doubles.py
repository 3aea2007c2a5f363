"""What shows the same is one candidate: one deal, one history, one like, the best copy played."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

import pytest

from ranking.feed import Feed
from ranking.policies.fixed_list import FixedListPolicy
from storage.records import (
    EndedBy,
    ReactionKind,
    Recollection,
    Showings,
    Subject,
    Video,
    VideoId,
    WishKind,
)
from tests.ranking.invented import a_feed, a_library, a_video, a_view, a_wish, an_epoch
from tests.ranking.viewer import swipe

OTHERS = a_library(20)
SMALL, LARGE, RICH = (
    replace(a_video(name, ["topic2"]), width=width, height=width * 2, size=size)
    for name, width, size in (("small", 270, 900), ("large", 1080, 1000), ("rich", 1080, 5000))
)


def grouped(*videos: Video) -> list[Video]:
    ids = tuple(video.id for video in videos)
    return [replace(video, duplicates="these", copies=ids) for video in videos]


GROUP = grouped(SMALL, LARGE, RICH)


def dealt(feed: Feed, count: int) -> list[VideoId]:
    """The next videos when all are watched to the end."""
    videos = [*OTHERS, SMALL, LARGE, RICH]
    return [deal.video_id for deal, _ in swipe(feed, videos, count)]


def without(feed: Feed, *videos: Video) -> Feed:
    for video in videos:
        feed.discard(video.id)
    return feed


def test_a_group_is_one_candidate_and_its_best_copy_is_dealt() -> None:
    feed = a_feed([*GROUP, *OTHERS])
    assert len(feed.situation().candidates) == len(OTHERS) + 1
    order = dealt(feed, len(OTHERS) + 1)
    assert order.count(RICH.id) == 1
    assert not {SMALL.id, LARGE.id} & set(order)


@pytest.mark.parametrize("policy", ["taste", "shuffle", "newest", "linucb"])
def test_copies_never_follow_each_other_however_long_one_watches(policy: str) -> None:
    order = dealt(a_feed([*GROUP, *OTHERS[:4]], policy=policy), 60)
    assert all(one != other for one, other in itertools.pairwise(order))
    assert {SMALL.id, LARGE.id} & set(order) == set()


def test_when_the_best_copy_vanishes_the_next_best_is_played() -> None:
    feed = without(a_feed([*GROUP, *OTHERS]), RICH)
    assert LARGE.id in dealt(feed, len(OTHERS) + 1)
    feed = without(a_feed([*GROUP, *OTHERS]), RICH, LARGE)
    assert SMALL.id in dealt(feed, len(OTHERS) + 1)
    feed = without(a_feed([*GROUP, *OTHERS]), RICH, LARGE, SMALL)
    assert len(feed.situation().candidates) == len(OTHERS)


def test_a_copy_that_will_not_play_makes_way_for_the_next_best() -> None:
    feed = a_feed([*GROUP, *OTHERS])
    feed.learn(a_view(RICH, 0.0, ended_by=EndedBy.UNPLAYABLE))
    without(feed, *OTHERS)
    assert dealt(feed, 1) == [LARGE.id]


def test_what_was_seen_as_a_copy_is_not_new_again() -> None:
    feed = a_feed([*GROUP, *OTHERS])
    feed.learn(a_view(SMALL))
    assert len(feed.situation().candidates) == len(OTHERS)
    assert RICH.id not in dealt(feed, len(OTHERS))


def test_what_was_seen_of_a_copy_whose_file_is_gone_counts() -> None:
    (_, large, rich) = GROUP
    feed = a_feed([large, rich, *OTHERS])
    feed.learn(a_view(SMALL))
    assert RICH.id not in dealt(feed, len(OTHERS))


def test_what_was_seen_long_ago_of_any_copy_counts() -> None:
    shown = Showings(SMALL.id.bytes, ("taste-2",), (1,), (1,))
    feed = a_feed([*GROUP, *OTHERS])
    feed.recall(Recollection(shown, (), ()))
    assert RICH.id not in dealt(feed, len(OTHERS))
    feed = a_feed([*OTHERS])
    feed.recall(Recollection(shown, (), ()))
    feed.add(GROUP)
    assert RICH.id not in dealt(feed, len(OTHERS))


def test_copies_that_are_found_out_later_are_one_from_then_on() -> None:
    feed = a_feed([SMALL, LARGE, RICH, *OTHERS])
    assert len(feed.situation().candidates) == len(OTHERS) + 3
    feed.learn(a_view(LARGE))
    feed.add(GROUP)
    assert len(feed.situation().candidates) == len(OTHERS)
    feed.add(grouped(SMALL, LARGE, RICH))
    assert RICH.id not in dealt(feed, len(OTHERS))


def test_a_better_copy_that_turns_up_is_played_and_is_not_new() -> None:
    small, large = grouped(SMALL, LARGE)
    feed = a_feed([small, large, *OTHERS])
    feed.learn(a_view(LARGE, said=[ReactionKind.LIKE]))
    feed.add(GROUP)
    dealt(feed, len(OTHERS))
    assert dealt(feed, 1) == [RICH.id]  # the only one liked is shown once more first


@pytest.mark.parametrize("known_at", ["before", "after"])
def test_a_like_of_any_copy_counts_for_the_group_until_it_is_taken_back(known_at: str) -> None:
    def after(*said: tuple[Video, ReactionKind]) -> VideoId:
        feed = a_feed([*(GROUP if known_at == "before" else (SMALL, LARGE, RICH)), *OTHERS[:3]])
        for video in OTHERS[:3]:
            feed.learn(a_view(video))
        for video, kind in said:
            feed.learn(a_view(video, said=[kind]))
        feed.add(GROUP)
        # All was seen: what is liked comes first, then what was seen the longest ago.
        return dealt(without(feed, *OTHERS[3:]), 1)[0]

    liked = (SMALL, ReactionKind.LIKE)
    assert after(liked) == RICH.id
    if known_at == "before":
        assert after(liked, (RICH, ReactionKind.UNLIKE)) != RICH.id


def test_a_feed_rebuilt_from_the_log_goes_on_as_the_one_that_found_copies_on_the_way() -> None:
    views = [a_view(video) for video in (OTHERS[0], SMALL, OTHERS[1])]
    later = [a_view(video) for video in OTHERS[2:6]]
    live = a_feed([SMALL, LARGE, RICH, *OTHERS])
    live.replay(views)
    live.preview(3)
    live.add(GROUP)
    live.replay(later)
    rebuilt = a_feed([*GROUP, *OTHERS])
    rebuilt.replay([*views, *later])
    assert live.preview(15) == rebuilt.preview(15)


@pytest.mark.parametrize("which", [SMALL, RICH])
def test_hiding_or_reporting_a_copy_hides_the_group(which: Video) -> None:
    hide = a_wish(WishKind.HIDE, Subject.VIDEO, str(which.id))
    feed = a_feed([*GROUP, *OTHERS])
    feed.wish(hide)
    assert len(feed.situation().candidates) == len(OTHERS)
    feed.wish(replace(hide, id=a_wish(hide.kind, hide.subject, "").id, kind=WishKind.UNHIDE))
    assert len(feed.situation().candidates) == len(OTHERS) + 1
    feed.bar([which.id])
    assert len(feed.situation().candidates) == len(OTHERS)
    assert len(without(feed, RICH).situation().candidates) == len(OTHERS)


def test_a_copy_on_its_way_keeps_the_others_back_until_it_is_put_back() -> None:
    feed = a_feed([SMALL, LARGE, RICH, *OTHERS])
    feed.expect(SMALL.id, "taste-2")
    feed.add(GROUP)
    assert len(feed.situation().candidates) == len(OTHERS)
    feed.undeal([SMALL.id])
    assert len(feed.situation().candidates) == len(OTHERS) + 1


def test_equal_copies_are_told_apart_the_same_way_everywhere() -> None:
    def best(videos: Sequence[Video]) -> list[VideoId]:
        return dealt(without(a_feed([*videos, *OTHERS]), *OTHERS), 1)

    equal = grouped(LARGE, replace(SMALL, width=1080, height=2160, size=1000))
    assert best(equal) == best(equal[::-1])


def test_a_copy_that_waits_behind_another_is_no_longer_wanted() -> None:
    feed = a_feed([SMALL, LARGE, RICH, *OTHERS])
    for video in (OTHERS[0], RICH, OTHERS[1], SMALL):
        feed.expect(video.id, "taste-2")
    assert feed.no_longer_wanted() == ()
    feed.add(GROUP)
    assert feed.no_longer_wanted() == (SMALL.id,)


def test_a_copy_that_waits_is_no_longer_wanted_when_another_was_seen() -> None:
    feed = a_feed([SMALL, LARGE, RICH, *OTHERS])
    feed.learn(a_view(SMALL))
    for video in (RICH, OTHERS[0]):
        feed.expect(video.id, "taste-2")
    feed.add(GROUP)
    assert feed.no_longer_wanted() == (RICH.id,)
    for video in OTHERS[1:]:
        feed.learn(a_view(video))
    feed.learn(a_view(OTHERS[0]))
    assert feed.no_longer_wanted() == ()  # all was seen once: it is its turn again


def test_a_list_that_names_a_copy_has_the_best_one_dealt_in_its_place() -> None:
    listed = [OTHERS[3], SMALL, OTHERS[1], LARGE, OTHERS[2]]
    feed = Feed(an_epoch(), policy=FixedListPolicy([video.content_key for video in listed]))
    feed.add([*GROUP, *OTHERS])
    assert dealt(feed, 4) == [OTHERS[3].id, RICH.id, OTHERS[1].id, OTHERS[2].id]
