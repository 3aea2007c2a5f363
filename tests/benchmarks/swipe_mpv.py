"""mpv's swipe: the next file of a playlist, opened ahead, asked for over its socket."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import mpv
from tests.benchmarks.pace import stays_s

PREFETCHING = (
    "--vo=x11",
    "--prefetch-playlist=yes",
    "--loop-file=inf",
    "--cache=yes",  # it looks ahead only once a file is read to its end, which this hastens
)


def first_frames_ms(clips: Sequence[Path]) -> list[float]:
    """Go through files at human pace; return how long each took to its first frame.

    Raises:
        CannotMeasureError: mpv does not start, or shows nothing.
    """
    stays, taken_ms = stays_s(), []
    with mpv.running(*PREFETCHING, *clips) as player:
        player.wait_for("playback-restart")  # of the first one, which no swipe brings
        for _ in clips[1:]:
            time.sleep(next(stays))
            began_s = time.monotonic()
            player.command("playlist-next", "force")
            player.wait_for("file-loaded")
            taken_ms.append((player.wait_for("playback-restart") - began_s) * 1000)
    return taken_ms
