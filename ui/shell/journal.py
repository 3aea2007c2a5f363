"""The log file, and what becomes of a bug that nobody caught."""

from __future__ import annotations

import logging
import logging.handlers
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from copy import copy
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from storage.visible import visible
from ui.shell.discretion import of_a_library, stand_in, told_of, without_paths
from ui.shell.leaving import leave
from ui.shell.prints import NAME as PRINTS
from ui.shell.prints import divert_prints
from ui.shell.terminal import tell

LOG_BYTES = 1_000_000
LOG_FILES = 3

_log = logging.getLogger(__name__)


class _Plain(logging.Formatter):
    """Spells out what would steer a terminal, or pass for another line of the log.

    A discreet one leaves out what tells of files and of what they are called.
    """

    def __init__(self, *, discreet: bool) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._discreet = discreet

    def format(self, record: logging.LogRecord) -> str:
        record = copy(record)  # other handlers have their own way with it
        record.exc_text = None
        if self._discreet and isinstance(record.args, tuple):
            record.args = tuple(map(stand_in, record.args))
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:
        if self._discreet:
            hide = of_a_library if record.name == PRINTS else without_paths
            record.message = hide(record.message)
        record.message = visible(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:  # Python's own name for it
        told = told_of(*ei[1:]) if self._discreet else super().formatException(ei)
        return _told_below(told)

    def formatStack(self, stack_info: str) -> str:
        return _told_below(super().formatStack(stack_info))


def keep_log(folder: Path, stack: ExitStack, *, discreet: bool = True) -> None:
    """Keep a rotating log file of the program, for its owner alone.

    What libraries print goes there too, until the stack closes. A discreet log names no files.
    """
    handler = logging.handlers.RotatingFileHandler(
        folder / "homefeed.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
    )
    handler.setFormatter(_Plain(discreet=discreet))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    divert_prints(stack)


def report_bugs(tell: Callable[[str, str], object], *, discreet: bool = True) -> None:
    """Log what nobody caught and tell the viewer, with a title and a detail; the feed goes on.

    It is printed as well; a discreet print quotes nothing.
    """
    show = partial(_show, discreet=discreet)

    def hook(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            leave()
            return
        _log.critical("a bug", exc_info=(kind, bug, trace))
        show(kind, bug, trace)
        tell("Something in Homefeed broke", "The log file has the details.")

    def quiet_hook(end: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
        if end.exc_value is not None:
            _log.critical("a bug", exc_info=(end.exc_type, end.exc_value, end.exc_traceback))
        show(end.exc_type, end.exc_value, end.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = quiet_hook
    sys.unraisablehook = quiet_hook  # of what is cleared away, where nobody could catch it


def _show(
    kind: type[BaseException],
    bug: BaseException | None,
    trace: TracebackType | None,
    *,
    discreet: bool,
) -> None:
    """Print a bug's traceback on standard error, as Python would."""
    if sys.stderr is None:
        return
    if discreet and bug is not None:
        told = told_of(bug, trace)
    else:
        told = "".join(traceback.format_exception(kind, bug, trace))
    tell(told.splitlines(), to=sys.stderr)


def _told_below(told: str) -> str:
    """Return what stands below a line of the log; none of it begins as a line does, by a year."""
    lines = map(visible, told.split("\n"))
    return "\n".join(f"  {line}" if line[:1].isdigit() else line for line in lines)
