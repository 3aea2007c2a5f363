"""One offscreen application, real parts, real clips."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

# Before Qt is loaded: there is no other moment to choose them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest

from player.vlc_engine import VlcEngine
from storage.database import FILE_NAME, open_database
from tests.end2end.library import fill
from tests.ui.house import House, open_house
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, open_window
from ui.shell.application import ASSETS
from ui.shell.garbage import collect_due
from ui.shell.language import Language


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Homefeed has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Two screens; the second is out of the way of windows that are larger than the first one."""
    screens = Path(__file__).with_name("screens.json")
    return ["homefeed", "-platform", f"offscreen:configfile={screens}"]


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QGuiApplication) -> None:
    """The program's own language, with its plurals."""
    Language(qapp).speak("en")


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """Cycles are collected between tests, on this thread, as the program does between frames."""
    gc.disable()
    yield
    collect_due()
    gc.enable()


@pytest.fixture(scope="session")
def fonts(qapp: QGuiApplication) -> None:
    """The house's typefaces, as main.py loads them."""
    for folder in ("fonts", "icons"):
        for font in sorted((ASSETS / folder).glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
    qapp.setFont(QFont("Figtree"))


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that is set up and empty: migrating takes longer than most tests."""
    folder = tmp_path_factory.mktemp("migrated")
    open_database(folder).close()
    return folder / FILE_NAME


@pytest.fixture
def data(tmp_path: Path, migrated: Path) -> Path:
    """A data folder of its own for every test."""
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(migrated, folder)
    return folder


@pytest.fixture
def house(qapp: QGuiApplication, data: Path) -> Iterator[House]:
    """All parts around the real libVLC."""
    with open_house(data, VlcEngine(4)) as opened:
        yield opened


@pytest.fixture
def scripted(qapp: QGuiApplication, data: Path) -> Iterator[tuple[House, ScriptedEngine]]:
    """All parts around an engine whose time the test moves."""
    engine = ScriptedEngine(4)
    with open_house(data, engine, now=engine.now) as opened:
        yield opened, engine


@pytest.fixture(scope="module")
def screen_touched() -> QPointingDevice:
    """A touch screen; Qt keeps what is registered."""
    return QTest.createTouchDevice()


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dozen clips of two seconds with sidecars; tests read it only."""
    return fill(tmp_path_factory.mktemp("clips") / "clips", count=12)


@pytest.fixture
def shown(scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None) -> Iterator[Shown]:
    """The window at 540 x 960 with the first of twelve clips playing, 0.4 s of its two gone."""
    house, engine = scripted
    with open_window(house, engine) as opened:
        house.play(clips)
        opened.play(0.4)
        opened.stir()  # reading the clips may have taken long
        yield opened
