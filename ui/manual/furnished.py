"""Builds the page Help."""

from __future__ import annotations

from contextlib import ExitStack

from ui.components.background import Background
from ui.manual.manual import Manual


def furnish_manual(stack: ExitStack) -> Manual:
    """Build it; `stack` ends what it still reads."""
    background = Background(threads=1)
    stack.callback(background.close)
    return Manual(background)
