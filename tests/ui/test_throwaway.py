"""Folders in memory: for one's own eyes, gone when it is over, and swept when nobody is left."""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.traces import prints
from ui.erase import run_erase
from ui.shell import throwaway
from ui.shell.fault import Fault
from ui.shell.places import Places
from ui.shell.private_sitting import DATABASE, Sitting, bring_along, places_in
from ui.shell.throwaway import PREFIX, make_throwaway, memory_places, sweep

SHARED = Path("/dev/shm")


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place in memory that no other test uses."""
    if SHARED not in memory_places():
        pytest.skip("this system has no place in memory")
    with tempfile.TemporaryDirectory(dir=SHARED) as name:
        monkeypatch.setenv("XDG_RUNTIME_DIR", name)
        yield Path(name)


@pytest.fixture
def own(tmp_path: Path) -> Places:
    """A data folder whose newest row is in the write-ahead log, as after a kill."""
    places = Places(tmp_path / "data", tmp_path / "cache", tmp_path / "log")
    places.data.mkdir()
    with closing(sqlite3.connect(tmp_path / "other.sqlite3")) as running:
        running.execute("PRAGMA journal_mode=WAL")
        running.execute("CREATE TABLE seen (what)")
        running.execute("INSERT INTO seen VALUES ('a lake')")
        running.commit()
        for end in ("", "-wal"):
            content = (tmp_path / f"other.sqlite3{end}").read_bytes()
            (places.data / f"{DATABASE}{end}").write_bytes(content)
    (places.cache / "qml").mkdir(parents=True)
    (places.cache / "qml" / "page.qmlc").write_bytes(b"compiled")
    return places


def test_one_is_for_its_owner_alone_and_goes_with_all_that_is_in_it(memory: Path) -> None:
    one = make_throwaway(0)
    assert one.folder.parent == memory
    assert stat.S_IMODE(one.folder.stat().st_mode) == 0o700
    (one.folder / "data").mkdir()
    (one.folder / "data" / "seen").write_text("a lake")
    one.discard()
    one.discard()
    assert list(memory.iterdir()) == []


def test_what_a_killed_process_left_is_swept_and_what_is_in_use_stays(memory: Path) -> None:
    kept = make_throwaway(0)
    pid = os.fork()
    if pid == 0:
        left = make_throwaway(0)
        (left.folder / "seen").write_text("a lake")
        os._exit(0)
    os.waitpid(pid, 0)
    (memory / f"{PREFIX}link").symlink_to(memory)
    (memory / "of-another-program").mkdir()
    sweep()
    names = {each.name for each in memory.iterdir()}
    assert names == {kept.folder.name, f"{PREFIX}link", "of-another-program"}
    kept.discard()


def test_a_child_that_lives_on_holds_it(memory: Path) -> None:
    one = make_throwaway(0)
    told, tells = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(tells)
        os.read(told, 1)
        os._exit(0)
    os.close(one._lock)  # as the end of the first process does
    sweep()
    assert one.folder.is_dir()
    os.close(tells)
    os.waitpid(pid, 0)
    sweep()
    assert not one.folder.exists()
    os.close(told)


def test_only_what_lies_in_memory_is_a_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"disk / ext4 rw 0 0\ntmpfs {tmp_path}/run tmpfs rw 0 0\n")
    monkeypatch.setattr(throwaway, "_MOUNTS", mounts)
    for name, found in (("run", [tmp_path / "run"]), ("disk", [])):
        (tmp_path / name).mkdir()
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / name))
        assert list(memory_places()) == found
    with pytest.raises(Fault, match="offers none"):
        make_throwaway(0)


@pytest.mark.usefixtures("memory")
def test_too_little_memory_is_said_and_not_begun_with() -> None:
    with pytest.raises(Fault, match="there is less"):
        make_throwaway(1 << 60)


def test_what_is_known_comes_along_and_stays_as_it_was(own: Places, memory: Path) -> None:
    before = prints(own.data.parent)
    sitting = Sitting(own.data, private=True)
    assert sitting.folder is not None
    private = places_in(sitting.folder)
    private.make()
    bring_along(own, private)
    assert prints(own.data.parent) == before
    assert (private.cache / "qml" / "page.qmlc").read_bytes() == b"compiled"
    with closing(sqlite3.connect(private.data / DATABASE)) as copied:
        assert copied.execute("SELECT what FROM seen").fetchall() == [("a lake",)]
        copied.execute("INSERT INTO seen VALUES ('a secret')")
        copied.commit()
    bring_along(own, private)  # after a crash it goes on where it was
    with closing(sqlite3.connect(private.data / DATABASE)) as copied:
        assert copied.execute("SELECT count(*) FROM seen").fetchone() == (2,)
    sitting.end()
    assert list(memory.iterdir()) == []
    assert prints(own.data.parent) == before


def test_a_sitting_turns_private_and_back(own: Places, memory: Path) -> None:
    sitting = Sitting(own.data, private=False)
    assert sitting.folder is None
    sitting.turn()
    assert sitting.folder is not None
    assert sitting.folder.parent == memory
    sitting.turn()
    assert sitting.folder is None
    assert list(memory.iterdir()) == []


def test_where_it_cannot_be_private_it_goes_on_as_it_was_and_says_why(
    own: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throwaway, "_IN_MEMORY", ())
    sitting = Sitting(own.data, private=False)
    sitting.turn()
    assert (sitting.folder, sitting.refusal != "") == (None, True)
    with pytest.raises(Fault):
        Sitting(own.data, private=True)


def test_erasing_removes_what_was_left_as_well(tmp_path: Path, memory: Path) -> None:
    (memory / f"{PREFIX}left").mkdir()
    assert run_erase(tmp_path / "none", None, None, sure=True) == 1
    assert list(memory.iterdir()) == []
