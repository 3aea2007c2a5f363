"""Homefeed, installed: the tree lies in this folder, which comes first on the path."""

import sys
from pathlib import Path
from typing import NoReturn


def main() -> NoReturn:
    """Run Homefeed with the arguments of this process, and end it.

    `ui`, `player` and the others are names of this folder's own: they are found here because it
    comes first, and nobody else meets them.
    """
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    from main import run  # noqa: PLC0415  # found only now

    run()
