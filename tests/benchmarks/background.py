"""How many videos a second the look in the background gets through, and what it leaves alone."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import av

from tests.benchmarks.child import report_of
from tests.benchmarks.counts import count, surface
from tests.benchmarks.figures import CannotMeasureError, Figure, figure
from tests.benchmarks.place import ROOT, scratch

NAMES = ("scan.background", "scan.background.playing")
WAYS = ("still", "playing")
RIVAL = "PyAV, first frame alone"


def measure() -> list[Figure]:
    """Look at clips of 540x960 and 6 to 12 s: poster, four exact pictures, loudness.

    By one process that has only what others leave; once while nothing plays, once beside a video.
    Posters alone would be no more than the rival does.

    Raises:
        CannotMeasureError: the demo library is not there, or the program did not come to its end.
    """
    demo = sorted((ROOT / "assets" / "demo").rglob("*.mp4"))[: count(72, 30)]
    if not demo:
        raise CannotMeasureError("the demo library is not there")
    with scratch() as folder:
        clips = folder / "clips"
        clips.mkdir()
        for clip in demo:
            shutil.copy(clip, clips)
        rival = _first_frames_a_second(clips)
        return [
            figure(
                name,
                _looks_a_second(folder / way, clips, way, len(demo)),
                "videos/s",
                rival=RIVAL,
                rival_value=rival,
                more_is_better=True,
            )
            for name, way in zip(NAMES, WAYS, strict=True)
        ]


def _looks_a_second(home: Path, clips: Path, way: str, looks: int) -> float:
    arguments: list[str | Path] = [surface(), way, str(looks), home, clips]
    at_s: list[float] = report_of("background_program", arguments, within_s=300)
    if len(at_s) < looks:
        raise CannotMeasureError(f"{len(at_s)} of {looks} clips were looked at")
    return (len(at_s) - 1) / (at_s[-1] - at_s[0])


def _first_frames_a_second(clips: Path) -> float:
    began_s, files = time.monotonic(), 0
    for clip in clips.iterdir():
        with av.open(str(clip)) as container:
            container.streams.video[0].codec_context.thread_count = 1
            next(container.decode(video=0))
        files += 1
    return files / (time.monotonic() - began_s)
