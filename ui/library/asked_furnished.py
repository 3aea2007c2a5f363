"""What is asked for by its file, in the window of whoever watches."""

from __future__ import annotations

from contextlib import ExitStack

from PySide6.QtQuick import QQuickWindow

from ui.components.background import Background
from ui.library.asked import Asked
from ui.shell.watching import Watching


def furnish_asked(
    watching: Watching, window: QQuickWindow, stack: ExitStack, *, closed: bool
) -> Asked:
    """Show in this window what is asked for; a closed one, of a stand or study, takes nothing."""
    background = Background(threads=1)
    stack.callback(background.close)
    asked = Asked(
        watching.library,
        watching.controller.picking,
        watching.catalog.video_at,
        background,
        lambda: not (closed or watching.sharers.property("asking")),
    )
    asked.shown.connect(lambda: window.setProperty("page", "watch"))
    return asked
