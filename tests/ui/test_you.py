"""What the viewer did and made: read when looked at, taken away and brought back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from storage.finding.collections import Collections
from storage.notes import Notes
from storage.records import ReactionKind, Subject, WishKind
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, place_of, value_of
from ui.components.rows import FIRST_ROLE, Rows
from ui.you.muted import MutedRow, thing_of
from ui.you.you import You

Key = Qt.Key


def rows_of(rows: Rows) -> list[Any]:
    return [rows.row(at) for at in range(rows.rowCount())]


def you_of(house: House) -> You:
    return house.watching.you


@pytest.fixture
def home(scripted: tuple[House, ScriptedEngine], clips: Path) -> House:
    """Twelve clips that play."""
    house, _ = scripted
    house.play(clips)
    return house


def liked(house: House) -> list[str]:
    found = you_of(house).tabs.likes.found
    hits = (found.hit(row) for row in range(found.rowCount()))
    return [hit.path.name for hit in hits if hit is not None]


def test_likes_are_listed_the_last_first_and_one_that_is_picked_plays(home: House) -> None:
    you, names = you_of(home), []
    for _ in range(3):
        home.controller.like(True)
        names.append(home.on_screen())
        home.swipe()
    likes = you.tabs.likes
    assert value_of(likes.looking, "state") == "waiting"
    likes.looking.refresh()
    home.until(lambda: liked(home) == names[::-1], "what was liked")
    opened: list[bool] = []
    home.watching.lists.opened.connect(lambda: opened.append(True))
    likes.pick(2)
    home.until(lambda: opened, "it to be on screen")
    assert home.on_screen() == names[0]


def names_of(house: House) -> list[str]:
    return [row.title for row in you_of(house).tabs.collected.listed.rows]


def test_collections_are_made_named_put_in_order_and_removed_with_undo(home: House) -> None:
    collected = you_of(home).tabs.collected
    for name in ("Sport", " To  cook", "Trips"):
        collected.make(name)
    home.until(lambda: names_of(home) == ["Sport", "To cook", "Trips"], "three collections")
    assert collected.taken("TO COOK ", -1)
    assert not collected.taken("to cook", 1)
    collected.move(2, 0)
    collected.move(0, 3)
    collected.rename(1, "Games")
    collected.remove(2)
    assert names_of(home) == ["Trips", "Games"]
    you_of(home).undo()
    home.until(lambda: names_of(home) == ["Trips", "Games", "To cook"], "all of them")
    collected.use(home.profile())
    collected.looking.refresh()
    home.until(lambda: names_of(home) == ["Trips", "Games", "To cook"], "what is kept")


def titles_in(house: House) -> list[str]:
    found = you_of(house).tabs.collection.posters.found
    hits = (found.hit(row) for row in range(found.rowCount()))
    return [hit.title for hit in hits if hit is not None]


@pytest.fixture
def filled(home: House) -> tuple[House, list[str]]:
    """A collection of four clips, opened."""
    tabs = you_of(home).tabs
    kept = Collections(home.database, home.writer)
    made = kept.make(home.profile(), "Trips").result()
    videos = home.catalog.videos(home.profile())[:4]
    for video in videos:
        kept.add(made.id, video.id).result()
    tabs.collected.looking.refresh()
    home.until(lambda: names_of(home) == ["Trips"], "the collection")
    (row,) = tabs.collected.listed.rows
    assert (row.videos, row.poster) == (4, videos[0].content_key)
    tabs.collected.open(0)
    names = [video.title for video in videos]
    home.until(lambda: titles_in(home) == names, "what is in it")
    return home, names


def test_clips_of_a_collection_are_put_in_order_and_taken_out_with_undo(
    filled: tuple[House, list[str]],
) -> None:
    house, (one, two, three, four) = filled
    collection = you_of(house).tabs.collection
    assert value_of(collection, "name") == "Trips"
    collection.move(3, 0)
    collection.move(1, 2)
    collection.move(0, 9)
    assert titles_in(house) == [four, two, one, three]
    collection.takeOut(1)
    assert titles_in(house) == [four, one, three]
    you_of(house).undo()
    house.until(lambda: titles_in(house) == [four, two, one, three], "the clip where it was")
    collection.close()
    assert value_of(collection, "name") == ""


def test_notes_are_changed_removed_with_undo_and_open_their_video_at_the_moment(
    home: House,
) -> None:
    written, notes = you_of(home).tabs.written, Notes(home.database, home.writer)
    videos = home.catalog.videos(home.profile())[:2]
    for video, at, words in zip(videos, (700, 1_200), ("the turn", "the end"), strict=True):
        notes.add(home.profile(), video.id, at, words).result()
    written.looking.refresh()
    home.until(lambda: written.listed.rowCount() == 2, "both notes")
    early = written.listed.rows[1]
    assert (early.title, early.about, early.moment) == ("the turn", videos[0].title, "0:01")
    written.edit(1, " the bend ")
    written.remove(0)
    assert [row.title for row in written.listed.rows] == ["the bend"]
    you_of(home).undo()
    home.until(lambda: written.listed.rowCount() == 2, "the note to be back")
    assert [row.title for row in written.listed.rows] == ["the end", "the bend"]
    opened: list[bool] = []
    written.opened.connect(lambda: opened.append(True))
    written.open(1)
    home.until(lambda: opened, "the video to be on screen")
    assert home.controller.on_screen() is not None
    assert home.controller.transport.property("positionMs") == 700


def test_who_is_unfollowed_leaves_the_list_and_comes_back_by_undo(home: House) -> None:
    you, wishes = you_of(home), home.watching.wishes
    for handle in ("ada rail", "nora bakes"):
        wishes.hand_on(WishKind.FOLLOW, Subject.CREATOR, handle)
    followed = you.tabs.followed
    rows = followed.listed
    followed.looking.refresh()
    home.until(lambda: rows.rowCount() == 2, "both to be listed")
    names = {row.title for row in rows_of(rows)}
    assert names == {"Ada Rail", "Nora Bakes"}
    told: list[str] = []
    you.said.connect(lambda title, detail, undoable: told.append(title))
    first = rows_of(rows)[0]
    followed.unfollow(0)
    assert first not in rows_of(rows)
    assert told == [f"You no longer follow {first.title}"]
    followed.looking.refresh()
    home.written()
    assert first not in rows_of(rows)
    you.undo()
    home.until(lambda: rows.rowCount() == 2, "the creator to be back")


def test_what_is_muted_is_listed_the_last_first_and_can_come_again(home: House) -> None:
    you = you_of(home)
    muted = you.tabs.muted
    rows = muted.listed
    home.watching.wishes.ask("mute", "hashtag", "trains")
    muted.mute("  Spoiler ")
    home.until(lambda: rows.rowCount() == 2, "both to be listed")
    assert rows_of(rows) == [
        MutedRow("word spoiler", "word", "spoiler", "", 0),
        MutedRow("hashtag trains", "hashtag", "#trains", "", 3),
    ]
    muted.unmute(1)
    assert [row.title for row in rows_of(rows)] == ["spoiler"]
    you.undo()
    home.until(lambda: rows.rowCount() == 2, "it to be muted again")
    assert rows.data(rows.index(0), FIRST_ROLE + 2) == "#trains"


def test_what_was_reported_as_broken_is_listed_and_brought_back(home: House) -> None:
    you = you_of(home)
    muted = you.tabs.muted
    rows = muted.listed
    shown = home.controller.on_screen()
    assert shown is not None
    home.controller.react(ReactionKind.REPORT)
    home.swipe()
    muted.looking.refresh()
    home.until(lambda: rows.rowCount() == 1, "the report to be listed")
    (row,) = rows_of(rows)
    assert (row.title, row.subject, row.reported) == (shown.video.title, "video", True)
    assert home.log.reported(home.profile().id) == {shown.video.id}
    muted.unmute(0)
    home.written()
    assert rows_of(rows) == []
    assert home.log.reported(home.profile().id) == set()
    you.undo()
    home.until(lambda: rows.rowCount() == 1, "the report to hold again")
    assert home.log.reported(home.profile().id) == {shown.video.id}


@pytest.mark.parametrize(
    ("typed", "thing"),
    [
        ("#Rain", (Subject.HASHTAG, "rain")),
        ("@Ann", (Subject.CREATOR, "ann")),
        (" Two  Words", (Subject.WORD, "two words")),
        ("#1 fan", (Subject.WORD, "#1 fan")),
    ],
)
def test_what_is_typed_is_a_word_a_hashtag_or_a_creator(
    typed: str, thing: tuple[Subject, str]
) -> None:
    assert thing_of(typed) == thing


def test_the_page_is_walked_by_keys(shown: Shown) -> None:
    shown.house.watching.wishes.hand_on(WishKind.FOLLOW, Subject.CREATOR, "ada rail")
    shown.press(shown.button("You"))
    shown.until(lambda: "Nothing liked yet" in shown.words(), "no likes")
    shown.press(shown.button("Likes"))
    shown.key(Key.Key_Right)
    shown.until(lambda: "No collections yet" in shown.words(), "no collections")
    shown.key(Key.Key_Right)
    shown.until(lambda: "Nothing watched yet" in shown.words(), "no history")
    shown.key(Key.Key_Right)
    shown.until(lambda: "No notes yet" in shown.words(), "no notes")
    shown.key(Key.Key_Right)
    shown.until(lambda: "Ada Rail" in shown.words(), "who is followed")
    for key in (Key.Key_Tab, Key.Key_Tab):
        shown.key(key)
    item = shown.window.activeFocusItem()
    assert item is not None
    assert item.objectName() == "unfollow"
    shown.key(Key.Key_Down)
    shown.key(Key.Key_Delete)
    shown.until(lambda: {"You follow nobody yet", "Undo"} <= shown.words(), "nobody")
    shown.key(Key.Key_Z)
    shown.until(lambda: "Ada Rail" in shown.words(), "who is followed again")
    shown.key(Key.Key_Escape)
    assert value_of(shown.window, "page") == "watch"


def test_collections_are_put_in_order_by_keys_and_by_dragging(shown: Shown) -> None:
    collected = you_of(shown.house).tabs.collected
    shown.house.settings.setProperty("motion", "reduced")  # rows are at their places at once
    shown.press(shown.button("You"))
    shown.press(shown.button("Collections"))
    for name in ("One", "Two", "Three"):
        collected.make(name)
    shown.until(lambda: names_of(shown.house) == ["One", "Two", "Three"], "three collections")
    shown.key(Key.Key_Tab)
    shown.key(Key.Key_Tab)
    shown.key(Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert names_of(shown.house) == ["Two", "One", "Three"]
    for key in (Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Down):
        shown.key(key)
    assert names_of(shown.house) == ["Two", "Three", "One"]
    shown.drawn()
    grips = [item for item in shown.buttons() if item.objectName() == "moveCollection"]
    top, *_, last = sorted(
        (place_of(grip).center().toPoint() for grip in grips), key=lambda p: p.y()
    )
    shown.drag(last, top)
    assert names_of(shown.house) == ["One", "Two", "Three"]


def test_a_collection_is_put_in_order_by_keys_and_left_by_escape(shown: Shown) -> None:
    house = shown.house
    kept = Collections(house.database, house.writer)
    made = kept.make(house.profile(), "Trips").result()
    videos = house.catalog.videos(house.profile())[:3]
    for video in videos:
        kept.add(made.id, video.id).result()
    one, two, three = (video.title for video in videos)
    shown.press(shown.button("You"))
    shown.press(shown.button("Collections"))
    shown.until(lambda: "Trips" in shown.words(), "the collection")
    (row,) = shown.of_type("ListRow")
    shown.press(row)
    shown.until(lambda: len(shown.of_type("PosterTile")) == 3, "its posters")
    shown.press(shown.button("Change"))
    shown.until(lambda: "Done" in shown.words(), "the grips")
    for key in (Key.Key_Down, Key.Key_Return, Key.Key_Right, Key.Key_Right, Key.Key_Return):
        shown.key(key)
    assert titles_in(house) == [two, three, one]
    shown.key(Key.Key_Delete)
    assert titles_in(house) == [two, three]
    shown.key(Key.Key_Escape)
    assert "Change" in shown.words()
    shown.key(Key.Key_Escape)
    shown.until(lambda: "Trips" in shown.words() and shown.of_type("ListRow"), "the list")
    shown.key(Key.Key_Escape)
    assert value_of(shown.window, "page") == "watch"


def test_a_tab_that_has_the_keys_can_be_left_by_other_means(shown: Shown) -> None:
    shown.press(shown.button("You"))
    likes = shown.button("Likes")
    likes.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert likes.hasActiveFocus()
    shown.named("youPage").setProperty("chosen", "muted")  # as when something leads to a tab
    shown.drawn()
    assert shown.button("Muted").hasActiveFocus()
    assert not likes.activeFocusOnTab()
