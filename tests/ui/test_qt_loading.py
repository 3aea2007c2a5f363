"""Loading Qt leaves Python's own way of importing as it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

LOADS = """
import linecache
from ui.shell.qt_loading import load_qt
load_qt()
import colorsys
from PySide6.QtCore import QObject
print(QObject.__name__, colorsys.__file__ in linecache.cache)
"""


def test_nothing_keeps_the_source_of_what_is_imported_after_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["QObject", "False"]
