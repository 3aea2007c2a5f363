"""The searches that the viewer did something with lately, kept for each person."""

from __future__ import annotations

import json
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Profile, ProfileId
from ui.components.qml_types import QStringList

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

NAME = "recent_searches"
MOST = 8
"""Searches that are kept: what one can take in at a glance."""
LONGEST = 100


class Kept(Protocol):
    """Where the settings of whoever watches are kept."""

    @property
    def profile_id(self) -> ProfileId:
        """Whose they are."""

    def get(self, name: str) -> str | None:
        """Return a value."""

    def set(self, name: str, value: str) -> object:
        """Keep a value."""


@QmlElement
@QmlUncreatable("made by main.py")
class Recents(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lists them, the last first. Lives on the GUI thread.

    They are no part of the log: one that is taken away here is gone. The demo library has no
    person of its own, and keeps none.
    """

    changed = Signal()

    def __init__(self, store: Kept) -> None:
        super().__init__()
        self._store = store
        self._keeps = False
        self._all: list[str] = []

    @Property(QStringList, notify=changed)
    def all(self) -> list[str]:
        """What was typed."""
        return self._all

    @property
    def kept(self) -> list[str]:
        """What was typed, for Python."""
        return self._all

    def use(self, profile: Profile) -> None:
        """Show this profile's from now on."""
        self._keeps = profile.id == self._store.profile_id
        self._all = _read(self._store.get(NAME)) if self._keeps else []
        self.changed.emit()

    def note(self, typed: str) -> None:
        """Put a search in front of the others."""
        text = " ".join(typed.split())[:LONGEST]
        if self._keeps and text:
            same = text.casefold()
            others = [each for each in self._all if each.casefold() != same]
            self._keep([text, *others][:MOST])

    def forget(self, text: str) -> None:
        """Take one away, or all for no text."""
        self._keep([each for each in self._all if text and each != text])

    def bring_back(self, texts: list[str]) -> None:
        """Undo taking away: these were all."""
        self._keep(texts)

    def _keep(self, texts: list[str]) -> None:
        if texts != self._all and self._keeps:
            self._all = texts
            self._store.set(NAME, json.dumps(texts))
            self.changed.emit()


def _read(kept: str | None) -> list[str]:
    """Return what was kept; nothing where it is none of ours."""
    try:
        found = json.loads(kept or "[]")
    except ValueError:
        return []
    texts = found if isinstance(found, list) else []
    return [text for text in texts if isinstance(text, str) and text][:MOST]
