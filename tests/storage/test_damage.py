"""A damaged database is set aside, and a start goes on with what can be had of it."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import FILE_NAME
from storage.errors import damage_note, note_damage
from storage.preferences import Preferences
from storage.records import ReactionKind
from storage.rescue.backups import Backups, Occasion
from storage.rescue.repair import mend, restore
from storage.rescue.soundness import found_fault
from tests.storage.invented import close_station, open_station, put_video

ROUNDS = 200 if os.environ.get("HOMEFEED_FULL") == "1" else 25
VIDEOS, BEFORE, AFTER = 60, 200, 40
"""Views before a copy was taken, and after it."""
PAGE = 4096

Damage = Callable[[Path, random.Random], None]


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as a killed program leaves it: with a copy, and later rows in the log."""
    running = tmp_path_factory.mktemp("running")
    station = open_station(running)
    videos = [put_video(station.writer, f"clip {n}", tags=["sea"]) for n in range(VIDEOS)]
    for n in range(BEFORE):
        seen = station.view(videos[n % VIDEOS])
        if n % 4 == 0:
            station.react(seen, ReactionKind.LIKE)
    station.writer.submit(lambda connection: None).result()
    Backups(running).take(station.database, Occasion.TIME)
    with closing(sqlite3.connect(running / FILE_NAME)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for n in range(AFTER):
        station.view(videos[n])
    left = tmp_path_factory.mktemp("left") / "data"
    shutil.copytree(running, left, ignore=shutil.ignore_patterns("*-shm"))
    close_station(station)
    return left


@pytest.fixture
def data(watched: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(watched, folder)
    return folder


def flip(path: Path, chance: random.Random) -> None:
    """Flip bits all over a file."""
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 4, 40, 400))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def flip_a_row(path: Path, chance: random.Random) -> None:
    """Flip a bit within a word that a row holds, which SQLite cannot notice."""
    content = bytearray(path.read_bytes())
    for word in (b"wheel", b"like", b"taste-2"):
        places = [n for n in range(len(content)) if content.startswith(word, n)]
        content[chance.choice(places)] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def cut(path: Path, chance: random.Random) -> None:
    """Cut a file off somewhere."""
    os.truncate(path, chance.randrange(path.stat().st_size))


def zero(path: Path, chance: random.Random) -> None:
    """Fill pages with zeros."""
    pages = path.stat().st_size // PAGE
    with path.open("r+b") as file:
        for page in chance.sample(range(pages), min(pages, chance.choice((1, 3, 10)))):
            file.seek(page * PAGE)
            file.write(bytes(PAGE))


def without_its_log(path: Path, chance: random.Random) -> None:
    del chance
    Path(f"{path}-wal").unlink()


def with_a_strange_log(path: Path, chance: random.Random) -> None:
    """Lay the write-ahead log of another database beside it."""
    other = path.parent / "other.sqlite3"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE other (x)")
        for _ in range(chance.randrange(1, 400)):
            connection.execute("INSERT INTO other VALUES (randomblob(900))")
        connection.commit()
        shutil.copyfile(f"{other}-wal", f"{path}-wal")
    other.unlink()


def damage_the_log(path: Path, chance: random.Random) -> None:
    chance.choice((flip, cut, zero))(Path(f"{path}-wal"), chance)


def take_it_away(path: Path, chance: random.Random) -> None:
    del chance
    path.unlink()


DAMAGES: tuple[Damage, ...] = (
    flip,
    flip_a_row,
    cut,
    zero,
    without_its_log,
    with_a_strange_log,
    damage_the_log,
    take_it_away,
)


@pytest.mark.parametrize("seed", range(ROUNDS))
@pytest.mark.parametrize("copies", [True, False], ids=["with a copy", "without a copy"])
def test_after_any_damage_a_start_ends_in_a_feed_that_can_be_used(
    seed: int, copies: bool, data: Path
) -> None:
    chance = random.Random(seed)
    path = data / FILE_NAME
    DAMAGES[seed % len(DAMAGES)](path, chance)
    if not copies:
        shutil.rmtree(data / "backups")
    mended = mend(data)
    assert found_fault(path) == "" if path.exists() else not copies
    station = open_station(data)
    seen = station.replayed()
    assert len(seen) >= BEFORE if copies else len(seen) >= 0
    station.react(station.view(put_video(station.writer, "new")), ReactionKind.LIKE)
    assert len(station.replayed()) == len(seen) + 1
    close_station(station)
    if mended is not None and mended.set_aside is not None:
        assert (mended.set_aside / FILE_NAME).exists()
    assert mend(data) is None


def test_a_start_notices_once_that_what_was_written_last_is_gone(data: Path) -> None:
    without_its_log(data / FILE_NAME, random.Random())
    mended = mend(data)
    assert mended is not None
    assert mended.behind
    assert mended.set_aside is None
    assert mend(data) is None


def test_what_a_newer_copy_has_of_that_is_fetched_from_it(data: Path) -> None:
    station = open_station(data)  # which folds the log into the file
    known = len(station.replayed())
    settings = Preferences(station.database, station.writer)
    settings.set(station.profile.id, "volume", "20").result()
    close_station(station)
    older = (data / FILE_NAME).read_bytes()
    station = open_station(data)
    settings = Preferences(station.database, station.writer)
    settings.set(station.profile.id, "volume", "80").result()
    for n in range(AFTER):
        station.view(put_video(station.writer, f"later {n}"))
    copy = Backups(data).take(station.database, Occasion.TIME)
    station.view(put_video(station.writer, "after the copy"))
    close_station(station)
    (data / FILE_NAME).write_bytes(older)
    mended = mend(data)
    assert mended is not None
    assert (mended.behind, mended.copied_at) == (True, copy.taken_at)
    assert mended.salvaged.merged >= 2 * AFTER, "views and videos"
    station = open_station(data)
    assert len(station.replayed()) == known + AFTER
    assert Preferences(station.database, station.writer).all(station.profile.id)["volume"] == "80"
    station.view(put_video(station.writer, "later on"))
    close_station(station)
    assert mend(data) is None
    assert found_fault(data / FILE_NAME) == ""


def test_an_older_file_in_its_place_is_noticed_too(data: Path) -> None:
    close_station(open_station(data))  # folds the log into the file
    (copy,) = Backups(data).listed()
    shutil.copyfile(copy.path, data / FILE_NAME)
    mended = mend(data)
    assert mended is not None
    assert mended.behind


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "killed"])
def test_a_database_that_lost_nothing_is_not_said_to(closed: bool, data: Path) -> None:
    if closed:
        close_station(open_station(data))
    assert mend(data) is None


def test_what_was_taken_for_damage_and_is_none_is_looked_at_once(data: Path) -> None:
    note_damage(data / FILE_NAME)
    assert mend(data) is None
    assert not damage_note(data / FILE_NAME).exists()


def test_a_reader_that_folds_the_log_of_a_killed_program_loses_nothing(data: Path) -> None:
    with closing(sqlite3.connect(data / FILE_NAME)) as connection:
        connection.execute("SELECT count(*) FROM video").fetchone()
    assert not Path(f"{data / FILE_NAME}-wal").exists()
    assert mend(data) is None


def test_who_went_back_to_a_copy_is_not_told_that_something_is_missing(data: Path) -> None:
    (copy,) = Backups(data).listed()
    restore(data, copy)
    assert mend(data) is None


def test_what_was_set_aside_and_merged_once_is_no_beginning_later(data: Path) -> None:
    """Else a database that is taken away would be followed by one from long ago."""
    with_a_strange_log(data / FILE_NAME, random.Random(3))
    first = mend(data)
    assert first is not None
    assert first.set_aside is not None
    station = open_station(data)
    for n in range(AFTER):
        station.view(put_video(station.writer, f"later {n}"))
    station.writer.submit(lambda connection: None).result()
    known = len(station.replayed())
    Backups(data).take(station.database, Occasion.TIME)
    close_station(station)
    (data / FILE_NAME).unlink()
    Path(f"{data / FILE_NAME}-wal").write_bytes(b"its log stayed")
    mended = mend(data)
    assert mended is not None
    logs = [log.read_bytes() for log in (data / "damaged").glob("*/*-wal")]
    assert logs.count(b"its log stayed") == 1, "set aside, beside no other database"
    assert Path(f"{first.set_aside / FILE_NAME}-wal").read_bytes() != b"its log stayed"
    assert mended.copied_at is not None
    assert mended.set_aside is None
    station = open_station(data)
    assert len(station.replayed()) == known
    close_station(station)


def test_of_what_is_overwritten_the_damaged_file_has_the_last_word(data: Path) -> None:
    station = open_station(data)
    preferences = Preferences(station.database, station.writer)
    preferences.set(station.profile.id, "volume", "0.2").result()
    Backups(data).take(station.database, Occasion.TIME)
    preferences.set(station.profile.id, "volume", "0.8").result()
    close_station(station)
    flip_a_row(data / FILE_NAME, random.Random(3))
    mended = mend(data)
    assert mended is not None
    assert mended.copied_at is not None
    station = open_station(data)
    kept = Preferences(station.database, station.writer).all(station.profile.id)
    close_station(station)
    assert kept["volume"] == "0.8"


def test_a_schema_that_is_no_text_is_damage_too(data: Path) -> None:
    """SQLite's message holds the bytes, and Python cannot read the message."""
    path = data / FILE_NAME
    content = path.read_bytes()
    assert content.count(b"CREATE TABLE impression") == 1
    path.write_bytes(content.replace(b"CREATE TABLE impression", b"CREATE TABL\xcd impression"))
    with closing(sqlite3.connect(path)) as damaged, pytest.raises(UnicodeDecodeError):
        damaged.execute("SELECT name FROM sqlite_schema")
    assert found_fault(path) != ""
    assert mend(data) is not None
    assert found_fault(path) == ""
