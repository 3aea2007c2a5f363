"""What a demonstration was asked for."""

from __future__ import annotations

import argparse
import secrets
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ui.stage.recording import FORMAT, Begin, Recording, read_recording

DAY_MS: Final = 24 * 3600 * 1000
_SEED_BITS: Final = 32


@dataclass(frozen=True, slots=True)
class StageRun:
    """A demonstration that is recorded, or shown again."""

    begin: Begin
    into: Path | None
    """The file that it is recorded into."""
    recording: Recording | None
    """What is shown again."""


def asked_stage(options: argparse.Namespace, version: str) -> StageRun:
    """Return what was asked for; the seed is then the one of `begin`.

    Raises:
        StorageError: the recording cannot be read.
    """
    if options.script is not None:
        recording = read_recording(options.script)
        return StageRun(recording.begin, None, recording)
    seed = secrets.randbits(_SEED_BITS) if options.seed is None else options.seed
    return StageRun(Begin(FORMAT, version, seed, today_ms(), 0, 0), options.record, None)


def today_ms() -> int:
    """Return the beginning of this day in UTC, Unix milliseconds."""
    now_ms = time.time_ns() // 1_000_000
    return now_ms - now_ms % DAY_MS
