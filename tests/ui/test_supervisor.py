"""The first process and the player it waits for, as a terminal sees them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLAYER = """
import signal, sys, time
from ui.shell.supervisor import supervised

def player(board, crash):
    times = []
    signal.signal(signal.SIGINT, lambda *told: times.append(told))
    print("plays", flush=True)
    while not times:
        time.sleep(0.01)
    time.sleep(0.2)  # a second one would be here by now
    return len(times)

sys.exit(supervised(player, log=lambda: ""))
"""


def test_ctrl_c_comes_to_the_player_once() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PLAYER], cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"plays\n"
        os.killpg(first.pid, signal.SIGINT)  # as the terminal does
    assert first.returncode == 1
