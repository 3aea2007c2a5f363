"""Work that must not hold up the GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.components.background import Background


def test_once_it_is_closed_nothing_is_begun_and_nothing_follows(qapp: QCoreApplication) -> None:
    background, done = Background(threads=1), list[str]()
    background.close()
    background.run(lambda: done.append("begun"), lambda _: done.append("followed"))
    qapp.processEvents()
    assert done == []
