"""What an evaluation prints: a table for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Generic, TypeVar

from ranking.evaluation.drift import Fared
from ranking.evaluation.measures import AT
from ranking.evaluation.replay import Result

DIGITS = 4
Told = TypeVar("Told", Result, Fared)


@dataclass(frozen=True, eq=False)
class Report(Generic[Told]):
    """One evaluation of several policies on one set of viewers."""

    name: str
    viewers: int
    seed: int
    base_rate: float
    """Share of satisfying views in a random order, mean over viewers."""
    results: Sequence[Told]


def to_json(report: Report[Told]) -> str:
    """Write a report down. The layout is documented in CONTRIBUTING and stays.

    Keys of the inner objects are numbers of swipes as text; intervals are [low, high], and
    differences [difference, low, high].
    """
    policies = [_rounded(asdict(result)) for result in report.results]
    whole = {
        "set": report.name,
        "viewers": report.viewers,
        "seed": report.seed,
        "base_rate": round(report.base_rate, DIGITS),
        "policies": policies,
    }
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def table(report: Report[Result]) -> str:
    """Lay a report out for a terminal of 110 columns."""
    lines = [
        f"{report.name}: {report.viewers} viewers, seed {report.seed}, "
        f"base rate of satisfying views {report.base_rate:.3f}",
        "Satisfying views as multiples of the base rate, [95 % over viewers]; skips as a multiple "
        "of a random order's.",
        f"{'policy':<12}"
        + "".join(f"{f'@{k}':>7}{'':15}" if k in (20, 50) else f"{f'@{k}':>7}" for k in AT)
        + f"{'watch@50':>10}{'skips@50':>10}{'diversity@20':>14}{'÷ random':>10}"
        + f"  {'minus LinUCB @20':<24}",
    ]
    spread = next((one.diversity_20 for one in report.results if one.policy == "random"), None)
    return "\n".join([*lines, *(_line(one, spread) for one in report.results)]) + "\n"


def table_of_personas(report: Report[Fared]) -> str:
    """Lay out how policies fared with made-up viewers."""
    lines = [
        f"{report.name}: {report.viewers} made-up viewers, seed {report.seed}, "
        f"base rate of satisfying views {report.base_rate:.3f}",
        "Satisfying views as multiples of the base rate, [95 % over viewers]; after the drift: "
        "going on, had nothing been forgotten, reset by hand.",
        f"{'policy':<12}{'@10':>7}{'@20':>7}{'@50':>7}{'':15}{'@100':>7}{'skips@50':>10}"
        f"{'interests@100':>15}{'diversity@20':>14}{'drift 120-140':>22}",
    ]
    for one in report.results:
        low, high = one.satisfying_ci[50]
        curve = "".join(f"{one.satisfying[k]:7.2f}" for k in (10, 20, 50))
        after = " / ".join(f"{value:.2f}" for value in one.after_drift.values())
        lines.append(
            f"{one.policy:<12}{curve}"
            + f" [{low:.2f}, {high:.2f}]".ljust(15)
            + f"{one.satisfying[100]:7.2f}{one.skip_rate_50:10.3f}"
            + f"{one.interests_found_100:10.2f} of 4{one.diversity_20:14.3f}{after:>22}"
        )
    return "\n".join(lines) + "\n"


def _line(one: Result, random_diversity: float | None) -> str:
    curve = ""
    for k in AT:
        curve += _figure(one.satisfying[k], 7)
        if k in (20, 50):
            ends = one.satisfying_ci[k]
            curve += f" [{ends[0]:.3f}, {ends[1]:.3f}]".ljust(15) if ends else " " * 15
    difference = one.minus_linucb[20]
    return (
        f"{one.policy:<12}{curve}{one.watch_ratio[50]:10.3f}"
        + _figure(one.skips[50], 10)
        + f"{one.diversity_20:14.3f}"
        + (f"{one.diversity_20 / random_diversity:10.3f}" if random_diversity else f"{'':10}")
        + ("  {:+.3f} [{:+.3f}, {:+.3f}]".format(*difference) if difference else "  none")
    )


def _figure(value: float | None, width: int) -> str:
    return f"{'none':>{width}}" if value is None else f"{value:{width}.3f}"


def _rounded(value: object) -> object:
    """Round all figures and write keys as text, as JSON has them."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {str(key): _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(inner) for inner in value]
    return value
