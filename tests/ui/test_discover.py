"""Searching as one types: what is found, what narrows it down, and what is picked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt

from ranking.feed import LISTED
from storage.catalog import Folder
from storage.finding.filters import Filters, Orientation
from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.records import FolderId, ProfileId, VideoId, Wish
from tests.end2end.library import fill
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, place_of, type_of, value_of
from ui.components.hit_list import HitList
from ui.components.titles import length_of
from ui.discover.discover import Discover
from ui.discover.narrowing import filters_of, narrowings

Key = Qt.Key
STEADY_MS = 300
NOW = datetime(2026, 5, 20, 14, 30, tzinfo=UTC)


def _hit(number: int) -> Hit:
    return Hit(
        id=VideoId(UUID(int=number)),
        content_key=f"{number:040x}",
        title=f"Clip {number}",
        creator="ada",
        creator_name=None,
        duration_ms=18_400,
        orientation=Orientation.UPRIGHT,
        dated_at_ms=0,
        liked=False,
        saved=False,
        seen=False,
        path=Path(f"/clips/{number}.mp4"),
    )


def _hits(discover: Discover) -> list[Hit]:
    found = (discover.found.hit(row) for row in range(discover.found.rowCount()))
    return [hit for hit in found if hit is not None]


def _titles(discover: Discover) -> list[str]:
    return [hit.title for hit in _hits(discover)]


def _until(house: House, *titles: str) -> None:
    discover = house.watching.discover
    house.until(lambda: set(_titles(discover)) == set(titles), f"{titles} to be found")


@pytest.fixture
def searched(scripted: tuple[House, ScriptedEngine], clips: Path) -> House:
    """Twelve clips that play, and the search page looked at once."""
    house, _ = scripted
    house.play(clips)
    house.watching.discover.refresh()
    _until(house, *(f"Clip {number}" for number in range(12)))
    return house


def test_without_a_word_everything_is_found(searched: House) -> None:
    assert len(_titles(searched.watching.discover)) == 12
    assert not value_of(searched.watching.discover, "nothing")


def test_what_is_typed_last_is_what_is_found(searched: House) -> None:
    discover = searched.watching.discover
    for typed in ("n", "nu", "number 7"):
        discover.type(typed)
    _until(searched, "Clip 7")
    names = value_of(discover, "names")
    assert names == []
    discover.type("#tra")
    searched.until(lambda: value_of(discover, "names"), "the hashtag to be offered")
    (name,) = value_of(discover, "names")
    assert name == {"subject": "hashtag", "name": "trains", "label": "trains", "videos": 3}
    _until(searched, "Clip 2", "Clip 6", "Clip 10")


def test_nothing_found_is_said(searched: House) -> None:
    discover = searched.watching.discover
    discover.type("zeppelin")
    searched.until(lambda: value_of(discover, "nothing"), "that nothing is found")
    discover.type("")
    searched.until(lambda: len(_titles(discover)) == 12, "everything again")
    assert not value_of(discover, "nothing")


def test_a_filter_narrows_down_and_all_widens_again(searched: House) -> None:
    discover = searched.watching.discover
    asked = value_of(discover, "narrowings")
    unseen = next(i for i, one in enumerate(asked) if one["words"][0] == "Not seen yet")
    assert asked[unseen]["isSwitch"]
    searched.swipe()
    searched.written()
    discover.choose(unseen, 1)
    searched.until(lambda: len(_titles(discover)) == 11, "what was not seen")
    assert value_of(discover, "narrow")
    discover.widen()
    searched.until(lambda: len(_titles(discover)) == 12, "everything again")
    assert not value_of(discover, "narrow")


def test_answers_stay_when_the_questions_are_asked_anew(searched: House) -> None:
    discover = searched.watching.discover
    discover.choose(1, 1)
    discover.refresh()
    searched.until(lambda: not _titles(discover), "what is liked")
    assert value_of(discover, "narrowings")[1]["chosen"] == 1


def test_a_hit_that_is_picked_comes_on_screen_and_its_words_are_a_wish(searched: House) -> None:
    discover = searched.watching.discover
    opened: list[bool] = []
    searched.watching.lists.opened.connect(lambda: opened.append(True))
    discover.type("number 9")
    _until(searched, "Clip 9")
    discover.pick(0)
    searched.until(lambda: opened, "the hit to be on screen")
    searched.dealt()
    here = searched.controller.on_screen()
    assert here is not None
    assert (here.video.title, here.deal.policy) == ("Clip 9", LISTED)
    searched.written()
    epoch = searched.profiles.current_epoch(searched.profile())
    wishes = [each for each in searched.log.replay(epoch) if isinstance(each, Wish)]
    assert [wish.name for wish in wishes] == ["number 9"]
    assert [hit.seen for hit in _hits(discover)] == [True]


def test_a_hit_whose_file_went_is_named_and_nothing_else_happens(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path
) -> None:
    house, _ = scripted
    folder = fill(tmp_path / "going", count=6)
    house.play(folder)
    discover = house.watching.discover
    discover.refresh()
    house.until(lambda: len(_titles(discover)) == 6, "all to be found")
    here = house.on_screen()
    met = (here, *house.upcoming())
    row, hit = next(
        (row, hit) for row, hit in enumerate(_hits(discover)) if hit.path.name not in met
    )
    house.watching.dealer.discard([hit.id])
    told: list[tuple[str, str]] = []
    discover.notice.connect(lambda title, detail: told.append((title, detail)))
    discover.pick(row)
    house.until(lambda: told, "that it is gone")
    assert told[0][1] == hit.path.name
    assert house.on_screen() == here


def test_a_list_asks_for_more_once_and_skips_pages_of_drives_that_are_away() -> None:
    hits, asked = HitList(), list[str]()
    hits.wanted.connect(asked.append)
    hits.start(Page((_hit(1), _hit(2)), "second"))
    assert hits.canFetchMore(QModelIndex())
    hits.fetchMore(QModelIndex())
    hits.fetchMore(QModelIndex())
    assert asked == ["second"]
    hits.append(Page((), "third"))
    assert asked == ["second", "third"]
    hits.append(Page((_hit(3),), None))
    assert (hits.rowCount(), hits.complete) == (3, True)
    assert not hits.canFetchMore(QModelIndex())
    assert hits.starts_with(Page((_hit(1),), None))
    assert not hits.starts_with(Page((_hit(2),), None))


@pytest.mark.parametrize(
    ("ms", "told"), [(0, "0:00"), (18_400, "0:18"), (724_000, "12:04"), (3_723_000, "1:02:03")]
)
def test_lengths_are_told_like_a_clock(ms: int, told: str) -> None:
    assert length_of(ms) == told


def test_every_answer_is_a_filter() -> None:
    folders = [
        Folder(FolderId(UUID(int=n)), ProfileId(UUID(int=9)), Path(f"/f{n}")) for n in (1, 2)
    ]
    asked = narrowings(folders, ("en", "nl"), NOW, QCoreApplication.translate)
    assert filters_of(asked, [0] * len(asked)) == Filters()
    every = [
        filters_of(asked, [option if i == at else 0 for i in range(len(asked))])
        for at, one in enumerate(asked)
        for option in range(1, len(one.options))
    ]
    assert len(set(every)) == len(every)
    assert Filters(unwatched=True) in every
    assert Filters(folder=folders[1].id) in every
    assert Filters(language="nl") in every
    assert Filters(orientation=Orientation.WIDE) in every
    week = round(datetime(2026, 5, 13, tzinfo=UTC).timestamp() * 1000)
    assert Filters(since_ms=week) in every


def test_what_there_is_one_of_is_not_asked_for() -> None:
    folder = Folder(FolderId(UUID(int=1)), ProfileId(UUID(int=9)), Path("/f"))
    words = [
        option.words
        for one in narrowings([folder], ["en"], NOW, QCoreApplication.translate)
        for option in one.options
    ]
    assert "f" not in words
    assert "en" not in words


def _steady(discover: Discover) -> list[str]:
    """The titles found, once they stay as they are: the same hits may come in another order."""
    before = _titles(discover)
    run_events(STEADY_MS)
    return before if before == _titles(discover) else []


def _typed(shown: Shown, text: str) -> None:
    for letter in text:
        shown.key(Key(ord(letter.upper())))


def test_a_key_opens_the_search_and_what_is_found_can_be_played_by_keys(shown: Shown) -> None:
    discover = shown.house.watching.discover
    shown.key(Key.Key_Slash)
    shown.until(lambda: shown.of_type("SearchField"), "the search page")
    _typed(shown, "number 5/")
    assert value_of(shown.named("searchField"), "text") == "number 5/"
    shown.key(Key.Key_Backspace)
    _until(shown.house, "Clip 5")
    shown.key(Key.Key_Down)
    shown.key(Key.Key_Return)
    shown.until(lambda: value_of(shown.window, "page") == "watch", "the feed")
    here = shown.house.controller.on_screen()
    assert here is not None
    assert here.video.title == "Clip 5"
    shown.key(Key.Key_Slash)
    assert value_of(discover, "text") == "number 5"
    shown.key(Key.Key_Escape)
    assert value_of(shown.named("searchField"), "text") == ""
    shown.key(Key.Key_Escape)
    assert value_of(shown.window, "page") == "watch"


@pytest.mark.parametrize("size", [(540, 960), (1280, 800)])
def test_the_search_is_always_in_the_top_bar(shown: Shown, size: tuple[int, int]) -> None:
    shown.resize(*size)
    shown.press(shown.button("Search"))
    shown.until(lambda: shown.of_type("SearchField"), "the search page")
    assert value_of(shown.named("searchField"), "activeFocus") is True


def test_a_poster_is_clicked_and_a_chip_narrows_down(shown: Shown) -> None:
    shown.key(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    shown.until(lambda: len(shown.of_type("HitTile")) > 6, "posters")
    shown.press(shown.button("Liked"))
    shown.until(lambda: "No clip is like that" in shown.words(), "that nothing is liked")
    shown.press(shown.button("Show all"))
    shown.until(lambda: shown.of_type("NamesToExplore"), "what there is to explore again")
    shown.house.watching.discover.type("number")
    shown.until(lambda: not shown.of_type("NamesToExplore"), "what was found alone")
    shown.until(lambda: _steady(shown.house.watching.discover), "what was found, in its order")
    shown.until(lambda: len(shown.of_type("HitTile")) > 6, "posters")
    tile = shown.of_type("HitTile")[4]
    title = value_of(tile, "title")
    shown.press(tile)
    shown.until(lambda: value_of(shown.window, "page") == "watch", "the feed")
    here = shown.house.controller.on_screen()
    assert here is not None
    assert here.video.title == title


def test_names_are_offered_below_the_field_and_one_that_is_clicked_opens_its_page(
    shown: Shown,
) -> None:
    shown.key(Key.Key_Slash)
    shown.until(lambda: len(shown.of_type("HitTile")) > 6, "posters")
    _typed(shown, "tra")
    _until(shown.house, "Clip 2", "Clip 6", "Clip 10")
    shown.until(lambda: "trains" in shown.words(), "the hashtag to be offered")
    shown.drawn()
    (field,), chip = shown.of_type("SearchField"), place_of(shown.button("trains"))
    first = min(place_of(tile).top() for tile in shown.of_type("HitTile"))
    assert place_of(field).bottom() < chip.top() < chip.bottom() < first
    shown.press(shown.button("trains"))
    shown.until(lambda: "#trains" in shown.words(), "the hashtag's page")
    assert value_of(shown.house.watching.discover.parts.recents, "all") == ["tra"]
    shown.key(Key.Key_Escape)
    shown.until(lambda: "#trains" not in shown.words(), "what was found")
    assert value_of(shown.named("searchField"), "text") == "tra"


def test_another_profile_s_library_is_searched_from_the_beginning(searched: House) -> None:
    discover = searched.watching.discover
    discover.type("number 6")
    _until(searched, "Clip 6")
    discover.use(searched.profiles.profile("somebody else"))
    assert (value_of(discover, "text"), _titles(discover)) == ("", [])
    discover.refresh()
    searched.until(lambda: value_of(discover, "nothing"), "that there is nothing")


def test_a_page_that_is_on_its_way_comes_though_the_search_is_looked_at_anew(
    searched: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.discover.discover.PAGE", 3)
    discover = searched.watching.discover
    discover.type("number")
    searched.until(lambda: len(_hits(discover)) == 3, "the first page")
    discover.refresh()
    discover.found.fetchMore(QModelIndex())
    searched.until(lambda: len(_hits(discover)) == 6, "the second page")


def test_a_page_that_did_not_come_is_asked_for_again() -> None:
    hits, asked = HitList(), list[str]()
    hits.wanted.connect(asked.append)
    hits.start(Page((_hit(1),), "second"))
    hits.fetchMore(QModelIndex())
    assert not hits.canFetchMore(QModelIndex())
    hits.ask_again()
    hits.fetchMore(QModelIndex())
    assert asked == ["second", "second"]


def test_a_menu_of_answers_is_worked_by_keys(shown: Shown) -> None:
    shown.key(Key.Key_Slash)
    shown.until(lambda: len(shown.of_type("HitTile")) > 6, "posters")
    shown.press(shown.button("Any length"))
    shown.until(lambda: "Under 15 seconds" in shown.words(), "the menu")
    for _ in range(4):
        shown.key(Key.Key_Down)
    shown.key(Key.Key_Return)
    shown.until(lambda: value_of(shown.house.watching.discover, "nothing"), "no long clip")
    assert "Longer" in [value_of(chip, "text") for chip in shown.of_type("Chip")]


def test_every_part_of_the_page_has_a_name_and_room_for_a_finger(shown: Shown) -> None:
    shown.key(Key.Key_Slash)
    shown.until(lambda: len(shown.of_type("HitTile")) > 6, "posters")
    parts: list[Any] = [*shown.of_type("Chip"), *shown.of_type("HitTile")]
    assert {type_of(part) for part in parts} == {"Chip", "HitTile"}
    assert all(part.height() >= 44 and part.width() >= 44 for part in parts)
    assert all(value_of(part, "text") for part in shown.of_type("Chip"))
