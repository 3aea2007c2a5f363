"""What `main.py kiosk` asked for."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ui.kiosk.options import PIN_VARIABLE, is_pin
from ui.shell.fault import Fault
from ui.shell.places import find_places, require_folders

DRAWN_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class KioskRun:
    """A stand, as it was asked for."""

    folder: Path | None
    """The clips; None in a study, which has its own."""
    idle_s: float
    """So long without a touch, and the visitor is gone."""
    visit_s: float | None
    """What each visitor has; None without an end."""
    volume: float
    """The loudest it gets, 0.0 to 1.0."""
    languages: tuple[str, ...]
    """What can be chosen; every visitor begins with the first."""
    pin: str
    seed: int | None
    """Of every visitor's feed; chance draws one each by default."""
    windowed: bool
    counts: Path
    """The file that the counts of each day are kept in."""


def asked_kiosk(options: argparse.Namespace, demo_folder: Path) -> KioskRun:
    """Return what was asked for; a PIN that had to be drawn is printed.

    Raises:
        Fault: the folder is not there or cannot be read, or the PIN in the environment is none.
    """
    folder = None
    if options.study is None:
        folder = (options.library or demo_folder).expanduser().absolute()
        require_folders([folder])
    return KioskRun(
        folder=folder,
        idle_s=options.idle,
        visit_s=None if options.minutes is None else options.minutes * 60.0,
        volume=options.volume / 100,
        languages=options.languages,
        pin=options.exit_pin or _pin_of_environment() or _drawn_pin(),
        seed=options.seed,
        windowed=options.windowed,
        counts=find_places(options.data_dir).data / "kiosk-counts.json",
    )


def _pin_of_environment() -> str:
    told = os.environ.pop(PIN_VARIABLE, "")
    if told and not is_pin(told):
        raise Fault(f"{PIN_VARIABLE} holds no PIN: that has 4 to 12 digits.")
    return told


def _drawn_pin() -> str:
    pin = f"{secrets.randbelow(10**DRAWN_DIGITS):0{DRAWN_DIGITS}}"
    sys.stdout.write(f"The PIN of this run is {pin}: hold the upper left corner to enter it.\n")
    sys.stdout.flush()
    return pin
