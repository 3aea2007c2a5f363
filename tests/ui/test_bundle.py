"""The report that can be sent to somebody tells where errors were, and of nobody anything."""

from __future__ import annotations

import json
import logging
import stat
import zipfile
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from storage.records import ReactionKind
from tests.storage.invented import close_station, open_station, put_video
from ui.bundle import without_messages, write_bundle
from ui.shell.fault import Fault
from ui.shell.journal import keep_log
from ui.shell.places import Places

SECRET = "grandmother's birthday"


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A folder of one who watched, with a log full of what must not be told."""
    folder = Places(tmp_path / SECRET, tmp_path / "cache", tmp_path / "log")
    folder.make()
    station = open_station(folder.data)
    seen = station.view(put_video(station.writer, SECRET, tags=[SECRET]))
    station.react(seen, ReactionKind.LIKE)
    close_station(station)
    log = logging.getLogger("ui.shell.wiring")
    with ExitStack() as stack:
        keep_log(folder.log, stack)
        log.warning("%s would not play", SECRET)
        try:
            raise ValueError(SECRET)
        except ValueError:
            log.exception("what is in /home/%s", SECRET)
        for handler in logging.getLogger().handlers[:]:
            if getattr(handler, "baseFilename", "").startswith(str(folder.log)):
                logging.getLogger().removeHandler(handler)
                handler.close()
    (folder.log / "crash-last.log").write_text(
        f"Fatal Python error: Segmentation fault\n\n{SECRET}\n"
        "Current thread 0x00007f0000000000 (most recent call first):\n"
        f'  File "/home/{SECRET}/player/vlc_slot.py", line 12 in open\n',
        "utf-8",
    )
    return folder


def test_a_report_names_errors_and_their_place_and_nothing_else(
    places: Places, tmp_path: Path
) -> None:
    target = tmp_path / "report.zip"
    write_bundle(target, [("Homefeed", "0.1.0")], places)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with closing(zipfile.ZipFile(target)) as bundle:
        parts = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert not [name for name, part in parts.items() if "grandmother" in part]
    log = parts["homefeed.log"]
    assert log.count("ui.shell.wiring") == 2
    assert "ValueError" in log
    assert "  ui/test_bundle.py:" in log
    crash = parts["crash-last.log"]
    assert "Segmentation fault" in crash
    assert "player/vlc_slot.py:12 in open" in crash
    database = json.loads(parts["database.json"])
    assert (database["rows"]["impression"], database["fault"]) == (1, "")


def test_a_report_overwrites_nothing(places: Places, tmp_path: Path) -> None:
    (tmp_path / "report.zip").write_text("of another day")
    with pytest.raises(Fault, match="File exists"):
        write_bundle(tmp_path / "report.zip", [], places)
    assert (tmp_path / "report.zip").read_text() == "of another day"


@pytest.mark.parametrize(
    "line",
    [
        "grandmother's birthday.mp4",
        '    raise ValueError("grandmother")',
        "2026-01-01 a grandmother: came",
        "ValueErrors of a grandmother",
    ],
)
def test_a_line_of_no_known_form_is_left_out(line: str) -> None:
    assert "grandmother" not in "".join(without_messages([line]))
