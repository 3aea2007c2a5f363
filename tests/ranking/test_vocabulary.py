from __future__ import annotations

import pytest

from ranking.vocabulary import Feature, Group, features_of
from ranking.wording import in_words, label_of
from tests.ranking.invented import a_video


def names(group: Group, **video: object) -> list[str]:
    made = a_video("key", **video)  # type: ignore[arg-type]
    return [feature.name for feature in features_of(made) if feature.group is group]


def test_caption_words_leave_out_addresses_marks_and_words_of_no_topic() -> None:
    caption = "The Boats and boats on LAKE https://example.org/lake #rain @marlow 2024"
    assert names(Group.WORD, caption=caption) == ["boats", "lake"]


def test_a_video_without_anything_still_has_one_feature_of_each_group() -> None:
    found = features_of(a_video("key"))
    assert sorted(feature.group for feature in found) == sorted(Group)
    assert [label_of(feature) for feature in found] == [
        "no hashtags",
        "no caption",
        "creator unknown",
        "no sound named",
        "no folder of its own",
        "language unknown",
        "clips of 7 to 15 s",
        "upright pictures",
        "captions of no words",
    ]


@pytest.mark.parametrize(
    ("duration_ms", "name"),
    [
        (6_999, "up to 7 s"),
        (7_000, "7 to 15 s"),
        (15_000, "15 to 30 s"),
        (59_999, "30 to 60 s"),
        (599_000, "180 to 600 s"),
        (600_000, "10 minutes and more"),
    ],
)
def test_lengths_fall_into_spans(duration_ms: int, name: str) -> None:
    assert names(Group.LENGTH, duration_ms=duration_ms) == [name]


def test_features_are_labelled_as_the_viewer_knows_them() -> None:
    assert label_of(Feature(Group.HASHTAG, "rain")) == "#rain"
    assert label_of(Feature(Group.CREATOR, "marlow")) == "@marlow"
    assert label_of(Feature(Group.SOUND, "Low Tide")) == "the sound “Low Tide”"


@pytest.mark.parametrize(
    ("feature", "creator_name", "words"),
    [
        (Feature(Group.HASHTAG, "rain"), "Marlow", "rain"),
        (Feature(Group.HASHTAG, "lake_district"), None, "lake district"),
        (Feature(Group.HASHTAG, "_"), None, "_"),
        (Feature(Group.CREATOR, "marlow.films"), " Marlow\nFilms ", "Marlow Films"),
        (Feature(Group.CREATOR, "marlow.films"), " ", "@marlow.films"),
        (Feature(Group.CREATOR, "marlow.films"), None, "@marlow.films"),
        (Feature(Group.SOUND, "Low Tide"), "Marlow", "this sound"),
        (Feature(Group.WORD, "boats"), "Marlow", "captions like this one"),
    ],
)
def test_a_reason_is_said_as_a_person_would(
    feature: Feature, creator_name: str | None, words: str
) -> None:
    assert in_words(feature, creator_name) == words


@pytest.mark.parametrize(
    ("duration_ms", "words"),
    [
        (6_999, "very short clips"),
        (10_000, "short clips"),
        (30_000, "clips under a minute"),
        (60_000, "clips of a minute or two"),
        (599_000, "long clips"),
        (600_000, "very long clips"),
    ],
)
def test_every_length_has_plain_words(duration_ms: int, words: str) -> None:
    [length] = names(Group.LENGTH, duration_ms=duration_ms)
    assert in_words(Feature(Group.LENGTH, length), None) == words
