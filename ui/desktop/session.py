"""Whether the viewer is there: the screen locks, the machine sleeps, and both end.

Some desktops tell by the screen saver, some by systemd-logind, most by both; each is heard.
"""

from __future__ import annotations

import os
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusMessage

from ui.desktop.bus import Address, Bus

SCREENSAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
"""Interfaces whose ActiveChanged(b) says that the screen is covered, on the session bus."""

LOGIN = "org.freedesktop.login1"
MANAGER = Address(LOGIN, "/org/freedesktop/login1", f"{LOGIN}.Manager")
SESSION = f"{LOGIN}.Session"


class ScreenCover(QObject):
    """Hears the screen savers of every desktop; they lock the screen as well."""

    changed = Signal(bool)

    def __init__(self, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        for interface in SCREENSAVERS:
            bus.listen(Address("", "", interface), "ActiveChanged", self, "_told")

    @Slot(QDBusMessage)
    def _told(self, message: QDBusMessage) -> None:
        (covered,) = message.arguments()
        self.changed.emit(bool(covered))


class LoginSession(QObject):
    """Hears systemd-logind: its session locks and unlocks, the machine goes to sleep and wakes.

    Sleep waits until `asleep` has been told: a delay is held by a descriptor, let go after that.
    """

    locked = Signal(bool)
    asleep = Signal(bool)

    def __init__(self, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._properties: Address | None = None
        self._hint = False
        self._delay: list[Any] = []
        bus.listen(MANAGER, "PrepareForSleep", self, "_sleep")
        self._delay_sleep()
        own = os.environ.get("XDG_SESSION_ID") or "auto"
        bus.call(MANAGER, "GetSession", [own], self._found)

    def _found(self, results: list[Any]) -> None:
        path = results[0].path()
        self._properties = Address(LOGIN, path, "org.freedesktop.DBus.Properties")
        session = Address(LOGIN, path, SESSION)
        self._bus.listen(self._properties, "PropertiesChanged", self, "_ask")
        self._bus.listen(session, "Lock", self, "_lock")
        self._bus.listen(session, "Unlock", self, "_unlock")

    @Slot(QDBusMessage)
    def _ask(self, _: QDBusMessage) -> None:
        """Ask for the hint, whichever property changed: PySide cannot read the map of them."""
        assert self._properties is not None
        self._bus.call(self._properties, "Get", [SESSION, "LockedHint"], self._hinted)

    def _hinted(self, results: list[Any]) -> None:
        before, self._hint = self._hint, bool(results[0].variant())
        if self._hint != before:
            self.locked.emit(self._hint)

    @Slot(QDBusMessage)
    def _lock(self, _: QDBusMessage) -> None:
        self.locked.emit(True)

    @Slot(QDBusMessage)
    def _unlock(self, _: QDBusMessage) -> None:
        self.locked.emit(False)

    @Slot(QDBusMessage)
    def _sleep(self, message: QDBusMessage) -> None:
        (begins,) = message.arguments()
        self.asleep.emit(bool(begins))
        if begins:
            self._delay.clear()
        else:
            self._delay_sleep()

    def _delay_sleep(self) -> None:
        arguments = ["sleep", "Homefeed", "Pauses the video first", "delay"]
        self._bus.call(MANAGER, "Inhibit", arguments, self._hold)

    def _hold(self, descriptor: list[Any]) -> None:
        self._delay = descriptor
