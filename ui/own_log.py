"""`main.py evaluate log`: how good the order was, by what the viewer watched."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from ranking.evaluation.own_log.judging import judge
from ranking.evaluation.own_log.report import table, to_json
from ranking.policies.names import ALONE, FIXED_LIST
from storage.errors import StorageError
from storage.history import open_history
from storage.profiles import VIEWER
from storage.records import View
from ui.shell.chosen_policy import chosen_policy
from ui.shell.fault import Fault, say
from ui.shell.places import find_places
from ui.shell.terminal import tell

JUDGED = tuple(name for name in ALONE if name != FIXED_LIST)
"""By default. The library's own order says nothing of anybody's taste."""

MANY = 500
"""Views that take longer to judge than one waits without a word."""


def run_log(data_dir: Path | None, policies: Sequence[str], json_file: Path | None) -> int:
    """Judge the log of a data folder; it is only read, and the program may be running.

    Args:
        data_dir: None for the platform's own.
        policies: whom to judge, as `--policy` takes them; none for all without an argument.
        json_file: where the figures go besides the terminal.

    Returns:
        0, or 1 for a fault of the world.
    """
    try:
        targets = {name: chosen_policy(name)() for name in policies or JUDGED}
        with closing(open_history(find_places(data_dir).data, VIEWER)) as history:
            videos = history.videos()
            epochs = [(epoch, list(history.replay(epoch))) for epoch in history.epochs()]
            views = sum(isinstance(each, View) for _, happened in epochs for each in happened)
            if views > MANY:
                sys.stderr.write(f"Judging {views} views, each foretold anew: a while.\n")
            told = judge(epochs, videos, targets, history.continued())
    except (Fault, StorageError) as fault:
        return say(str(fault))
    tell(table(told).splitlines())
    if json_file is not None:
        try:
            json_file.write_text(to_json(told), "utf-8")
        except OSError as error:
            return say(f"The figures could not be written to {json_file}: {error.strerror}.")
    return 0
