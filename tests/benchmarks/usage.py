"""What a process uses, as Linux counts it: processor time, memory, threads, descriptors."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGESIZE")
UTIME, STIME = 11, 12
"""Fields of /proc/PID/stat behind the name, counted from 0: see proc(5)."""


@dataclass(frozen=True, slots=True)
class Usage:
    """One look at a process."""

    rss_mb: float
    threads: int
    fds: int


def cpu_s(pid: int) -> float:
    """Return the processor seconds of all threads of a process, its children's not among them."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[UTIME]) + int(fields[STIME])) / TICKS_A_SECOND


def rss_mb(pid: int) -> float:
    """Return the resident memory of a process in megabytes of a million bytes."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_BYTES / 1e6


def look(pid: int) -> Usage:
    """Return what a process holds now."""
    folder = Path(f"/proc/{pid}")
    threads, fds = (sum(1 for _ in (folder / name).iterdir()) for name in ("task", "fd"))
    return Usage(rss_mb(pid), threads, fds)


def slope(values: list[float], at: list[float]) -> float:
    """Return how much a value grows per unit, by least squares."""
    middle_at, middle = sum(at) / len(at), sum(values) / len(values)
    spread = sum((place - middle_at) ** 2 for place in at)
    together = sum(
        (place - middle_at) * (value - middle) for place, value in zip(at, values, strict=True)
    )
    return together / spread
