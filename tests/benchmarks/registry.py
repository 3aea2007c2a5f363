"""Which benchmarks there are, and which of them a name means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from tests.benchmarks import (
    background,
    colour,
    commit,
    communities,
    crash,
    finding,
    first_frame,
    frames,
    gui,
    insights,
    kiosk_week,
    library,
    library_rival,
    made_up_viewers,
    memory,
    onset,
    page_switch,
    pager,
    ranker_memory,
    ranking,
    rebuild,
    replayed,
    scan,
    scroll,
    second_start,
    swipe,
    sync_rate,
    tasks,
    warm_start,
    watch,
)
from tests.benchmarks.clips import PLAYED
from tests.benchmarks.figures import Figure


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One run and the names of all figures it brings."""

    names: tuple[str, ...]
    measure: Callable[[], Sequence[Figure]]
    """Takes seconds to minutes.

    Raises CannotMeasureError, when something that it needs is missing, and NotAskedError, when an
    option that it needs was not given.
    """
    needs_display: bool = False

    def meant_by(self, prefixes: Sequence[str]) -> tuple[str, ...]:
        """Return the figures whose name is one of these, or begins with one and a dot."""
        return tuple(
            name for name in self.names if any(f"{name}.".startswith(f"{p}.") for p in prefixes)
        )


BENCHMARKS = (
    Benchmark(swipe.NAMES, swipe.measure, needs_display=True),
    *(
        Benchmark((name,), partial(frames.measure_delivered, kind), needs_display=True)
        for name, kind in zip(frames.DELIVERED, PLAYED, strict=True)
    ),
    *(
        Benchmark((f"frames.cpu.{drawn_by}",), partial(frames.measure_cpu, drawn_by), True)
        for drawn_by in frames.OUTPUTS
    ),
    Benchmark((colour.NAME,), colour.measure, needs_display=True),
    *(
        Benchmark((f"memory.rss.{drawn_by}",), partial(memory.measure_ring, drawn_by), True)
        for drawn_by in frames.OUTPUTS
    ),
    Benchmark(memory.SLOPES, memory.measure_slope, needs_display=True),
    Benchmark(kiosk_week.NAMES, kiosk_week.measure_week, needs_display=True),
    Benchmark(pager.NAMES, pager.measure, needs_display=True),
    Benchmark(watch.NAMES, watch.measure, needs_display=True),
    Benchmark(onset.NAMES, onset.measure, needs_display=True),
    Benchmark((gui.NAME,), gui.measure, needs_display=True),
    Benchmark(("rank.next.1k",), partial(ranking.measure, "rank.next.1k", 1_000)),
    Benchmark(("rank.next.10k",), partial(ranking.measure, "rank.next.10k", 10_000)),
    Benchmark(
        ("rank.next.100k.p95",), partial(ranking.measure, "rank.next.100k.p95", 100_000, 0.95)
    ),
    Benchmark(("rank.next.1m.p95",), ranking.measure_million),
    Benchmark((ranker_memory.SAMPLED,), ranker_memory.measure_sample),
    Benchmark((ranker_memory.STATED,), ranker_memory.measure_million),
    Benchmark(("rank.rebuild.30k",), partial(rebuild.measure, "rank.rebuild.30k", 30_000, 10_000)),
    Benchmark(("rank.rebuild.1m",), rebuild.measure_million),
    Benchmark((communities.NAME,), communities.measure),
    Benchmark(finding.SEARCH_NAMES, finding.measure_search),
    Benchmark(finding.PAGE_NAMES, finding.measure_pages),
    Benchmark((finding.ROLLUP,), finding.measure_rollup),
    Benchmark(insights.NAMES, insights.measure),
    Benchmark(replayed.NAMES, replayed.measure),
    Benchmark((warm_start.REPLAYED,), warm_start.measure_recorded),
    Benchmark(warm_start.MADE_UP, warm_start.measure_made_up),
    Benchmark(made_up_viewers.NAMES, made_up_viewers.measure),
    Benchmark((commit.NAME,), commit.measure),
    Benchmark(sync_rate.NAMES, sync_rate.measure),
    Benchmark((scan.RESCAN,), scan.measure_rescan),
    Benchmark((scan.FIRST_PASS,), scan.measure_first_pass),
    Benchmark((scan.WHOLE, scan.FIRST_BATCH), scan.measure_whole),
    Benchmark((scan.WORK,), scan.measure_work),
    Benchmark((first_frame.SECOND,), first_frame.measure_second, needs_display=True),
    Benchmark((first_frame.LIBRARY,), first_frame.measure_library, needs_display=True),
    Benchmark(library.START, library.measure_start, needs_display=True),
    Benchmark(library.MEMORY, library.measure_memory, needs_display=True),
    Benchmark(library.SWIPE, library.measure_first_swipe, needs_display=True),
    Benchmark(page_switch.NAMES, page_switch.measure, needs_display=True),
    Benchmark(scroll.NAMES, scroll.measure, needs_display=True),
    Benchmark(library_rival.NAMES, library_rival.measure, needs_display=True),
    Benchmark(tasks.NAMES, tasks.measure, needs_display=True),
    Benchmark((crash.NAME,), crash.measure, needs_display=True),
    Benchmark((second_start.NAME,), second_start.measure),
    Benchmark(background.NAMES, background.measure, needs_display=True),
)
