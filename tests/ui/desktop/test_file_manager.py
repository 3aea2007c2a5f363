"""A file is shown where it lies, in the desktop's own file manager, or its folder is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from tests.ui.desktop.conftest import Room
from tests.ui.desktop.stand_ins import FileManager

Offer = Callable[[type[Any]], Any]
Attended = Callable[[], Room]
FILE = Path("/videos/a folder/100% café.mp4")


class Opener(QObject):
    """Opens what the desktop would."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    handler = Opener()
    QDesktopServices.setUrlHandler("file", handler, "open")  # type: ignore[arg-type]  # stub: bytes
    yield handler
    QDesktopServices.unsetUrlHandler("file")


def test_the_file_manager_is_asked_for_the_file(
    offer: Offer, attended: Attended, opener: Opener
) -> None:
    manager = offer(FileManager)
    room = attended()
    room.house.watching.overview.showWanted.emit(FILE)
    room.until(lambda: manager.shown, "the file manager to be asked")
    (uri,) = manager.shown
    assert QUrl(uri).toLocalFile() == str(FILE)
    room.heard()
    assert opener.opened == []


def test_without_a_file_manager_on_the_bus_the_folder_is_opened(
    attended: Attended, opener: Opener
) -> None:
    room = attended()
    room.house.watching.overview.showWanted.emit(FILE)
    room.until(lambda: opener.opened == [str(FILE.parent)], "the folder to be opened")
