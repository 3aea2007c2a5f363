"""Numbers with exactly the D-Bus type a method or property must have."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtDBus import QDBusAbstractAdaptor, QDBusArgument, QDBusConnection, QDBusMessage

from ui.desktop.dbus_types import Int64, UInt32, interface

PATH = "/io/homefeed/numbers"
INT64, UINT32 = "io.homefeed.Int64", "io.homefeed.UInt32"


@interface(INT64)
class _Int64(QDBusAbstractAdaptor):
    number = 0

    def _read(self) -> int:
        return self.number

    value = Property(Int64, _read)


@interface(UINT32)
class _UInt32(QDBusAbstractAdaptor):
    number = 0

    def _read(self) -> int:
        return self.number

    value = Property(UInt32, _read)


class ExactNumbers:
    """Makes typed numbers for one connection; 13 µs each, and nothing goes over the bus.

    PySide turns a Python int into D-Bus's int32 wherever it fits, and receivers that expect
    another width refuse the message. A declared property keeps its type, so we ask an object of
    our own for one, which QtDBus answers within the process, and hand on what came unread.
    """

    def __init__(self, connection: QDBusConnection, node: QObject) -> None:
        """Take a connection, and the object that its owner exports there at PATH."""
        self._connection = connection
        self._int64, self._uint32 = _Int64(node), _UInt32(node)

    def int64(self, number: int) -> QDBusArgument:
        """Return a number of D-Bus type x."""
        self._int64.number = number
        return self._read(INT64)

    def uint32(self, number: int) -> QDBusArgument:
        """Return a number of D-Bus type u."""
        self._uint32.number = number
        return self._read(UINT32)

    def _read(self, name: str) -> QDBusArgument:
        ours = self._connection.baseService()
        ask = QDBusMessage.createMethodCall(ours, PATH, "org.freedesktop.DBus.Properties", "GetAll")
        ask.setArguments([name])
        argument: QDBusArgument = self._connection.call(ask).arguments()[0]
        # PySide calls the writing begin… of maps and variants; that of arrays enters all alike.
        argument.beginArray()  # the map of properties
        argument.beginArray()  # its only entry
        argument.asVariant()  # past the name
        argument.beginArray()  # the variant: at the number
        return argument
