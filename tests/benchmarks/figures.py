"""One measured number beside its rival and its target, and how numbers are printed and kept."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass

NOTHING = "-"
AT_LEAST = ">= "
COLUMNS = ("name", "value", "rival", "rival value", "ratio", "target", "met")
RIGHT = frozenset({"value", "rival value", "ratio", "target"})
"""Columns of numbers: they end where the column ends."""


class CannotMeasureError(Exception):
    """A benchmark did not come to its end; the text says why."""


class NotAskedError(Exception):
    """A benchmark runs only with an option that was not given; the text says which."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured number. Its fields are the keys of the JSON, but for `more_is_better`."""

    name: str
    """Stable once given, so that figures of years can be compared."""
    value: float
    unit: str
    rival: str | None
    """What was measured beside it in the same run; None where there is nothing alike."""
    rival_value: float | None
    ratio: float | None
    """Value over the rival's: below 1 ours is better, unless more is."""
    target: float | None
    """What the value may be at most, or must be at least where more is better."""
    met: bool | None
    more_is_better: bool = False


def figure(
    name: str,
    value: float,
    unit: str,
    *,
    rival: str | None = None,
    rival_value: float | None = None,
    target: float | None = None,
    more_is_better: bool = False,
) -> Figure:
    """Put a number beside its rival and its target."""
    reached = None
    if target is not None:
        reached = value >= target if more_is_better else value <= target
    return Figure(
        name=name,
        value=value,
        unit=unit,
        rival=rival if rival_value is not None else None,
        rival_value=rival_value,
        ratio=value / rival_value if rival_value else None,
        target=target,
        met=reached,
        more_is_better=more_is_better,
    )


def percentile(samples: Sequence[float], share: float) -> float:
    """Return the smallest sample that at least this share of the samples do not exceed."""
    return sorted(samples)[max(0, math.ceil(share * len(samples)) - 1)]


def to_json(figures: Sequence[Figure]) -> str:
    """Return the figures as later programs read them."""
    rows = [asdict(one) for one in figures]
    for row in rows:
        del row["more_is_better"]
    return json.dumps(rows, indent=2) + "\n"


def table(figures: Sequence[Figure]) -> str:
    """Return the figures in aligned columns for a person."""
    rows = [COLUMNS, *(_cells(one) for one in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if title in RIGHT else cell.ljust(width)
            for title, cell, width in zip(COLUMNS, row, widths, strict=True)
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _cells(one: Figure) -> tuple[str, ...]:
    return (
        one.name,
        _measure(one.value, one.unit),
        one.rival or NOTHING,
        _measure(one.rival_value, one.unit),
        _measure(one.ratio, "x"),
        (AT_LEAST if one.more_is_better and one.target else "") + _measure(one.target, one.unit),
        {True: "yes", False: "NO", None: NOTHING}[one.met],
    )


def _measure(value: float | None, unit: str) -> str:
    """Write three digits that count and the unit."""
    if value is None:
        return NOTHING
    digits = 0 if value == 0 else max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:.{digits}f} {unit}"
