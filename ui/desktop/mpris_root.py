"""MPRIS' first interface: who the player is, bringing it to the front, ending it."""

from __future__ import annotations

from PySide6.QtCore import Property, QMetaObject, QObject, Qt, Slot
from PySide6.QtDBus import QDBusAbstractAdaptor
from PySide6.QtGui import QWindow

from ui.desktop.dbus_types import Strings, interface
from ui.desktop.front import bring_to_front


@interface("org.mpris.MediaPlayer2")
class RootAdaptor(QDBusAbstractAdaptor):
    """Answers for the program as a whole."""

    def __init__(self, parent: QObject, window: QWindow) -> None:
        super().__init__(parent)
        self._window = window

    @Slot()
    def Raise(self) -> None:
        """Bring the window to the front."""
        bring_to_front(self._window)

    @Slot()
    def Quit(self) -> None:
        """Close the window, as its button does; from Qt's own loop, see ui.shell.leaving."""
        QMetaObject.invokeMethod(self._window, "close", Qt.ConnectionType.QueuedConnection)

    def _yes(self) -> bool:
        return True

    def _no(self) -> bool:
        return False

    def _none(self) -> list[str]:
        return []

    def _identity(self) -> str:
        return "Homefeed"

    def _desktop_entry(self) -> str:
        return "homefeed"

    CanRaise = Property(bool, _yes)
    CanQuit = Property(bool, _yes)
    HasTrackList = Property(bool, _no)
    Identity = Property(str, _identity)
    DesktopEntry = Property(str, _desktop_entry)
    SupportedUriSchemes = Property(Strings, _none)
    SupportedMimeTypes = Property(Strings, _none)
