"""What holds whatever a viewer does."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ranking.feed import Feed
from ranking.policies.names import ALONE
from storage.records import Deal, EndedBy, ReactionKind, Subject, Video, WishKind
from tests.ranking.invented import a_feed, a_library, a_view, a_wish

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
