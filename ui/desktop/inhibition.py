"""Keeps the screen on and the machine awake while a video plays, and not a moment longer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject

from ui.desktop.bus import Address, Bus

Release = Callable[[], object]
"""Lets the screen go dark again."""

WHO, WHY = "Homefeed", "A video plays"
IDLE = 8
"""The portal's flag: the session does not count as idle."""


class Way(Protocol):
    """One service that can be asked to keep the screen on."""

    def ask(self, held: Callable[[Release], object], failed: Callable[[str], object]) -> None:
        """Ask; later `held` gets what ends it, or `failed` why it cannot be had."""


class Inhibition(QObject):
    """Asks the first service that answers; one that fails is not asked again."""

    def __init__(self, ways: Sequence[Way], parent: QObject) -> None:
        super().__init__(parent)
        self._ways = list(ways)
        self._wanted = self._asking = False
        self._release: Release | None = None

    def want(self, wanted: bool) -> None:
        """Keep the screen on from now on, or let it go."""
        self._wanted = wanted
        if wanted:
            self._ask()
        elif self._release is not None:
            release, self._release = self._release, None
            release()

    def _ask(self) -> None:
        if self._ways and not self._asking and self._release is None:
            self._asking = True
            self._ways[0].ask(self._held, self._failed)

    def _held(self, release: Release) -> None:
        self._asking, self._release = False, release
        self.want(self._wanted)  # it may have been paused meanwhile

    def _failed(self, _: str) -> None:
        self._asking = False
        self._ways.pop(0)
        self.want(self._wanted)


class ScreenSaverWay:
    """org.freedesktop.ScreenSaver: what players ask since 2006, answered by all big desktops."""

    ADDRESS = Address(
        "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"
    )

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def ask(self, held: Callable[[Release], object], failed: Callable[[str], object]) -> None:
        """See `Way.ask`."""

        def answered(results: list[Any]) -> None:
            cookie: int = results[0]
            held(
                lambda: self._bus.call(self.ADDRESS, "UnInhibit", [self._bus.exact.uint32(cookie)])
            )

        self._bus.call(self.ADDRESS, "Inhibit", [WHO, WHY], answered, failed)


class PortalWay:
    """The portal: desktops that have no screen saver service, and sandboxes."""

    ADDRESS = Address(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Inhibit",
    )

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def ask(self, held: Callable[[Release], object], failed: Callable[[str], object]) -> None:
        """See `Way.ask`."""

        def answered(results: list[Any]) -> None:
            path = results[0].path()
            request = Address(self.ADDRESS.service, path, "org.freedesktop.portal.Request")
            held(lambda: self._bus.call(request, "Close"))

        arguments = ["", self._bus.exact.uint32(IDLE), {"reason": WHY}]
        self._bus.call(self.ADDRESS, "Inhibit", arguments, answered, failed)


class LoginWay:
    """systemd-logind: no desktop at all; it knows of idle sleep, not of the screen."""

    ADDRESS = Address(
        "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
    )

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def ask(self, held: Callable[[Release], object], failed: Callable[[str], object]) -> None:
        """See `Way.ask`; it lasts as long as the descriptor that is answered is open."""

        def answered(results: list[Any]) -> None:
            held(results.clear)

        self._bus.call(self.ADDRESS, "Inhibit", ["idle", WHO, WHY, "block"], answered, failed)
