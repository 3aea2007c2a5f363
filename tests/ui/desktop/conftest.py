"""The feed on a message bus of its own, among stand-ins for what a desktop offers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtDBus import QDBusPendingCall
from PySide6.QtGui import QWindow

from storage.records import Video
from tests.private_bus import private_bus
from tests.ui.desktop.stand_ins import Service
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from ui.desktop.desktop import Desktop, attend
from ui.desktop.exact import INT64, PATH
from ui.desktop.mpris import NAME

PROPERTIES = "org.freedesktop.DBus.Properties"


@dataclass
class Room:
    """The feed with two seconds of its first video seen, wired to a desktop."""

    house: House
    engine: ScriptedEngine
    window: QWindow
    desktop: Desktop
    observer: Service
    """Another connection to the same bus."""

    @property
    def plays(self) -> Any:
        """Whether the video on screen plays."""
        return self.house.playback.property("playing")

    def video(self) -> Video:
        """What is on screen."""
        dealt = self.house.controller.on_screen()
        assert dealt is not None
        return dealt.video

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Run the event loop until a condition holds."""
        self.house.until(holds, what)

    def pass_time(self, seconds: float) -> None:
        """Let time pass for the engine and the clocks."""
        for _ in self.engine.advance(seconds):
            self.house.turn()

    def heard(self) -> None:
        """Wait until all that was said on the bus has arrived, and what it made us ask for."""
        for _ in range(2):
            calls = self.observer.call_everyone(PATH, PROPERTIES, "GetAll", INT64)
            self.until(partial(all_finished, calls), "answers")


def all_finished(calls: list[QDBusPendingCall]) -> bool:
    return all(call.isFinished() for call in calls)


@pytest.fixture(scope="session")
def daemon() -> Iterator[str]:
    """One bus for all tests: libdbus reads the addresses of its buses once in a process."""
    with private_bus() as address:
        yield address


@pytest.fixture
def address(daemon: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """The session's and the system's bus at once, and no sound server."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", daemon)
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/no-server")
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    return daemon


@pytest.fixture
def offer(address: str) -> Iterator[Callable[[type[Any]], Any]]:
    """Put a service on the bus; it leaves at the end."""
    offered: list[Service] = []

    def put(service: type[Any]) -> Any:
        there = service(address)
        offered.append(there)
        return there

    yield put
    for service in offered:
        service.close()


@pytest.fixture
def attended(
    address: str, scripted: tuple[House, ScriptedEngine], clips: Path
) -> Iterator[Callable[[], Room]]:
    """Wire a playing feed to the desktop, when the test has put there what it needs."""
    house, engine = scripted
    with ExitStack() as stack:

        def begin() -> Room:
            house.play(clips)
            observer = Service(address, "io.homefeed.Observer")
            stack.callback(observer.close)
            window = QWindow()
            stack.callback(window.deleteLater)
            house.until(lambda: NAME not in observer.names(), "the program before to be gone")
            desktop = attend(house.watching, window, stack)
            room = Room(house, engine, window, desktop, observer)
            room.until(lambda: NAME in observer.names(), "the program on the bus")
            room.heard()
            room.pass_time(2.0)
            return room

        yield begin
