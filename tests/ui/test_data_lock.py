"""One process at a time has a data folder; one that cannot be written is told apart from that."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ui.shell.data_lock import InUse, data_lock
from ui.shell.fault import Fault

NOBODY = 65534


def test_a_second_one_is_told_that_the_first_runs(tmp_path: Path) -> None:
    with data_lock(tmp_path), pytest.raises(InUse), data_lock(tmp_path):
        pass
    with data_lock(tmp_path):
        pass


def test_one_that_runs_for_long_on_another_machine_keeps_its_folder(tmp_path: Path) -> None:
    lock = tmp_path / "homefeed.lock"
    lock.write_text("1\nhomefeed\nelsewhere\n\n\n")  # as QLockFile tells whose it is
    os.utime(lock, (1e9, 1e9))
    with pytest.raises(InUse), data_lock(tmp_path):
        pass


def test_a_folder_that_cannot_be_written_is_not_taken_for_one_in_use(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    me = os.geteuid()
    if me == 0:  # to whom no right is denied
        os.seteuid(NOBODY)
    try:
        with pytest.raises(Fault, match="cannot be written") as told, data_lock(tmp_path):
            pass
    finally:
        os.seteuid(me)
    assert not isinstance(told.value, InUse)
