"""What a comparison says: lines for people, JSON and CSV for programs, and a plot."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from html import escape

from ranking.evaluation.comparing.comparison import MEASURES, Comparison
from ranking.evaluation.comparing.statistics import Interval
from ranking.evaluation.own_log.interleaving import Contest

WORDS = {
    "watch_ratio": "Watch ratio",
    "completed": "Completed (share)",
    "skipped": "Skipped (share)",
    "liked": "Liked (share)",
}
_WIDE, _ROW, _FROM = 760, 56, 190
_COLOURS = ("#1d5abf", "#b04a24")


def lines(told: Comparison) -> Iterator[str]:
    """Yield a comparison for a terminal of 110 columns."""
    first, second = told.first, told.second
    how = "paired by participant" if told.paired else "of different participants"
    yield f"{first.name} against {second.name}, {how}"
    for arm in (first, second):
        yield f"  {arm.name}: {arm.participants} participants, {_several(arm.views, 'view')}"
    if told.paired and told.alone:
        alone = _several(told.alone, "participant")
        yield f"  {alone} met one of the two alone: in its means, not in the differences"
    yield (
        f"  {_several(told.cut_off, 'view')} cut off and left out; intervals are 95 %, a bootstrap "
        "over participants"
    )
    yield ""
    yield f"{'':<20}{first.name:>24}{second.name:>24}{'difference':>28}"
    for measure in MEASURES:
        cells = (_told(first.means[measure]), _told(second.means[measure]))
        difference = _told(told.differences[measure], signed=True)
        yield f"{WORDS[measure]:<20}{cells[0]:>24}{cells[1]:>24}{difference:>28}"
    yield ""
    unit = "participants" if told.paired else "participants in each arm"
    yield f"What a study of this size and variance can tell (two-sided, 5 %), in {unit}:"
    for measure in MEASURES:
        power = told.power[measure]
        needed = "none was observed" if power.needed is None else f"80 % with {power.needed}"
        yield (
            f"  {WORDS[measure]:<18} finds {power.smallest:.3f} in 80 % of studies; the observed "
            f"difference in {100 * power.achieved:.0f} % ({needed})"
        )
    if told.contest is not None:
        yield ""
        yield from _contest(told.contest)


def to_json(told: Comparison) -> str:
    """Write a comparison down."""
    return json.dumps(asdict(told), indent=1, ensure_ascii=False) + "\n"


def to_csv(told: Comparison) -> str:
    """Write a comparison down as a table: a row for each measure and arm, or difference."""
    text = io.StringIO(newline="")
    write = csv.writer(text, lineterminator="\r\n")
    write.writerow(["measure", "of", "participants", "views", "value", "low", "high"])
    for measure in MEASURES:
        for arm in (told.first, told.second):
            mean = arm.means[measure]
            row = [measure, arm.name, arm.participants, arm.views, mean.value, mean.low, mean.high]
            write.writerow(row)
        gap = told.differences[measure]
        write.writerow([measure, "difference", told.pairs or "", "", gap.value, gap.low, gap.high])
    return text.getvalue()


def to_svg(told: Comparison) -> str:
    """Draw both means of each measure with their intervals."""
    height = _ROW * len(MEASURES) + 70
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {height}" '
        'font-family="Figtree, sans-serif" font-size="14">',
        f'<rect width="{_WIDE}" height="{height}" fill="#ffffff"/>',
    ]
    for at, arm in enumerate((told.first, told.second)):
        parts.append(
            f'<circle cx="{_FROM + 190 * at}" cy="24" r="6" fill="{_COLOURS[at]}"/>'
            f'<text x="{_FROM + 14 + 190 * at}" y="29">{escape(arm.name)}</text>'
        )
    for row, measure in enumerate(MEASURES):
        means = [arm.means[measure] for arm in (told.first, told.second)]
        most = max(1.0, *(mean.high for mean in means))
        top = 50 + _ROW * row
        parts.append(f'<text x="16" y="{top + 27}">{WORDS[measure]}</text>')
        parts.append(
            f'<line x1="{_FROM}" x2="{_WIDE - 60}" y1="{top + 44}" y2="{top + 44}" '
            f'stroke="#ddd7cb"/><text x="{_WIDE - 50}" y="{top + 49}" fill="#474b55">'
            f"{most:.2f}</text>"
        )
        for at, mean in enumerate(means):
            parts.append(_dot(mean, most, top + 14 + 16 * at, _COLOURS[at]))
    return "".join([*parts, "</svg>\n"])


def _dot(mean: Interval, most: float, y: int, colour: str) -> str:
    low, here, high = (
        round(_FROM + (_WIDE - 60 - _FROM) * max(0.0, value) / most, 1)
        for value in (mean.low, mean.value, mean.high)
    )
    return (
        f'<line x1="{low}" x2="{high}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="3"/>'
        f'<circle cx="{here}" cy="{y}" r="6" fill="{colour}"/>'
    )


def _contest(contest: Contest) -> Iterator[str]:
    yield f"Interleaved in one feed, {_several(contest.rounds, 'round')}:"
    for credit in (contest.first, contest.second):
        yield (
            f"  {credit.team:<18} {credit.satisfying} of {credit.shown} satisfying, "
            f"{_several(credit.rounds_won, 'round')} won"
        )
    yield f"  sign test p = {contest.p:.3f}"


def _several(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _told(interval: Interval, *, signed: bool = False) -> str:
    sign = "+" if signed else ""
    return f"{interval.value:{sign}.3f} [{interval.low:{sign}.3f}, {interval.high:{sign}.3f}]"
