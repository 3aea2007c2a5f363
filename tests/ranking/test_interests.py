from __future__ import annotations

from dataclasses import replace

import numpy as np

from ranking.interests import Interest
from storage.records import Subject, View, Wish, WishKind
from tests.ranking.invented import a_feed, a_library, a_wish
from tests.ranking.viewer import likes_topic_two

LIBRARY = a_library(80, seed=2)
VIEWS = [likes_topic_two(video) for video in LIBRARY[:40]]


def interests(*happenings: View | Wish) -> dict[str, Interest]:
    feed = a_feed(LIBRARY)
    feed.replay(happenings)
    return {each.label: each for each in feed.insight.interests()}


def test_nothing_watched_is_no_interest() -> None:
    assert interests() == {}


def test_what_is_watched_is_liked_and_what_is_left_disliked() -> None:
    found = interests(*VIEWS)
    assert next(iter(found)) == "#topic2"
    topic = found["#topic2"]
    watched = sum("topic2" in video.tags for video in LIBRARY[:40])
    assert (topic.subject, topic.name) == (Subject.HASHTAG, "topic2")
    assert (topic.views, topic.finished) == (watched, watched)
    assert topic.strength > 0.05
    assert min(each.strength for each in found.values()) < 0
    assert all(0 <= each.certainty <= 1 for each in found.values())
    sizes = [abs(each.strength) for each in found.values()]
    assert sizes == sorted(sizes, reverse=True)


def test_more_views_are_more_certain() -> None:
    few, many = interests(*VIEWS[:12]), interests(*VIEWS)
    assert many["#topic2"].views > few["#topic2"].views
    assert many["#topic2"].certainty > few["#topic2"].certainty


def test_the_strength_is_what_a_video_of_that_alone_gains() -> None:
    bare = replace(LIBRARY[0], tags=("topic2",))
    feed = a_feed([bare, *LIBRARY[1:]])
    feed.replay(VIEWS)
    (topic,) = [each for each in feed.insight.interests() if each.label == "#topic2"]
    terms = {str(term.label): term.value for term in feed.why(bare.id).terms}
    assert np.isclose(topic.strength, terms["#topic2"])


def test_every_edit_acts_on_the_list_at_once() -> None:
    about = (Subject.HASHTAG, "topic2")
    before = interests(*VIEWS)["#topic2"].strength
    assert interests(*VIEWS, a_wish(WishKind.MORE, *about))["#topic2"].strength > before
    assert interests(*VIEWS, a_wish(WishKind.LESS, *about))["#topic2"].strength < before
    assert "#topic2" not in interests(*VIEWS, a_wish(WishKind.FORGET, *about))
    back = a_wish(WishKind.TAKE_BACK, *about)
    assert interests(*VIEWS, a_wish(WishKind.LESS, *about), back) == interests(*VIEWS)


def test_an_edit_acts_on_the_next_undealt_video() -> None:
    feed = a_feed(LIBRARY)
    feed.replay(VIEWS)
    (coming,) = feed.preview(1)
    tags = next(video.tags for video in LIBRARY if video.id == coming)
    for tag in tags:
        feed.wish(a_wish(WishKind.LESS, Subject.HASHTAG, tag))
    deal = feed.next()
    assert deal is not None
    assert deal.video_id != coming
