"""One connection to a message bus; nothing on the GUI thread waits for an answer."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import SLOT, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from ui.desktop.exact import PATH, ExactNumbers

_log = logging.getLogger(__name__)
_names = count(1)


@dataclass(frozen=True, slots=True)
class Address:
    """An interface of an object of a service."""

    service: str
    path: str
    interface: str


def connect(kind: QDBusConnection.BusType) -> str | None:
    """Connect to a bus and return the connection's name, None where there is no bus.

    Waits for the bus: call it off the GUI thread. Starts no bus of its own, as libdbus would
    where it finds none.
    """
    if kind is QDBusConnection.BusType.SessionBus and not _has_session_bus():
        return None
    name = f"homefeed-{kind.name}-{next(_names)}"
    connection = QDBusConnection.connectToBus(kind, name)
    if connection.isConnected():
        return name
    _log.info("no %s: %s", kind.name, connection.lastError().message())
    QDBusConnection.disconnectFromBus(name)
    return None


def _has_session_bus() -> bool:
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    started = runtime is not None and (Path(runtime) / "bus").exists()
    return started or "DBUS_SESSION_BUS_ADDRESS" in os.environ


class Bus(QObject):
    """Calls and signals of one connection; lives on the GUI thread.

    The connection is never closed but by the end of the process: QtDBus closes on a thread of
    its own, and asks objects for their Python side there while they may be on their way out.
    """

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.connection = QDBusConnection(name)
        numbers = QObject(self)
        self.exact = ExactNumbers(self.connection, numbers)
        self.export(PATH, numbers)

    def call(
        self,
        to: Address,
        method: str,
        arguments: Sequence[Any] = (),
        then: Callable[[list[Any]], object] = lambda _: None,
        failed: Callable[[str], object] = lambda _: None,
    ) -> None:
        """Call a method; later `then` gets its results, or `failed` why there are none."""
        message = QDBusMessage.createMethodCall(to.service, to.path, to.interface, method)
        message.setArguments(list(arguments))
        watcher = QDBusPendingCallWatcher(self.connection.asyncCall(message), self)

        def finished() -> None:
            reply = watcher.reply()
            watcher.deleteLater()
            if reply.type() is QDBusMessage.MessageType.ReplyMessage:
                then(reply.arguments())
            else:
                _log.info("%s.%s: %s", to.interface, method, reply.errorMessage())
                failed(reply.errorName())

        watcher.finished.connect(finished)

    def listen(self, to: Address, signal: str, receiver: QObject, slot: str) -> None:
        """Bring a signal to a slot of `receiver` that takes one QDBusMessage.

        Whoever sends it: naming a service would make QtDBus ask the bus for its owner and wait.
        """
        self.connection.connect(  # type: ignore[call-overload]  # the stub knows bytes only
            "", to.path, to.interface, signal, receiver, SLOT(f"{slot}(QDBusMessage)")
        )

    def export(self, path: str, node: QObject) -> None:
        """Offer the adaptors of an object to whoever calls."""
        self.connection.registerObject(path, node, QDBusConnection.RegisterOption.ExportAdaptors)

    def send(self, path: str, interface: str, signal: str, arguments: Sequence[Any]) -> None:
        """Send a signal to whoever listens."""
        message = QDBusMessage.createSignal(path, interface, signal)
        message.setArguments(list(arguments))
        self.connection.send(message)
