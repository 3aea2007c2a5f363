from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from ranking.communities import Communities, Sorted, find_communities
from ranking.louvain import communities
from storage.records import Subject, Video, WishKind
from tests.ranking.invented import a_feed, a_video, a_view, a_wish, elsewhere

BOOKS = {
    "thriller": ("thriller", "crime", "mystery", "whodunit"),
    "romance": ("romance", "spicybooks", "enemiestolovers", "lovestory"),
    "comics": ("comics", "manga", "graphicnovel", "superheroes"),
}
OTHERS = {
    "cooking": ("cooking", "recipe", "pasta", "baking"),
    "cats": ("cats", "kitten", "pets", "funny"),
}


def a_bookish_library(count: int = 500, seed: int = 3) -> list[Video]:
    """Two fifths are books, all under #booktok; four fifths of all bear #fyp."""
    chance = np.random.default_rng(seed)
    videos = []
    for at in range(count):
        books = bool(chance.random() < 0.4)
        kinds = list((BOOKS if books else OTHERS).values())
        kind = kinds[chance.integers(len(kinds))]
        tags = ["booktok"] if books else []
        tags += ["fyp"] if chance.random() < 0.8 else []
        tags += chance.choice(kind, chance.integers(2, 4), replace=False).tolist()
        videos.append(a_video(f"key{chance.integers(2**40)}-{at}", tags))
    return videos


LIBRARY = a_bookish_library()
FOUND = find_communities(LIBRARY)


def tags_of(found: Communities) -> set[frozenset[str]]:
    return {frozenset(community.tags) for community in found.all}


def test_booktok_splits_into_thriller_romance_and_comics() -> None:
    assert tags_of(FOUND) == {frozenset(kind) for kind in (*BOOKS.values(), *OTHERS.values())}
    under_books = [each for each in FOUND.all if each.under == ("booktok",)]
    assert tags_of(Communities(tuple(under_books))) == {frozenset(kind) for kind in BOOKS.values()}


def test_a_sub_interest_is_named_by_its_leading_hashtags() -> None:
    for community in FOUND.all:
        counts = Counter(tag for v in LIBRARY if v.id in community.videos for tag in v.tags)
        first, second = community.name.split()
        assert counts[first[1:]] >= counts[second[1:]] > 0
        assert {first[1:], second[1:]} == set(community.tags[:2])


def test_every_video_lies_where_its_hashtags_do() -> None:
    for video in LIBRARY:
        found = FOUND.of(video.id)
        assert found is not None
        assert set(video.tags) - {"fyp", "booktok"} <= set(found.tags)


def test_the_order_of_the_library_does_not_matter() -> None:
    assert [each.tags for each in find_communities(LIBRARY[::-1]).all] == [
        each.tags for each in FOUND.all
    ]
    strangers = elsewhere(LIBRARY)
    assert [(each.tags, len(each.videos)) for each in find_communities(strangers).all] == [
        (each.tags, len(each.videos)) for each in FOUND.all
    ]


def test_it_is_sorted_anew_only_when_the_library_changes() -> None:
    kept = Sorted()
    first = kept.of(LIBRARY)
    assert kept.of(LIBRARY[::-1]) is first
    assert kept.of(LIBRARY[1:]) is not first


@pytest.mark.parametrize(
    "videos",
    [
        [],
        [a_video("bare")],
        [a_video("one", ["a", "b"])],
        [a_video(f"{n}", ["a"]) for n in range(9)],
    ],
)
def test_a_library_without_company_has_no_sub_interests(videos: list[Video]) -> None:
    assert find_communities(videos).all == ()


def test_two_cliques_on_a_bridge_are_two_communities_and_a_loner_is_its_own() -> None:
    clique = [(a, b) for a in range(5) for b in range(a)]
    ties = [*clique, *((a + 5, b + 5) for a, b in clique), (0, 5)]
    left, right = (np.array(end) for end in zip(*ties, strict=True))
    found = communities(left, right, np.ones(len(ties)), 11)
    assert found.tolist() == [0] * 5 + [1] * 5 + [2]


def test_affinities_follow_what_was_watched_and_more_of_a_sub_interest_lifts_it() -> None:
    feed = a_feed(LIBRARY)
    for video in LIBRARY[:60]:
        feed.learn(a_view(video, 1.0 if "booktok" in video.tags else 0.3))
    names = [each.community.tags[0] for each in feed.insight.affinities(FOUND)]
    books = [name for name in names[:3] if any(name in kind for kind in BOOKS.values())]
    assert len(books) == 3
    assert sum(each.views for each in feed.insight.affinities(FOUND)) == 60
    last = feed.insight.affinities(FOUND)[-1]
    feed.wish(a_wish(WishKind.MORE, Subject.HASHTAGS, last.community.subject))
    now = {each.community.tags: each for each in feed.insight.affinities(FOUND)}
    assert now[last.community.tags].strength > last.strength + 0.03


def test_the_sub_interest_is_named_where_it_explains() -> None:
    feed = a_feed(LIBRARY)
    watched = [video for video in LIBRARY if "thriller" in video.tags]
    for video in watched[:6]:
        feed.learn(a_view(video))
    for video in [v for v in LIBRARY if "cats" in v.tags][:6]:
        feed.learn(a_view(video, 0.1))
    thriller = FOUND.of(watched[9].id)
    assert thriller is not None
    words = [reason.words for reason in feed.reasons(watched[9].id, FOUND)]
    assert sum(each.endswith(f", as with {thriller.name}") for each in words) == 1
    assert any(each.startswith("you watched 6 #thriller videos to the end") for each in words)
