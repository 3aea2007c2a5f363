"""What a study shows, known before anybody takes part: an empty stand is to show some of it."""

from __future__ import annotations

import logging
from threading import Event
from typing import Final

from PySide6.QtCore import QObject, Signal

from storage.catalog import Catalog
from storage.file_rows import Inspects
from storage.profiles import Profiles
from storage.scan import scan
from storage.study.reading import StudyFile
from ui.components.background import Background
from ui.study.listed import admitted, folder_of

_log = logging.getLogger(__name__)

NAME: Final = "stand"
"""The profile that the folder is read for. Nobody watches as it: it has no part in the record."""


class Stimuli(QObject):
    """Reads a study's folder while nobody is there. Lives on the GUI thread."""

    known = Signal(object, object)
    """Profile and what admits a video: so many of that profile's clips can be shown."""

    def __init__(
        self,
        file: StudyFile,
        profiles: Profiles,
        catalog: Catalog,
        inspects: Inspects,
        background: Background,
    ) -> None:
        super().__init__()
        self._file, self._profiles, self._catalog = file, profiles, catalog
        self._inspects, self._background = inspects, background
        self._stop = Event()

    def read(self, enough: int) -> None:
        """Read the folder; `known` is told at once, until there are `enough` clips, and at last."""
        self._background.run(lambda: self._read(enough), lambda _: None, self._tell)

    def stop(self) -> None:
        """Leave the disk to whoever takes part."""
        self._stop.set()

    def _read(self, enough: int) -> None:
        admits = admitted(self._file)
        profile = self._profiles.profile(NAME, 0)
        folder = self._catalog.add_folder(profile, folder_of(self._file))
        self.known.emit(profile, admits)
        seen = 0
        for batch in scan(self._catalog, folder, self._inspects, self._stop):
            if seen < enough:
                seen += len(batch.videos)
                self.known.emit(profile, admits)
        self.known.emit(profile, admits)

    def _tell(self, why: str) -> None:
        _log.warning("the stand shows no clips: %s", why)  # whoever takes part is told on screen
