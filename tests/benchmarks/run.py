"""`main.py bench`: measure what was asked for, print it as a table, keep it as JSON."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks import counts
from tests.benchmarks.figures import CannotMeasureError, Figure, NotAskedError, table, to_json
from tests.benchmarks.place import cache
from tests.benchmarks.registry import BENCHMARKS, Benchmark
from tests.benchmarks.screen import screen

IDLE_LOAD = 0.3
"""Load for each processor below which a machine counts as idle."""


def run_benchmarks(
    names: list[str],
    json_file: Path | None,
    benchmarks: Sequence[Benchmark] = BENCHMARKS,
    *,
    surface: str = "auto",
    full: bool = False,
    rival: bool = False,
    replay: Path | None = None,
    personas: Path | None = None,
) -> int:
    """Run the benchmarks that begin with one of `names`, all without names.

    Args:
        names: whole words of figures' names, from their beginning.
        json_file: where the figures go besides the terminal.
        benchmarks: those there are.
        surface: what draws in those that do not name their own.
        full: take the counts that are stated and not samples.
        rival: install the library's rival and measure it as well.
        replay: folder of recorded views; None leaves the figures of it out.
        personas: folder of videos' metadata; None leaves the figures of it out.

    Returns:
        0 when all that the options allow were measured, whether or not they met their targets;
        1 when one could not be, or the file could not be written; 2 when a name means no
        benchmark.
    """
    known = [name for benchmark in benchmarks for name in benchmark.names]
    for prefix in names:
        if not any(benchmark.meant_by([prefix]) for benchmark in benchmarks):
            _say(f"There is no benchmark {prefix!r}. There are: {', '.join(known)}.")
            return 2
    counts.choose(surface, full=full, rival=rival, replay=replay, personas=personas)
    _warn_when_busy()
    figures, complete = _measure(benchmarks, names or known)
    sys.stdout.write(table(figures) + "\n")
    if json_file is not None:
        try:
            json_file.write_text(to_json(figures), "utf-8")
        except OSError as error:
            _say(f"The figures could not be written to {json_file}: {error.strerror}.")
            return 1
    return 0 if complete else 1


def clean() -> int:
    """Remove what all runs made and kept; return 0."""
    shutil.rmtree(cache())
    return 0


def _measure(benchmarks: Sequence[Benchmark], names: Sequence[str]) -> tuple[list[Figure], bool]:
    """Return the figures asked for, and whether all of them could be measured."""
    figures: list[Figure] = []
    complete = True
    with ExitStack() as stack:
        for benchmark in benchmarks:
            wanted = benchmark.meant_by(names)
            if not wanted:
                continue
            _say(f"measuring {', '.join(wanted)}")
            try:
                if benchmark.needs_display:
                    stack.enter_context(screen())
                measured = benchmark.measure()
            except NotAskedError as error:
                _say(f"{', '.join(wanted)} left out: {error}")
            except CannotMeasureError as error:
                _say(f"{', '.join(wanted)} could not be measured: {error}")
                complete = False
            else:
                figures += [one for one in measured if one.name in wanted]
    return figures, complete


def _warn_when_busy() -> None:
    load, processors = os.getloadavg()[0], os.cpu_count() or 1
    if load > IDLE_LOAD * processors:
        _say(f"This machine is busy (load {load:.1f}); do not trust what is measured now.")


def _say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
