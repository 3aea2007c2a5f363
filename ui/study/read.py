"""A study's file as this program takes it: with its own policies and icons. No Qt."""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import Final

from ranking.policies.names import wanted
from storage.study.reading import StudyError, StudyFile, read_study
from ui.shell.terminal import tell

_ICONS: Final = Path(__file__).parents[2] / "assets" / "icons" / "icons.json"


def read(path: Path) -> StudyFile:
    """Read a study.

    Raises:
        StudyError: it cannot be read, or something in it is wrong.
    """
    return read_study(path, wanted, _signs())


def say_mistakes(fault: Exception) -> int:
    """Print what is wrong, each mistake on a line; return the exit code of a fault."""
    tell(fault.mistakes if isinstance(fault, StudyError) else [str(fault)], to=sys.stderr)
    return 1


@cache
def _signs() -> frozenset[str]:
    return frozenset(json.loads(_ICONS.read_text("utf-8")))
