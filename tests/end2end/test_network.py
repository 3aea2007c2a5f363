"""Nothing reaches out: not in a whole sitting, and not where only our own care keeps it in."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import traps
from tests.counting import Counting, counting_server
from tests.end2end import library
from tests.end2end.program import WAIT_S, Program, program, run_main, until

SETTLES_S = 3.0
"""How long a request may still be under way when all is done."""

CALL = re.compile(r"\bsocket\((\w+)")
SITTING = (
    *("l", "n", "Escape", "c", "shift+c", "greater", "less", "5", "Right", "comma", "period"),
    *("w", "Escape", "m", "m", "h", "h", "question", "Escape", "p", "p", "Menu", "Escape"),
)
"""Keys of all that is done with one video; those that open a page are followed by Esc."""


def sit(run: Program, swipes: int) -> None:
    """Use the program as a viewer would: watch, react, search, look at every page."""
    for number in range(swipes):
        run.key("Down")
        if number == 1:
            for key in SITTING:
                run.key(key)
                run.wait_for_heartbeat()
    run.key("slash")
    run.wait_for_heartbeat()
    for key in ("t", "r", "a", "p", "Return", "Escape", "Escape"):
        run.key(key)
    run.wait_for_heartbeat()


@pytest.mark.skipif(shutil.which("strace") is None, reason="watching system calls needs strace")
def test_a_whole_sitting_asks_the_kernel_for_no_internet_socket(tmp_path: Path) -> None:
    clips = library.fill(tmp_path / "clips", count=6, seconds=1.0)
    told = tmp_path / "calls"
    # The tracer is a grandchild, so that what is started is the program. Not by a filter of
    # strace's own (--seccomp-bpf): ours would refuse a call before that one hears of it.
    watched = ("strace", "-D", "-f", "-qq", "-e", "trace=socket,io_uring_setup", "-o", str(told))
    with program(tmp_path / "data", clips, before=watched) as run:
        run.wait_for_window()
        run.wait_for_library(6)
        sit(run, swipes=6)
    table = tmp_path / "table.csv"
    commands: tuple[list[str], ...] = (
        ["doctor"],
        ["export", str(table), "--sidecars"],
        ["evaluate", "log"],
    )
    for command in commands:
        calls = tmp_path / f"calls-{command[0]}"
        done = run_main(
            "--data-dir",
            tmp_path / "data",
            *command,
            before=(*watched[:-1], str(calls)),
        )
        assert done.returncode == 0, done.stderr
        told.write_text(told.read_text() + calls.read_text())
    families = Counter(CALL.findall(told.read_text()))
    assert families["AF_UNIX"] > 0, "the display's: else nothing was watched"
    assert set(families) <= {"AF_UNIX", "AF_NETLINK"}
    assert "io_uring_setup" not in told.read_text()


@pytest.fixture
def server() -> Iterator[Counting]:
    with counting_server() as server:
        yield server


UNGUARDED = """
import sys, threading, vlc
instance = vlc.Instance("--quiet", "--no-audio", "--vout=dummy")
player = instance.media_player_new()
player.set_media(instance.media_new_path(sys.argv[1]))
player.play()
threading.Event().wait()
"""


def test_a_player_without_our_care_does_ask_that_server(server: Counting, tmp_path: Path) -> None:
    """Or the next test would prove nothing."""
    trap = tmp_path / "clip.mp4"
    trap.write_text(traps.LISTS["hls"].format(server.address, server.port), "utf-8")
    with subprocess.Popen(
        [sys.executable, "-c", UNGUARDED, trap], stderr=subprocess.DEVNULL
    ) as player:
        try:
            assert server.is_asked(WAIT_S)
        finally:
            player.kill()


@pytest.fixture
def remote_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A display over TCP, for which alone the program leaves its lock off."""
    told, tells = os.pipe()
    display = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(tells), "-screen", "0", "1920x1200x24"),
            *("-noreset", "-listen", "tcp", "-ac"),
        ],
        pass_fds=[tells],
        stderr=subprocess.DEVNULL,
    )
    os.close(tells)
    with os.fdopen(told) as number:
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{number.readline().strip()}")
    try:
        yield
    finally:
        display.terminate()
        display.wait(10)


@pytest.mark.usefixtures("remote_display")
def test_without_the_lock_no_file_of_a_library_makes_the_program_reach_out(
    server: Counting, tmp_path: Path
) -> None:
    folder = library.fill(tmp_path / "clips", count=3, seconds=1.0)
    laid = traps.lay(folder / "traps", server.address, server.port)
    with program(tmp_path / "data", folder, "--allow-network-display") as run:
        run.wait_for_window()
        status = Path(f"/proc/{run.player}/status").read_text()
        assert "\nSeccomp:\t0\n" in status, "the lock is off, or nothing is proven"
        told = "SELECT path FROM file WHERE video_id IS NOT NULL OR fault IS NOT NULL"
        until(lambda: len(run.rows(told)) == len(laid) + 3, "every file looked at")
        sit(run, swipes=len(traps.BESIDE) + 6)
        assert not server.is_asked(SETTLES_S), server.asked
        said = {row["title"] for row in run.rows("SELECT title FROM video")}
        assert any("<img src=" in title for title in said), "words of strangers are shown as such"
