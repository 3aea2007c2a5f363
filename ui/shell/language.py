"""The language the program speaks: words, plurals, numbers, dates and the direction of writing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication

TRANSLATIONS = Path(__file__).parents[2] / "assets" / "translations"
SYSTEM = "system"
LANGUAGES = ("en", "nl", "fr")
"""What there are words in. The first speaks for the program itself; its file holds plurals only."""


class Language(QObject):
    """Speaks the language that was chosen, or the desktop's. Lives on the GUI thread.

    Numbers and dates follow the desktop's own region where it speaks the same language.
    """

    changed = Signal()
    """What is on screen has to be said anew."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []

    @Slot(str)
    def speak(self, choice: str) -> None:
        """Speak one of LANGUAGES, or what the desktop does."""
        locale = locale_for(choice, QLocale.system())
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        loaded = [_load(locale, "qtbase", qt), _load(locale, "homefeed", TRANSLATIONS)]
        self._translators = [translator for translator in loaded if translator is not None]
        QLocale.setDefault(locale)
        self._application.setLayoutDirection(locale.textDirection())
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        self.changed.emit()


def locale_for(choice: str, system: QLocale) -> QLocale:
    """Return how words, numbers and dates are written.

    Args:
        choice: one of LANGUAGES; anything else is the desktop's, English where it speaks none
            of them.
        system: the desktop's own.
    """
    spoken = QLocale.languageToCode(system.language())
    wanted = choice if choice in LANGUAGES else spoken
    if wanted == spoken and spoken in LANGUAGES:
        return system
    return QLocale(wanted if wanted in LANGUAGES else LANGUAGES[0])


def _load(locale: QLocale, name: str, folder: Path) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(locale, name, "_", str(folder)) else None
