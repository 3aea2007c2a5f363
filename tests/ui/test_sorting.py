"""Hashtags that go together have a page of their own once the library is read."""

from __future__ import annotations

import json
from pathlib import Path

from storage.finding.pages import LibraryPages
from storage.records import Subject
from tests.clips import make_clip
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine

TOPICS = (
    ("bread", "dough", "oven"),
    ("rock", "rope", "wall"),
    ("track", "steam", "train"),
    ("purr", "claw", "cat"),
    ("wave", "surf", "sail"),
)


def test_a_library_that_was_read_is_sorted_into_sub_interests(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path
) -> None:
    house, _ = scripted
    for at in range(25):
        clip = make_clip(tmp_path / f"{at}.mp4", seconds=0.2, colours=((9 * at, 0, 0),))
        said = " ".join(f"#{tag}" for tag in TOPICS[at % 5])
        clip.with_suffix(".info.json").write_text(json.dumps({"description": said}))
    house.play(tmp_path)
    pages = LibraryPages(house.database, house.writer)
    profile = house.profiles.profile("you")
    house.until(lambda: len(pages.topics(profile, Subject.HASHTAGS).entries) == 5, "all topics")
    found = pages.topics(profile, Subject.HASHTAGS).entries
    assert {one.videos for one in found} == {5}
    assert {frozenset(one.name[1:].split("#")) for one in found} == {*map(frozenset, TOPICS)}
