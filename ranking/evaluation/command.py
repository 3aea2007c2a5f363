"""`main.py evaluate`: judge policies, print a table, keep the figures as JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ranking.evaluation.bad_rows import UnreadableSetError
from ranking.evaluation.measures import base_rates
from ranking.evaluation.replay import replay, starts
from ranking.evaluation.replay_set import read_set
from ranking.evaluation.report import Report, table, to_json


def run_replay(
    folder: Path, policies: Sequence[str], count: int | None, seed: int, json_file: Path | None
) -> int:
    """Replay recorded views; return 0, or 1 for a fault of the world, or 2 for a wrong name.

    Args:
        folder: has `items.jsonl`, `views.csv` and perhaps a list of viewers.
        policies: names; none for all.
        count: of viewers, the first of the list or some by chance; None for all.
        seed: of all chance.
        json_file: where the figures go besides the terminal.
    """
    try:
        wanted = starts(policies)
    except ValueError as error:
        _say(str(error))
        return 2
    try:
        recorded = read_set(folder)
    except UnreadableSetError as error:
        _say(str(error))
        return 1
    for line in recorded.bad.lines():
        _say(line)
    viewers = recorded.viewers[:count]
    report = Report(
        name=recorded.name,
        viewers=len(viewers),
        seed=seed,
        base_rate=float(np.mean(base_rates(viewers, "satisfying"))),
        results=replay(viewers, wanted, seed, _say),
    )
    return _publish(report, json_file)


def _publish(report: Report, json_file: Path | None) -> int:
    sys.stdout.write(table(report))
    if json_file is not None:
        try:
            json_file.write_text(to_json(report), "utf-8")
        except OSError as error:
            _say(f"The figures could not be written to {json_file}: {error.strerror}.")
            return 1
    return 0


def _say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
