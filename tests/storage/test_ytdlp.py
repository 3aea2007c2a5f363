"""A yt-dlp sidecar gives what is known of a video, whatever else it holds or lacks."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sidecars import ytdlp
from storage.sidecars.description import Counts, Description, Origin, Posted, SidecarError
from storage.sidecars.words import CAPTION_LENGTH

# The shape of a TikTok sidecar: https://github.com/yt-dlp/yt-dlp, extractor/tiktok.py.
INFO = {
    "_type": "video",
    "extractor_key": "TikTok",
    "id": "7400000000000000001",
    "title": "Five thrillers 📚 #BookTok #thril...",
    "description": "Five thrillers 📚 #BookTok #thriller\n@demo.friend",
    "uploader": "Demo.Reader",
    "uploader_id": "6891947725971571713",
    "uploader_url": "https://www.tiktok.com/@demo.reader",
    "channel": "Demo Reader ✨",
    "track": "original sound - demo.reader",
    "artists": ["Demo Reader"],
    "artist": "Demo Reader",
    "language": "en",
    "timestamp": 1718452800,
    "upload_date": "20240615",
    "like_count": 0,
    "formats": [{"url": "https://v16.example/a?ip=192.0.2.1", "cookies": "sid=secret"}],
    "http_headers": {"Cookie": "sid=secret"},
    "cookies": "sid=secret",
}


def parsed(**changes: object) -> Description:
    return ytdlp.parse(json.dumps({**INFO, **changes}).encode())


def test_a_sidecar_describes_its_video() -> None:
    assert parsed() == Description(
        origin=Origin.YT_DLP,
        title="Five thrillers 📚 #BookTok #thril...",
        caption="Five thrillers 📚 #BookTok #thriller\n@demo.friend",
        creator="demo.reader",
        creator_name="Demo Reader ✨",
        tags=("booktok", "thriller"),
        sound="original sound - demo.reader",
        language="en",
        published_at_ms=1_718_452_800_000,
        posted=Posted("tiktok", "7400000000000000001", Counts(likes=0)),
    )


ID = "7400000000000000001"
COUNTS = ("view_count", "like_count", "comment_count", "repost_count", "save_count")


@given(st.lists(st.integers(0, 2**40) | st.none(), min_size=5, max_size=5))
def test_what_a_platform_counted_is_kept_apart_from_all_else(counts: list[int | None]) -> None:
    description = parsed(**dict(zip(COUNTS, counts, strict=True)))
    assert description.posted == Posted("tiktok", ID, Counts(*counts))
    assert replace(description, posted=parsed().posted) == parsed()


@pytest.mark.parametrize("wrong", ["many", -1, 1e30, float("1e18"), True, [], {}, "-1", ""])
def test_what_is_no_count_is_unknown(wrong: object) -> None:
    assert parsed(like_count=wrong).posted.counts.likes is None


@pytest.mark.parametrize(
    ("changes", "site", "site_id"),
    [
        ({"extractor_key": "Youtube", "id": "dQw4w9WgXcQ"}, "youtube", "dQw4w9WgXcQ"),
        ({"extractor_key": None}, "tiktok", INFO["id"]),
        ({"extractor_key": None, "id": 7400000000000000001}, "tiktok", INFO["id"]),
        ({"extractor_key": "Vimeo", "id": 42}, "vimeo", "42"),
        ({"extractor_key": "../x", "id": "42"}, None, "42"),
        ({"id": "a b"}, None, None),
        ({"id": None}, None, None),
    ],
)
def test_the_post_is_known_by_its_site_and_id(
    changes: dict[str, object], site: str | None, site_id: str | None
) -> None:
    posted = parsed(**changes).posted
    assert (posted.site, posted.site_id) == (site, site_id)


def test_cookies_and_addresses_are_never_taken_over() -> None:
    assert "secret" not in repr(parsed())
    assert "example" not in repr(parsed())
    assert "192.0.2.1" not in repr(parsed())


@pytest.mark.parametrize("wrong", [None, 5, 1e300, True, [], {}, [None, {}]])
@pytest.mark.parametrize(
    ("key", "field", "without"),
    [
        ("description", "caption", ""),
        ("channel", "creator_name", "Demo.Reader"),
        ("timestamp", "published_at_ms", 1_718_409_600_000),
        ("track", "sound", "Demo Reader"),
        ("language", "language", None),
    ],
)
def test_a_field_of_the_wrong_kind_is_dropped_and_the_others_stay(
    key: str, field: str, without: object, wrong: object
) -> None:
    if key == "timestamp" and wrong == 5:
        wrong = -5.5
    description = parsed(**{key: wrong})
    assert getattr(description, field) == without
    assert description.creator == "demo.reader"
    assert description.title == INFO["title"]


def test_hashtags_at_the_end_of_a_long_caption_are_found() -> None:
    description = parsed(description="word " * 2_000 + "#atlast")
    assert description.tags == ("atlast",)
    assert len(description.caption) <= CAPTION_LENGTH


def test_tags_of_other_sites_join_the_hashtags() -> None:
    assert parsed(tags=["Funny Cats", "#thriller", None, 7]).tags == (
        "booktok",
        "thriller",
        "funny cats",
    )


def test_hashtags_come_from_the_title_when_there_is_no_caption() -> None:
    assert parsed(description=None, title="a #cat").tags == ("cat",)


@pytest.mark.parametrize(
    ("changes", "creator", "name"),
    [
        ({"uploader_id": "@JohnS", "uploader": "John S", "channel": "John S"}, "johns", "John S"),
        ({"uploader": "12345", "creator": "Old Style", "channel": None}, "old style", "Old Style"),
        ({"uploader": "solo", "channel": None}, "solo", "solo"),
        ({"uploader": "12345", "channel": None}, "12345", None),
        ({"uploader": None, "channel": None}, None, None),
    ],
)
def test_the_creator_is_found_under_every_years_keys(
    changes: dict[str, object], creator: str | None, name: str | None
) -> None:
    description = parsed(**changes)
    assert (description.creator, description.creator_name) == (creator, name)


@pytest.mark.parametrize(
    ("changes", "sound"),
    [
        ({"track": "Espresso", "artists": ["Sabrina", "B"]}, "Espresso · Sabrina, B"),
        ({"track": "Espresso", "artists": None, "artist": "Sabrina"}, "Espresso · Sabrina"),
        ({"track": "original sound", "artists": ["Al"]}, "original sound · Al"),
        ({"track": "original sound", "artists": [], "artist": ""}, "original sound · demo.reader"),
        ({"track": "son original - Nick", "artists": ["Nick"]}, "son original - Nick"),
        ({"track": None, "artists": None, "artist": None}, None),
    ],
)
def test_a_sound_is_its_track_and_who_made_it(changes: dict[str, object], sound: str) -> None:
    assert parsed(**changes).sound == sound


@pytest.mark.parametrize(
    ("changes", "published_at_ms"),
    [
        ({"timestamp": 1718452800.5}, 1_718_452_800_500),
        ({"timestamp": None}, 1_718_409_600_000),
        ({"timestamp": None, "upload_date": "soon"}, (7400000000000000001 >> 32) * 1000),
        ({"timestamp": 0, "upload_date": None, "id": "x"}, None),
    ],
)
def test_the_date_is_the_best_that_is_known(
    changes: dict[str, object], published_at_ms: int | None
) -> None:
    assert parsed(**changes).published_at_ms == published_at_ms


def test_long_texts_are_cut() -> None:
    description = parsed(
        description="#x " * 5000, title="t" * 5000, channel="c" * 5000, uploader="u" * 5000
    )
    lengths = map(len, (description.caption, description.title, description.creator or ""))
    assert [*lengths, len(description.creator_name or "")] == [4000, 300, 100, 100]


def test_a_playlist_is_not_a_video() -> None:
    with pytest.raises(SidecarError, match="playlist"):
        parsed(_type="playlist")


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"null", b"{", b'{"id": }', b'{"x":' + b"[" * 200_000],
)
def test_what_is_no_sidecar_is_refused(content: bytes) -> None:
    with pytest.raises(SidecarError):
        ytdlp.parse(content)


def test_a_field_nested_too_deep_does_not_take_the_program_down() -> None:
    deep = b'{"title": "kept", "tags": ' + b"[" * 500 + b"]" * 500 + b"}"
    assert ytdlp.parse(deep).title == "kept"


@pytest.mark.parametrize(
    ("escaped", "text"),
    [
        (rb"cut \ud83d", "cut �"),
        (rb"\ud83d\ud83d\ude00!", "�😀!"),
        (rb"\ude00\\\ude00", "�\\�"),
        (rb"\\ud83d", r"\ud83d"),
    ],
)
def test_half_an_emoji_does_not_cost_the_sidecar(escaped: bytes, text: str) -> None:
    assert ytdlp.parse(b'{"title": "' + escaped + b'"}').title == text


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_does_not_cost_the_sidecar(number: str) -> None:
    content = f'{{"title": "a NaN", "like_count": {number}, "view_count": 3}}'
    described = ytdlp.parse(content.encode())
    assert (described.title, described.posted.counts) == ("a NaN", Counts(views=3))


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with contextlib.suppress(SidecarError):
        assert isinstance(ytdlp.parse(content), Description)


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=30)
    | st.sampled_from(["20240615", "7400000000000000001", "@who", "#a #b", "playlist", "2024"])
)
VALUES = SCALARS | st.lists(SCALARS, max_size=3) | st.just({"deep": [{"deeper": None}]})


@given(st.dictionaries(st.sampled_from(sorted({*INFO, "tags", "creator"})), VALUES))
def test_any_values_of_the_known_keys_give_a_clean_description(info: dict[str, object]) -> None:
    try:
        description = ytdlp.parse(json.dumps(info).encode())
    except SidecarError:
        assert info.get("_type") == "playlist"
        return
    assert len(description.tags) <= 40
    assert description.creator is None or description.creator == description.creator.lower() != ""
    assert description.published_at_ms is None or description.published_at_ms > 0
    assert description.or_else(description) == description
