"""What the socket of a running program takes: one word, from the same user."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.house import run_events
from ui.shell.second_start import NAME, hear_second_starts, raise_the_first

NOBODY = "65534"
KNOCK = """
import socket, sys
with socket.socket(socket.AF_UNIX) as caller:
    caller.connect(sys.argv[1])
    try:
        caller.sendall(b"raise\\n")
        print(caller.recv(16))
    except OSError:
        print(b"")
"""


@pytest.fixture
def raised(qapp: QGuiApplication, tmp_path: Path) -> Iterator[list[str]]:
    """How often the window was raised, while a program listens in `tmp_path`."""
    times: list[str] = []
    with ExitStack() as stack:
        hear_second_starts(tmp_path, lambda: times.append("raised"), stack)
        yield times
    assert not (tmp_path / NAME).exists()


def said(place: Path, words: bytes) -> bytes:
    """Say something to the socket, and return what it answers."""
    answers: list[bytes] = []

    def talk() -> None:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(5)
            caller.connect(os.fspath(place / NAME))
            caller.sendall(words)
            try:
                answers.append(caller.recv(64))
            except ConnectionResetError:
                answers.append(b"")

    talking = Thread(target=talk)
    talking.start()
    while talking.is_alive():
        run_events(10)
    talking.join(5)
    return answers[0]


def test_a_second_start_is_heard(raised: list[str], tmp_path: Path) -> None:
    asked = Thread(target=raise_the_first, args=(tmp_path,))
    asked.start()
    while asked.is_alive():
        run_events(10)
    assert raised == ["raised"]
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_a_second_start_says_what_to_play(qapp: QGuiApplication, tmp_path: Path) -> None:
    heard: list[Path] = []
    named = [Path("clip.mp4"), Path("/videos/two\nlines"), Path(os.fsdecode(b"/videos/\xff.mp4"))]
    with ExitStack() as stack:
        hear_second_starts(tmp_path, lambda: None, stack, heard.extend)
        asked = Thread(target=raise_the_first, args=(tmp_path, named))
        asked.start()
        while asked.is_alive():
            run_events(10)
    assert heard == [Path.cwd() / "clip.mp4", *named[1:]]


@pytest.mark.parametrize(
    "words", [b"raise {}\n", b"raise [1]\n", b'raise ["clip.mp4"]\n', b'raise ["/a\\u0000"]\n']
)
def test_only_whole_paths_can_be_named(raised: list[str], words: bytes, tmp_path: Path) -> None:
    assert said(tmp_path, words) == b""
    assert raised == []


@pytest.mark.parametrize("words", [b"raise", b"quit\n", b"raise\nraise\n", b"\0" * 4000])
def test_nothing_else_can_be_said(raised: list[str], words: bytes, tmp_path: Path) -> None:
    assert said(tmp_path, words) == b""
    assert raised == []


def test_another_user_is_not_heard(raised: list[str], tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / NAME).chmod(0o666)
    for folder in tmp_path.parents[:3]:  # as deep as they are where tests are shared out
        folder.chmod(folder.stat().st_mode | 0o055)
    switch = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    python = os.path.realpath(sys.executable)  # the environment's folder may be root's alone
    command = [*switch, python, "-I", "-c", KNOCK, str(tmp_path / NAME)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        while other.poll() is None:
            run_events(10)
        assert other.stdout is not None
        assert other.stdout.read() == "b''\n"
    assert raised == []


def test_nobody_answers_where_nothing_runs(tmp_path: Path) -> None:
    assert not raise_the_first(tmp_path)
    (tmp_path / NAME).touch()
    assert not raise_the_first(tmp_path)


def test_what_a_killed_run_left_is_replaced(qapp: QGuiApplication, tmp_path: Path) -> None:
    (tmp_path / NAME).touch()
    with ExitStack() as stack:
        hear_second_starts(tmp_path, lambda: None, stack)
        assert (tmp_path / NAME).is_socket()


def test_a_path_too_long_for_a_socket_is_no_fault(qapp: QGuiApplication, tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    with ExitStack() as stack:
        hear_second_starts(deep, lambda: None, stack)
    assert not raise_the_first(deep)
