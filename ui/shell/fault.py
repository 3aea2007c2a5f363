"""A fault of the world that ends a command, told in one sentence."""

from __future__ import annotations

import sys

from ui.shell.program_name import as_called
from ui.shell.terminal import tell


class Fault(Exception):  # noqa: N818  # our word for what the world does, not for a bug
    """The command cannot go on; the text names what is wrong and what mends it."""


def say(sentence: str) -> int:
    """Print a fault for the person at the terminal; return the exit code of a fault."""
    tell([as_called(sentence)], to=sys.stderr)
    return 1
