"""How long until the first video is on screen."""

from __future__ import annotations

import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from statistics import median

import bootstrap
from tests.benchmarks.child import report_of
from tests.benchmarks.clips import SMALL, lay_out
from tests.benchmarks.figures import CannotMeasureError, Figure, figure
from tests.benchmarks.place import ROOT, scratch

SECOND = "start.second.first_frame"
LIBRARY = "start.library_5000.first_frame"
STARTS = 5
FILES = 5_000
LIBRARY_TARGET_S = 2.0
RIVAL = "mpv --vo=x11, one clip"
FIRST_FRAME_SHOWN = "first video frame after restart shown"
"""What mpv says with -v."""


def measure_second(starts: int = STARTS) -> list[Figure]:
    """Start as a person does, by the Python of the system, with a library that is remembered.

    The time runs from before the process begins until the window shows a decoded frame.

    Raises:
        CannotMeasureError: a start failed.
    """
    demo = ROOT / "assets" / "demo"
    clip = next(iter(sorted(demo.rglob("*.mp4"))), None)
    if clip is None:
        raise CannotMeasureError("the demo library is not there")
    ours_s, rival_s = [], []
    with scratch() as home:
        report_of("start_program", ["read", home, demo])
        for _ in range(starts):
            began_s = time.monotonic()
            shown = report_of("start_program", ["first-frame", home], python=_python())
            ours_s.append(shown["frame_s"] - began_s)
            rival_s.append(_mpv_s(clip))
    rivals = [one for one in rival_s if one is not None]
    rival_value = median(rivals) if rivals else None
    return [figure(SECOND, median(ours_s), "s", rival=RIVAL, rival_value=rival_value)]


def measure_library(files: int = FILES) -> list[Figure]:
    """Start with a folder never seen before: from the window being up to a frame in it.

    Raises:
        CannotMeasureError: the start failed.
    """
    with scratch() as folder:
        clips = folder / "clips"
        lay_out(SMALL, files, clips)
        shown = report_of("start_program", ["first-frame", folder / "home", clips])
    waited_s = max(0.0, shown["frame_s"] - shown["window_s"])
    return [figure(LIBRARY, waited_s, "s", target=LIBRARY_TARGET_S)]


def _python() -> str:
    """Return the Python one types, outside the environment."""
    return bootstrap._base_python()


def _mpv_s(clip: Path) -> float | None:
    """Return the seconds from the start of mpv to its first frame, None where it is missing."""
    player = shutil.which("mpv")
    if player is None:
        return None
    command = [player, "--no-config", "-v", "--vo=x11", "--ao=null", str(clip)]
    began_s = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            for line in process.stdout:
                if FIRST_FRAME_SHOWN in line:
                    return time.monotonic() - began_s
        finally:
            with suppress(ProcessLookupError):
                process.kill()
    return None
