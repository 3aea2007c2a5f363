"""What a large library costs: the start, memory, and the first swipe after it is dropped in."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

import bootstrap
from tests.benchmarks.child import report_of
from tests.benchmarks.counts import count
from tests.benchmarks.figures import Figure, figure
from tests.benchmarks.known_library import known_library
from tests.benchmarks.made_library import made_library
from tests.benchmarks.place import scratch

SMALL = 100
STATED, SAMPLED = 100_000, 10_000
STARTS = 5
START = ("start.library.first_page", "start.library.first_frame", "start.library.ratio")
MEMORY = ("library.rss", "library.load.stay")
SWIPE = ("scan.first_swipe.first_frame", "scan.first_swipe")
FIRST_PAGE_S = 1.0
RATIO = 1.3
MOST_MB = 400.0
FRAME_MS = 16.7
SWIPE_S = 1.0


def large() -> int:
    """Return how many videos a large library has in this run."""
    return count(STATED, SAMPLED)


def measure_start(starts: int = STARTS) -> list[Figure]:
    """Start as a person does, with many videos that are known and with few, by turns.

    The time runs from before the process begins until the window is first drawn, and until it
    shows a decoded frame. Everything was read from disk before, and its QML compiled, by a start
    that is not counted: these are warm starts.

    Raises:
        CannotMeasureError: a start failed.
    """
    few_s, many_s = [], []
    with scratch() as folder:
        for number in range(starts):
            few_s.append(_start_s(SMALL, folder / f"few {number}"))
            many_s.append(_start_s(large(), folder / f"many {number}"))
    (few_page, few), (page, many) = map(_medians, (few_s, many_s))
    rival = f"{SMALL} videos"
    return [
        figure(START[0], page, "s", rival=rival, rival_value=few_page, target=FIRST_PAGE_S),
        figure(START[1], many, "s", rival=rival, rival_value=few),
        figure(START[2], many / few, "x", target=RATIO),
    ]


def measure_memory() -> list[Figure]:
    """Hold what is held after ten swipes, with all loaded, against a library of few.

    Raises:
        CannotMeasureError: the program did not come to its end.
    """
    with scratch() as folder:
        few = _held(SMALL, folder / "few")
        many = _held(large(), folder / "many")
    rival = f"{SMALL} videos"
    return [
        figure(
            MEMORY[0],
            many["rss_mb"],
            "MB",
            rival=rival,
            rival_value=few["rss_mb"],
            target=MOST_MB,
        ),
        figure(
            MEMORY[1],
            many["stay_ms"],
            "ms",
            rival=rival,
            rival_value=few["stay_ms"],
            target=FRAME_MS,
        ),
    ]


def measure_first_swipe() -> list[Figure]:
    """Drop a folder nobody has seen on the demo: to its first picture, and to its second row's.

    Raises:
        CannotMeasureError: the program did not come to its end.
    """
    clips = made_library(large())
    with scratch() as folder:
        told = report_of("library_program", ["dropped", clips, folder / "home"], within_s=120)
    return [
        figure(SWIPE[0], told["first_s"], "s"),
        figure(SWIPE[1], told["second_s"], "s", target=SWIPE_S),
    ]


def start_s(home: Path) -> tuple[float, float]:
    """Return the seconds from before the program's start to its first page, and first picture."""
    began_s = time.monotonic()
    python = bootstrap._base_python()
    shown = report_of("start_program", ["first-frame", home], python=python)
    return float(shown["window_s"]) - began_s, float(shown["frame_s"]) - began_s


def _medians(starts: list[tuple[float, float]]) -> tuple[float, float]:
    pages_s, frames_s = zip(*starts, strict=True)
    return median(pages_s), median(frames_s)


def _start_s(videos: int, home: Path) -> tuple[float, float]:
    known_library(videos, home)
    start_s(home)
    return start_s(home)


def _held(videos: int, home: Path) -> dict[str, float]:
    known_library(videos, home)
    told: dict[str, float] = report_of("library_program", ["known", home])
    return told
