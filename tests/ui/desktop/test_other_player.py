"""A file is played in whatever program the desktop plays it in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from player.facts import PlayerError
from ui.desktop import other_player
from ui.desktop.other_player import OPENER, play_elsewhere

FILE = Path("/videos/-a folder/100% café.mp4")


def offer(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put an opener of our own where the desktop's is looked for."""
    opener = folder / OPENER
    opener.write_text(f"#!/bin/sh\n{script}\n")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_the_opener_gets_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(tmp_path, monkeypatch, f'printf %s "$1" > "{tmp_path}/asked"')
    play_elsewhere(FILE)
    assert (tmp_path / "asked").read_text() == str(FILE)


@pytest.mark.parametrize(
    ("code", "words"), [(2, "not there any more"), (3, "no program"), (4, "no program")]
)
def test_an_opener_that_fails_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    offer(tmp_path, monkeypatch, f"exit {code}")
    with pytest.raises(PlayerError, match=words):
        play_elsewhere(FILE)


def test_a_desktop_without_an_opener_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PlayerError, match="no xdg-open"):
        play_elsewhere(FILE)


@pytest.mark.filterwarnings("ignore:subprocess:ResourceWarning")
def test_an_opener_that_stays_for_as_long_as_the_player_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other_player, "FAILS_WITHIN_S", 0.05)
    offer(tmp_path, monkeypatch, f'read -r _ < "{tmp_path}/go"')
    os.mkfifo(tmp_path / "go")
    play_elsewhere(FILE)
    (tmp_path / "go").write_text("end\n")
