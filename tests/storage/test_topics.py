"""Topics and groups are counted by their videos, and walked to the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from storage.finding.groups import Group, Groups
from storage.finding.pages import LibraryPages
from storage.records import (
    Subject,
)
from tests.storage.found import Shelves, walk


def test_topics_come_largest_first_and_all_of_them(shelves: Shelves, pages: LibraryPages) -> None:
    for at in range(9):
        shelves.put(f"{at}.mp4", tags=("all", f"t{at % 4}"), creator="ann", language="de")
    found = walk(lambda after: pages.topics(shelves.station.profile, Subject.HASHTAG, after, 2))
    assert Counter({one.name: one.videos for one in found}) == {
        "all": 9, "t0": 3, "t1": 2, "t2": 2, "t3": 2,
    }  # fmt: skip
    assert [one.videos for one in found] == [9, 3, 2, 2, 2]
    (folder,) = pages.topics(shelves.station.profile, Subject.FOLDER).entries
    assert folder.name == str(shelves.folder.id)
    (language,) = pages.topics(shelves.station.profile, Subject.LANGUAGE).entries
    assert (language.name, language.videos) == ("de", 9)


def test_groups_are_topics_until_others_take_their_place(
    shelves: Shelves, pages: LibraryPages
) -> None:
    station, groups = shelves.station, Groups(shelves.station.database, shelves.station.writer)
    ids = [shelves.put(f"{at}.mp4", title=f"{at}") for at in range(4)]
    station.view(ids[0])

    def keep(*told: Group) -> list[tuple[str, int, int]]:
        for future in groups.keep(station.profile.id, told):
            future.result()
        found = pages.topics(station.profile, Subject.HASHTAGS).entries
        return [(one.name, one.videos, one.views) for one in found]

    first, second = Group("#a#b", "#a #b", ids[:3]), Group("#c", "#c", ids[3:])
    assert keep(first, second) == [("#a#b", 3, 1), ("#c", 1, 0)]
    shelves.put("0.mp4", title="told anew")
    assert keep(replace(first, videos=ids[1:])) == [("#a#b", 3, 0)]
    assert keep() == []
