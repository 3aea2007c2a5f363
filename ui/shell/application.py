"""The Qt application: surface, fonts, QML engine and its messages."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from player import memory

# Importing these registers their QML types.
from ui.components import icons  # noqa: F401
from ui.feed import (  # noqa: F401
    advancer,
    ambient,
    still_picture,
    surface,
    swipe_motion,
    wheel_area,
)
from ui.feed.poster_provider import PosterProvider, add_posters
from ui.shell import key_stand_in, pen_as_mouse, privacy  # noqa: F401

LOCK_TURN_S = 0.0005
"""How long another thread may keep the interpreter's lock while the GUI thread waits for it.

Python's own 5 ms are a third of a display frame, and a swipe waits for the lock some five times."""
IDLE_MS = "0"
"""How long Qt waits from a change to painting it, in case there are more. Its 5 ms are a third of
a display frame; what a swipe changes is complete when the loop comes to the painting."""
UI = Path(__file__).parents[1]
WINDOW = UI / "shell" / "Main.qml"
STUDY_WINDOW = UI / "study" / "Study.qml"
KIOSK_WINDOW = UI / "kiosk" / "Kiosk.qml"
ASSETS = UI.parent / "assets"
RENDER_NODES = Path("/dev/dri")

_log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def choose_surface(wanted: str) -> str:
    """Pick GL or the software scene graph before the first window; return which.

    Args:
        wanted: `gl`, `software`, or `auto`: software where no GPU offers a render node, since
            GL on the processor (llvmpipe) costs about twice as much for the same picture.
    """
    chosen = wanted
    if wanted == "auto":
        has_gpu = any(RENDER_NODES.glob("renderD*")) if RENDER_NODES.is_dir() else False
        chosen = "gl" if has_gpu else "software"
    if chosen == "gl":
        memory.keep_textures()
    if chosen == "software":
        os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", IDLE_MS)
    api = QSGRendererInterface.GraphicsApi
    QQuickWindow.setGraphicsApi(api.OpenGL if chosen == "gl" else api.Software)
    return chosen


def make_application(argv: list[str]) -> QGuiApplication:
    """Build the application with the house's fonts and name; Qt's messages go to the log."""
    sys.setswitchinterval(LOCK_TURN_S)
    # Qt would share out gradients over two more threads: waking them costs more than they save.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    qInstallMessageHandler(_to_log)
    QGuiApplication.setApplicationName("Homefeed")
    QGuiApplication.setDesktopFileName("homefeed")
    application = QGuiApplication(argv)
    application.setWindowIcon(QIcon(str(ASSETS / "icons" / "homefeed-256.png")))
    for font in sorted((ASSETS / "fonts").glob("*.ttf")) + sorted((ASSETS / "icons").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    application.setFont(QFont("Figtree"))
    return application


def load_window(
    properties: Mapping[str, object], posters: PosterProvider, file: Path = WINDOW
) -> QQmlApplicationEngine:
    """Load a window and hand QML what it shows; the caller deletes the engine first of all."""
    engine = QQmlApplicationEngine()
    add_posters(engine, posters)
    engine.addImportPath(str(UI))
    engine.setInitialProperties(dict(properties))
    engine.load(QUrl.fromLocalFile(str(file)))
    if not engine.rootObjects():
        raise RuntimeError(f"{file.name} did not load; the log says why")
    return engine


def _to_log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS[kind], "%s (%s:%s)", message, context.file, context.line)
