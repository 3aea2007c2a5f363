"""Every policy: reached by name, deals by its rule, and records the true probability of it."""

from __future__ import annotations

import math
from dataclasses import replace
from uuid import uuid4

import numpy as np
import pytest

from ranking.feed import Feed
from ranking.policies import linucb, plain
from ranking.policies.by_name import POLICIES, policy_by_name, policy_of
from ranking.policies.names import ALONE
from ranking.policies.policy import Situation
from ranking.sparse import Indices, Vector
from storage.records import Deal, ReactionKind, Video, VideoId, View
from tests.ranking.invented import a_feed, a_library, a_video, a_view, an_epoch

DRAWS = 1_000
TWINS = 3
"""Videos of equal metadata, so that there is something to draw lots about."""
EVERY = [
    *ALONE,
    "interleave:taste,random",
    "interleave:newest,linucb",
    "interleave:shuffle,fixed-list",
]


def twins(count: int) -> list[Video]:
    return [
        replace(video, id=VideoId(uuid4()), content_key=f"{video.content_key}/{twin}")
        for video in a_library(count)
        for twin in range(TWINS)
    ]


LIBRARY = twins(9)


def watched(deal: Deal, videos: list[Video], rule: str = "topic2") -> View:
    """Watch what was dealt as the program notes it down, with what the deal says of itself."""
    video = next(one for one in videos if one.id == deal.video_id)
    view = a_view(video, 1.0 if rule in video.tags else 0.05)
    told = replace(view.impression, policy=deal.policy, propensity=deal.propensity)
    return replace(view, impression=told)


def after(policy: str, swipes: int, ahead: int) -> Situation:
    """Swipe a while with some videos dealt ahead; return what the next choice depends on."""
    feed = a_feed(LIBRARY, policy=policy)
    waiting: list[Deal] = []
    for _ in range(swipes):
        while len(waiting) <= ahead:
            deal = feed.next()
            assert deal is not None
            waiting.append(deal)
        feed.learn(watched(waiting.pop(0), LIBRARY))
    return feed.situation()


def fits(counts: Indices, told: Vector) -> bool:
    """Whether a chi-square of these counts is no larger than chance makes it once in a million."""
    expected, possible = told * counts.sum(), told > 0
    if counts[~possible].any():
        return False
    freedom = int(possible.sum()) - 1
    chi = float((((counts - expected) ** 2)[possible] / expected[possible]).sum())
    return chi <= freedom + 5 * math.sqrt(2 * freedom) + 12


@pytest.mark.parametrize(("swipes", "ahead"), [(0, 0), (7, 1), (8, 2)])
@pytest.mark.parametrize("name", EVERY)
def test_a_policy_chooses_as_often_as_it_says(name: str, swipes: int, ahead: int) -> None:
    situation, policy = after(name, swipes, ahead), policy_by_name(name)
    told = policy.probabilities(situation)
    assert told.shape == situation.candidates.shape
    assert (told >= 0).all()
    assert told.sum() == pytest.approx(1)
    counts = np.zeros(len(told), dtype=np.int64)
    for number in range(DRAWS):
        fresh = replace(situation, seed=number)
        choice = policy.choose(fresh, np.random.default_rng([number, 1]))
        at = int(np.flatnonzero(situation.candidates == choice.slot)[0])
        assert choice.propensity == pytest.approx(told[at])
        counts[at] += 1
    assert fits(counts, told)


def test_what_must_not_follow_itself_leaves_true_propensities_to_the_others() -> None:
    videos = LIBRARY[:5]
    barred = videos[0].id
    counts: dict[VideoId, int] = {}
    told: dict[VideoId, float] = {}
    again: dict[VideoId, float] = {}
    for seed in range(DRAWS):
        feed = a_feed(videos, seed=seed, policy="random")
        deal = feed.next(besides=[barred])
        assert deal is not None
        counts[deal.video_id] = counts.get(deal.video_id, 0) + 1
        # 1/4 at once, or after the barred one was drawn and lies aside.
        (told if deal.candidates == 5 else again)[deal.video_id] = deal.propensity
    assert set(counts) == {video.id for video in videos[1:]}
    assert set(told.values()) == set(again.values()) == {0.25}
    assert fits(np.array(list(counts.values())), np.full(4, 0.25))


def test_what_is_passed_over_may_change_the_choice_and_the_propensity_knows() -> None:
    videos = twins(5)
    firsts = {deal.video_id for seed in range(20) if (deal := a_feed(videos, seed=seed).next())}
    uneven = 0
    for first in firsts:
        counts: dict[VideoId, int] = {}
        told: dict[VideoId, float] = {}
        for seed in range(DRAWS // 5):
            deal = a_feed(videos, seed=seed).next(besides=[first])
            assert deal is not None
            counts[deal.video_id] = counts.get(deal.video_id, 0) + 1
            assert deal.propensity == told.setdefault(deal.video_id, deal.propensity)
        uneven += len({round(chance, 9) for chance in told.values()}) > 1
        assert sum(told.values()) == pytest.approx(1)
        assert fits(np.array(list(counts.values())), np.array(list(told.values())))
    assert uneven, "of some the others are not all as likely"


def test_after_all_was_seen_there_is_no_choice_whatever_the_policy() -> None:
    for name in EVERY:
        feed = a_feed(LIBRARY[:4], policy=name)
        order = []
        for _ in range(4):
            deal = feed.next()
            assert deal is not None
            order.append(deal.video_id)
            feed.learn(watched(deal, LIBRARY))
        deal = feed.next()
        assert deal is not None
        assert (deal.video_id, deal.policy, deal.propensity) == (order[0], "again-1", 1.0)


def order_of(feed: Feed, count: int, videos: list[Video]) -> list[str]:
    keys = {video.id: video.content_key for video in videos}
    return [keys[deal.video_id] for _ in range(count) if (deal := feed.next()) is not None]


def test_newest_goes_back_in_time() -> None:
    videos = [a_video(f"{days}", days_old=days) for days in (30, 2, 400, 7)]
    assert order_of(a_feed(videos, policy="newest"), 4, videos) == ["2", "7", "30", "400"]


def test_shuffle_is_one_permutation_that_a_rebuilt_feed_goes_on_with() -> None:
    videos = a_library(20)
    whole = order_of(a_feed(videos, policy="shuffle"), 20, videos)
    assert sorted(whole) == sorted(video.content_key for video in videos)
    by_key = {video.content_key: video for video in videos}
    rebuilt = a_feed(videos, policy="shuffle")
    rebuilt.replay(a_view(by_key[key]) for key in whole[:8])
    assert order_of(rebuilt, 12, videos) == whole[8:]
    assert order_of(a_feed(videos, seed=6, policy="shuffle"), 20, videos) != whole


def test_a_fixed_list_is_kept_to_the_letter_even_if_one_creator_runs_on() -> None:
    videos = [a_video(name, creator="same") for name in "abcdef"] + [a_video("g")]
    listed = policy_by_name(
        "fixed-list:tape", {"tape": ["e", "unknown", "d", "c", "e"]}.__getitem__
    )
    feed = Feed(an_epoch(), policy=listed)
    feed.add(videos)
    assert order_of(feed, 7, videos) == ["e", "d", "c", "a", "b", "f", "g"]


def test_the_taste_leaves_out_a_third_in_a_row_of_one_creator() -> None:
    videos = [a_video(f"s{at}", creator="same") for at in range(6)] + [a_video("other")]
    feed = a_feed(videos, policy="taste")
    for video in videos[:2]:
        feed.learn(a_view(video))
    situation = feed.situation()
    assert len(situation.candidates) == 5
    assert [situation.library.video_id(slot) for slot in situation.varied] == [videos[-1].id]


def test_linucb_agrees_with_ridge_regression_over_the_whole_vocabulary() -> None:
    situation = after("linucb", 9, 0)
    features = situation.library.features()
    eras = np.unique(features.dates // plain.ERA_MS, return_inverse=True)[1]
    rows = np.zeros((len(features.rows), features.width + eras.max() + 2))
    for slot in range(len(rows)):
        span = slice(features.rows.indptr[slot], features.rows.indptr[slot + 1])
        entries = [*features.rows.columns[span], features.width + eras[slot]]
        rows[slot, entries] = len(entries) ** -0.5
    rows[:, -1] = 1.0
    slots, rewards = situation.taste.observed()
    inverse = np.linalg.inv(np.eye(rows.shape[1]) + rows[slots].T @ rows[slots])
    weights = inverse @ rows[slots].T @ rewards
    policy = linucb.LinUcbPolicy()
    for slot in range(len(rows)):
        row = rows[slot]
        bound = row @ weights + linucb.ALPHA * math.sqrt(row @ inverse @ row)
        assert policy.explain(situation, slot).score == pytest.approx(bound)


def test_linucb_finds_the_same_video_in_blocks_as_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    situation = after("linucb", 12, 0)
    at_once = linucb.LinUcbPolicy().probabilities(situation)
    monkeypatch.setattr(linucb, "BLOCK", 2)
    monkeypatch.setattr(plain, "TABLED", 0)
    assert linucb.LinUcbPolicy().probabilities(situation).tolist() == at_once.tolist()


def test_each_round_of_an_interleaving_has_one_video_of_each_team() -> None:
    videos = a_library(40)
    feed = a_feed(videos, policy="interleave:newest,random")
    teams: list[str] = []
    views: list[View] = []
    for number in range(20):
        if number % 5 == 3:  # the program was closed, and goes on from its log
            feed = a_feed(videos, policy="interleave:newest,random")
            feed.replay(views)
        deal = feed.next()
        assert deal is not None
        teams.append(deal.policy)
        views.append(watched(deal, videos))
        feed.learn(views[-1])
    names = {f"interleave-1:newest-1,random-1:{team}" for team in ("newest-1", "random-1")}
    rounds = [teams[first : first + 2] for first in range(0, 20, 2)]
    assert all(set(team) == names for team in rounds)
    assert {first for first, _ in rounds} == names


def test_seeing_a_video_twice_is_no_second_draft() -> None:
    videos = a_library(8)
    feed = a_feed(videos, policy="interleave:newest,random")
    deal = feed.next()
    assert deal is not None
    for _ in range(3):
        feed.learn(watched(deal, videos))
    assert dict(feed.situation().dealt) == {deal.policy: 1}


def test_names_reach_their_policies_and_wrong_ones_are_refused_with_the_list() -> None:
    assert set(POLICIES) == set(ALONE)
    for wrong in ("best", "random:x", "fixed-list:", "interleave:taste", "interleave:taste,taste"):
        with pytest.raises(ValueError, match=r"No policy is|is not interleave"):
            policy_by_name(wrong)
    with pytest.raises(ValueError, match="newest, fixed-list, shuffle"):
        policy_by_name("interleave:taste,best")
    with pytest.raises(ValueError, match="reads the list"):
        policy_by_name("fixed-list:somewhere")


def test_a_record_names_its_policy() -> None:
    for name in EVERY:
        policy = policy_by_name(name)
        known = policy_of(policy.name)
        assert (known is None) == ("fixed-list" in name)
        assert known is None or known.name == policy.name
    both = policy_by_name("interleave:taste,random")
    credited = policy_of(f"{both.name}:taste-2")
    assert credited is not None
    assert credited.name == both.name
    assert policy_of("taste-1") is None
    assert policy_of("interleave-1:taste-1,random-1:taste-1") is None
    assert policy_of("again-1") is None


def test_a_like_alone_moves_linucb_towards_its_kind() -> None:
    feed = a_feed(LIBRARY, policy="linucb")
    liked = LIBRARY[0]
    feed.learn(a_view(liked, said=[ReactionKind.LIKE]))
    deal = feed.next()
    assert deal is not None
    assert deal.video_id in {video.id for video in LIBRARY[1:TWINS]}


def test_a_fixed_list_goes_on_with_what_others_would_let_wait() -> None:
    videos = [a_video(f"{topic}{number}", [topic]) for topic in "ab" for number in range(4)]
    listed = policy_by_name(
        "fixed-list:tape", {"tape": [video.content_key for video in videos]}.__getitem__
    )
    feed = Feed(an_epoch(), policy=listed)
    feed.add(videos)
    feed.learn(a_view(videos[0], 0.1, said=[ReactionKind.NOT_INTERESTED]))
    assert len(feed.situation().fit) < len(feed.situation().candidates)
    assert order_of(feed, 4, videos) == [video.content_key for video in videos[1:5]]
