"""Notes are written, changed, taken away and brought back, and listed by video and by time."""

from __future__ import annotations

import pytest

from storage.errors import StorageError
from storage.notes import LONGEST, Notes
from tests.storage.found import Shelves, walk
from tests.storage.invented import Station


@pytest.fixture
def notes(station: Station) -> Notes:
    return Notes(station.database, station.writer)


def test_the_notes_of_a_video_come_in_its_order(shelves: Shelves, notes: Notes) -> None:
    profile = shelves.station.profile
    one, other = (shelves.put(f"{name}.mp4", title=name) for name in ("one", "other"))
    late = notes.add(profile, one, 9_000, "  the end\n").result()
    early = notes.add(profile, one, 500, "the start").result()
    notes.add(profile, other, 0, "of the other").result()
    assert late.words == "the end"
    assert notes.of_video(profile, one) == [early, late]


def test_a_note_is_changed_taken_away_and_brought_back(shelves: Shelves, notes: Notes) -> None:
    profile = shelves.station.profile
    video = shelves.put("one.mp4", title="one")
    note = notes.add(profile, video, 700, "here").result()
    notes.change(note.id, "here it is").result()
    notes.remove(note.id).result()
    assert notes.of_video(profile, video) == []
    assert notes.all(profile).entries == ()
    notes.restore(note.id).result()
    assert [one.words for one in notes.of_video(profile, video)] == ["here it is"]


def test_a_note_without_words_is_none_and_a_long_one_is_cut(shelves: Shelves, notes: Notes) -> None:
    profile = shelves.station.profile
    video = shelves.put("one.mp4", title="one")
    with pytest.raises(StorageError, match="words"):
        notes.add(profile, video, 0, " \n ").result()
    assert len(notes.add(profile, video, 0, "x" * (LONGEST + 5)).result().words) == LONGEST


def test_all_notes_come_in_pages_the_last_written_first(shelves: Shelves, notes: Notes) -> None:
    profile = shelves.station.profile
    video = shelves.put("one.mp4", title="one")
    for number in range(5):
        notes.add(profile, video, 1000 * number, f"{number}").result()
    found = walk(lambda after: notes.all(profile, after, 2))
    assert [noted.note.words for noted in found] == ["4", "3", "2", "1", "0"]
    assert {noted.hit.title for noted in found if noted.hit is not None} == {"one"}
