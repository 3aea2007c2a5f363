"""How the program is told to end from Python."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt, QTimer

from ui.shell.supervisor import RESTART, TURN


def leave() -> None:
    """Quit once Qt's own loop is back at work; returns at once. GUI thread.

    Called straight from Python, quit() would hold Python's lock while it closes the windows. In
    GL they wait for the thread that draws, and that one, in `updatePaintNode`, for the lock.
    """
    application = QCoreApplication.instance()
    if application is not None:
        QMetaObject.invokeMethod(application, "quit", Qt.ConnectionType.QueuedConnection)


def end() -> None:
    """Quit without asking the windows, one of which may refuse to close. GUI thread."""
    QTimer.singleShot(0, lambda: QCoreApplication.exit(0))


def start_again() -> None:
    """End as `leave` does, and have the supervisor start the program again. GUI thread."""
    QTimer.singleShot(0, lambda: QCoreApplication.exit(RESTART))


def start_turned() -> None:
    """Start again as `start_again` does, in private or no longer so. GUI thread."""
    QTimer.singleShot(0, lambda: QCoreApplication.exit(TURN))
