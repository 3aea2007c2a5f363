"""`main.py import`: the next start deals by it, shows its hearts, and an undo is exact."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from ranking.evaluation.own_log.judging import judge
from ranking.policies.by_name import policy_by_name
from storage.history import open_history
from storage.imports.names import TIKTOK_EXPORT
from storage.profiles import VIEWER
from storage.records import View
from tests.storage.exports import SECRET, dumped, new_shape, site_id, zipped
from tests.ui.house import open_house
from tests.ui.scripted_engine import ScriptedEngine
from ui.importing import run_import, run_undo


@pytest.fixture
def posted(clips: Path, tmp_path: Path) -> Path:
    """The clips as they were posted: number n is the n-th number of the invented exports."""
    folder = shutil.copytree(clips, tmp_path / "clips")
    for sidecar in folder.rglob("*.info.json"):
        info = json.loads(sidecar.read_text())
        sidecar.write_text(json.dumps(info | {"id": site_id(int(info["id"]))}))
    return folder


@pytest.fixture
def read(qapp: object, data: Path, posted: Path) -> Path:
    """A data folder whose program read that folder, showed the first clip, and was closed."""
    engine = ScriptedEngine(4)
    with open_house(data, engine, now=engine.now) as house:
        house.play(posted)
    return data


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Clips 2 and 6 are of trains; number 500 is nowhere in the library."""
    document = new_shape(
        likes=[2, 6, 500], saves=[6], watched=[0, 2, 501], follows=["Ada Rail"], muted=["climbing"]
    )
    file = tmp_path / "TikTok_Data.zip"
    file.write_bytes(zipped({"user_data_tiktok.json": dumped(document)}))
    return file


@dataclass(frozen=True)
class Start:
    """What a start of the program finds."""

    deals: list[tuple[str, float, float]]
    """Which clip, its score and its probability."""
    liked: set[str]
    tags: dict[str, tuple[str, ...]]


def start(data: Path) -> Start:
    with open_house(data, ScriptedEngine(4)) as house:
        session = house.watching.opening.open(VIEWER).session
        videos = house.catalog.videos(house.profile())
        feed = session.fold(None)
        feed.add(videos)
        deals = [deal for _ in videos if (deal := feed.next()) is not None]
        names = {video.id: video.path.stem for video in videos}
        return Start(
            [(names[deal.video_id], deal.score, deal.propensity) for deal in deals],
            {names[video_id] for video_id in session.liked},
            {video.path.stem: video.tags for video in videos},
        )


def test_the_next_start_deals_what_was_liked_there_and_an_undo_is_exact(
    read: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cold = start(read)
    assert run_import(read, TIKTOK_EXPORT, export, dry_run=False) == 0
    told = capsys.readouterr().out
    assert "3; 2 of videos in your library; 1 you have no video for" in told
    assert "no messages, comments, addresses" in told
    assert SECRET not in told
    warm = start(read)
    dealt = [name for name, _, _ in warm.deals]
    assert set(dealt) == {name for name, tags in warm.tags.items() if "climbing" not in tags}
    assert dealt.index("clip-10") < 4, "the one train that nobody had seen"
    assert [name for name, _, _ in cold.deals][:4] != dealt[:4]
    assert warm.liked == {"clip-02", "clip-06"}
    assert run_undo(read) == 0
    assert "is undone" in capsys.readouterr().out
    assert start(read) == cold


def test_a_dry_run_writes_nothing(
    read: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_import(read, TIKTOK_EXPORT, export, dry_run=True) == 0
    told = capsys.readouterr().out
    assert "2 of videos in your library" in told
    assert "Nothing was written" in told
    assert run_undo(read) == 1
    assert "no import to undo" in capsys.readouterr().err


def test_a_dry_run_makes_no_data_folder(
    tmp_path: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_import(tmp_path / "new", TIKTOK_EXPORT, export, dry_run=True) == 0
    assert "0 of videos in your library; 3 you have no video for" in capsys.readouterr().out
    assert not (tmp_path / "new").exists()


def test_a_damaged_export_writes_nothing(
    tmp_path: Path, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export.write_bytes(export.read_bytes()[:-30])
    assert run_import(tmp_path / "new", TIKTOK_EXPORT, export, dry_run=False) == 1
    assert "damaged" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_imported_before_any_video_it_counts_once_they_are_there(
    qapp: object, data: Path, posted: Path, export: Path
) -> None:
    assert run_import(data, TIKTOK_EXPORT, export, dry_run=False) == 0
    engine = ScriptedEngine(4)
    with open_house(data, engine, now=engine.now) as house:
        house.play(posted)
    assert start(data).liked == {"clip-02", "clip-06"}


def swipes(data: Path, posted: Path, count: int) -> None:
    engine = ScriptedEngine(4)
    with open_house(data, engine, now=engine.now) as house:
        house.play(posted)
        for _ in range(count):
            house.swipe()
        house.written()


def test_choices_before_and_after_an_import_are_rebuilt_as_they_were_made(
    read: Path, posted: Path, export: Path
) -> None:
    swipes(read, posted, 3)
    assert run_import(read, TIKTOK_EXPORT, export, dry_run=False) == 0
    swipes(read, posted, 3)
    history = open_history(read, VIEWER)
    epochs = [(epoch, list(history.replay(epoch))) for epoch in history.epochs()]
    told = judge(epochs, history.videos(), {"random": policy_by_name("random")})
    history.close()
    assert told.views == sum(isinstance(each, View) for _, log in epochs for each in log)
    assert told.rebuilt == told.choices >= 6


def test_the_heart_of_an_imported_like_is_red_and_taken_back_by_a_click(
    read: Path, posted: Path, export: Path
) -> None:
    export.write_bytes(dumped(new_shape(likes=range(12))))
    assert run_import(read, TIKTOK_EXPORT, export, dry_run=False) == 0
    engine = ScriptedEngine(4)
    with open_house(read, engine, now=engine.now) as house:
        house.play(posted)
        assert house.controller.property("liked") is True
        unliked = house.on_screen()
        house.controller.like(False)
        house.written()
        liked = house.log.liked(house.profile().id)
        names = {
            video.path.name for video in house.catalog.videos(house.profile()) if video.id in liked
        }
    assert len(names) == 11
    assert unliked not in names
