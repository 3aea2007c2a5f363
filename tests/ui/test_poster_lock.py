"""Python draws posters on QML's image thread and calls QML: neither waits for good."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CREATE_IMAGES = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui.feed.poster_provider import PosterProvider, add_posters

application = QGuiApplication([])
engine = QQmlEngine()
add_posters(engine, PosterProvider(lambda key: None))
component = QQmlComponent(engine)
component.setData(b'''
import QtQuick
Item { Repeater { model: 50; Image { source: `image://poster/${index}/0`; cache: false } } }
''', QUrl())
print("made", component.create() is not None, flush=True)
"""


def test_python_may_make_images_while_the_first_poster_is_drawn() -> None:
    """The interpreter's lock is held all along; without an introduction this never returns."""
    done = subprocess.run(
        [sys.executable, "-c", CREATE_IMAGES + "import os; os._exit(0)"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "made True\n"), done.stderr
