"""What `evaluate log` prints: a table for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from ranking.evaluation.off_policy import Estimate, Estimates
from ranking.evaluation.own_log.interleaving import Contest
from ranking.evaluation.own_log.judgement import LEAST_VIEWS, Judgement, Verdict

DIGITS = 4
REWARDS = {"satisfying": "Satisfying views (share)", "watch_ratio": "Watch ratio"}


def to_json(told: Judgement) -> str:
    """Write a judgement down. The layout is documented in CONTRIBUTING and stays."""
    whole = {
        "views": told.views,
        "epochs": told.epochs,
        "too_short": told.too_short,
        "foresight": asdict(told.foresight),
        "choices": told.choices,
        "rebuilt": told.rebuilt,
        "left_out": dict(told.left_out),
        "satisfying": told.satisfying,
        "watch_ratio": told.watch_ratio,
        "policies": [asdict(verdict) for verdict in told.verdicts],
        "contests": [asdict(contest) for contest in told.contests],
    }
    return json.dumps(_plain(whole), indent=1, ensure_ascii=False) + "\n"


def table(told: Judgement) -> str:
    """Lay a judgement out for a terminal of 110 columns."""
    if told.too_short:
        few = (
            f"This log has {told.foresight.views} views that can be judged; "
            f"from {LEAST_VIEWS} on there is something to tell."
        )
        return "\n".join((few, *_left_out(told))) + "\n"
    epochs = "1 epoch" if told.epochs == 1 else f"{told.epochs} epochs"
    lines = [f"Your log: {told.views} views in {epochs}.", ""]
    lines += [*_foresight(told), "", *_policies(told)]
    for contest in told.contests:
        lines += ["", *_contest(contest)]
    return "\n".join(lines) + "\n"


def _foresight(told: Judgement) -> Iterator[str]:
    foresight = told.foresight
    others = foresight.views - foresight.positives
    yield "How well the taste foresaw each view from those before it:"
    if foresight.auc is None:
        yield "  AUC: none, for all views were of one kind."
    else:
        yield (
            f"  AUC {_figure(foresight.auc)} over {foresight.positives} satisfying and {others} "
            "other views; 0.5 is chance"
        )
    if foresight.calibration is not None:
        bins = foresight.calibration.bins
        yield (
            f"  calibration: off by {foresight.calibration.error:.3f} on average, where 1 is "
            "a video watched to the end"
        )
        yield "    foretold " + "".join(f"{one.predicted:7.2f}" for one in bins)
        yield "    came     " + "".join(f"{one.seen:7.2f}" for one in bins)


def _policies(told: Judgement) -> Iterator[str]:
    yield (
        f"What each policy would have brought at {told.choices} of the log's choices "
        f"({told.rebuilt} rebuilt to the very probability), 95 %:"
    )
    yield from _left_out(told)
    for name, words in REWARDS.items():
        real = getattr(told, name)
        yield f"{words}, as it was: {'none' if real is None else f'{real:.3f}'}"
        yield f"  {'policy':<24}{'size':>6}{'covered':>9}  {'IPS':<22}{'SNIPS':<22}DR"
        yield from (_line(one, getattr(one, name)) for one in told.verdicts)
    yield (
        "  size: how many choices of its own the log is worth; covered: how much of what it would "
        "choose\n  the log shows often enough."
    )


def _left_out(told: Judgement) -> Iterator[str]:
    for reason, count in told.left_out.items():
        yield f"  {count} left out, {reason}"


def _line(one: Verdict, found: Estimates | None) -> str:
    start = f"  {one.policy:<24}{one.effective_size:6.1f}{one.covered:9.2f}  "
    if found is None:
        return start + "no overlap"
    figures = (_figure(part) for part in (found.ips, found.snips, found.dr))
    return start + "".join(f"{figure:<22}" for figure in figures).rstrip()


def _contest(contest: Contest) -> Iterator[str]:
    first, second = contest.first, contest.second
    yield f"Interleaved, {first.team} against {second.team}, over {contest.rounds} rounds:"
    yield f"  {'team':<16}{'shown':>7}{'satisfying':>12}{'watch ratio':>13}{'skips':>7}{'won':>6}"
    for one in (first, second):
        yield (
            f"  {one.team:<16}{one.shown:7}{one.satisfying:12}{one.watch_ratio:13.3f}"
            f"{one.skips:7}{one.rounds_won:6}"
        )
    yield (
        f"  satisfying views, {first.team} less {second.team}: {_figure(contest.difference)}; "
        f"sign test p {contest.p:.3f}"
    )


def _figure(one: Estimate) -> str:
    return f"{one.value:.3f} [{one.low:.3f}, {one.high:.3f}]"


def _plain(value: object) -> object:
    """Round all figures; an estimate becomes [value, low, high]."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        if list(value) == ["value", "low", "high"]:
            return [_plain(inner) for inner in value.values()]
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value
