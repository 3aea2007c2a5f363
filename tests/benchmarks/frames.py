"""How many of a clip's frames reach the screen, and what that costs the processor."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

from tests.benchmarks import mpv, usage
from tests.benchmarks.child import report_of
from tests.benchmarks.clips import CODINGS, PLAYED, lay_out
from tests.benchmarks.counts import count, surface
from tests.benchmarks.figures import Figure, figure
from tests.benchmarks.place import scratch

DELIVERED = tuple(f"frames.delivered.{kind.removesuffix('.h264')}" for kind in PLAYED)
"""Of H.264 without its name, of the others with it."""
OUTPUTS = {"software": ("--vo=x11",), "gl": ("--vo=gpu", "--gpu-context=x11egl")}
"""mpv's output that draws by the same means. By itself it takes no GL that draws in software."""
DELIVERED_PERCENT = 99.0
PLAYED_FOR_CPU = f"1080p60.{next(iter(CODINGS))}"
SETTLE_S, CPU_S = 3.0, 10.0


def measure_delivered(kind: str) -> list[Figure]:
    """Play one clip of a kind once and read which of its pictures the scene graph was given.

    Raises:
        CannotMeasureError: the program did not come to its end.
    """
    with scratch() as folder:
        lay_out(PLAYED[kind], 1, folder / "clips")
        fps = PLAYED[kind].takes[0].fps
        arguments: list[str | Path] = [surface(), str(fps), folder / "home", folder / "clips"]
        share = report_of("frames_program", ["delivered", *arguments], within_s=90)
    name = f"frames.delivered.{kind.removesuffix('.h264')}"
    return [figure(name, share, "%", target=DELIVERED_PERCENT, more_is_better=True)]


def measure_cpu(drawn_by: str) -> list[Figure]:
    """Take the processor time of the program and of mpv on the same clip, of 1080p at 60 a second.

    The two take turns, and the median of each counts: one turn is off by a tenth.

    Raises:
        CannotMeasureError: one of them did not come to its end.
    """
    with scratch() as folder:
        (clip,) = lay_out(PLAYED[PLAYED_FOR_CPU], 1, folder / "clips")
        output = OUTPUTS[drawn_by]
        ours, theirs = [], []
        for turn in range(count(5, 3)):
            home = folder / f"home{turn}"
            arguments: list[str | Path] = ["cpu", drawn_by, "60", home, folder / "clips"]
            ours.append(report_of("frames_program", arguments, within_s=90))
            if mpv.is_there():
                theirs.append(_mpv_percent(clip, *output))
    beside = median(theirs) if theirs else None
    return [
        figure(
            f"frames.cpu.{drawn_by}",
            median(ours),
            "%",
            rival=f"mpv {output[0]}",
            rival_value=beside,
            target=beside,
        )
    ]


def _mpv_percent(clip: Path, *output: str) -> float:
    with mpv.running(*output, "--loop-file=inf", clip) as player:
        player.wait_for("playback-restart")
        time.sleep(SETTLE_S)
        began_s, used_s = time.monotonic(), usage.cpu_s(player.pid)
        time.sleep(CPU_S)
        seconds = time.monotonic() - began_s
        return 100 * (usage.cpu_s(player.pid) - used_s) / seconds
