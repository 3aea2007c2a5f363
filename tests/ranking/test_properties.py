"""What holds whatever a viewer does."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ranking.feed import Feed
from ranking.policies.names import ALONE
from ranking.sparse import Vector
from storage.records import (
    Deal,
    EndedBy,
    ReactionKind,
    Subject,
    Video,
    VideoId,
    View,
    Wish,
    WishKind,
)
from tests.ranking.invented import a_feed, a_library, a_view, a_wish, an_epoch

VIDEOS = a_library(14, seed=3)

videos = st.sampled_from(VIDEOS)
policies = st.sampled_from([*ALONE, "interleave:taste,linucb"])
actions = st.one_of(
    st.just(("next",)),
    st.tuples(st.just("add"), videos),
    st.tuples(st.just("discard"), videos),
    st.tuples(st.just("undeal"), videos),
    st.tuples(
        st.just("learn"),
        videos,
        st.floats(0, 1e6),
        st.lists(st.sampled_from(ReactionKind), max_size=3),
        st.sampled_from(EndedBy),
    ),
    st.tuples(
        st.just("wish"),
        st.sampled_from(
            [kind for kind in WishKind if kind not in (WishKind.HIDE, WishKind.UNHIDE)]
        ),
        st.sampled_from(
            [(subject, "topic2") for subject in Subject if subject is not Subject.VIDEO]
        ),
    ),
)


def act(feed: Feed, action: tuple[object, ...]) -> Deal | None:
    match action:
        case ("next",):
            return feed.next()
        case ("add", Video() as video):
            feed.add([video])
        case ("discard", Video() as video):
            feed.discard(video.id)
        case ("undeal", Video() as video):
            feed.undeal([video.id])
        case ("learn", Video() as video, float() as ratio, list() as said, EndedBy() as ended_by):
            feed.learn(a_view(video, ratio, said=said, ended_by=ended_by))
        case ("wish", WishKind() as kind, (Subject() as subject, str() as name)):
            feed.wish(a_wish(kind, subject, name))
    return None


@settings(max_examples=60)
@given(st.integers(0, 2**63), policies, st.lists(actions, max_size=30))
def test_any_sequence_of_events_leaves_finite_scores_that_add_up(
    seed: int, policy: str, sequence: list[tuple[object, ...]]
) -> None:
    feed = a_feed(VIDEOS[:7], seed=seed, policy=policy)
    for action in sequence:
        deal = act(feed, action)
        if deal is not None:
            assert 0 < deal.propensity <= 1
            assert abs(deal.score) < 10
    feed.add(VIDEOS)
    for video in VIDEOS:
        why = feed.why(video.id)
        assert abs(why.score) < 10
        assert abs(sum(term.value for term in why.terms) - why.score) < 1e-9
        assert len(why.sentence) <= 40


Happening = View | Wish


def happenings(sequence: list[tuple[object, ...]]) -> list[Happening]:
    """What a sequence of actions leaves in the log."""
    left: list[Happening] = []
    for action in sequence:
        match action:
            case ("learn", Video() as video, float() as ratio, list() as said, EndedBy() as ended):
                left.append(a_view(video, ratio, said=said, ended_by=ended))
            case ("wish", WishKind() as kind, (Subject() as subject, str() as name)):
                left.append(a_wish(kind, subject, name))
    return left


def means(feed: Feed) -> Vector:
    posterior = feed.situation().taste.posterior()
    return posterior.means(np.arange(len(VIDEOS)))


@settings(max_examples=60)
@given(st.lists(actions, max_size=30), st.data())
def test_learning_is_idempotent_and_the_same_step_by_step_as_at_once(
    sequence: list[tuple[object, ...]], data: st.DataObject
) -> None:
    once, step_by_step, twice = a_feed(VIDEOS), a_feed(VIDEOS), a_feed(VIDEOS)
    happened = happenings(sequence)
    once.replay(happened)
    for at, each in enumerate(happened):
        step_by_step.replay([each])
        step_by_step.preview(1)  # works the taste out after each, and not only at the end
        twice.replay([each])
        twice.replay([happened[data.draw(st.integers(0, at))]])
    for other in (step_by_step, twice):
        assert other.preview(len(VIDEOS)) == once.preview(len(VIDEOS))
        np.testing.assert_allclose(means(other), means(once), atol=1e-6)


@settings(max_examples=40)
@given(policies, st.permutations(VIDEOS), st.lists(actions, max_size=20))
def test_neither_ids_nor_the_order_of_adding_change_an_order(
    policy: str, order: list[Video], sequence: list[tuple[object, ...]]
) -> None:
    elsewhere = {video.id: replace(video, id=VideoId(uuid4())) for video in VIDEOS}
    here, there = a_feed(VIDEOS, policy=policy), Feed(an_epoch(), policy=policy)
    there.add(elsewhere[video.id] for video in order)
    for each in happenings(sequence):
        here.replay([each])
        there.replay([moved(each, elsewhere)])
    assert there.preview(10) == tuple(elsewhere[one].id for one in here.preview(10))


def moved(happened: Happening, elsewhere: dict[VideoId, Video]) -> Happening:
    """Say the same of the library that is elsewhere."""
    if isinstance(happened, Wish):
        return happened
    there = elsewhere[happened.impression.video_id].id
    return replace(
        happened,
        impression=replace(happened.impression, video_id=there),
        reactions=tuple(replace(said, video_id=there) for said in happened.reactions),
    )


@settings(max_examples=30)
@given(
    st.integers(0, 2**63),
    policies,
    st.lists(st.floats(0, 2), min_size=14, max_size=14),
    st.data(),
)
def test_every_eligible_video_is_reached(
    seed: int, policy: str, ratios: list[float], data: st.DataObject
) -> None:
    feed = a_feed(VIDEOS, seed=seed, policy=policy)
    gone = data.draw(st.sets(st.sampled_from(VIDEOS)))
    by_id = {video.id: video for video in VIDEOS}
    for video in gone:
        feed.discard(video.id)
    reached = set()
    for ratio in ratios[: len(VIDEOS) - len(gone)]:
        deal = feed.next()
        assert deal is not None
        reached.add(deal.video_id)
        feed.learn(a_view(by_id[deal.video_id], ratio))
    assert reached == set(by_id) - {video.id for video in gone}
