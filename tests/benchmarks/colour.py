"""How far the colours on screen are from those that were filmed."""

from __future__ import annotations

import sys
from pathlib import Path

from av.video.reformatter import Colorspace

from tests.benchmarks.child import report_of
from tests.benchmarks.counts import surface
from tests.benchmarks.figures import Figure, figure
from tests.benchmarks.place import scratch
from tests.clips import make_colour_chart

NAME = "frames.colour.max_error"
MOST = 2.0
CODINGS = {
    f"{matrix.name} {span}": (matrix, full_range)
    for matrix in (Colorspace.ITU601, Colorspace.ITU709)
    for span, full_range in (("limited", False), ("full", True))
}


def measure() -> list[Figure]:
    """Show a chart of flat patches of each matrix and range, tagged as such, in the real program.

    Raises:
        CannotMeasureError: the program did not come to its end.
    """
    with scratch() as folder:
        charts = folder / "charts"
        charts.mkdir()
        for name, (matrix, full_range) in CODINGS.items():
            make_colour_chart(charts / f"{name}.mp4", matrix=matrix, full_range=full_range)
        arguments: list[str | Path] = [surface(), str(len(CODINGS)), folder / "home", charts]
        errors = report_of("colour_program", arguments, within_s=120)
    for name, error in sorted(errors.items()):
        sys.stderr.write(f"  {name}: {error} of 255\n")
    return [figure(NAME, max(errors.values()), "of 255", target=MOST)]
