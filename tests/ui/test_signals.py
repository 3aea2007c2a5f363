"""A signal ends the program from the event loop, whatever Python does when it comes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

DRAW_AND_BE_SIGNALLED = """
import signal
import sys
from contextlib import ExitStack

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView

from ui.shell.signals import quit_on_signals

class Picture(QQuickItem):
    def __init__(self):
        super().__init__()
        self.setFlag(QQuickItem.Flag.ItemHasContents)

    def updatePaintNode(self, old, data):
        if old is not None:
            signal.raise_signal(int(sys.argv[1]))
        node = old or self.window().createRectangleNode()
        node.setColor(QColor("red"))
        return node

application = QGuiApplication([])
with ExitStack() as stack:
    quit_on_signals(stack)
    view = QQuickView()
    picture = Picture()
    picture.setParentItem(view.contentItem())
    picture.setSize(view.size())
    view.show()
    QTimer.singleShot(50, picture.update)
    QTimer.singleShot(60_000, lambda: application.exit(9))
    print("ended with", application.exec(), flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_that_comes_while_a_picture_is_drawn_ends_the_program_in_order(
    number: signal.Signals,
) -> None:
    """Quitting closes the windows at once; the one being drawn would be freed under Qt."""
    done = subprocess.run(
        [sys.executable, "-c", DRAW_AND_BE_SIGNALLED, str(int(number))],
        cwd=ROOT,
        # glibc overwrites what is freed, so that whoever looks at it later is found out.
        env=os.environ
        | {
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
            "MALLOC_PERTURB_": "165",
        },
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "ended with 0\n"), done.stderr
