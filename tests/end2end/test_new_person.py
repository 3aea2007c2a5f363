"""A person who never saw the program, from the first start on: real events into a real window.

Everything is found by the name that a screen reader says, so what it cannot say cannot be done.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end import library
from tests.end2end.program import WAIT_S, WHEEL_DOWN, WHEEL_UP, Program, program, until
from tests.end2end.screen import Screen
from tests.end2end.screen_reader import ScreenReader, Told, listening

CLIPS = 8
BUTTON, TAB, SLIDER, RADIO = "push button", "page tab", "slider", "radio button"
HEADING = "heading"
TOPIC = "test"
"""The hashtag of every clip."""

BELIEF = f"How much you like #{TOPIC}"
BAR = 64
"""Height of the places at the bottom, over what lies below the page's end."""


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[ScreenReader]:
    """Listen to a program whose home has nothing but clips, in the folder for videos."""
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANGUAGE", "en")
    library.fill(tmp_path / "home" / "Videos", count=CLIPS, seconds=2.0, suffixes=(".mp4",))
    with listening() as (heard, variables):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        yield heard


ASKED_LATE = "Could not find accessible on path"
"""What Qt says when this test's screen reader asks of something that has just gone."""


def test_a_new_person_finds_their_way_through_the_whole_program(
    reader: ScreenReader, tmp_path: Path, display: Screen
) -> None:
    with program(tmp_path / "data", expected=ASKED_LATE) as run:
        run.wait_for_window()
        _adds_the_folder_that_was_found(reader, run)
        liked = _likes_what_is_on_screen(reader, run)
        assert run.swipe_with("Down")["video_id"] != liked
        _finds_and_opens_a_clip(reader, run)
        _finds_the_like_again(reader, run, liked)
        _says_less_of_a_topic(reader, run)
        _starts_over_and_takes_that_back(reader, run)
        _makes_it_speak_french(reader, run)
        display.ask_to_close(int(run.window))
        assert run.process.wait(WAIT_S) == 0
        assert run.rows("SELECT kind FROM reaction ORDER BY sequence") == [{"kind": "like"}]
        reasons = run.rows("SELECT DISTINCT number, reason FROM epoch ORDER BY number")
        assert [row["reason"] for row in reasons] == ["first", "reset", "undo"]
        spoken = run.rows("SELECT value FROM preference WHERE name = 'language'")
        assert spoken == [{"value": "fr"}]
        assert run.rows("SELECT * FROM session WHERE ended_at_ms IS NULL") == []


def _adds_the_folder_that_was_found(reader: ScreenReader, run: Program) -> None:
    reader.press(run, "Add a folder", BUTTON)
    reader.wait_for("Where are your clips?", HEADING)
    found = reader.wait_for("Videos", "check box")
    assert found.checked, "the only folder with clips is not chosen"
    _everything_has_a_name(reader)
    reader.press(run, "Start watching", BUTTON)
    run.wait_for_library(CLIPS)
    reader.press(run, "Library", BUTTON)
    reader.wait_for(f"Videos, {CLIPS} clips, Up to date", "list item")
    assert reader.find("Library", HEADING) is not None
    _everything_has_a_name(reader)
    reader.press(run, "Watch", BUTTON)


def _likes_what_is_on_screen(reader: ScreenReader, run: Program) -> str:
    reader.press(run, "Like", BUTTON)
    run.wait_for_reactions(1)
    assert reader.wait_for("Liked", BUTTON).checked
    _everything_has_a_name(reader)
    return str(run.reactions()[0]["video_id"])


def _finds_and_opens_a_clip(reader: ScreenReader, run: Program) -> None:
    reader.press(run, "Discover", TAB)
    until(lambda: len(_tiles(reader)) > 1, "all clips in the grid")
    reader.press(run, "Search your clips", "text")
    run.do("type", "--delay", "50", "Clip 3")
    until(lambda: [hit.name[:7] for hit in _tiles(reader)] == ["Clip 3,"], "the one that was meant")
    assert reader.wait_for("All", BUTTON).checked, "nothing narrows the search down"
    assert not reader.wait_for("Not seen yet", BUTTON).checked
    _everything_has_a_name(reader)
    reader.press(run, _tiles(reader)[0].name, BUTTON)
    reader.wait_for("Back to where the list is", BUTTON)
    wanted = run.rows("SELECT id FROM video WHERE title = 'Clip 3'")[0]["id"]
    until(lambda: run.running().get("video_id") == wanted, "the hit to play")
    assert run.rows("SELECT name FROM wish WHERE kind = 'search'") == [{"name": "Clip 3"}]
    run.key("Escape")
    reader.wait_for("Search your clips", "text")


def _finds_the_like_again(reader: ScreenReader, run: Program, liked: str) -> None:
    title = run.rows("SELECT title FROM video WHERE id = ?", liked)[0]["title"]
    reader.press(run, "You", BUTTON)
    until(lambda: [tile.name.split(",")[0] for tile in _tiles(reader)] == [title], "the like")
    _everything_has_a_name(reader)


def _says_less_of_a_topic(reader: ScreenReader, run: Program) -> None:
    reader.press(run, "Taste", BUTTON)
    reader.wait_for("Your taste", HEADING)
    left, top, _, height = _comes_into_view(reader, run, BELIEF, SLIDER).place
    run.do("mousemove", str(left + 4), str(top + height // 2), "click", "1")
    reader.wait_for(f"Less of #{TOPIC}. You moved this", "alert message")
    moved = reader.wait_for(BELIEF, SLIDER)
    assert moved.value is not None
    assert 0 <= moved.value < 0.5, "a slider says where it is"
    asked = "SELECT * FROM wish WHERE (kind, subject, name) = ('less', 'hashtag', ?)"
    until(lambda: run.rows(asked, TOPIC), "the wish in the log")
    _everything_has_a_name(reader)


def _starts_over_and_takes_that_back(reader: ScreenReader, run: Program) -> None:
    _comes_into_view(reader, run, "Start over…", BUTTON, WHEEL_UP)  # wherever the wheel left it
    reader.press(run, "Start over…", BUTTON)
    reader.wait_for("Start your taste over?", "dialog")
    reader.wait_for("After the reset. A wide mix, to learn from", "panel")
    assert len(run.rows("SELECT DISTINCT number FROM epoch")) == 1, "a look at it resets nothing"
    _everything_has_a_name(reader)
    reader.press(run, "Start over", BUTTON)
    reader.press(run, "Undo the reset", BUTTON)
    reader.wait_for("Your taste is back", "alert message")
    _comes_into_view(reader, run, BELIEF, SLIDER)


def _makes_it_speak_french(reader: ScreenReader, run: Program) -> None:
    reader.press(run, "Settings", BUTTON)
    assert not _comes_into_view(reader, run, "Français", RADIO).checked
    _everything_has_a_name(reader)
    reader.press(run, "Français", RADIO)
    for word in ("Regarder", "Bibliothèque", "Goûts", "Vous", "Réglages"):
        reader.wait_for(word, BUTTON)
    assert reader.find("Settings") is None
    assert reader.wait_for("Français", RADIO).checked
    reader.press(run, "Regarder", BUTTON)
    reader.wait_for("J\N{RIGHT SINGLE QUOTATION MARK}aime", BUTTON)


def _tiles(reader: ScreenReader) -> list[Told]:
    return [one for one in reader.controls() if one.name.startswith("Clip ")]


def _comes_into_view(
    reader: ScreenReader, run: Program, name: str, role: str, turn: str = WHEEL_DOWN
) -> Told:
    """Turn the wheel until all of something stands above the places."""
    _, top, width, height = reader.wait_for("Homefeed", "frame").place

    def in_view() -> Told | None:
        told = reader.find(name, role)
        above = turn == WHEEL_UP and told is not None and told.place[1] < top
        if told is not None and not above and told.place[1] + told.place[3] < top + height - BAR:
            return told
        run.do("mousemove", str(width // 2), str(height // 2), "click", turn)
        return None

    until(in_view, f"{name!r} in view")
    return reader.rests(name, role)


def _everything_has_a_name(reader: ScreenReader) -> None:
    assert reader.nameless() == []
