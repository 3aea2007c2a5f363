"""What the page Help shows: a chapter of the manual, or what of all of them has some words."""

from __future__ import annotations

from PySide6.QtCore import Property, QLocale, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.fold import fold
from ui.components.background import Background
from ui.components.qml_types import QStringList, QVariantList
from ui.manual.chapters import CHAPTERS, ENGLISH, Chapter, read_chapter
from ui.manual.markdown import Part

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class Manual(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """The manual in the language that is spoken. Lives on the GUI thread, reads on another."""

    changed = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._chapters: dict[str, Chapter] = {}
        self._language = ""
        self._chapter = CHAPTERS[0]
        self._needle = ""

    @Property(QStringList, constant=True)
    def chapters(self) -> list[str]:
        """The names of all, in their order."""
        return list(CHAPTERS)

    @Property(str, notify=changed)
    def chapter(self) -> str:
        """The one that is shown while nothing is searched for."""
        return self._chapter

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether all is read."""
        return bool(self._chapters)

    @Property(bool, notify=changed)
    def foreign(self) -> bool:
        """Whether what is shown is in English, since nobody wrote it in the language spoken."""
        shown = self._chapters.get(self._chapter)
        return shown is not None and not self._needle and shown.language != self._language

    @Property(QVariantList, notify=changed)
    def parts(self) -> list[dict[str, object]]:
        """What is shown, piece by piece; see `ui.manual.markdown.Part`."""
        if self._needle:
            return self._found()
        shown = self._chapters.get(self._chapter)
        return [_told(part, shown) for part in shown.parts] if shown is not None else []

    @Slot()
    def refresh(self) -> None:
        """Read all of it, unless it is there in the language that is spoken now."""
        language = QLocale.languageToCode(QLocale().language()) or ENGLISH
        if language == self._language:
            return
        self._language = language

        def read() -> dict[str, Chapter]:
            return {name: read_chapter(name, language) for name in CHAPTERS}

        def show(chapters: dict[str, Chapter]) -> None:
            if language == self._language:
                self._chapters = chapters
                self.changed.emit()

        self._background.run(read, show)

    def say_anew(self) -> None:
        """Read it in another language, if it was ever read."""
        if self._language:
            self.refresh()

    @Slot(str)
    def show(self, chapter: str) -> None:
        """Show a chapter."""
        self._chapter = chapter
        self.changed.emit()

    @Slot(str)
    def search(self, words: str) -> None:
        """Show what has all of these words in it; with none a chapter again."""
        self._needle = fold(words).strip()
        self.changed.emit()

    @Slot(str, result=bool)
    def matches(self, text: str) -> bool:
        """Whether words that come from elsewhere are searched for."""
        return all(word in fold(text) for word in self._needle.split())

    def _found(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = []
        for chapter in self._chapters.values():
            sections = [
                section
                for section in chapter.sections()
                if self.matches(" ".join(part.words for part in section))
            ]
            if sections and sections[0][0].kind != "title":
                found.append(_told(chapter.parts[0], chapter))
            found += [_told(part, chapter) for section in sections for part in section]
        return found


def _told(part: Part, chapter: Chapter) -> dict[str, object]:
    told: dict[str, object] = {
        "kind": part.kind,
        "text": part.text,
        "cells": list(part.cells),
        "number": part.number,
        "depth": part.depth,
        "picture": "",
        "ratio": 1.0,
        "wide": 0,
    }
    picture = chapter.pictures.get(part.file)
    if picture is not None:
        told["picture"] = QUrl.fromLocalFile(str(picture.file)).toString()
        told["ratio"] = picture.height / picture.width
        told["wide"] = picture.width
    return told
