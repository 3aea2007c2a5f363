"""A display for each process that runs tests: real events go to the window that has the focus."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess

SCREEN = ("-screen", "0", "1920x1200x24", "-noreset", "-nolisten", "tcp")
"""Without -noreset the server starts over when its last client leaves, and refuses the next."""


def open_display() -> None:
    """Start an X server and make it this process's display; it ends with the process.

    Does nothing where there is no Xvfb: then the display in use has to do.
    """
    if shutil.which("Xvfb") is None:
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *SCREEN],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    atexit.register(server.terminate)
    if number:
        os.environ["DISPLAY"] = f":{number}"
