"""A round is dealt again as it was, over ends that lost some of the rows ahead too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ranking.evaluation.own_log.reorder import LOOKAHEAD, out_of_order
from ranking.feed import Feed
from ranking.policies.by_name import policy_by_name
from storage.ids import new_id
from storage.records import Deal, EndedBy, SessionId, View
from tests.ranking.invented import a_library, a_view, an_epoch

VIDEOS = a_library(40)
BY_ID = {video.id: video for video in VIDEOS}
POLICIES = ("taste", "random", "shuffle", "newest", "interleave:taste,random")


def sit(
    policy: str, ends: dict[int, tuple[int, int]], views: int = 12
) -> tuple[list[View], dict[SessionId, int]]:
    """Watch as the program deals.

    A sitting that ends at a place keeps so many of the rows ahead, and somebody had gone back by
    so many rows: what was on screen comes again.
    """
    epoch = an_epoch()
    feed = Feed(epoch, policy=policy_by_name(policy))
    feed.add(VIDEOS)
    rows: list[Deal] = []
    seen: list[View] = []
    session = SessionId(new_id())
    carried = {session: 0}

    def deal(place: int) -> None:
        while len(rows) < place + 1 + LOOKAHEAD:
            dealt = feed.next()
            assert dealt is not None
            rows.append(dealt)

    def watch(place: int, ended_by: EndedBy) -> None:
        told = a_view(BY_ID[rows[place].video_id], (place % 5) / 4)
        own = rows[place]
        shown = replace(
            told.impression,
            session_id=session,
            policy=own.policy,
            score=own.score,
            propensity=own.propensity,
            candidates=own.candidates,
            seed=own.seed,
            ended_by=ended_by,
        )
        seen.append(View(shown, told.reactions))
        feed.learn(seen[-1])

    for place in range(views):
        deal(place)
        if place in ends:
            ahead, back = ends[place]
            again = max(0, place - back)
            for before in range(place, again, -1):
                watch(before, EndedBy.PREVIOUS)
            watch(again, EndedBy.CLOSED if place % 2 else EndedBy.CRASH)
            kept = place + 1 + ahead
            feed = Feed(epoch, policy=policy_by_name(policy))
            feed.add(VIDEOS)
            feed.replay(seen)
            for row in rows[place + 1 : kept]:
                feed.expect(row.video_id, row.policy)
            del rows[kept:]
            session = SessionId(new_id())
            carried[session] = kept - place
            deal(place)
            watch(again, EndedBy.NEXT)
        else:
            watch(place, EndedBy.NEXT)
    return seen, carried


@pytest.mark.parametrize("policy", POLICIES)
@settings(max_examples=8, deadline=None)
@given(
    ends=st.dictionaries(
        st.integers(0, 9), st.tuples(st.integers(0, LOOKAHEAD), st.integers(0, 2)), max_size=3
    )
)
def test_the_order_is_the_same_over_ends(policy: str, ends: dict[int, tuple[int, int]]) -> None:
    views, carried = sit(policy, ends)
    epoch, chooses = an_epoch(), policy_by_name(policy)
    assert list(out_of_order(epoch, chooses, VIDEOS, views, carried)) == []


@pytest.mark.parametrize("policy", POLICIES)
def test_another_order_is_found(policy: str) -> None:
    views, carried = sit(policy, {4: (1, 0)})
    views[7], views[8] = views[8], views[7]
    assert list(out_of_order(an_epoch(), policy_by_name(policy), VIDEOS, views, carried))


def test_another_number_behind_the_point_is_found() -> None:
    views, carried = sit("random", {})
    shown = views[3].impression
    views[3] = replace(views[3], impression=replace(shown, propensity=shown.propensity + 1e-12))
    assert list(out_of_order(an_epoch(), policy_by_name("random"), VIDEOS, views, carried))
