"""Whether the program can reach a network, for the lock in the top bar."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Privacy(QObject):
    """States of the network lock; main sets them before QML is loaded."""

    changed = Signal()
    engaged: ClassVar[bool] = False
    why_not: ClassVar[str] = ""

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether the kernel refuses this program every network socket."""
        return Privacy.engaged

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why the lock is off, empty when it is on."""
        return Privacy.why_not
