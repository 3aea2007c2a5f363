"""The options of a demonstration, read with the standard library alone."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_stage(parser: argparse.ArgumentParser) -> None:
    """Add them to a command."""
    stage = parser.add_mutually_exclusive_group()
    stage.add_argument(
        "--record",
        type=Path,
        metavar="FILE",
        help="begin afresh, keep none of it, and write what is done into FILE",
    )
    stage.add_argument(
        "--script",
        type=Path,
        metavar="FILE",
        help="begin afresh, keep none of it, and do what FILE recorded; a touch takes over",
    )
