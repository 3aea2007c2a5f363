"""A display for the whole program, and clips for it to play."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end import library
from tests.end2end.screen import Screen, open_screen
from ui.shell.throwaway import memory_places

SHARED_MEMORY = "/dev/shm"
SCREEN = ["-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-noreset"]
"""With -noreset, or the server starts over between two programs and refuses the second."""


@pytest.fixture(scope="session", autouse=True)
def display() -> Iterator[Screen]:
    """Use the display `main.py test` provides, else start an X server of our own.

    A connection is held all the time: an X server whose last client leaves starts over, and
    turns a program away that comes at that moment.
    """
    if os.environ.get("DISPLAY"):
        with open_screen() as screen:
            yield screen
        return
    assert shutil.which("Xvfb"), "the whole program needs Xvfb: python3 main.py test installs it"
    told, tells = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tells), *SCREEN], pass_fds=[tells], stderr=subprocess.DEVNULL
    )
    os.close(tells)
    with os.fdopen(told) as number:
        os.environ["DISPLAY"] = f":{number.readline().strip()}"
    try:
        with open_screen() as screen:
            yield screen
    finally:
        del os.environ["DISPLAY"]
        server.terminate()
        server.wait(10)


@pytest.fixture(scope="session", autouse=True)
def nobodys_bus() -> Iterator[None]:
    """Keep the programs under test off the session's bus of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        yield


@pytest.fixture(scope="session")
def own_clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Clips that are not the demo, with sidecars."""
    return library.fill(tmp_path_factory.mktemp("own") / "clips")


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place in memory that no other test uses, as the desktop gives one to each user."""
    if Path(SHARED_MEMORY) not in memory_places():
        pytest.skip("this system has no place in memory")
    place = Path(tempfile.mkdtemp(dir=SHARED_MEMORY))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(place))
    yield place
    shutil.rmtree(place, ignore_errors=True)
