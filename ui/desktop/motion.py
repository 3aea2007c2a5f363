"""Whether the desktop asks for less motion: asked once through the portal, then listened for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusMessage, QDBusVariant

from ui.desktop.bus import Address, Bus

PORTAL = Address(
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
REDUCED = ("org.freedesktop.appearance", "reduced-motion")
"""1 asks for less motion, 0 has no wish; desktops since 2025."""
ANIMATIONS = ("org.gnome.desktop.interface", "enable-animations")
"""False asks for less motion; older GNOME and its relatives."""


class DesktopMotion(QObject):
    """Tells `follow` whether the desktop wants less motion, now and whenever it changes."""

    def __init__(self, bus: Bus, follow: Callable[[bool], object], parent: QObject) -> None:
        super().__init__(parent)
        self._follow = follow
        self._known: dict[tuple[str, str], object] = {}
        bus.listen(PORTAL, "SettingChanged", self, "_changed")
        for key in (REDUCED, ANIMATIONS):
            # Read, not its successor ReadOne: portals of every age have it.
            bus.call(PORTAL, "Read", key, partial(self._answered, key))

    @Slot(QDBusMessage)
    def _changed(self, message: QDBusMessage) -> None:
        namespace, name, value = message.arguments()
        if (namespace, name) in (REDUCED, ANIMATIONS):
            self._learn((namespace, name), value)

    def _answered(self, key: tuple[str, str], results: list[Any]) -> None:
        self._learn(key, results[0])

    def _learn(self, key: tuple[str, str], value: Any) -> None:
        while isinstance(value, QDBusVariant):  # Read wraps its answer twice
            value = value.variant()
        self._known[key] = value
        self._follow(self._known.get(REDUCED) == 1 or self._known.get(ANIMATIONS) is False)
