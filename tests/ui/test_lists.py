"""A list plays as a feed: from the one picked on, both ways, and back to what was dealt."""

from __future__ import annotations

from pathlib import Path

import pytest

from ranking.feed import LISTED
from ranking.why import FOLLOWED_BY_YOU, LISTED_BY_YOU
from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.finding.search import Search
from storage.records import Subject, WishKind
from tests.end2end.library import fill
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import value_of
from ui.feed.listing import Listing, Walk

COUNT = 9


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("listed"), count=COUNT)


@pytest.fixture
def listed(scripted: tuple[House, ScriptedEngine], folder: Path) -> House:
    """A feed that plays, of clips that can all be listed."""
    house, _ = scripted
    house.play(folder)
    house.until(lambda: len(_page(house, limit=COUNT).entries) == COUNT, "all clips to be listed")
    return house


def _page(house: House, after: str | None = None, limit: int = 5) -> Page[Hit]:
    return Search(house.database).videos(house.profile(), "", after=after, limit=limit)


def _listing(house: House) -> Listing:
    """All clips, of which a grid has read the first few."""
    first = _page(house)
    return Listing(
        tuple(hit.id for hit in first.entries), first.after, lambda after: _page(house, after)
    )


def _play(house: House, place: int, listing: Listing | None = None) -> bool:
    told: list[bool] = []
    house.watching.lists.play(listing or _listing(house), place, "Clips", "discover", told.append)
    house.until(lambda: told, "the list to play or be refused")
    house.dealt()
    return told[0]


def _names(house: House) -> list[str]:
    return [hit.path.name for hit in _page(house, limit=COUNT).entries]


def test_a_list_plays_from_the_one_picked_on_and_both_ways(listed: House) -> None:
    names = _names(listed)
    assert _play(listed, 2)
    here = listed.controller.on_screen()
    assert here is not None
    assert listed.on_screen() == names[2]
    assert (here.deal.policy, here.deal.propensity) == (LISTED, 1.0)
    assert here.why.sentence == LISTED_BY_YOU
    assert value_of(listed.watching.lists, "open")
    listed.controller.settle(listed.row() - 1, "key")
    listed.dealt()
    assert listed.on_screen() == names[1]
    met = [names[1]]
    for _ in range(COUNT - 2):  # over the ends of the pages
        listed.swipe()
        met.append(listed.on_screen())
    assert met == names[1:]
    assert listed.upcoming() == []


def test_what_is_seen_in_a_list_is_logged_and_learned_from(listed: House) -> None:
    assert _play(listed, 0)
    listed.swipe()
    listed.written()
    assert [view.impression.policy for view in listed.replayed()][1:] == [LISTED]
    assert len(listed.lessons) == 2


def test_the_way_back_goes_on_with_what_was_dealt_but_for_what_was_met(listed: House) -> None:
    here, waiting = listed.on_screen(), listed.upcoming()
    went: list[str] = []
    listed.watching.lists.left.connect(went.append)
    assert _play(listed, _names(listed).index(waiting[0]), _whole(listed))
    listed.watching.lists.back()
    listed.dealt()
    assert went == ["discover"]
    assert not listed.controller.picking.listed
    assert listed.on_screen() == here
    assert waiting[0] not in listed.upcoming()
    assert listed.upcoming()[0] == waiting[1]


def _whole(house: House) -> Listing:
    page = _page(house, limit=COUNT)
    return Listing(tuple(hit.id for hit in page.entries), None, lambda after: _page(house, after))


def test_a_list_may_be_opened_from_a_list(listed: House) -> None:
    here = listed.on_screen()
    assert _play(listed, 0)
    assert _play(listed, 3)
    assert listed.on_screen() == _names(listed)[3]
    listed.watching.lists.back()
    listed.dealt()
    assert listed.on_screen() == here


def test_a_reset_leaves_the_list(listed: House) -> None:
    here = listed.on_screen()
    assert _play(listed, 4)
    listed.reset.confirm()
    listed.until(lambda: not listed.controller.picking.listed, "the feed's own rows")
    listed.dealt()
    assert listed.on_screen() == here
    assert value_of(listed.watching.lists, "tab") == "forYou"


def test_following_plays_the_newest_of_whom_one_follows(listed: House) -> None:
    lists = listed.watching.lists
    lists.showFollowing()
    listed.until(lambda: value_of(lists, "lonely"), "nobody to be followed")
    lists.showForYou()
    assert not value_of(lists, "lonely")
    creator = next(hit.creator for hit in _page(listed).entries if hit.creator)
    listed.watching.wishes.hand_on(WishKind.FOLLOW, Subject.CREATOR, creator)
    lists.showFollowing()
    listed.until(lambda: value_of(lists, "tab") == "following", "the tab")
    listed.dealt()
    theirs = [hit.path.name for hit in _page(listed, limit=COUNT).entries if hit.creator == creator]
    here = listed.on_screen()
    assert [here, *listed.upcoming()] == theirs[: 1 + len(listed.upcoming())]
    shelf = listed.controller.dealer.shelf
    whys = [shelf[row].why for row in range(len(shelf))]
    assert {why.sentence for why in whys if why is not None} == {FOLLOWED_BY_YOU}


def test_a_walk_skips_pages_that_have_nothing() -> None:
    pages: dict[str, Page[Hit]] = {"b": Page((), "c"), "c": Page((), None)}
    read: list[str] = []

    def read_on(after: str) -> Page[Hit]:
        read.append(after)
        return pages[after]

    walk = Walk(Listing((), "b", read_on), 0)
    assert list(walk.take(2)) == []
    assert read == ["b", "c"]
