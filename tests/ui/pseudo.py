"""A language that is none: what is marked for translation comes out longer, in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QTranslator

OPEN, CLOSE = "⟦", "⟧"
LONGER = 0.4
"""Room that translations may take beyond English."""


class Speaker(Protocol):
    """Whoever has words on screen."""

    def retranslate(self) -> None:
        """Say them anew."""


class Pseudo(QTranslator):
    """Wraps and stretches; places for what is filled in stay as they are."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return stretched(source)

    def isEmpty(self) -> bool:  # noqa: N802  # Qt's name
        return False


def stretched(words: str) -> str:
    """A text as the pseudo language has it."""
    return f"{OPEN}{words}{'~' * max(1, round(len(words) * LONGER) - 2)}{CLOSE}"


@contextmanager
def spoken(by: Speaker) -> Iterator[None]:
    """Speak it, and say all that is on screen anew."""
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    by.retranslate()
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
        by.retranslate()
