"""The program on a message bus and a sound server of the test's own, as a desktop has them."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end import library
from tests.end2end.program import WAIT_S, Program, program, until
from tests.private_bus import private_bus
from tests.sound_server import SoundServer, sound_server

NAME, PATH = "org.mpris.MediaPlayer2.homefeed", "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
AWAY_S = 3.0
"""So long the viewer is kept from it."""

BEAT_S = 2.0
"""A heartbeat is younger than that."""


class Desk:
    """What a desktop does to the program over D-Bus: dbus-send is its hand."""

    def __init__(self, address: str) -> None:
        self._address = address

    def control(self, member: str, *arguments: str) -> str:
        """Call a method of the player and return what it answers."""
        return self._send("--print-reply=literal", f"--dest={NAME}", PATH, member, *arguments)

    def status(self) -> str:
        """Return what the player says it does."""
        get = "org.freedesktop.DBus.Properties.Get"
        words = self.control(get, f"string:{PLAYER}", "string:PlaybackStatus").split()
        return words[-1] if words else ""

    def say(self, path: str, member: str, value: bool) -> None:
        """Send a signal with a boolean, as the services of a desktop do."""
        self._send("--type=signal", path, member, f"boolean:{str(value).lower()}")

    def _send(self, *arguments: str) -> str:
        done = subprocess.run(
            ["dbus-send", f"--bus={self._address}", *arguments],
            capture_output=True,
            text=True,
            timeout=WAIT_S,
            check=False,
        )
        return done.stdout


@pytest.fixture
def sound(tmp_path: Path) -> Iterator[SoundServer]:
    with sound_server(tmp_path / "sound") as server:
        yield server


@pytest.fixture
def desk(sound: SoundServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with private_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        monkeypatch.setenv("PULSE_SERVER", sound.address)
        yield Desk(address)


SCREEN = ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged")
SLEEP = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep")


def test_media_keys_lock_sleep_and_headphones(
    desk: Desk, sound: SoundServer, tmp_path: Path
) -> None:
    clips = library.fill(tmp_path / "clips", count=4, seconds=4.0, suffixes=(".mp4",))
    with program(tmp_path / "data", clips) as run:
        run.wait_for_window()
        run.wait_for_library(4)
        until(lambda: desk.status() == "Playing", "the player on the bus")
        desk.control(f"{PLAYER}.Next")
        assert run.wait_for_position(1)["input"] == "media"
        for path, member in (SCREEN, SLEEP):
            check_that_time_away_is_not_watched(run, desk, path, member)
        sound.pull_the_headphones()
        until(lambda: desk.status() == "Paused", "a pause")
        desk.control(f"{PLAYER}.Play")
        until(lambda: desk.status() == "Playing", "it to play from the speakers")
        desk.control("org.mpris.MediaPlayer2.Quit")
        assert run.process.wait(WAIT_S) == 0
        assert [row["ended_by"] for row in run.impressions()] == ["next", "closed"]


def check_that_time_away_is_not_watched(run: Program, desk: Desk, path: str, member: str) -> None:
    """Hold the feed by a signal, and compare the heartbeats before and after it."""
    before, told_s = run.beat(), time.monotonic()
    desk.say(path, member, True)
    until(lambda: desk.status() == "Paused", "a pause")
    paused_s = time.monotonic()
    until(lambda: time.monotonic() >= paused_s + AWAY_S, "time to pass")
    desk.say(path, member, False)
    until(lambda: desk.status() == "Playing", "it to play on")
    run.wait_for_heartbeat()
    after, passed_s = run.beat(), time.monotonic() - told_s
    assert after["watched_ms"] > before["watched_ms"]
    seen_s = (after["visible_ms"] - before["visible_ms"]) / 1000
    assert seen_s <= passed_s - AWAY_S + BEAT_S
    assert after["paused_ms"] - before["paused_ms"] <= (BEAT_S - 1) * 1000
