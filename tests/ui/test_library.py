"""Folders added, read and played, with real clips and the real prober."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.clips import make_clip
from tests.end2end.library import fill
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine

Parts = tuple[House, ScriptedEngine]


def reading_ended(house: House) -> None:
    house.until(lambda: not house.library.property("reading"), "the folders to be read")
    house.dealt()


def test_a_folder_is_remembered(scripted: Parts, clips: Path) -> None:
    house, _ = scripted
    house.play(clips)
    assert house.library.property("count") == 12
    assert list(house.library.property("folders")) == [str(clips)]
    assert house.library.property("demo") is False
    house.library.open([])
    reading_ended(house)
    assert house.library.property("count") == 12
    assert house.notices == []


def test_with_nothing_remembered_the_demo_plays_under_its_own_profile(
    qapp: object, data: Path, clips: Path
) -> None:
    with open_house(data, ScriptedEngine(4), demo=clips) as house:
        house.play()
        assert house.library.property("demo") is True
        assert house.library.property("bannerDismissed") is False
        house.library.dismissBanner()
        assert house.library.property("bannerDismissed") is True
        house.swipe()
        house.written()
        session = house.controller.session
        assert session is not None
        assert session.sitting.profile_id == house.profiles.profile("demo").id
        assert house.replayed() == [], "the viewer's own taste learned nothing of it"


def test_adding_a_folder_leaves_the_demo(qapp: object, data: Path, clips: Path) -> None:
    with open_house(data, ScriptedEngine(4), demo=clips) as house:
        house.play()
        own = fill(data.parent / "own", count=3, seconds=0.5)
        house.play(own)
        assert house.library.property("demo") is False
        assert house.library.property("count") == 3


def test_an_empty_folder_gets_a_sentence_with_its_name(scripted: Parts, tmp_path: Path) -> None:
    house, _ = scripted
    (tmp_path / "empty").mkdir()
    house.play(tmp_path / "empty")
    ((title, detail),) = house.notices
    assert "No video" in title
    assert str(tmp_path / "empty") in detail
    assert house.row() == -1


def test_a_folder_that_is_not_there_gets_a_sentence(scripted: Parts, tmp_path: Path) -> None:
    house, _ = scripted
    house.library.open([tmp_path / "nowhere"])
    house.until(lambda: house.notices, "a notice")
    assert any(str(tmp_path / "nowhere") in title + detail for title, detail in house.notices)


def test_a_folder_that_went_away_does_not_stop_the_others(
    scripted: Parts, clips: Path, tmp_path: Path
) -> None:
    house, _ = scripted
    away = fill(tmp_path / "away", count=2, seconds=0.5)
    house.play(clips, away)
    assert house.library.property("count") == 14
    shutil.rmtree(away)
    house.library.open([])
    reading_ended(house)
    assert house.library.property("count") == 12
    ((_, detail),) = house.notices
    assert str(away) in detail


def test_what_is_no_video_is_not_dealt(scripted: Parts, tmp_path: Path) -> None:
    house, _ = scripted
    make_clip(tmp_path / "good.mp4", seconds=0.5)
    (tmp_path / "list.mp4").write_text("#EXTM3U\nhttp://127.0.0.1:9/a.ts\n")
    (tmp_path / "empty.mp4").touch()
    (tmp_path / "notes.txt").write_text("no video at all")
    house.play(tmp_path)
    assert house.library.property("count") == 1
    faults = {fault.path.name for fault in house.catalog.faults(house.profile())}
    assert faults == {"list.mp4", "empty.mp4"}


def test_a_file_that_is_deleted_leaves_the_feed_at_the_next_reading(
    scripted: Parts, tmp_path: Path
) -> None:
    house, engine = scripted
    folder = fill(tmp_path / "clips", count=4, seconds=0.5)
    house.play(folder)
    (path,) = folder.rglob(house.on_screen())
    path.unlink()
    house.library.open([])
    reading_ended(house)
    for _ in engine.advance(0.2):
        house.turn()
    assert house.library.property("count") == 3
    assert path.name not in {house.on_screen(), *house.upcoming()}
    assert len({house.on_screen(), *house.upcoming()}) == 3


def test_names_that_are_no_text_are_played_and_shown(scripted: Parts, tmp_path: Path) -> None:
    house, _ = scripted
    clip = make_clip(tmp_path / "clip.mp4", seconds=0.5)
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 <b>.mp4")
    clip.rename(odd)
    house.play(tmp_path)
    assert house.library.property("count") == 1
    assert "<b>" in house.pages.card(0).property("caption")
