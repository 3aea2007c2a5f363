"""MPRIS: media keys, the desktop's media controls and `playerctl` find the feed here.

Source: freedesktop.org, "MPRIS D-Bus Interface Specification", version 2.2. Not offered:
OpenUri (videos come from folders), track lists, LoopStatus and Shuffle.
"""

from __future__ import annotations

import os
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtDBus import QDBusArgument
from PySide6.QtGui import QWindow

from ui.desktop.bus import Address, Bus
from ui.desktop.mpris_player import PLAYER, PlayerAdaptor
from ui.desktop.mpris_root import RootAdaptor
from ui.desktop.remote import Remote

NAME = "org.mpris.MediaPlayer2.homefeed"
PATH = "/org/mpris/MediaPlayer2"
BUS = Address("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
DO_NOT_QUEUE, PRIMARY_OWNER = 4, 1
"""Of RequestName: its flag, and its answer when the name is ours."""

TOLD_AFTER_MS = 300
"""A swipe changes half a dozen facts, told of once and when its animation is over: putting them
on the bus lets Python's other threads run, which costs the GUI thread up to 9 ms."""


class Mpris(QObject):
    """The object at PATH with its two interfaces, and the signal that tells of changes."""

    def __init__(self, bus: Bus, remote: Remote, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = bus
        self._root = RootAdaptor(self, window)
        self._player = PlayerAdaptor(self, remote, bus.exact)
        self._told = self._player.facts()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(TOLD_AFTER_MS)
        self._later.timeout.connect(self._tell)
        remote.changed.connect(self._tell_later)
        remote.jumped.connect(self._jump)
        bus.export(PATH, self)
        self._take(NAME)

    def close(self) -> None:
        """Give the name back."""
        self._bus.call(BUS, "ReleaseName", [self._name])

    def _take(self, name: str) -> None:
        """Ask for the name; with another Homefeed on this bus, for one of our own."""
        self._name = name

        def answered(results: list[Any]) -> None:
            if results[0] != PRIMARY_OWNER and name == NAME:
                self._take(f"{NAME}.instance{os.getpid()}")

        self._bus.call(BUS, "RequestName", [name, self._bus.exact.uint32(DO_NOT_QUEUE)], answered)

    @Slot(int)
    def _jump(self, position_ms: int) -> None:
        self._player.tell_of_jump(position_ms)

    @Slot()
    def _tell_later(self) -> None:
        if not self._later.isActive():
            self._later.start()

    @Slot()
    def _tell(self) -> None:
        told, self._told = self._told, self._player.facts()
        changed = {name: fact for name, fact in self._told.items() if fact != told[name]}
        if not changed:
            return
        none_without_value = (
            QDBusArgument() << []
        )  # an empty list of texts; [] alone is of variants
        arguments = [PLAYER, self._player.values(changed), none_without_value]
        self._bus.send(PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", arguments)
