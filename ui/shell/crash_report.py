"""What Python was doing when a fault below it ended the program: stacks in a file of their own."""

from __future__ import annotations

import faulthandler
import logging
from contextlib import ExitStack
from pathlib import Path

FILE_NAME, LAST_FILE_NAME = "crash.log", "crash-last.log"
"""Of this run, empty while all is well; and of the last run that crashed."""

_log = logging.getLogger(__name__)


def report_crashes(folder: Path, stack: ExitStack) -> None:
    """Have a segmentation fault or an abort write all threads' stacks, until the stack closes.

    The report of an earlier run is kept beside it, and the log says that there is one.
    """
    report, last = folder / FILE_NAME, folder / LAST_FILE_NAME
    if report.exists() and report.stat().st_size > 0:
        report.replace(last)
        _log.warning("Homefeed crashed last time; where is in %s", LAST_FILE_NAME)
    file = stack.enter_context(report.open("w", encoding="utf-8"))
    faulthandler.enable(file)
    stack.callback(faulthandler.disable)
