"""A display to measure on: the one in use, else one without a screen."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.benchmarks.figures import CannotMeasureError

SIZE = "1920x1200x24"


@contextmanager
def screen() -> Iterator[None]:
    """Have a display named in the environment, starting Xvfb where there is none.

    Raises:
        CannotMeasureError: there is no display and no Xvfb.
    """
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield
        return
    server = shutil.which("Xvfb")
    if server is None:
        raise CannotMeasureError("there is no display, and the package xvfb is not installed")
    ready, tell = os.pipe()
    command = [server, "-displayfd", str(tell), "-screen", "0", SIZE, "-nolisten", "tcp"]
    command += ["-noreset"]  # else it starts over between two programs and refuses the second
    process = subprocess.Popen(command, pass_fds=(tell,), stderr=subprocess.DEVNULL)
    os.close(tell)
    try:
        with os.fdopen(ready) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise CannotMeasureError("Xvfb did not start")
        os.environ["DISPLAY"] = f":{number}"
        yield
    finally:
        os.environ.pop("DISPLAY", None)
        process.terminate()
        process.wait()
