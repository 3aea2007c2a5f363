"""What the program is called where it runs: `python3 main.py` in a checkout, else `homefeed`."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Final

import bootstrap

INSTALLED: Final = not (Path(__file__).parents[2] / bootstrap.PROJECT).exists()
_IN_A_CHECKOUT: Final = re.compile(r"(python3 )?\bmain\.py\b")


def as_installed(text: str) -> str:
    """Return a text that tells what to type, as it is typed where Homefeed is installed."""
    return _IN_A_CHECKOUT.sub("homefeed", text)


def as_called(text: str) -> str:
    """Return a text that tells what to type, as it is typed here."""
    return as_installed(text) if INSTALLED else text


class Parser(argparse.ArgumentParser):
    """A parser whose help names the program as it is called here; so do those of its commands."""

    def format_help(self) -> str:
        """Return the help."""
        return as_called(super().format_help())

    def format_usage(self) -> str:
        """Return how it is used."""
        return as_called(super().format_usage())
