"""`main.py evaluate`: judge policies, print a table, keep the figures as JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ranking.evaluation.bad_rows import BadRows, UnreadableSetError
from ranking.evaluation.drift import fare
from ranking.evaluation.items import read_items
from ranking.evaluation.measures import base_rates
from ranking.evaluation.personas import personas
from ranking.evaluation.replay import LINUCB, replay, starts
from ranking.evaluation.replay_set import read_set
from ranking.evaluation.report import Report, table, table_of_personas, to_json
from ranking.policies.names import TASTE, wanted


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
    return _publish(table(report), to_json(report), json_file)


def run_personas(
    folder: Path, policies: Sequence[str], count: int, seed: int, json_file: Path | None
) -> int:
    """Let made-up viewers swipe; arguments and results as of `run_replay`."""
    bad = BadRows()
    try:
        for name in policies:
            wanted(name)
    except ValueError as error:
        _say(str(error))
        return 2
    try:
        made = personas(read_items(folder, bad), count, seed)
    except UnreadableSetError as error:
        _say(str(error))
        return 1
    for line in bad.lines():
        _say(line)
    report = Report(
        name=folder.resolve().name,
        viewers=len(made),
        seed=seed,
        base_rate=float(np.mean(base_rates([one.before for one in made], "satisfying"))),
        results=fare(made, policies or (TASTE, "random", LINUCB), seed, _say),
    )
    return _publish(table_of_personas(report), to_json(report), json_file)


def _publish(printed: str, kept: str, json_file: Path | None) -> int:
    sys.stdout.write(printed)
    if json_file is not None:
        try:
            json_file.write_text(kept, "utf-8")
        except OSError as error:
            _say(f"The figures could not be written to {json_file}: {error.strerror}.")
            return 1
    return 0


def _say(sentence: str) -> None:
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
