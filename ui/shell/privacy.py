"""Whether the program can reach a network, and whether anything of this sitting is kept."""

from __future__ import annotations

import os
from typing import ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from ui.shell.leaving import start_turned

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Privacy(QObject):
    """The network lock and the private sitting; main sets them before QML is loaded."""

    changed = Signal()
    asked = Signal()
    """The viewer wants to know what it means."""
    engaged: ClassVar[bool] = False
    why_not: ClassVar[str] = ""
    keeps_nothing: ClassVar[bool] = False

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Whether the kernel refuses this program every network socket."""
        return Privacy.engaged

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why the lock is off, empty when it is on."""
        return Privacy.why_not

    @Property(bool, notify=changed)
    def forgets(self) -> bool:
        """Whether this is a private sitting: nothing of it stays."""
        return Privacy.keeps_nothing

    @Property(bool, constant=True)
    def canTurn(self) -> bool:
        """Whether somebody is there to start the program again."""
        return hasattr(os, "fork")

    @Slot()
    def explain(self) -> None:
        """Have the window tell what it means."""
        self.asked.emit()

    @Slot()
    def turn(self) -> None:
        """Start again in private, or end the private sitting and start again."""
        start_turned()
