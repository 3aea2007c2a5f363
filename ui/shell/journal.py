"""The log file, and what becomes of a bug that nobody caught."""

from __future__ import annotations

import logging
import logging.handlers
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from storage.visible import visible
from ui.shell.leaving import leave
from ui.shell.prints import divert_prints
from ui.shell.terminal import tell

LOG_BYTES = 1_000_000
LOG_FILES = 3

_log = logging.getLogger(__name__)


class _Plain(logging.Formatter):
    """Spells out what would steer a terminal, or pass for another line of the log."""

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another handler's, as it spells it
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = visible(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:  # Python's own name for it
        return _told_below(super().formatException(ei))

    def formatStack(self, stack_info: str) -> str:
        return _told_below(super().formatStack(stack_info))


def keep_log(folder: Path, stack: ExitStack) -> None:
    """Keep a rotating log file of the program, for its owner alone.

    What libraries print goes there too, until the stack closes.
    """
    handler = logging.handlers.RotatingFileHandler(
        folder / "homefeed.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
    )
    handler.setFormatter(_Plain("%(asctime)s %(levelname)s %(name)s: %(message)s"))
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
        _show(kind, bug, trace)
        tell("Something in Homefeed broke", "The log file has the details.")

    def thread_hook(end: threading.ExceptHookArgs) -> None:
        if end.exc_value is not None:
            _log.critical("a bug", exc_info=(end.exc_type, end.exc_value, end.exc_traceback))
        _show(end.exc_type, end.exc_value, end.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook


def _show(
    kind: type[BaseException], bug: BaseException | None, trace: TracebackType | None
) -> None:
    """Print a bug's traceback on standard error, as Python would."""
    if sys.stderr is not None:
        told = "".join(traceback.format_exception(kind, bug, trace))
        tell(told.splitlines(), to=sys.stderr)


def _told_below(told: str) -> str:
    """Return what stands below a line of the log; none of it begins as a line does, by a year."""
    lines = map(visible, told.split("\n"))
    return "\n".join(f"  {line}" if line[:1].isdigit() else line for line in lines)
