"""What the action rail does: like, follow, save, note and share, each with its way back."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication

from storage.errors import StorageError
from storage.finding.collections import Collections
from storage.notes import Notes
from storage.records import ReactionKind
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, value_of
from ui.rail.copying import copy_with_sidecars
from ui.rail.notes import VideoNotes
from ui.rail.rail import Rail
from ui.rail.saves import Saves

Undoing = list[tuple[str, str, Any]]


@pytest.fixture
def playing(scripted: tuple[House, ScriptedEngine], clips: Path) -> House:
    house, _ = scripted
    house.play(clips)
    return house


def rail(house: House) -> Rail:
    return house.watching.rail


def told(house: House) -> Undoing:
    """What the rail tells that can be undone, from now on."""
    heard: Undoing = []
    rail(house).undoable.connect(lambda title, detail, by: heard.append((title, detail, by)))
    return heard


def told_slightly(house: House) -> list[tuple[str, Any]]:
    """What it tells in small, from now on."""
    heard: list[tuple[str, Any]] = []
    rail(house).slight.connect(lambda title, by: heard.append((title, by)))
    return heard


def kinds(house: House) -> list[ReactionKind]:
    """What was said of the video on screen: it is left for that."""
    house.swipe()
    return [reaction.kind for reaction in house.replayed()[-1].reactions]


def test_a_like_is_told_and_taken_back_also_when_its_video_is_gone_by(playing: House) -> None:
    heard = told_slightly(playing)
    playing.controller.like(True)
    playing.swipe()
    title, by = heard.pop()
    assert title == "Liked"
    by.undo()
    by.undo()
    assert [one.kind for one in playing.replayed()[-1].reactions] == [
        ReactionKind.LIKE,
        ReactionKind.UNLIKE,
    ]
    assert heard == []


def test_a_like_that_was_taken_away_comes_back(playing: House) -> None:
    heard = told_slightly(playing)
    for liked in (True, False):
        playing.controller.like(liked)
    title, by = heard.pop()
    assert title == "No longer liked"
    by.undo()
    assert value_of(playing.controller, "liked")
    assert kinds(playing) == [ReactionKind.LIKE, ReactionKind.UNLIKE, ReactionKind.LIKE]


def test_the_creator_on_screen_is_followed_and_no_longer(playing: House) -> None:
    follows = rail(playing).following
    name = follows.property("creator")
    assert follows.property("initial") == name[0].upper()
    assert not follows.property("followed")
    follows.toggle()
    playing.until(lambda: follows.property("followed"), "the creator to be followed")
    playing.watching.wishes.undo()
    playing.until(lambda: not follows.property("followed"), "it to be taken back")
    others = {video.creator for video in playing.controller.upcoming()}
    follows.toggle()
    playing.swipe()
    here = playing.controller.on_screen()
    assert here is not None
    assert others
    playing.until(
        lambda: follows.property("followed") == (follows.property("creator") == name),
        "what the creator of the next video is",
    )


def test_one_key_saves_in_a_first_collection_and_takes_out_again(playing: House) -> None:
    saves, heard = rail(playing).saving, told(playing)
    playing.until(lambda: value_of(saves, "collections") == [], "nothing to save in")
    kept = Collections(playing.database, playing.writer)
    saves.save()
    playing.until(lambda: saves.property("saved"), "it to be saved")
    assert [(one.name, one.videos) for one in kept.all(playing.profile())] == [("Saved", 1)]
    assert heard[-1][0] == "Saved in Saved"
    saves.save()
    playing.until(lambda: not saves.property("saved"), "it to be taken out")
    assert [one.videos for one in kept.all(playing.profile())] == [0]
    assert heard[-1][0] == "Taken out of Saved"
    heard[-1][2].undo()
    playing.until(lambda: saves.property("saved"), "it to be back")
    assert kinds(playing) == [ReactionKind.SAVE, ReactionKind.UNSAVE, ReactionKind.SAVE]


def test_undoing_a_save_is_heard_by_the_feed_also_when_its_video_is_gone_by(
    playing: House,
) -> None:
    saves, heard = rail(playing).saving, told(playing)
    saves.make("Cook")
    playing.until(lambda: heard, "it to be saved")
    playing.swipe()
    heard[-1][2].undo()
    first = playing.replayed()[0].reactions
    assert [each.kind for each in first] == [ReactionKind.SAVE, ReactionKind.UNSAVE]
    (kept,) = Collections(playing.database, playing.writer).all(playing.profile())
    assert kept.videos == 0


def test_a_video_is_in_as_many_collections_as_one_likes(playing: House) -> None:
    saves = rail(playing).saving
    for name in ("Cook", "See"):
        saves.make(name)
        playing.until(lambda: name in names_of(saves), "the collection")  # noqa: B023
    playing.until(lambda: [r["on"] for r in value_of(saves, "collections")] == [True] * 2, "both")
    saves.toggle(0)
    playing.until(
        lambda: [r["on"] for r in value_of(saves, "collections")] == [False, True], "one of them"
    )
    assert saves.property("saved")
    saves.make("cook")
    saves.toggle(0)
    playing.until(
        lambda: [r["on"] for r in value_of(saves, "collections")] == [True, True], "both again"
    )
    saves.save()
    playing.until(lambda: not saves.property("saved"), "none to hold it")
    assert kinds(playing) == [ReactionKind.SAVE, ReactionKind.UNSAVE]


def names_of(saves: Saves) -> list[str]:
    return [row["text"] for row in value_of(saves, "collections")]


def test_who_saves_right_after_a_swipe_saves_what_is_on_screen(playing: House) -> None:
    saves = rail(playing).saving
    saves.refresh()
    playing.swipe()
    here = playing.controller.on_screen()
    assert here is not None
    saves.save()
    playing.until(lambda: saves.property("saved"), "it to be saved")
    kept = Collections(playing.database, playing.writer)
    (made,) = kept.all(playing.profile())
    assert [hit.id for hit in kept.videos(playing.profile(), made.id).entries] == [here.video.id]


def test_a_note_stays_with_the_video_it_was_begun_on(playing: House) -> None:
    notes = rail(playing).noting
    first = playing.controller.on_screen()
    assert first is not None
    notes.begin()
    playing.swipe()
    notes.write("of the one before")
    stored = Notes(playing.database, playing.writer)
    playing.until(lambda: stored.of_video(playing.profile(), first.video.id), "the note about it")
    assert notes.property("count") == 0


def test_a_name_that_is_taken_is_told_of(playing: House) -> None:
    saves, failed = rail(playing).saving, []
    rail(playing).failed.connect(lambda title, why: failed.append(why))
    saves.make("Cook")
    playing.until(lambda: saves.property("saved"), "it to be saved")
    saves.make(" COOK ")
    playing.until(lambda: failed, "a word about the name")
    assert "collection" in failed[0]


def test_a_note_keeps_the_moment_at_which_it_was_begun(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, engine = scripted
    house.play(clips)
    notes = rail(house).noting
    for _ in engine.advance(0.5):
        house.turn()
    notes.begin()
    for _ in engine.advance(0.8):
        house.turn()
    notes.write("  Look at this ")
    house.until(lambda: notes.property("count") == 1, "the note")
    here = house.controller.on_screen()
    assert here is not None
    (note,) = Notes(house.database, house.writer).of_video(house.profile(), here.video.id)
    assert note.words == "Look at this"
    assert note.video_ms == pytest.approx(500, abs=120)
    notes.seek(0)
    assert house.playback.position == pytest.approx(note.video_ms, abs=120)


def test_a_note_is_changed_and_removed_with_undo(playing: House) -> None:
    notes, heard = rail(playing).noting, told(playing)
    notes.begin()
    notes.write("one")
    playing.until(lambda: notes.property("count") == 1, "the note")
    notes.change(0, "other")
    playing.until(lambda: words(notes) == ["other"], "the change")
    notes.remove(0)
    playing.until(lambda: notes.property("count") == 0, "the note to go")
    assert heard[-1][:2] == ("Note removed", "other")
    heard[-1][2].undo()
    playing.until(lambda: words(notes) == ["other"], "the note again")
    playing.swipe()
    playing.until(lambda: notes.property("count") == 0, "the next video, without notes")


def words(notes: VideoNotes) -> list[str]:
    rows = notes.listed
    role = next(key for key, name in rows.roleNames().items() if name == b"words")
    return [rows.data(rows.index(row, 0), role) for row in range(rows.rowCount())]


def test_the_file_goes_to_the_clipboard_and_the_feed_hears_that_it_was_shared(
    playing: House,
) -> None:
    here = playing.controller.on_screen()
    assert here is not None
    address = QUrl.fromLocalFile(str(here.video.path))
    assert value_of(rail(playing).passing, "address") == here.video.path.as_uri()
    rail(playing).passing.copy()
    held = QGuiApplication.clipboard().mimeData()
    assert held.urls() == [address]
    # Else it would outlive Python, which made it.
    QGuiApplication.clipboard().clear()
    assert kinds(playing) == [ReactionKind.SHARE]


def test_a_copy_takes_the_sidecars_along_and_overwrites_nothing(
    playing: House, tmp_path: Path
) -> None:
    here = playing.controller.on_screen()
    assert here is not None
    said: list[tuple[str, str]] = []
    rail(playing).said.connect(lambda title, detail: said.append((title, detail)))
    for copies in (1, 2):
        rail(playing).passing.copyTo(QUrl.fromLocalFile(str(tmp_path)))
        playing.until(lambda: len(said) >= copies, "the copy")  # noqa: B023
    assert said[0][0] == "2 files copied"
    video = here.video.path
    again = f"{video.stem} (2)"
    assert {file.name for file in tmp_path.iterdir() if file.is_file()} == {
        video.name,
        f"{video.stem}.info.json",
        f"{again}{video.suffix}",
        f"{again}.info.json",
    }
    assert (tmp_path / video.name).read_bytes() == video.read_bytes()


def test_a_copy_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    video = tmp_path / "from" / "clip.mp4"
    video.parent.mkdir()
    video.write_bytes(b"video")
    (video.parent / "clip.nl.vtt").mkdir()
    (video.parent / "clip.part2.mp4").write_bytes(b"another video")
    (video.parent / "clip.mp4.json").symlink_to(tmp_path / "nowhere")
    target = tmp_path / "to"
    with pytest.raises(StorageError, match="is gone"):
        copy_with_sidecars(video, target)
    target.mkdir()
    assert copy_with_sidecars(video, target) == [target / "clip.mp4"]
    shutil.rmtree(target)
    assert not target.exists()


def test_a_copy_takes_no_link_out_of_the_folder_along(tmp_path: Path) -> None:
    video = tmp_path / "from" / "clip.mp4"
    video.parent.mkdir()
    video.write_bytes(b"video")
    (tmp_path / "private").write_text("hunter2")
    (video.parent / "clip.description").symlink_to(tmp_path / "private")
    (video.parent / "words.txt").write_text("words")
    (video.parent / "clip.txt").symlink_to("words.txt")
    target = tmp_path / "to"
    target.mkdir()
    assert copy_with_sidecars(video, target) == [target / "clip.mp4", target / "clip.txt"]


def test_a_note_is_written_and_a_like_undone_by_keys_alone(shown: Shown) -> None:
    shown.key(Qt.Key.Key_N)
    card = shown.named("notesCard")
    shown.until(lambda: value_of(card, "opened"), "the notes")
    for key in (Qt.Key.Key_H, Qt.Key.Key_E, Qt.Key.Key_R, Qt.Key.Key_E):
        shown.key(key)
    shown.key(Qt.Key.Key_Return)
    notes = rail(shown.house).noting
    shown.until(lambda: notes.property("count") == 1, "the note")
    assert words(notes) == ["here"]
    shown.key(Qt.Key.Key_Escape)
    shown.until(lambda: not value_of(card, "visible"), "the feed again")
    shown.key(Qt.Key.Key_L)
    shown.until(lambda: "Undo" in shown.words(), "the toast")
    shown.key(Qt.Key.Key_Z)
    shown.until(lambda: not shown.house.controller.property("liked"), "the like to be undone")
