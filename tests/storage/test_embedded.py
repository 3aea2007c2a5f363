"""A video's own file may say what it is, in the labels of its container."""

from __future__ import annotations

import pytest

from storage.sidecars.description import Description, Origin, Posted
from storage.sidecars.embedded import describe

ADDRESS = "https://www.tiktok.com/@Demo.Reader/video/7400000000000000001"


def test_labels_describe_their_video() -> None:
    labels = {
        "title": "Five thrillers",
        "artist": "Some Band",
        "description": "Five thrillers #BookTok",
        "comment": ADDRESS,
        "date": "20240615",
        "keywords": "Reading; books, #thriller",
    }
    assert describe(list(labels.items())) == Description(
        origin=Origin.EMBEDDED,
        title="Five thrillers",
        caption="Five thrillers #BookTok",
        creator="demo.reader",
        tags=("booktok", "reading", "books", "thriller"),
        published_at_ms=1_718_409_600_000,
        posted=Posted("tiktok", "7400000000000000001"),
    )


@pytest.mark.parametrize(
    ("label", "text", "caption"),
    [
        ("comment", "a walk at dusk", "a walk at dusk"),
        ("comment", "#dusk", "#dusk"),
        ("comment", "vid:v0f025gc0000", ""),
        ("comment", ADDRESS, ""),
        ("synopsis", "a walk", "a walk"),
    ],
)
def test_only_what_is_for_people_is_a_caption(label: str, text: str, caption: str) -> None:
    said = describe([(label, text), ("title", "t")])
    assert said is not None
    assert said.caption == caption


def test_the_day_of_recording_counts_where_no_other_date_is_said() -> None:
    said = describe([("date", "someday"), ("creation_time", "2024-06-15T12:00:00.000000Z")])
    assert said == Description(Origin.EMBEDDED, published_at_ms=1_718_452_800_000)


@pytest.mark.parametrize(
    "labels", [[], [("title", " \x00")], [("creation_time", "1904-01-01T00:00:00Z")]]
)
def test_a_file_that_says_nothing_has_no_description(labels: list[tuple[str, str]]) -> None:
    assert describe(labels) is None
