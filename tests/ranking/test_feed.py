from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from ranking.feed import Feed
from ranking.policies.policy import VARIETY
from ranking.policies.taste import SHORTLIST
from storage.records import Deal, EndedBy, ReactionKind, Video, VideoId
from tests.ranking.invented import a_feed, a_library, a_video, a_view, an_epoch
from tests.ranking.viewer import keys, likes_topic_two, swipe


def dealt(deal: Deal | None) -> Deal:
    assert deal is not None
    return deal


def next_ones(feed: Feed, count: int) -> list[Deal]:
    return [dealt(feed.next()) for _ in range(count)]


def of(videos: list[Video], deal: Deal) -> Video:
    return next(video for video in videos if video.id == deal.video_id)


def test_no_video_is_dealt_twice_before_all_were_shown() -> None:
    videos = a_library(40)
    watched = swipe(a_feed(videos), videos, 40)
    assert len(set(keys(watched, videos))) == 40


def test_when_all_was_seen_liked_videos_come_first_then_the_longest_ago() -> None:
    videos = a_library(12)
    feed = a_feed(videos)
    liked = {videos[4].id, videos[9].id}
    first = swipe(
        feed,
        videos,
        12,
        lambda video: a_view(video, said=[ReactionKind.LIKE] if video.id in liked else []),
    )
    order = [deal.video_id for deal, _ in first]
    expected = [v for v in order if v in liked] + [v for v in order if v not in liked]
    again = []
    for _ in range(12):
        deal = dealt(feed.next())
        again.append(deal.video_id)
        assert (deal.policy, deal.propensity) == ("again-1", 1.0)
        feed.learn(a_view(of(videos, deal)))
    assert again == expected
    assert feed.why(expected[0]).sentence == "You liked this one before"
    assert feed.why(expected[-1]).sentence == "The longest ago that you saw it"


def test_a_new_video_comes_before_what_was_seen() -> None:
    videos = a_library(5)
    feed = a_feed(videos)
    swipe(feed, videos, 5)
    new = a_video("new")
    feed.add([new])
    assert dealt(feed.next()).video_id == new.id


def test_there_is_no_deal_without_videos_or_with_all_in_flight() -> None:
    feed = a_feed([])
    assert feed.next() is None
    assert feed.preview(3) == ()
    videos = a_library(2)
    feed.add(videos)
    first, _ = next_ones(feed, 2)
    assert feed.next() is None
    feed.learn(a_view(of(videos, first)))
    assert dealt(feed.next()).video_id == first.video_id


def test_a_discarded_video_is_never_dealt_again() -> None:
    videos = a_library(6)
    feed = a_feed(videos)
    feed.discard(videos[0].id)
    feed.learn(a_view(videos[1], ended_by=EndedBy.UNPLAYABLE))
    order = [deal.video_id for deal in next_ones(feed, 4)]
    assert set(order) == {video.id for video in videos[2:]}
    assert feed.next() is None


def test_a_video_discarded_before_it_is_added_is_not_dealt() -> None:
    video = a_video("gone")
    feed = a_feed([])
    feed.discard(video.id)
    feed.add([video])
    assert feed.next() is None


def test_what_was_dealt_and_never_shown_can_be_put_back() -> None:
    videos = a_library(30)
    feed, untouched = a_feed(videos), a_feed(videos)
    deals = next_ones(feed, 3)
    feed.undeal(deal.video_id for deal in deals)
    assert [d.video_id for d in next_ones(feed, 3)] == [d.video_id for d in next_ones(untouched, 3)]


def test_a_preview_shows_the_next_deals_and_changes_nothing() -> None:
    videos = a_library(30)
    feed = a_feed(videos)
    swipe(feed, videos, 5)
    ahead = feed.preview(8)
    assert feed.preview(8) == ahead
    assert tuple(deal.video_id for deal in next_ones(feed, 8)) == ahead


def test_learning_the_same_impression_twice_changes_nothing() -> None:
    videos = a_library(30)
    once, twice = a_feed(videos), a_feed(videos)
    view = a_view(videos[3], said=[ReactionKind.LIKE])
    assert once.learn(view).reward == 1.5
    twice.learn(view)
    assert twice.learn(view).reward is None
    assert once.preview(10) == twice.preview(10)


def test_a_reset_is_a_cold_start() -> None:
    videos = a_library(40)
    swipe(a_feed(videos, seed=5), videos, 20)
    after_reset = Feed(an_epoch(seed=5, number=2))
    after_reset.add(videos)
    strangers = [replace(video, id=VideoId(uuid4())) for video in videos]
    newcomer = a_feed(strangers, seed=5)
    assert keys(swipe(after_reset, videos, 15), videos) == keys(
        swipe(newcomer, strangers, 15), strangers
    )


def test_an_undo_brings_the_old_order_back() -> None:
    videos = a_library(60)
    old = a_feed(videos, seed=5)
    log = [view for _, view in swipe(old, videos, 25)]
    undone = Feed(replace(an_epoch(seed=5, number=3)))
    undone.replay(log)
    undone.add(videos[::-1])
    going_on, brought_back = next_ones(old, 6), next_ones(undone, 6)
    assert [(d.video_id, d.score, d.propensity) for d in going_on] == [
        (d.video_id, d.score, d.propensity) for d in brought_back
    ]


def test_another_seed_brings_another_order() -> None:
    videos = a_library(60)
    orders = {tuple(d.video_id for d in next_ones(a_feed(videos, seed=s), 5)) for s in range(5)}
    assert len(orders) == 5


def test_no_more_than_two_in_a_row_are_of_one_creator_or_sound() -> None:
    videos = [
        a_video(f"{n}", ["rain"], creator="marlow" if n < 20 else f"c{n}", sound=f"s{n % 3}")
        for n in range(40)
    ]
    feed = a_feed(videos)
    watched = swipe(feed, videos, 24, lambda v: a_view(v, 1.0 if v.creator == "marlow" else 0.05))
    shown = [of(videos, deal) for deal, _ in watched]
    assert sum(video.creator == "marlow" for video in shown) > 10
    for trio in zip(shown, shown[1:], shown[2:], strict=False):
        assert len({video.creator for video in trio}) > 1
        assert len({video.sound for video in trio}) > 1


def test_a_library_of_one_creator_is_dealt_all_the_same() -> None:
    videos = [a_video(f"{n}", creator="marlow") for n in range(6)]
    assert len(next_ones(a_feed(videos), 6)) == 6


def test_a_deal_says_how_it_came_about() -> None:
    videos = [a_video(f"{n}") for n in range(30)]
    epoch = an_epoch(seed=9)
    feed = Feed(epoch)
    feed.add(videos)
    deal = dealt(feed.next())
    assert (deal.policy, deal.epoch_id, deal.seed) == ("taste-2", epoch.id, 9)
    assert deal.candidates == 30
    assert deal.propensity == pytest.approx(1 / 30)
    assert deal.score == feed.why(deal.video_id).score


def test_the_recorded_propensity_is_how_often_a_video_is_chosen() -> None:
    single = a_library(9)
    # Twins score alike, whatever was learned.
    twins = [replace(one, id=VideoId(uuid4()), content_key=f"{one.content_key}'") for one in single]
    videos = [*single, *twins]
    log = [likes_topic_two(videos[0]), a_view(videos[1], 0.6)]
    chosen: Counter[VideoId] = Counter()
    said: dict[VideoId, float] = {}
    for seed in range(400):
        feed = a_feed(videos, seed=seed)
        feed.replay(log)
        deal = dealt(feed.next())
        chosen[deal.video_id] += 1
        said[deal.video_id] = deal.propensity
    assert len(said) > 1
    assert sum(said.values()) == pytest.approx(1)
    for video_id, propensity in said.items():
        assert chosen[video_id] / 400 == pytest.approx(propensity, abs=0.08)


@pytest.mark.parametrize("variety", [0.0, VARIETY, 1.0])
@pytest.mark.parametrize("count", [60, 2 * SHORTLIST])
def test_the_terms_of_a_deal_add_up_to_its_score(count: int, variety: float) -> None:
    videos = a_library(count)
    feed = a_feed(videos)
    feed.vary(variety)
    for deal, _ in swipe(feed, videos, 30):
        why = feed.why(deal.video_id)
        assert sum(term.value for term in why.terms) == pytest.approx(deal.score, abs=1e-9)
        assert len(why.sentence) <= 40
        assert 0 <= why.certainty <= 4


def test_the_reasons_are_kept_as_they_were_when_dealt() -> None:
    videos = a_library(60)
    feed = a_feed(videos)
    first = dealt(feed.next())
    before = feed.why(first.video_id)
    assert before.sentence == "A fresh start: showing a mix"
    swipe(feed, videos, 20)
    assert feed.why(first.video_id) == before


def test_a_liked_topic_is_named_as_the_reason() -> None:
    videos = [a_video(f"{n}", ["rain" if n % 2 else f"tag{n}"], days_old=n) for n in range(60)]
    feed = a_feed(videos)
    swipe(feed, videos, 20, lambda v: a_view(v, 1.0 if "rain" in v.tags else 0.05))
    why = feed.why(feed.preview(1)[0])
    assert why.sentence == "You stay for rain"
    assert "#rain" in {term.label for term in why.terms}
    assert not why.guess
    assert why.certainty >= 3


def test_a_liked_creator_is_named_as_the_card_does() -> None:
    videos = [
        replace(
            a_video(f"{n}", creator="marlow.films" if n % 2 else f"c{n}", days_old=n),
            creator_name="Marlow Films" if n % 2 else None,
        )
        for n in range(60)
    ]
    feed = a_feed(videos)
    swipe(feed, videos, 20, lambda v: a_view(v, 1.0 if v.creator == "marlow.films" else 0.05))
    liked = next(video for video in videos if video.creator == "marlow.films")
    feed.undeal([liked.id])
    why = feed.why(liked.id)
    assert why.sentence == "You stay for Marlow Films"
    assert "@marlow.films" in {term.label for term in why.terms}


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"caption": "boats"}, "You stay for captions like this one"),
        ({"sound": "Low Tide"}, "You stay for this sound"),
        ({"duration_ms": 5_000}, "You stay for very short clips"),
    ],
)
def test_words_sounds_and_lengths_are_named_only_where_nothing_else_is(
    told: dict[str, Any], sentence: str
) -> None:
    def made(at: int, tags: list[str]) -> Video:
        return a_video(f"{tags}{at}", tags, **(told if at % 2 else {}))

    plain = [made(n, []) for n in range(60)]
    tagged = [made(n, ["rain" if n % 2 else f"tag{n}"]) for n in range(60)]
    sentences = []
    for videos in (plain, tagged):
        feed = a_feed(videos)
        swipe(feed, videos, 20, lambda v: a_view(v, 1.0 if int(v.content_key[-1]) % 2 else 0.05))
        feed.undeal([videos[1].id])
        sentences.append(feed.why(videos[1].id).sentence)
    assert sentences == [sentence, "You stay for rain"]


def test_a_video_not_dealt_has_reasons_as_of_now_and_a_stranger_has_none() -> None:
    videos = a_library(20)
    feed = a_feed(videos)
    swipe(feed, videos, 5)
    assert feed.why(videos[7].id).terms
    with pytest.raises(KeyError):
        feed.why(VideoId(uuid4()))


def test_a_lesson_names_what_changed() -> None:
    videos = a_library(40)
    feed = a_feed(videos)
    topic = videos[0].tags[0]
    swipe(feed, videos, 5, lambda video: a_view(video, 0.5))
    lesson = feed.learn(a_view(a_video_like(videos[0], feed), said=[ReactionKind.LIKE]))
    assert lesson.reward == 1.5
    assert len(lesson.changes) == 3
    assert all(change.value > 0 for change in lesson.changes)
    assert f"#{topic}" in {change.label for change in lesson.changes}


def a_video_like(video: Video, feed: Feed) -> Video:
    """Add a video with the same topic and nothing else known of it."""
    twin = replace(a_video("twin", video.tags[:1]), duration_ms=video.duration_ms)
    feed.add([twin])
    return twin


def test_a_like_taken_back_later_is_unlearned() -> None:
    videos = a_library(40)
    feed, never = a_feed(videos), a_feed(videos)
    liked = a_view(videos[0], 0.8, said=[ReactionKind.LIKE])
    feed.learn(liked)
    never.learn(replace(liked, reactions=()))
    back = a_view(videos[0], 0.1, said=[ReactionKind.UNLIKE])
    feed.learn(back)
    never.learn(replace(back, reactions=()))
    assert feed.why(videos[5].id) == never.why(videos[5].id)


def test_the_random_policy_is_chosen_by_name_and_an_unknown_one_is_refused() -> None:
    videos = a_library(10)
    deal = dealt(a_feed(videos, policy="random").next())
    assert (deal.policy, deal.propensity) == ("random-1", 0.1)
    with pytest.raises(ValueError, match="'nonsense'"):
        Feed(an_epoch(), policy="nonsense")


def test_a_feed_over_the_videos_of_another_is_as_good_as_one_of_its_own() -> None:
    videos, epoch = a_library(60), an_epoch(seed=3)
    first = Feed(an_epoch(seed=1))
    first.add(videos)
    first.discard(videos[7].id)
    for _ in range(5):
        first.next()
    alone, beside = Feed(epoch), Feed(epoch, beside=first)
    alone.add(videos)
    alone.discard(videos[7].id)
    assert beside.size == alone.size == 59
    assert [beside.next() for _ in range(30)] == [alone.next() for _ in range(30)]


def test_a_video_that_is_back_is_dealt_again() -> None:
    videos = a_library(3)
    feed = Feed(an_epoch())
    feed.add(videos)
    feed.discard(videos[0].id)
    feed.take_back([videos[0].id])
    assert {deal.video_id for _ in range(3) if (deal := feed.next())} == {v.id for v in videos}
