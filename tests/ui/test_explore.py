"""What Discover shows before anything is typed, and the page of one thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from storage.ids import new_id
from storage.records import Profile, ProfileId, Subject, Video, Wish, WishKind
from tests.ui.house import House, run_events
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, place_of, value_of
from ui.discover.one_topic import OneTopic
from ui.discover.recents import MOST, NAME, Recents

Key = Qt.Key
CLIPS = 12
SETTLED_MS = 300
TRAINS = {"Clip 2", "Clip 6", "Clip 10"}


@pytest.fixture
def explored(scripted: tuple[House, ScriptedEngine], clips: Path) -> House:
    """Twelve clips that play, three of them of trains."""
    house, _ = scripted
    house.play(clips)
    discover = house.watching.discover
    discover.refresh()
    house.until(lambda: discover.found.rowCount() == CLIPS, "all clips to be found")
    return house


def _of(house: House) -> OneTopic:
    return house.watching.discover.parts.topic


def _to_a_clip_with_hashtags(house: House) -> Video:
    for _ in range(CLIPS):
        dealt = house.controller.on_screen()
        if dealt is not None and dealt.video.tags:
            return dealt.video
        house.swipe()
    raise AssertionError("no clip on screen had hashtags")


def _titles(topic: OneTopic) -> set[str]:
    found = topic.posters.found
    hits = (found.hit(row) for row in range(found.rowCount()))
    return {hit.title for hit in hits if hit is not None}


def _wished(house: House) -> list[tuple[WishKind, Subject, str]]:
    house.written()
    epoch = house.profiles.current_epoch(house.profile())
    said = [each for each in house.log.replay(epoch) if isinstance(each, Wish)]
    return [(wish.kind, wish.subject, wish.name) for wish in said]


def test_what_there_is_to_look_at_is_read_with_the_page(explored: House) -> None:
    explore = explored.watching.discover.parts.explore
    explored.until(lambda: explore.tags.rowCount() > 0, "hashtags")
    assert ("trains", 3) in [(row.name, row.videos) for row in explore.tags.rows]
    assert explore.found.rowCount() == CLIPS
    assert all(row.videos > 1 for row in (*explore.tags.rows, *explore.makers.rows))


def test_hits_are_counted_in_all(explored: House) -> None:
    discover = explored.watching.discover
    explored.until(lambda: value_of(discover, "count") == CLIPS, "the count")
    discover.type("#trains")
    explored.until(lambda: value_of(discover, "count") == 3, "another count")


def test_the_page_of_a_hashtag_shows_its_clips_and_mutes_it(explored: House) -> None:
    topic = _of(explored)
    topic.show("hashtag", "#trains", "watch")
    explored.until(lambda: _titles(topic) == TRAINS, "its clips")
    explored.until(lambda: value_of(topic, "count") == 3, "its head")
    assert (value_of(topic, "title"), value_of(topic, "length")) == ("#trains", "0:06")
    topic.toggleMute()
    explored.until(lambda: value_of(topic, "muted"), "it to be muted")
    topic.toggleMute()
    explored.until(lambda: not value_of(topic, "muted"), "it to be heard of again")
    assert _wished(explored) == [
        (WishKind.MUTE, Subject.HASHTAG, "trains"),
        (WishKind.UNMUTE, Subject.HASHTAG, "trains"),
    ]


def test_the_way_back_leads_through_every_page_that_was_opened(explored: House) -> None:
    topic, left = _of(explored), list[str]()
    topic.left.connect(left.append)
    topic.show("hashtag", "trains", "watch")
    topic.show("hashtag", "trains", "watch")  # once more is no other page
    topic.show("trending", "", "discover")
    explored.until(lambda: len(_titles(topic)) == 12, "what trends")
    topic.back()
    explored.until(lambda: _titles(topic) == TRAINS, "the page before")
    topic.back()
    assert not value_of(topic, "open")
    assert left == ["discover", "watch"]


def test_what_is_not_there_has_no_clips(explored: House) -> None:
    topic = _of(explored)
    topic.show("sound", "Nothing of the kind", "watch")
    explored.until(lambda: value_of(topic.posters.looking, "state") == "ready", "an answer")
    assert (_titles(topic), value_of(topic, "count")) == (set(), -1)


class _Store:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.profile_id = ProfileId(new_id())

    def get(self, name: str) -> str | None:
        return self.values.get(name)

    def set(self, name: str, value: str) -> None:
        self.values[name] = value


def _person(profile_id: ProfileId) -> Profile:
    return Profile(profile_id, "somebody", 0)


def test_recent_searches_are_kept_for_each_person_the_last_first() -> None:
    store = _Store()
    recents = Recents(store)
    recents.use(_person(store.profile_id))
    for number in range(MOST + 2):
        recents.note(f"search {number}")
    recents.note("  SEARCH   5 ")
    assert recents.kept[:2] == ["SEARCH 5", f"search {MOST + 1}"]
    assert len(recents.kept) == MOST
    again = Recents(store)
    again.use(_person(store.profile_id))
    assert again.kept == recents.kept
    again.use(_person(ProfileId(new_id())))  # the demo library, which is nobody's
    again.note("penguins")
    assert again.kept == []


@pytest.mark.parametrize("spoilt", ["{", "7", '[1, ""]'])
def test_what_is_no_list_of_searches_is_none(spoilt: str) -> None:
    store = _Store()
    store.values[NAME] = spoilt
    recents = Recents(store)
    recents.use(_person(store.profile_id))
    assert recents.kept == []


def test_a_search_that_is_removed_comes_back_by_undo(explored: House) -> None:
    discover = explored.watching.discover
    for text in ("one", "two"):
        discover.parts.recents.note(text)
    discover.forgetSearches("one")
    assert discover.parts.recents.kept == ["two"]
    discover.undo()
    assert discover.parts.recents.kept == ["two", "one"]
    discover.forgetSearches("")
    assert discover.parts.recents.kept == []


def test_a_topic_opens_as_a_feed_and_the_way_back_is_to_its_place(shown: Shown) -> None:
    shown.key(Key.Key_Slash)
    shown.until(lambda: shown.of_type("NamesToExplore"), "what there is to explore")
    shown.house.watching.discover.parts.topic.show("trending", "", "discover")
    shown.until(lambda: len(shown.of_type("PosterTile")) > 6, "posters")
    shown.key(Key.Key_Down)
    grid = shown.named("posters")
    for _ in range(6):
        shown.key(Key.Key_Down)
    shown.until(lambda: value_of(grid, "atYEnd"), "the grid to be scrolled")
    place = value_of(grid, "currentIndex"), value_of(grid, "contentY")
    shown.key(Key.Key_Return)
    shown.until(lambda: value_of(shown.window, "page") == "watch", "the feed")
    shown.key(Key.Key_Escape)
    shown.until(lambda: value_of(shown.window, "page") == "discover", "the way back")
    assert (value_of(grid, "currentIndex"), value_of(grid, "contentY")) == place
    assert value_of(grid, "activeFocus")
    shown.key(Key.Key_Escape)
    shown.until(lambda: shown.of_type("NamesToExplore"), "Discover itself")


def test_a_topic_left_for_another_is_as_it_was_on_the_way_back(shown: Shown) -> None:
    shown.key(Key.Key_Slash)
    shown.until(lambda: shown.of_type("NamesToExplore"), "what there is to explore")
    topic = shown.house.watching.discover.parts.topic
    topic.show("trending", "", "discover")
    shown.until(lambda: len(shown.of_type("PosterTile")) > 6, "posters")
    shown.key(Key.Key_Down)
    grid = shown.named("posters")
    for _ in range(6):
        shown.key(Key.Key_Down)
    shown.until(lambda: value_of(grid, "atYEnd"), "the grid to be scrolled")
    place = value_of(grid, "currentIndex"), value_of(grid, "contentY")
    topic.show("hashtag", "trains", "discover")
    shown.until(lambda: value_of(topic.posters.looking, "state") == "ready", "the other topic")
    assert value_of(grid, "contentY") <= 0
    topic.back()
    assert value_of(topic.posters.looking, "state") == "ready", "nothing to wait for"
    shown.until(lambda: (value_of(grid, "currentIndex"), value_of(grid, "contentY")) == place, "it")
    run_events(SETTLED_MS)  # it is read anew meanwhile
    assert (value_of(grid, "currentIndex"), value_of(grid, "contentY")) == place


def test_a_word_of_the_caption_leads_to_its_page_by_mouse_and_key(shown: Shown) -> None:
    def links(name: str) -> list[QQuickItem]:
        found = [item for item in shown.of_type("WordLink") if value_of(item, "objectName") == name]
        return [each for each in found if each.isEnabled()]

    here = _to_a_clip_with_hashtags(shown.house)
    shown.until(lambda: links("tagLink"), "its hashtags as links")
    tag = links("tagLink")[0]
    topic = _of(shown.house)
    shown.press(tag)
    shown.until(lambda: value_of(shown.window, "page") == "discover", "the hashtag's page")
    assert value_of(topic, "title") == f"#{here.tags[0]}"
    shown.key(Key.Key_Escape)
    assert value_of(shown.window, "page") == "watch"
    links("tagLink")[0].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    shown.key(Key.Key_Return)
    shown.until(lambda: value_of(topic, "open"), "the same page")
    assert value_of(shown.window, "page") == "discover"


def test_a_moment_of_a_clip_is_a_picture(explored: House) -> None:
    hit = explored.watching.discover.found.hit(0)
    assert hit is not None
    jpeg = explored.watching.moment(hit.content_key, hit.duration_ms // 2)
    assert jpeg is not None
    assert QImage.fromData(jpeg).width() > 0
    assert explored.watching.moment("nothing of the kind", 0) is None


def test_a_poster_that_a_pointer_rests_on_shows_moments_of_its_clip(shown: Shown) -> None:
    shown.house.settings.setProperty("motion", "full")
    shown.key(Key.Key_Slash)
    found = shown.house.watching.discover.found
    shown.until(lambda: shown.of_type("NamesToExplore"), "what there is to explore")
    shown.until(lambda: found.rowCount() == CLIPS and shown.of_type("HitTile"), "posters")
    run_events(SETTLED_MS)  # what is read above them moves them down
    shown.drawn()
    tile = next(each for each in shown.of_type("HitTile") if place_of(each).top() < 700)
    assert shown.of_type("TilePreview") == []
    QTest.mouseMove(shown.window, place_of(tile).center().toPoint())

    def at_moment(least: int) -> bool:
        return any(value_of(each, "step") >= least for each in shown.of_type("TilePreview"))

    shown.until(lambda: at_moment(1), "two moments")
    shown.house.settings.setProperty("motion", "reduced")
    shown.until(lambda: not at_moment(0), "the poster alone")


def test_tab_goes_through_the_head_to_the_posters_and_on(shown: Shown) -> None:
    shown.key(Key.Key_Slash)
    shown.until(lambda: shown.of_type("NamesToExplore"), "what there is to explore")
    found = shown.house.watching.discover.found
    shown.until(lambda: found.rowCount() == 12, "posters")
    met = []
    grid = shown.named("hits")
    while value_of(shown.window, "activeFocusItem") is not grid:
        shown.key(Key.Key_Tab)
        item = shown.window.activeFocusItem()
        met.append(str(value_of(item, "text")))
        assert len(met) < 60, "\n".join(met)
        top = place_of(item).top()
        assert 0 <= top < shown.window.height(), met
    assert "trains" in met
    assert "All" in met
    before = len(met)
    shown.key(Key.Key_Backtab)
    shown.key(Key.Key_Tab)
    shown.until(lambda: value_of(shown.window, "activeFocusItem") is grid, "the posters again")
    assert before > 3


@pytest.mark.parametrize("size", [(540, 960), (1280, 800)])
def test_every_way_to_watch_stays_in_sight_when_the_page_is_opened(
    shown: Shown, size: tuple[int, int]
) -> None:
    shown.resize(*size)
    shown.key(Key.Key_Slash)
    shown.until(lambda: shown.of_type("NamesToExplore"), "what there is to explore")
    shown.drawn()
    row = shown.named("discoverTabs")
    assert isinstance(row, QQuickItem)
    edges = place_of(row).adjusted(-14, 0, 14, 0)  # a word begins at the row's edge, not its ring
    places = [place_of(shown.button(text)) for text in ("For You", "Following", "Discover")]
    assert all(edges.contains(place) for place in places), (edges, places)


# Qt says so of a list that is emptied while a tile of it is being made.
@pytest.mark.qt_log_ignore("DelegateModel::cancel: index out range")
def test_grey_tiles_stand_where_clips_will_until_they_are_read(shown: Shown) -> None:
    discover = shown.house.watching.discover
    shown.key(Key.Key_Slash)
    shown.until(lambda: discover.found.rowCount() > 0, "the clips")
    shown.until(lambda: not shown.of_type("GreyTiles"), "no more grey tiles")

    def begun_anew() -> bool:
        # An answer that was on its way may be there before anybody looks.
        discover.use(shown.house.profile())
        return bool(shown.of_type("GreyTiles"))

    shown.until(begun_anew, "grey tiles while nothing was read")
    discover.refresh()
    shown.until(lambda: not shown.of_type("GreyTiles"), "the clips in their place")
