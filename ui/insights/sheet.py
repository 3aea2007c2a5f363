"""Writes the table of a chart as a file."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from storage.errors import StorageError

FORMULA = ("=", "+", "-", "@")
"""A spreadsheet takes what begins so for a formula; what a sidecar says may begin with anything."""


def write_sheet(place: Path, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table as comma-separated values; blocks, so no GUI thread.

    Raises:
        StorageError: the file cannot be written.
    """
    try:
        with place.open("w", encoding="utf-8-sig", newline="") as file:
            sheet = csv.writer(file)
            sheet.writerow(heads)
            sheet.writerows([_plain(cell) for cell in row] for row in rows)
    except OSError as error:
        raise StorageError(f"{place} cannot be written: {error.strerror}") from error


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
