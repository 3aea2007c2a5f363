"""`main.py compare`: two conditions or policies, by what was watched under them."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path

from ranking.evaluation.comparing.comparison import NotEnoughError, compare
from ranking.evaluation.comparing.report import lines, to_csv, to_json, to_svg
from storage.database import open_to_read
from storage.errors import StorageError
from storage.watched_rows import read_watched
from ui.shell.fault import say
from ui.shell.places import find_places
from ui.shell.terminal import tell


def run_compare(options: argparse.Namespace) -> int:
    """Compare; the log is only read, and the program may be running.

    Returns:
        0, or 1 for a fault of the world, or too little to compare.
    """
    try:
        with closing(open_to_read(find_places(options.data_dir).data)) as database:
            views = list(read_watched(database))
        told = compare(views, options.first, options.second, options.seed)
    except (StorageError, NotEnoughError) as fault:
        return say(str(fault))
    tell(lines(told))
    wanted = {options.json: to_json, options.csv: to_csv, options.plot: to_svg}
    for file, write in wanted.items():
        if isinstance(file, Path):
            try:
                file.write_text(write(told), "utf-8", newline="")
            except OSError as error:
                return say(f"{file} cannot be written: {error.strerror}.")
    return 0
