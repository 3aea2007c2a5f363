"""Search finds what has all words, keeps in step with the library, and takes any text."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from sqlalchemy import select, text, update

from storage import schema
from storage.file_rows import mark_missing
from storage.finding.filters import Filters, Orientation
from storage.finding.fold import joined, sought, words
from storage.finding.spelling import distance
from storage.records import ReactionKind, Subject, Video
from tests.storage.found import Shelves, walk
from tests.storage.library import Facts


def wording(video: Video) -> dict[str, list[str]]:
    creator = video.creator or ""
    return {
        "creator": [*words(creator), joined(creator), *words(video.creator_name or "")],
        "tags": [word for tag in video.tags for word in (*words(tag), joined(tag))],
        "rest": [
            *words(video.title),
            *words(video.sound or ""),
            *words(video.caption),
            *words(f"{video.folder} {video.path.stem}"),
        ],
    }


def brute_force(videos: Sequence[Video], typed: str) -> set[str]:
    """The titles of the videos that have all words, looked at one by one."""
    found = set()
    for video in videos:
        fields = wording(video)
        every = [word for field in fields.values() for word in field]
        named = joined(typed) in fields["creator"] + fields["tags"]
        has_all = all(
            any(one == word or (begins and one.startswith(word)) for one in every)
            for word, begins in sought(typed)
        )
        if sought(typed) and (has_all or named):
            found.add(video.title)
    return found


WORDS = ("cat", "cats", "catalog", "dog", "Ünder", "straße", "東京", "京都", "snow_day", "a", "b2")


def test_after_any_changes_search_finds_what_looking_at_each_video_does(shelves: Shelves) -> None:
    chance = random.Random(5)

    def some(most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(0, most)))

    for at in range(150):
        name = f"{chance.choice(WORDS)}/{chance.randrange(12)}.mp4"
        match chance.randrange(6):
            case 0 | 1 | 2:
                shelves.put(
                    name,
                    key=f"k{chance.randrange(20)}",
                    title=f"{at} {some(2)}",
                    caption=some(4),
                    tags=tuple(dict.fromkeys(some(3).lower().split())),
                    creator=chance.choice((None, "cat.99", "dogs_tokyo")),
                    creator_name=chance.choice((None, some(2) or None)),
                    sound=chance.choice((None, some(2) or None)),
                )
            case 3:
                gone = chance.choice((None, 5))
                shelves.write(lambda c, n=name, g=gone: mark_missing(c, shelves.folder.id, [n], g))  # type: ignore[misc]  # defaults bind what changes
            case 4:
                with shelves.station.database.reading() as connection:
                    ids = connection.scalars(select(schema.video.c.id)).all()
                if ids:
                    why = chance.choice((None, "It broke off."))
                    broken = update(schema.video).values(unplayable=why)
                    broken = broken.where(schema.video.c.id == chance.choice(ids))
                    shelves.write(lambda c, b=broken: c.execute(b).rowcount)  # type: ignore[misc]  # as above
        if at % 5:
            continue
        videos = shelves.catalog.videos(shelves.station.profile)
        for typed in (*WORDS, "c", "ca", "cat dog", "cat.99", "京", "tokyo a", some(3)):
            found = shelves.titles(typed)
            assert len(found) == len(set(found))
            expected = brute_force(videos, typed) if typed else {video.title for video in videos}
            # Where hardly anything is found, other spellings may be added.
            assert set(found) == expected or (len(expected) < 3 and expected < set(found)), typed
    integrity = "INSERT INTO found (found, rank) VALUES ('integrity-check', 1)"
    shelves.write(lambda c: c.execute(text(integrity)).rowcount)


def test_names_come_before_words_and_close_hits_before_far_ones(shelves: Shelves) -> None:
    shelves.put("1.mp4", title="one", caption="a long tale of rain and of much else that befell us")
    shelves.put("2.mp4", title="rain")
    shelves.put("3.mp4", title="three", tags=("rain",))
    shelves.put("4.mp4", title="rainy day")
    shelves.put("5.mp4", title="dry")
    assert shelves.titles("rain") == ["three", "rain", "rainy day", "one"]


def test_a_name_typed_with_a_blank_finds_the_hashtag(shelves: Shelves) -> None:
    shelves.put("1.mp4", title="one", tags=("snowday",))
    shelves.put("2.mp4", title="two", caption="a snow day")
    assert shelves.titles("snow day") == ["one", "two"]
    assert shelves.titles("#SnowDay") == ["one"]


@pytest.mark.parametrize("typed", ["spiderman", "spidermna", "spidremn", "sqiderman", "piderman"])
def test_a_wrong_letter_or_two_are_forgiven(shelves: Shelves, typed: str) -> None:
    shelves.put("1.mp4", title="one", caption="Spiderman swings")
    shelves.put("2.mp4", title="two", caption="spirits")
    assert shelves.titles(typed) == ["one"]


@pytest.mark.parametrize(("typed", "found"), [("wrod", 1), ("wxrd", 1), ("wrd", 0), ("wxyd", 0)])
def test_short_words_are_forgiven_one_letter_and_shorter_ones_none(
    shelves: Shelves, typed: str, found: int
) -> None:
    shelves.put("1.mp4", title="one", caption="word")
    assert len(shelves.titles(typed)) == found


def test_nothing_is_respelt_where_enough_is_found(shelves: Shelves) -> None:
    for at in range(3):
        shelves.put(f"{at}.mp4", title=f"form {at}")
    shelves.put("other.mp4", title="from afar")
    assert set(shelves.titles("form")) == {"form 0", "form 1", "form 2"}


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [("rain", "rain", 0), ("rain", "rian", 1), ("rain", "ran", 1), ("rain", "train", 1),
     ("rain", "ruins", 2), ("rain", "mail", 2)],
)  # fmt: skip
def test_distance_counts_wrong_letters(one: str, other: str, wrong: int) -> None:
    assert distance(one, other) == distance(other, one) == wrong


HOSTILE = [
    '"', '""', "'", "a OR", "AND", "NOT a", "NEAR(a b)", "title:a", "-a", "^a", "a*", "*", "(", ")",
    "{a}: b", "a + b", "\0", "a\0b", "\ud800", "\x1b[31m", "%", "_", "[a", "\\",
    ";DROP TABLE video", "#", "@", "# @", "\u202e", "\u200b", "\ufeff", "a" * 10_000,
    "a " * 10_000, "日" * 10_000, "🔥" * 5_000, "é" * 10_000, "\u0301" * 10_000, "1" * 10_000,
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_is_harmless(shelves: Shelves, typed: str) -> None:
    shelves.put("1.mp4", title="one", caption="a b near or not drop table video")
    assert len(shelves.titles(typed)) <= 1
    assert len(shelves.search.suggestions(shelves.station.profile, typed)) <= 1


@pytest.mark.parametrize("after", ["", "x", "🔥", "bnVsbA==", "W10=", "WzEsMiwzLDQsInh4Il0=", "-1"])
def test_a_place_that_is_none_is_the_beginning(shelves: Shelves, after: str) -> None:
    shelves.put("1.mp4", title="one")
    for typed in ("", "one"):
        assert [hit.title for hit in shelves.videos(typed, after).entries] == ["one"]


def test_each_filter_narrows_and_all_hold_together(shelves: Shelves) -> None:
    shelves.put("a/1.mp4", title="one", facts=Facts(duration_ms=5_000), published_at_ms=100)
    shelves.put("a/2.mp4", title="two", facts=Facts(width=960, height=540), language="de")
    shelves.put("b/3.mp4", title="three", facts=Facts(width=500), published_at_ms=300)
    other = shelves.put("b/4.mp4", title="four", facts=Facts(width=540, height=540))
    impression = shelves.station.view(other)
    shelves.station.react(impression, ReactionKind.LIKE)
    assert shelves.titles("", max_ms=5_000) == ["one"]
    assert shelves.titles("", min_ms=5_001) == ["four", "three", "two"]
    assert shelves.titles("", since_ms=100, until_ms=300) == ["one"]
    assert shelves.titles("", orientation=Orientation.WIDE) == ["two"]
    assert shelves.titles("", orientation=Orientation.SQUARE) == ["four"]
    assert shelves.titles("", orientation=Orientation.UPRIGHT) == ["three", "one"]
    assert shelves.titles("", language="de") == ["two"]
    assert shelves.titles("", liked=True) == ["four"]
    assert shelves.titles("", unwatched=True) == ["three", "two", "one"]
    assert shelves.titles("", folder=shelves.folder.id) == ["four", "three", "two", "one"]
    assert shelves.titles("b", unwatched=True, min_ms=1) == ["three"]
    assert shelves.titles("b", language="de") == []


@pytest.mark.parametrize("typed", ["", "all", "al", "all of", "alll"])
def test_pages_hold_every_hit_once_while_videos_are_added(shelves: Shelves, typed: str) -> None:
    before = [shelves.put(f"{at}.mp4", title=f"all of {at}") for at in range(20)]
    found = []
    after = None
    for at in range(100, 200):
        page = shelves.videos(typed, after, limit=3)
        found += [hit.id for hit in page.entries]
        after = page.after
        if after is None:
            break
        shelves.put(f"{at}.mp4", title=f"all of {at}")
    assert sorted(found) == sorted(before)


def test_of_very_many_hits_the_named_come_first_and_then_the_latest(shelves: Shelves) -> None:
    for at in range(505):
        shelves.put(f"{at}.mp4", title=f"common {at}", tags=("common",) if at % 250 == 0 else ())
    found = shelves.titles("common")
    named = [f"common {at}" for at in (500, 250, 0)]
    others = [f"common {at}" for at in reversed(range(505)) if at % 250]
    assert found == named + others


def test_only_what_is_in_the_viewers_own_library_is_found(shelves: Shelves) -> None:
    shelves.put("1.mp4", title="mine")
    another = shelves.station.profiles.profile("another")
    assert shelves.search.videos(another, "mine").entries == ()
    assert shelves.search.suggestions(another, "mine") == ()


def test_a_folder_that_is_away_or_forgotten_is_not_found(shelves: Shelves) -> None:
    shelves.put("1.mp4", title="one")
    shelves.folder.root.rename(shelves.folder.root.with_name("away"))
    assert shelves.titles("one") == []
    shelves.folder.root.with_name("away").rename(shelves.folder.root)
    assert shelves.titles("one") == ["one"]
    shelves.catalog.forget_folder(shelves.folder)
    assert shelves.titles("one") == []


def test_a_hit_shows_what_is_known_of_it(shelves: Shelves) -> None:
    video_id = shelves.put(
        "1.mp4", key="k", title="one", creator="ann", creator_name="Ann", published_at_ms=7
    )
    (hit,) = shelves.videos("one", None).entries
    assert (hit.id, hit.content_key, hit.creator, hit.creator_name) == (video_id, "k", "ann", "Ann")
    assert (hit.duration_ms, hit.dated_at_ms, hit.seen, hit.liked) == (8000, 7, False, False)
    assert hit.path == shelves.folder.root / "1.mp4"


def test_names_are_suggested_as_one_types_the_largest_first(shelves: Shelves) -> None:
    for at in range(3):
        shelves.put(f"{at}.mp4", tags=("cats", "catalog")[: 1 + (at == 0)], creator="cat.lover")
    shelves.put("s.mp4", sound="Catwalk", creator="x", creator_name="Catherine Äh")

    def suggested(typed: str) -> list[tuple[Subject, str, int]]:
        found = shelves.search.suggestions(shelves.station.profile, typed)
        return [(one.subject, one.name, one.videos) for one in found]

    assert suggested("CÁt") == [
        (Subject.CREATOR, "cat.lover", 3),
        (Subject.HASHTAG, "cats", 3),
        (Subject.SOUND, "Catwalk", 1),
        (Subject.HASHTAG, "catalog", 1),
        (Subject.CREATOR, "x", 1),
    ]
    assert suggested("#ca") == [(Subject.HASHTAG, "cats", 3), (Subject.HASHTAG, "catalog", 1)]
    assert suggested("@catherine a") == [(Subject.CREATOR, "x", 1)]
    assert suggested("") == suggested("zzz") == []


def test_a_creator_who_is_renamed_is_found_by_the_new_name(shelves: Shelves) -> None:
    shelves.put("1.mp4", title="one", creator="ann", creator_name="Ann")
    shelves.put("2.mp4", title="two", creator="ann", creator_name="Bea")
    assert set(shelves.titles("bea")) == {"one", "two"}
    (suggestion,) = shelves.search.suggestions(shelves.station.profile, "be")
    assert (suggestion.label, suggestion.videos) == ("Bea", 2)


def test_a_walk_of_all_pages_of_a_page_of_one(shelves: Shelves) -> None:
    for at in range(7):
        shelves.put(f"{at}.mp4", title=f"word {at}")
    found = walk(lambda after: shelves.videos("word", after, limit=1))
    assert [hit.title for hit in found] == [f"word {at}" for at in reversed(range(7))]
    assert shelves.search.videos(shelves.station.profile, "word", Filters(), limit=7).after is None
