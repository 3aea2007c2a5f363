"""A gallery-dl sidecar gives what is known of a video, in its shapes of today and of before."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sidecars import gallerydl
from storage.sidecars.description import Counts, Description, Origin, Posted

# The shape of a TikTok item: https://github.com/mikf/gallery-dl, extractor/tiktok.py.
ITEM = {
    "category": "tiktok",
    "id": "7301234567890123456",
    "desc": "Rain on tin #Rain #sleepy @demo.friend",
    "title": "Rain on tin #Rain #sleepy @demo.friend",
    "createTime": "1718452800",
    "date": "2023-11-14 08:00:00",
    "author": {"uniqueId": "Demo.Rain", "nickname": "Rain ☔", "signature": "secret"},
    "user": "demo.rain",
    "music": {"title": "Tin Roof", "authorName": "The Gutters", "playUrl": "https://v.example/a"},
    "challenges": [{"title": "rain"}, {"title": "ASMR"}, None, 7],
    "textExtra": [{"hashtagName": "sleepy"}, {"hashtagName": "", "userUniqueId": "demo.friend"}],
    "diversificationLabels": ["Relaxing", "Daily Life"],
    "stats": {"playCount": 70, "diggCount": 0, "collectCount": "950"},
    "statsV2": {"playCount": "71", "commentCount": "6", "shareCount": "13"},
    "textLanguage": "en",
    "video": {"playAddr": "https://v.example/b?ip=192.0.2.1"},
}


def parsed(**changes: object) -> Description:
    return gallerydl.parse(json.dumps({**ITEM, **changes}).encode())


def test_an_item_describes_its_video() -> None:
    assert parsed() == Description(
        origin=Origin.GALLERY_DL,
        title="Rain on tin #Rain #sleepy @demo.friend",
        caption="Rain on tin #Rain #sleepy @demo.friend",
        creator="demo.rain",
        creator_name="Rain ☔",
        tags=("rain", "sleepy", "asmr", "relaxing", "daily life"),
        sound="Tin Roof · The Gutters",
        language="en",
        published_at_ms=1_718_452_800_000,
        posted=Posted("tiktok", "7301234567890123456", Counts(71, 0, 6, 13, 950)),
    )


def test_addresses_are_never_taken_over() -> None:
    for secret in ("example", "192.0.2.1", "secret"):
        assert secret not in repr(parsed())


@pytest.mark.parametrize(
    ("changes", "creator", "name"),
    [
        ({"author": "Old.Rain"}, "demo.rain", None),
        ({"author": "Old.Rain", "user": None}, "old.rain", None),
        ({"author": {"name": "bird", "nick": "A Bird"}, "user": None}, "bird", "A Bird"),
        ({"author": None, "user": {"name": "cat"}}, "cat", None),
        ({"author": None, "user": None, "username": "fox", "fullname": "Fox"}, "fox", "Fox"),
        ({"author": [], "user": 5}, None, None),
    ],
)
def test_the_author_is_an_object_or_a_text(
    changes: dict[str, object], creator: str | None, name: str | None
) -> None:
    description = parsed(**changes)
    assert (description.creator, description.creator_name) == (creator, name)


@pytest.mark.parametrize(
    ("changes", "published_at_ms"),
    [
        ({"createTime": 1718452800}, 1_718_452_800_000),
        ({"createTime": None}, 1_699_948_800_000),
        ({"createTime": "soon", "date": None}, (int(str(ITEM["id"])) >> 32) * 1000),
        ({"createTime": "0", "date": "", "id": 5}, None),
    ],
)
def test_the_date_is_the_best_that_is_known(
    changes: dict[str, object], published_at_ms: int | None
) -> None:
    assert parsed(**changes).published_at_ms == published_at_ms


@pytest.mark.parametrize(
    ("changes", "posted"),
    [
        ({"category": "instagram", "post_shortcode": "CI5REoqrS8V"}, ("instagram", "CI5REoqrS8V")),
        ({"category": "reddit", "id": "abc12"}, ("reddit", "abc12")),
        ({"category": "twitter", "id": 1}, ("twitter", "1")),
        ({"category": None}, ("tiktok", ITEM["id"])),
        ({"id": "../etc"}, (None, None)),
    ],
)
def test_the_post_is_known_by_its_site_and_id(
    changes: dict[str, object], posted: tuple[str | None, str | None]
) -> None:
    said = parsed(**changes).posted
    assert (said.site, said.site_id) == posted


def test_counts_of_one_kind_alone_are_enough() -> None:
    assert parsed(statsV2=None).posted.counts == Counts(70, 0, saves=950)
    assert parsed(stats="none", statsV2={"diggCount": "0"}).posted.counts == Counts(likes=0)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats(allow_nan=False),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["title", "uniqueId", "playCount"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(sorted(ITEM)), VALUES))
def test_any_values_of_the_known_keys_give_a_clean_description(item: dict[str, object]) -> None:
    description = gallerydl.parse(json.dumps(item).encode())
    assert len(description.tags) <= 40
    assert description.creator is None or description.creator == description.creator.lower() != ""
    assert description.or_else(description) == description
