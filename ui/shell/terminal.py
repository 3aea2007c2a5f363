"""Words for the person at the terminal, of which some were written by strangers."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TextIO

from storage.visible import visible


def tell(lines: Iterable[str], to: TextIO | None = None) -> None:
    """Print lines at once; what would steer the terminal, or break a line, is spelt out.

    Args:
        lines: without their ends.
        to: None for standard output.
    """
    stream = sys.stdout if to is None else to
    for line in lines:
        stream.write(visible(line) + "\n")
    stream.flush()
