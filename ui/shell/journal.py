"""The log file, and what becomes of a bug that nobody caught."""

from __future__ import annotations

import logging
import logging.handlers
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from ui.shell.leaving import leave
from ui.shell.prints import divert_prints

LOG_BYTES = 1_000_000
LOG_FILES = 3

_log = logging.getLogger(__name__)


def keep_log(folder: Path, stack: ExitStack) -> None:
    """Keep a rotating log file of the program, for its owner alone.

    What libraries print goes there too, until the stack closes.
    """
    handler = logging.handlers.RotatingFileHandler(
        folder / "homefeed.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    divert_prints(stack)


def report_bugs(tell: Callable[[str, str], object]) -> None:
    """Log what nobody caught and tell the viewer, with a title and a detail; the feed goes on."""

    def hook(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            leave()
            return
        _log.critical("a bug", exc_info=(kind, bug, trace))
        sys.__excepthook__(kind, bug, trace)
        tell("Something in Homefeed broke", "The log file has the details.")

    def thread_hook(end: threading.ExceptHookArgs) -> None:
        if end.exc_value is not None:
            _log.critical("a bug", exc_info=(end.exc_type, end.exc_value, end.exc_traceback))
        threading.__excepthook__(end)

    sys.excepthook = hook
    threading.excepthook = thread_hook
