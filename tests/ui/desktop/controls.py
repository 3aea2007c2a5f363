"""The media controls of a desktop: they call, read, and hear of changes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtDBus import QDBusMessage, QDBusVariant

from tests.ui.desktop.conftest import PROPERTIES, Room
from ui.desktop.bus import Address
from ui.desktop.mpris import NAME, PATH
from ui.desktop.mpris_player import PLAYER


class Controls(QObject):
    """One client of the player on the room's bus."""

    def __init__(self, room: Room, name: str = NAME) -> None:
        super().__init__()
        self.room, self.name = room, name
        self.told: list[str] = []
        """Signatures of the changes that came."""
        self.places_us: list[int] = []
        room.observer.listen(Address("", PATH, PROPERTIES), "PropertiesChanged", self, "_changed")
        room.observer.listen(Address("", PATH, PLAYER), "Seeked", self, "_seeked")

    def call(self, method: str, *arguments: object, interface: str = PLAYER) -> list[Any]:
        """Call a method and return its results."""
        message = QDBusMessage.createMethodCall(self.name, PATH, interface, method)
        message.setArguments(list(arguments))
        call = self.room.observer.connection.asyncCall(message)
        self.room.until(call.isFinished, f"an answer to {method}")
        reply = call.reply()
        assert reply.type() is QDBusMessage.MessageType.ReplyMessage, reply.errorMessage()
        results: list[Any] = reply.arguments()
        return results

    def read(self, name: str) -> Any:
        """Read a property of the player."""
        (value,) = self.call("Get", PLAYER, name, interface=PROPERTIES)
        return value.variant()

    def write(self, name: str, value: object) -> None:
        """Write a property of the player."""
        self.call("Set", PLAYER, name, QDBusVariant(value), interface=PROPERTIES)

    @Slot(QDBusMessage)
    def _changed(self, message: QDBusMessage) -> None:
        self.told.append(message.signature())

    @Slot(QDBusMessage)
    def _seeked(self, message: QDBusMessage) -> None:
        self.places_us.append(message.arguments()[0])
