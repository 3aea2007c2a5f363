from __future__ import annotations

from pathlib import Path

import pytest

from ranking.evaluation.bad_rows import UnreadableSetError
from ranking.evaluation.replay_set import ENOUGH_VIEWS, read_set
from tests.ranking.recorded import an_item, write_items, write_views


def test_a_view_is_read_with_its_video(tmp_path: Path) -> None:
    write_items(
        tmp_path, [an_item("a", tags=["Rain", "rain"], published="1999-03-01", language="nl")]
    )
    write_views(tmp_path, [["anna", "a", 1_000, 9_000, 1, 0, 0]])
    (tmp_path / "viewers150.txt").write_text("anna\n")
    [anna] = read_set(tmp_path).viewers
    assert (anna.videos[0].tags, anna.videos[0].language) == (("rain",), "nl")
    assert anna.videos[0].published_at_ms == 920_246_400_000
    assert (anna.outcomes[0].ratio, anna.outcomes[0].liked) == (0.45, True)
    assert anna.until_ms == 1_000


def test_bad_rows_are_counted_and_named_and_the_rest_is_read(tmp_path: Path) -> None:
    write_items(
        tmp_path,
        [
            an_item("a"),
            "{not json",
            an_item("a"),
            an_item("b", published="the day before yesterday"),
            an_item("c", duration_ms=None),
            "[1, 2]",
            an_item("d", tags="rain"),
            an_item("e", duration_ms=float("inf")),
            {**an_item("none"), "id": None},
            '{"id": "f", "tags": ' + "[" * 5_000 + "]" * 5_000 + "}",
        ],
    )
    good = ["anna", "a", 1_000, 9_000, 0, 0, 0]
    write_views(
        tmp_path,
        [
            good,
            good,
            ["anna", "z", 1_000, 9_000, 0, 0, 0],
            ["anna", "c", 1_000, 9_000, 0, 0, 0],
            ["bert", "a", "soon", 9_000, 0, 0, 0],
            ["bert", "a", 1_000, -1, 0, 0, 0],
            ["bert", "a", 1_000, 9_000, 2, 0, 0],
            ["bert", "a"],
            ["bert", "a", 1_000, "9" * 400, 0, 0, 0],
        ],
    )
    (tmp_path / "viewers150.txt").write_text("anna bert")
    read = read_set(tmp_path)
    assert [viewer.name for viewer in read.viewers] == ["anna"]
    assert read.bad.lines() == [
        "7 left out, not an item: items.jsonl:2, items.jsonl:4, items.jsonl:6 …",
        "1 left out, an id that came before: items.jsonl:3",
        "1 left out, a second view of the same item: views.csv:3",
        "1 left out, a view of an item that is not there: views.csv:4",
        "1 left out, a view of an item of unknown duration: views.csv:5",
        "5 left out, not a view: views.csv:6, views.csv:7, views.csv:8 …",
        "1 left out, viewers with too few views: bert",
    ]


def test_without_a_list_whoever_has_enough_views_is_replayed(tmp_path: Path) -> None:
    write_items(tmp_path, [an_item(f"{at}") for at in range(ENOUGH_VIEWS)])
    write_views(
        tmp_path,
        [
            [viewer, at, 1_000, 9_000, 0, 0, 0]
            for viewer, count in (("anna", ENOUGH_VIEWS), ("bert", ENOUGH_VIEWS - 1))
            for at in range(count)
        ],
    )
    assert [viewer.name for viewer in read_set(tmp_path).viewers] == ["anna"]


def test_the_undated_count_as_added_halfway(tmp_path: Path) -> None:
    dates = ["2001-01-01", None, "2003", "2002-01-01T00:00:00+00:00"]
    write_items(tmp_path, [an_item(str(at), published=date) for at, date in enumerate(dates)])
    write_views(tmp_path, [["anna", at, 1, 1, 0, 0, 0] for at in range(4)])
    (tmp_path / "viewers150.txt").write_text("anna")
    [anna] = read_set(tmp_path).viewers
    assert anna.videos[1].added_at_ms == anna.videos[3].published_at_ms


@pytest.mark.parametrize(
    ("views", "said"),
    [
        ("viewer,item\n", "views.csv has no column shown_at_ms"),
        ("", "views.csv has no column viewer"),
        (None, "views.csv"),
        ("viewer,item,shown_at_ms,watched_ms,liked,shared,not_interested\n", "Nobody in"),
    ],
)
def test_a_set_that_cannot_be_replayed_says_why(
    tmp_path: Path, views: str | None, said: str
) -> None:
    write_items(tmp_path, [an_item("a")])
    if views is not None:
        (tmp_path / "views.csv").write_text(views)
    with pytest.raises(UnreadableSetError, match=said):
        read_set(tmp_path)


def test_a_folder_without_videos_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSetError, match=r"items\.jsonl"):
        read_set(tmp_path)
    write_items(tmp_path, ["no item"])
    with pytest.raises(UnreadableSetError, match="no video"):
        read_set(tmp_path)
