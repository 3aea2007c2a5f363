"""A private sitting leaves no trace: what it met is in no file, and what was known is as it was."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.end2end import library
from tests.end2end.program import WAIT_S, Program, program, run_main, until
from tests.private_bus import private_bus
from tests.traces import holding, prints
from ui.desktop.mpris import NAME, PATH
from ui.shell.throwaway import PREFIX

SECRET = "zanzibar"
LOCK = ("30", "34")
"""Where the lock's sign is in a narrow window."""
FULL = pytest.mark.skipif("HOMEFEED_FULL" not in os.environ, reason="one of several ways")


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose folders are all below one, where an ordinary sitting took place."""
    home = tmp_path_factory.mktemp("lived") / "home"
    clips = library.fill(tmp_path_factory.mktemp("clips"), count=4, seconds=1.0)
    with pytest.MonkeyPatch.context() as patch:
        live_in(home, patch)
        with program(home / "data", clips) as run:
            run.wait_for_window()
            run.wait_for_library(4)
            run.key("l")
            run.wait_for_reactions(1)
            leave(run)
    return home


@pytest.fixture
def home(lived_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Such a home, for one test."""
    home = tmp_path / "home"
    shutil.copytree(lived_in, home)
    live_in(home, monkeypatch)
    return home


def live_in(home: Path, patch: pytest.MonkeyPatch) -> None:
    home.mkdir(exist_ok=True)
    patch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        patch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def secrets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clips that are named, told of and made by a secret."""
    folder = tmp_path_factory.mktemp("secrets") / SECRET
    library.fill(folder, count=4, seconds=1.4)  # other ones than those that are known
    for number, told in enumerate(sorted(folder.rglob("*.info.json"))):
        facts = json.loads(told.read_text())
        facts["description"] = f"{SECRET} {number} #{SECRET}{number}"
        facts["title"], facts["uploader"] = f"{SECRET} {number}", f"{SECRET} {number}"
        told.write_text(json.dumps(facts))
    return folder


def leave(run: Program) -> None:
    """Close the program in order."""
    os.kill(run.process.pid, signal.SIGTERM)
    run.process.wait(WAIT_S)


def is_held(folder: Path) -> bool:
    """Whether a thread of a killed program is still to be cleared away by the kernel.

    Not asked of its process, which has ended with its first thread: under load the last one of
    little priority, and the lock with it, follows seconds later.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def sitting_of(memory: Path) -> list[Path]:
    return list(memory.glob(f"{PREFIX}*"))


def begin(run: Program, memory: Path, videos: int = 8) -> Path:
    """Wait until a private sitting knows what is secret; return where in memory."""
    (folder,) = until(lambda: sitting_of(memory), "its folder")
    assert isinstance(folder, Path)
    assert folder.stat().st_mode & 0o777 == 0o700
    run.data = folder / "data"
    run.wait_for_window()
    run.wait_for_library(videos)
    run.swipe_with("Down")
    assert holding(folder, SECRET), "or nothing is proven"
    return folder


def sit(run: Program, memory: Path) -> None:
    """Watch, like, write and search what is secret; all of it is in memory."""
    begin(run, memory)
    for number in range(5):
        run.swipe_with("Down")
        if number % 2:
            run.key("l")
    run.wait_for_reactions(3)
    run.key("n")
    run.wait_for_heartbeat()
    run.do("type", SECRET)
    run.key("Return")
    until(lambda: run.rows("SELECT * FROM note WHERE words LIKE ?", f"%{SECRET}%"), "the note")
    run.key("Escape")
    run.key("slash")
    run.wait_for_heartbeat()
    run.do("type", SECRET)
    run.key("Return")
    run.wait_for_heartbeat()
    run.key("Escape")
    run.key("Escape")
    run.wait_for_heartbeat()
    assert len(run.rows("SELECT * FROM impression")) > 4


def test_a_private_sitting_leaves_everything_as_it_was(
    home: Path, secrets: Path, memory: Path
) -> None:
    before = prints(home)
    with program(home / "data", "--private", secrets) as run:
        sit(run, memory)
        again = run_main("--data-dir", home / "data", "--private")
        assert (again.returncode, again.stdout) == (1, "")
        assert "runs already" in again.stderr
        leave(run)
        assert SECRET not in run.told()
    assert sitting_of(memory) == []
    assert not holding(home, SECRET)
    assert prints(home) == before


def told_to_desktop(bus: str) -> str:
    """What a desktop is told of what plays."""
    asked = ("org.freedesktop.DBus.Properties.GetAll", "string:org.mpris.MediaPlayer2.Player")
    return subprocess.run(
        ["dbus-send", f"--bus={bus}", "--print-reply", f"--dest={NAME}", PATH, *asked],
        capture_output=True,
        text=True,
        timeout=WAIT_S,
        check=False,
    ).stdout


def test_where_nothing_is_known_a_private_sitting_makes_no_folder_and_names_nothing(
    tmp_path: Path, secrets: Path, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        with program(tmp_path / "data", "--private", secrets) as run:
            begin(run, memory, videos=4)
            until(lambda: "xesam:title" in told_to_desktop(bus), "what plays")
            assert SECRET not in told_to_desktop(bus)
            leave(run)
    assert sitting_of(memory) == []
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("killed", ["all", pytest.param("player", marks=FULL)])
def test_a_private_sitting_that_is_killed_leaves_nothing_after_the_next_start(
    home: Path, secrets: Path, memory: Path, killed: str
) -> None:
    with program(home / "data", "--private", secrets) as run:
        folder = begin(run, memory)
        victims = [run.process.pid, run.player] if killed == "all" else [run.player]
        for victim in victims:  # the first one first, or it would see to what is left
            os.kill(victim, signal.SIGKILL)
        run.process.wait(WAIT_S)
        if killed == "all":
            until(lambda: not is_held(folder), "the end of both")
        assert folder.exists() == (killed == "all"), "in memory, until the next start"
    assert not holding(home, SECRET), "on the disk it never was"
    with program(home / "data") as run:
        run.wait_for_window()
        assert sitting_of(memory) == []
        assert run.rows("SELECT DISTINCT title FROM video WHERE title LIKE ?", f"%{SECRET}%") == []
        leave(run)
    assert not holding(home, SECRET)


@FULL
def test_whoever_waits_is_killed_and_the_player_forgets_all_by_itself(
    home: Path, secrets: Path, memory: Path
) -> None:
    with program(home / "data", "--private", secrets) as run:
        begin(run, memory)
        os.kill(run.process.pid, signal.SIGKILL)
        run.process.wait(WAIT_S)
        until(lambda: sitting_of(memory) == [], "an end in order")
    assert not holding(home, SECRET)


def test_the_window_turns_private_and_back(home: Path, memory: Path) -> None:
    with program(home / "data") as run:
        run.wait_for_window()
        run.wait_for_library(4)
        run.swipe_with("Down")
        turn(run)
        (folder,) = until(lambda: sitting_of(memory), "a private sitting")
        before = prints_of_data(home)
        run.data = folder / "data"
        until(run.running, "the feed in private")
        known = len(run.impressions())
        run.wait_for_window()
        run.swipe_with("Down")
        until(lambda: len(run.impressions()) > known, "another impression")
        assert prints_of_data(home) == before
        turn(run)
        run.data = home / "data"
        until(lambda: sitting_of(memory) == [], "the end of the private sitting")
        until(run.running, "the feed again")
        run.wait_for_window()
        assert len(run.impressions()) == known
        leave(run)


def prints_of_data(home: Path) -> dict[str, str]:
    """Return what tells the database from one that was changed."""
    return {name: told for name, told in prints(home).items() if "sqlite3" in name}


def turn(run: Program) -> None:
    """Press the lock, and on its card the button that starts again."""
    before = run.player
    run.do("mousemove", "--window", run.window, *LOCK, "click", "1")
    run.wait_for_heartbeat()
    run.key("Tab")
    run.key("Return")
    until(lambda: run.player not in (0, before), "another start")
