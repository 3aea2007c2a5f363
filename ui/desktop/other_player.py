"""Plays a file in whatever program the desktop plays it in."""

from __future__ import annotations

import subprocess
from pathlib import Path

from player.facts import PlayerError

OPENER = "xdg-open"
FAILS_WITHIN_S = 5.0
"""On some desktops the opener goes on for as long as the program it opened."""


def play_elsewhere(file: Path) -> None:
    """Have another program play a file; may block for FAILS_WITHIN_S, so no GUI thread.

    It runs in a session of its own, and is not ended with this one. What the kernel refuses this
    program it refuses that one too: no network.

    Args:
        file: an absolute path, so that no name can be taken for an option.

    Raises:
        PlayerError: the file is gone, or no program opens it.

    Source: xdg-open(1) of xdg-utils: 2 is a missing file, 3 a missing tool, 4 a failure.
    """
    try:
        opener = subprocess.Popen(
            [OPENER, str(file)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise PlayerError("The desktop has no xdg-open") from error
    try:
        code = opener.wait(FAILS_WITHIN_S)
    except subprocess.TimeoutExpired:
        return
    if code == 2:
        raise PlayerError("The file is not there any more")
    if code != 0:
        raise PlayerError("The desktop has no program for this file")
