"""Collections are made, named, ordered and taken apart, and each of that can be undone."""

from __future__ import annotations

import random

import pytest

from storage.errors import StorageError
from storage.file_rows import mark_missing
from storage.finding.collections import CollectionId, Collections
from storage.records import VideoId
from tests.storage.found import Shelves, walk
from tests.storage.invented import Station


@pytest.fixture
def kept(station: Station) -> Collections:
    return Collections(station.database, station.writer)


def make(kept: Collections, shelves: Shelves, name: str) -> CollectionId:
    return kept.make(shelves.station.profile, name).result().id


def names(kept: Collections, shelves: Shelves) -> list[str]:
    return [one.name for one in kept.all(shelves.station.profile)]


def titles(kept: Collections, shelves: Shelves, which: CollectionId) -> list[str]:
    profile = shelves.station.profile
    return [hit.title for hit in walk(lambda after: kept.videos(profile, which, after, 2))]


def filled(kept: Collections, shelves: Shelves, count: int) -> tuple[CollectionId, list[VideoId]]:
    which = make(kept, shelves, "mine")
    ids = [shelves.put(f"{at}.mp4", title=f"{at}") for at in range(count)]
    for video_id in ids:
        kept.add(which, video_id).result()
    return which, ids


def test_collections_are_named_by_the_viewer_and_no_two_alike(
    kept: Collections, shelves: Shelves
) -> None:
    profile = shelves.station.profile
    first = make(kept, shelves, " To  cook ")
    second = make(kept, shelves, "Sport")
    for name in ("", " \n", "to COOK"):
        with pytest.raises(StorageError, match="collection"):
            kept.make(profile, name).result()
    with pytest.raises(StorageError, match="To cook"):
        kept.rename(profile, second, "to cook").result()
    kept.rename(profile, first, "TO COOK").result()
    assert names(kept, shelves) == ["TO COOK", "Sport"]


def test_a_removed_collection_comes_back_with_all_that_was_in_it(
    kept: Collections, shelves: Shelves
) -> None:
    which, _ = filled(kept, shelves, 3)
    kept.remove(which).result()
    assert names(kept, shelves) == []
    make(kept, shelves, "mine")
    kept.restore(which).result()
    back, _ = kept.all(shelves.station.profile)
    assert (back.id, back.name, back.videos) == (which, "mine", 3)
    assert titles(kept, shelves, which) == ["0", "1", "2"]


def test_a_video_taken_out_goes_back_to_where_it_was(kept: Collections, shelves: Shelves) -> None:
    which, ids = filled(kept, shelves, 3)
    kept.add(which, ids[0]).result()
    place = kept.take_out(which, ids[1]).result()
    assert titles(kept, shelves, which) == ["0", "2"]
    kept.add(which, ids[1], place).result()
    assert titles(kept, shelves, which) == ["0", "1", "2"]
    kept.take_out(which, ids[1]).result()
    assert kept.take_out(which, ids[1]).result() is None


def test_what_is_missing_is_not_shown_and_keeps_its_place(
    kept: Collections, shelves: Shelves
) -> None:
    which, _ = filled(kept, shelves, 3)
    shelves.write(lambda c: mark_missing(c, shelves.folder.id, ["1.mp4"], 5))
    assert titles(kept, shelves, which) == ["0", "2"]
    shelves.write(lambda c: mark_missing(c, shelves.folder.id, ["1.mp4"], None))
    assert titles(kept, shelves, which) == ["0", "1", "2"]


def test_videos_stand_wherever_they_were_moved_however_often(
    kept: Collections, shelves: Shelves
) -> None:
    which, ids = filled(kept, shelves, 5)
    expected, chance = list(range(5)), random.Random(3)
    for _ in range(150):
        moved, to = chance.randrange(5), chance.randrange(5)
        kept.move_video(which, ids[moved], to).result()
        expected.remove(moved)
        expected.insert(to, moved)
        assert titles(kept, shelves, which) == [str(at) for at in expected]


def test_two_that_change_places_for_ever_find_room(kept: Collections, shelves: Shelves) -> None:
    which, ids = filled(kept, shelves, 4)
    for _ in range(60):
        kept.move_video(which, ids[3], 1).result()
        kept.move_video(which, ids[2], 1).result()
    assert titles(kept, shelves, which) == ["0", "2", "3", "1"]


def test_collections_are_put_in_order(kept: Collections, shelves: Shelves) -> None:
    ids = [make(kept, shelves, name) for name in "abc"]
    profile = shelves.station.profile
    kept.move(profile, ids[2], 0).result()
    assert names(kept, shelves) == ["c", "a", "b"]
    kept.move(profile, ids[2], 2).result()
    assert names(kept, shelves) == ["a", "b", "c"]
    kept.move(profile, ids[0], 1).result()
    assert names(kept, shelves) == ["b", "a", "c"]
