"""What a desktop offers on its buses, as far as the program asks for it."""

from __future__ import annotations

import os
from itertools import count
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCall,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

from ui.desktop.bus import Bus
from ui.desktop.dbus_types import Strings, UInt32, Values, interface

_names = count(1)


class Service(Bus):
    """Objects of one connection under a well-known name."""

    def __init__(self, address: str, name: str) -> None:
        connection = f"stand-in-{next(_names)}"
        assert QDBusConnection.connectToBus(address, connection).isConnected()
        super().__init__(connection)
        assert self.connection.registerService(name)
        self._service = name

    def say(self, path: str, interface: str, signal: str, *arguments: object) -> None:
        self.send(path, interface, signal, arguments)

    def names(self) -> list[str]:
        """Every name on the bus, well-known and unique."""
        names: list[str] = self.connection.interface().registeredServiceNames().value()
        return names

    def call_everyone(
        self, path: str, interface: str, method: str, *arguments: object
    ) -> list[QDBusPendingCall]:
        """Call every other connection there is; what was said to it before arrives before."""
        calls = []
        for name in self.names():
            if name.startswith(":") and name != self.connection.baseService():
                message = QDBusMessage.createMethodCall(name, path, interface, method)
                message.setArguments(list(arguments))
                calls.append(self.connection.asyncCall(message))
        return calls

    def close(self) -> None:
        """Give the name back."""
        self.connection.unregisterService(self._service)


@interface("org.freedesktop.ScreenSaver")
class _ScreenSaverAdaptor(QDBusAbstractAdaptor):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.held: dict[int, tuple[str, str]] = {}
        self.asked = 0

    @Slot(str, str, result=UInt32)
    def Inhibit(self, who: str, why: str) -> int:  # noqa: N802
        self.asked += 1
        cookie = 6 + self.asked
        self.held[cookie] = (who, why)
        return cookie

    @Slot(UInt32)
    def UnInhibit(self, cookie: int) -> None:  # noqa: N802
        del self.held[cookie]


class ScreenSaver(Service):
    """The screen saver of a desktop."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "org.freedesktop.ScreenSaver")
        self._node = QObject()
        self._adaptor = _ScreenSaverAdaptor(self._node)
        self.export("/org/freedesktop/ScreenSaver", self._node)

    @property
    def held(self) -> list[tuple[str, str]]:
        """Who keeps the screen on, and why."""
        return list(self._adaptor.held.values())

    @property
    def asked(self) -> int:
        """How often it was asked to keep the screen on."""
        return self._adaptor.asked

    def cover(self, active: bool, interface: str = "org.freedesktop.ScreenSaver") -> None:
        self.say("/org/freedesktop/ScreenSaver", interface, "ActiveChanged", active)


@interface("org.freedesktop.FileManager1")
class _FileManagerAdaptor(QDBusAbstractAdaptor):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: list[str] = []

    @Slot(Strings, str)
    def ShowItems(self, uris: list[str], startup_id: str) -> None:  # noqa: N802
        del startup_id
        self.shown += uris


class FileManager(Service):
    """The file manager of a desktop."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "org.freedesktop.FileManager1")
        self._node = QObject()
        self._adaptor = _FileManagerAdaptor(self._node)
        self.export("/org/freedesktop/FileManager1", self._node)

    @property
    def shown(self) -> list[str]:
        """The URIs of the files it was asked to show."""
        return self._adaptor.shown


@interface("org.freedesktop.portal.Settings")
class _SettingsAdaptor(QDBusAbstractAdaptor):
    def __init__(self, parent: QObject, values: dict[tuple[str, str], object]) -> None:
        super().__init__(parent)
        self._values = values

    @Slot(str, str, result=QDBusVariant)
    def Read(self, namespace: str, key: str) -> QDBusVariant:  # noqa: N802
        return QDBusVariant(QDBusVariant(self._values.get((namespace, key), "unknown")))


@interface("org.freedesktop.portal.Inhibit")
class _PortalInhibitAdaptor(QDBusAbstractAdaptor):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked: list[int] = []

    @Slot(str, UInt32, Values, result=QDBusObjectPath)
    def Inhibit(self, window: str, flags: int, options: object) -> QDBusObjectPath:  # noqa: N802
        self.asked.append(flags)
        return QDBusObjectPath(f"{Portal.PATH}/request/1")


@interface("org.freedesktop.portal.Request")
class _RequestAdaptor(QDBusAbstractAdaptor):
    closed = 0

    @Slot()
    def Close(self) -> None:  # noqa: N802
        self.closed += 1


class Portal(Service):
    """The desktop portal: settings and inhibition."""

    PATH = "/org/freedesktop/portal/desktop"

    def __init__(self, address: str) -> None:
        super().__init__(address, "org.freedesktop.portal.Desktop")
        self.values: dict[tuple[str, str], object] = {}
        self._node, self._handle = QObject(), QObject()
        self._settings = _SettingsAdaptor(self._node, self.values)
        self.inhibit = _PortalInhibitAdaptor(self._node)
        self.request = _RequestAdaptor(self._handle)
        self.export(self.PATH, self._node)
        self.export(f"{self.PATH}/request/1", self._handle)

    def change(self, namespace: str, key: str, value: object) -> None:
        self.values[namespace, key] = value
        settings = "org.freedesktop.portal.Settings"
        self.say(self.PATH, settings, "SettingChanged", namespace, key, QDBusVariant(value))


@interface("org.freedesktop.login1.Manager")
class _ManagerAdaptor(QDBusAbstractAdaptor):
    PrepareForSleep = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.held: dict[str, int] = {}
        self.sessions: list[str] = []

    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, name: str) -> QDBusObjectPath:  # noqa: N802
        self.sessions.append(name)
        return QDBusObjectPath(Login.SESSION)

    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(self, what: str, who: str, why: str, mode: str) -> QDBusUnixFileDescriptor:  # noqa: N802
        ours, theirs = os.pipe()
        os.set_blocking(ours, False)
        self.held[f"{what} {mode}"] = ours
        given = QDBusUnixFileDescriptor(theirs)
        os.close(theirs)
        return given


@interface("org.freedesktop.login1.Session")
class _SessionAdaptor(QDBusAbstractAdaptor):
    Lock = Signal()
    Unlock = Signal()
    hint = False

    def _read(self) -> bool:
        return self.hint

    LockedHint = Property(bool, _read)


class Login(Service):
    """systemd-logind, with the viewer's session."""

    SESSION = "/org/freedesktop/login1/session/_31"

    def __init__(self, address: str) -> None:
        super().__init__(address, "org.freedesktop.login1")
        self._node, self._session_node = QObject(), QObject()
        self.manager = _ManagerAdaptor(self._node)
        self.session = _SessionAdaptor(self._session_node)
        self.export("/org/freedesktop/login1", self._node)
        self.export(self.SESSION, self._session_node)

    def hint(self, locked: bool) -> None:
        """Set LockedHint and tell of it, as logind does."""
        self.session.hint = locked
        told: list[Any] = ["org.freedesktop.login1.Session", {"LockedHint": locked}, ["IdleHint"]]
        self.say(self.SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged", *told)

    def sleep(self, begins: bool) -> None:
        self.manager.PrepareForSleep.emit(begins)

    def holds(self, what: str) -> bool:
        """Whether the descriptor last given away for that is still open at the other end."""
        if what not in self.manager.held:
            return False
        try:
            return os.read(self.manager.held[what], 1) != b""
        except BlockingIOError:
            return True

    def close(self) -> None:
        super().close()
        for end in self.manager.held.values():
            os.close(end)
