"""How long after a swipe the next video can be drawn, is presented, and moves."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from tests.benchmarks import mpv, swipe_mpv
from tests.benchmarks.child import report_of
from tests.benchmarks.clips import SWIPED, in_order, lay_out
from tests.benchmarks.counts import count
from tests.benchmarks.figures import CannotMeasureError, Figure, figure, percentile
from tests.benchmarks.place import scratch
from tests.benchmarks.swipe_program import FORWARD, MIXED, RAPID

SHARES = {"p50": 0.5, "p95": 0.95, "max": 1.0}
RIVALS = ("set_media", "list_player", "mpv", "qmediaplayer")
CALLED = {
    "set_media": "libVLC set_media + play",
    "list_player": "libVLC MediaListPlayer",
    "mpv": "mpv --prefetch-playlist",
    "qmediaplayer": "QMediaPlayer",
}
NAMES = (
    *(f"swipe.first_frame.{share}" for share in SHARES),
    *("swipe.mixed.max", "swipe.rapid.true_picture.max", "swipe.rapid.live_share"),
    *("swipe.presented.p95", "swipe.moving.p95"),
    *(f"swipe.rival.{rival}.{share}" for rival in RIVALS for share in SHARES),
)
RAPID_SWIPES = 30
FRAME_MS = 16.7
"""One frame of a 60 Hz display."""
PRESENTED_MS, MOVING_MS = 33.0, 50.0
LIVE_SHARE = 90.0
Taken = Mapping[str, Any]
"""A swipe_program.Swipe."""


def measure() -> list[Figure]:
    """Swipe through the real program, then open the same clips by other means at the same pace.

    Raises:
        CannotMeasureError: the program or libVLC did not come to its end.
    """
    forward, mixed, rivals = count(200, 40), count(80, 20), count(40, 20)
    with scratch() as folder:
        clips = folder / "clips"
        lay_out(SWIPED, count(120, 60), clips)  # seen once, they come again
        swipes = [str(forward), str(mixed), str(RAPID_SWIPES)]
        taken = report_of("swipe_program", [*swipes, folder / "home", clips], within_s=1200)
        theirs_ms = _rivals_ms(clips, rivals)
    return [*figures_of(taken, theirs_ms), *_figures_of_rivals(theirs_ms)]


def figures_of(taken: Sequence[Taken], theirs_ms: Mapping[str, Sequence[float]]) -> list[Figure]:
    """Return our figures, those of the first frame beside the quickest rival."""
    forward, mixed, rapid = (
        [one for one in taken if one["phase"] == phase] for phase in (FORWARD, MIXED, RAPID)
    )
    figures = []
    for (name, share), target in zip(SHARES.items(), (None, None, FRAME_MS), strict=True):
        value = percentile([one["live_ms"] for one in forward], share)
        rival, rival_value = _quickest(theirs_ms, share)
        figures.append(
            figure(
                f"swipe.first_frame.{name}",
                value,
                "ms",
                rival=rival,
                rival_value=rival_value,
                target=target,
            )
        )
    at_once = [one for one in rapid if one["live_ms"] is not None and one["live_ms"] <= FRAME_MS]
    return [
        *figures,
        figure("swipe.mixed.max", max(one["live_ms"] for one in mixed), "ms", target=FRAME_MS),
        figure(
            "swipe.rapid.true_picture.max",
            # What had no picture when the next swipe came had none for all of its stay.
            max(_or_all(one, "picture_ms") for one in rapid),
            "ms",
            target=FRAME_MS,
        ),
        figure(
            "swipe.rapid.live_share",
            100 * len(at_once) / len(rapid),
            "%",
            target=LIVE_SHARE,
            more_is_better=True,
        ),
        figure(
            "swipe.presented.p95",
            percentile([_or_all(one, "presented_ms") for one in forward], 0.95),
            "ms",
            target=PRESENTED_MS,
        ),
        figure(
            "swipe.moving.p95",
            percentile([_or_all(one, "moving_ms") for one in forward], 0.95),
            "ms",
            target=MOVING_MS,
        ),
    ]


def _or_all(one: Taken, name: str) -> float:
    """Return a time, or the whole stay where what it waits for did not come in it."""
    taken_ms: float | None = one[name]
    return one["stay_s"] * 1000 if taken_ms is None else taken_ms


def _rivals_ms(clips: Path, swipes: int) -> dict[str, list[float]]:
    """Measure all rivals that are there."""
    arguments: list[str | Path] = [str(swipes), clips]
    ways: dict[str, Callable[[], list[float]]] = {
        "set_media": lambda: report_of("swipe_rival", ["set_media", *arguments]),
        "list_player": lambda: report_of("swipe_rival", ["list_player", *arguments]),
        "mpv": lambda: swipe_mpv.first_frames_ms(list(islice(in_order(clips), swipes + 1))),
        "qmediaplayer": lambda: report_of("swipe_qt", arguments),
    }
    taken_ms = {}
    for rival, way in ways.items():
        if rival == "mpv" and not mpv.is_there():
            continue
        try:
            taken_ms[rival] = way()
        except CannotMeasureError as error:
            sys.stderr.write(f"{CALLED[rival]} is left out: {error}\n")
    return taken_ms


def _quickest(theirs_ms: Mapping[str, Sequence[float]], share: float) -> tuple[str, float | None]:
    measured = {rival: percentile(taken_ms, share) for rival, taken_ms in theirs_ms.items()}
    if not measured:
        return "", None
    best = min(measured, key=lambda rival: measured[rival])
    return CALLED[best], measured[best]


def _figures_of_rivals(theirs_ms: Mapping[str, Sequence[float]]) -> list[Figure]:
    return [
        figure(f"swipe.rival.{rival}.{name}", percentile(taken_ms, share), "ms")
        for rival, taken_ms in theirs_ms.items()
        for name, share in SHARES.items()
    ]
