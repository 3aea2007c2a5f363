"""A disk that is really full or read-only: nothing is half-written, and nothing lost."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from storage.database import FILE_NAME, Database
from storage.errors import StorageError
from storage.ids import new_id
from storage.log import ImpressionLog
from storage.records import ImpressionId
from storage.rescue.backups import Backups, Occasion
from storage.rescue.soundness import found_fault
from storage.writer import Writer
from tests.storage.invented import close_station, open_station, put_video

WAIT_S = 30.0
VIEWS = 40


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB for the data folder."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("mounting is not allowed here; test_writer.py tests what waits")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def fill(disk: Path) -> Path:
    """Take all the room that is left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)) == 4096:
                pass
        except OSError:
            return filler
    raise AssertionError("the disk has no end")


def until(told: list[str], count: int) -> None:
    for _ in range(1500):
        if len(told) >= count:
            return
        Event().wait(0.02)
    raise AssertionError(f"only {told} was told")


@pytest.mark.parametrize("how", ["full", "read-only"])
def test_views_are_written_once_the_disk_takes_them(how: str, disk: Path) -> None:
    station = open_station(disk / "data")
    template = station.watched(put_video(station.writer, "a"))
    close_station(station)
    if how == "full":
        filler = fill(disk)
    else:
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with closing(Database(disk / "data" / FILE_NAME)) as database:
        writer, told = Writer(database, retry_s=0.02), list[str]()
        writer.listen(told.append)
        log = ImpressionLog(database, writer)
        views = [
            log.append(replace(template, id=ImpressionId(new_id()), position=n))
            for n in range(VIEWS)
        ]
        until(told, 1)
        assert any(why in told[0] for why in ("full", "read-only", "cannot be opened"))
        with pytest.raises(StorageError):
            Backups(disk / "data").take(database, Occasion.ASKED)
        if how == "full":
            filler.unlink()
        else:
            subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        for view in views:
            view.result(WAIT_S)
        until(told, 2)
        with database.reading() as connection:
            shown = connection.exec_driver_sql("SELECT position FROM impression ORDER BY sequence")
            assert list(shown.scalars()) == list(range(VIEWS))
        writer.close()
    assert not list((disk / "data").glob("backups/*.part"))
    assert found_fault(disk / "data" / FILE_NAME) == ""
