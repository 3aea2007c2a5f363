"""What is kept is for its owner alone, and what is told of it names nobody's files."""

from __future__ import annotations

import json
import os
import signal
import stat
import time
from pathlib import Path

import pytest

from storage.database import FILE_NAME
from tests.end2end import hostile, library
from tests.end2end.program import ROOT, WAIT_S, Program, program, run_main, until
from tests.traces import holding
from ui.shell.supervisor import BLAMED_WITHIN_S

SECRET = "zanzibar"
OPEN = ("sh", "-c", 'umask 0; exec "$@"', "sh")
"""What a program begins with that takes no care: everybody may read and write what it makes."""
LOGGED = "ui.library.examiner: the loudness of "


@pytest.fixture(scope="module")
def secrets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Videos, sound and broken, whose names, words and makers are a secret."""
    folder = tmp_path_factory.mktemp("clips") / SECRET
    library.fill(folder, count=6, seconds=1.0)
    hostile.fill(folder / "broken", hostile.BROKEN)
    for number, file in enumerate(sorted(folder.rglob("*"))):
        if file.name.endswith(".info.json"):
            facts = json.loads(file.read_text())
            facts |= dict.fromkeys(("title", "uploader", "track", "id"), f"{SECRET} {number}")
            facts["description"] = f"{SECRET} {number} #{SECRET}{number}"
            file.write_text(json.dumps(facts))
        if file.is_file():
            file.rename(file.with_name(f"{SECRET} {file.name}"))
    clip = next(folder.glob("new/*.mp4"))  # whose sound nobody knows, which the log says
    clip.write_bytes(clip.read_bytes().replace(b"mp4a", b"zzzz").replace(b"esds", b"free"))
    spoil = next(folder.glob("*/*.info.json"))
    spoil.write_text(f'{{"title": "{SECRET}", "description": [{SECRET}')
    return folder


def readable_by_others(*folders: Path) -> list[str]:
    """Return what is not for its owner alone, with its rights."""
    found = []
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            mode = path.lstat().st_mode
            rights = 0o700 if path.is_dir() else 0o600
            if not path.is_symlink() and stat.S_IMODE(mode) & ~rights:
                found.append(f"{path} {stat.S_IMODE(mode):o}")
    return found


def crash(run: Program) -> None:
    before = run.player
    os.kill(before, signal.SIGSEGV)
    until(lambda: run.player not in (0, before), "another player")


def sit(run: Program, folder: Path) -> None:
    """Watch, take a file away that plays, and have the player crash."""
    run.wait_for_window()
    run.wait_for_library(6)
    looked = "SELECT path FROM file WHERE video_id IS NOT NULL OR fault IS NOT NULL"
    until(lambda: len(run.rows(looked)) >= 8, "broken files looked at")
    until(lambda: LOGGED in "".join(run.logged()), "a line about a file")
    run.swipe_with("Down")
    run.key("l")
    run.wait_for_reactions(1)
    run.swipe_with("Down")
    (folder / "kept").rename(folder / "gone")
    run.swipe_with("Down")
    (folder / "gone").rename(folder / "kept")
    time.sleep(BLAMED_WITHIN_S + 0.5)
    crash(run)
    run.wait_for_window()
    run.wait_for_heartbeat()


def close(run: Program) -> None:
    os.kill(run.process.pid, signal.SIGTERM)
    run.process.wait(WAIT_S)


def test_all_files_are_for_their_owner_alone_and_logs_name_none(
    secrets: Path, tmp_path: Path
) -> None:
    data, made = tmp_path / "data", tmp_path / "made"
    made.mkdir(mode=0o700)
    with program(data, secrets, before=OPEN, expected=" ") as run:
        sit(run, secrets)
        names = {path.name for path in data.rglob("*")}
        assert {"homefeed.socket", "homefeed.lock", f"{FILE_NAME}-wal", "posters", "qml"} <= names
        assert readable_by_others(data) == []
        close(run)
    for command in (
        ["backups", "--take"],
        ["export", str(made / "table.csv")],
        ["export", "--sidecars", "--into", str(made / "sidecars")],
        ["evaluate", "log", "--json", str(made / "log.json")],
        ["doctor", "--bundle", str(made / "report.zip")],
    ):
        done = run_main("--data-dir", data, *command, before=OPEN)
        assert done.returncode == 0, (command, done.stderr)
        assert SECRET not in done.stderr
    os.truncate(data / FILE_NAME, (data / FILE_NAME).stat().st_size // 2)
    with program(data, before=OPEN, expected=" ") as run:
        run.wait_for_window()
        run.wait_for_heartbeat()
        close(run)
    assert (data / "damaged").is_dir()
    assert len(list(made.rglob("*"))) > 6
    assert readable_by_others(data, made) == []

    logged = "".join(run.logged())
    assert f"{LOGGED}<file " in logged, "or nothing is proven"
    assert (data / "log" / "crash-last.log").exists()
    assert holding(data / "log", SECRET) == []
    assert str(tmp_path) not in logged
    assert SECRET not in run.told()
    assert str(ROOT) not in logged
