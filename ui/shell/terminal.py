"""Words for the person at the terminal, of which some were written by strangers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from storage.visible import visible


def tell(lines: Iterable[str], to: TextIO | None = None) -> None:
    """Print lines at once; what would steer the terminal, or break a line, is spelt out.

    Args:
        lines: without their ends.
        to: None for standard output.
    """
    stream = sys.stdout if to is None else to
    with whether_read_or_not(stream):
        for line in lines:
            stream.write(visible(line) + "\n")


@contextmanager
def whether_read_or_not(stream: TextIO) -> Iterator[None]:
    """Write to somebody, flushed at the end, who may have had enough, as `head` has.

    What they do not read goes nowhere then, and the command goes on: what it does is not done
    for its words.

    Raises:
        OSError: it cannot be written for another reason.
    """
    try:
        yield
        stream.flush()
    except OSError as error:
        with Path(os.devnull).open("w") as nowhere:  # for what is still in the buffer
            os.dup2(nowhere.fileno(), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise
