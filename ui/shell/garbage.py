"""Python's cycle collector, on the GUI thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 200
"""A young generation of so long is collected in well under a millisecond."""


def collect_here(parent: QObject) -> None:
    """Collect cycles on this thread's event loop from now on, and nowhere else.

    Python collects on whichever thread happens to allocate. A QObject in such a cycle would be
    deleted there, while Qt may be using it here, and what it tells as it goes would come from
    the wrong thread. What is there already stays for the program's life and is looked at no more.

    Args:
        parent: until it is deleted cycles are collected.
    """
    gc.disable()
    gc.freeze()
    looks = QTimer(parent)
    looks.setInterval(LOOK_EVERY_MS)
    looks.timeout.connect(collect_due)
    looks.start()


def collect_due() -> None:
    """Collect the generations that Python would have collected by now."""
    for generation, (count, limit) in reversed(
        list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if count > limit:
            gc.collect(generation)
            return
