"""Shows a file in its folder, in whatever file manager the desktop has."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.desktop.bus import Address, Bus

NAME = "org.freedesktop.FileManager1"
FILE_MANAGER = Address(NAME, "/org/freedesktop/FileManager1", NAME)


def show_in_folder(bus: Bus | None, file: Path) -> None:
    """Ask for the file to be shown; where nobody answers, for its folder to be opened.

    Source: the File Manager D-Bus Interface of freedesktop.org; the file may be gone by now.
    """
    if bus is None:
        _open_folder(file)
        return
    uri = QUrl.fromLocalFile(str(file)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    bus.call(FILE_MANAGER, "ShowItems", [[uri], ""], failed=lambda _: _open_folder(file))


def _open_folder(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
