"""The log is read from beside the program, while it runs, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.database import FILE_NAME
from storage.errors import StorageError
from storage.history import open_history
from storage.records import View
from tests.storage.invented import close_station, open_station, put_video


def test_what_was_watched_is_read_while_the_program_goes_on_writing(tmp_path: Path) -> None:
    station = open_station(tmp_path)
    video = put_video(station.writer, "key")
    first = station.view(video)
    history = open_history(tmp_path, "you")
    try:
        (epoch,) = history.epochs()
        assert epoch == station.epoch()
        assert list(history.replay(epoch)) == [View(first)]
        second = station.view(video)
        assert list(history.replay(epoch)) == [View(first), View(second)]
        assert list(history.replay(epoch)) == station.replayed()
        assert history.videos() == [], "no file of it is in reach"
    finally:
        history.close()
        close_station(station)


def test_nothing_is_made_where_there_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nothing was watched"):
        open_history(tmp_path / "nowhere", "you")
    assert list(tmp_path.iterdir()) == []


def test_a_profile_that_never_watched_has_no_epochs(tmp_path: Path) -> None:
    close_station(open_station(tmp_path, "demo"))
    history = open_history(tmp_path, "you")
    assert (history.epochs(), history.videos()) == ([], [])
    history.close()


def test_a_log_of_another_version_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    with pytest.raises(StorageError, match="another version"):
        open_history(tmp_path, "you")
    assert (tmp_path / FILE_NAME).stat().st_size == 0
