"""Writes the table of a chart as a file."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from storage.errors import file_fault
from storage.export.cells import harmless


def write_sheet(place: Path, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table as comma-separated values; blocks, so no GUI thread.

    Raises:
        StorageError: the file cannot be written.
    """
    try:
        with place.open("w", encoding="utf-8-sig", newline="") as file:
            sheet = csv.writer(file)
            sheet.writerow(heads)
            sheet.writerows([harmless(cell) for cell in row] for row in rows)
    except OSError as error:
        raise file_fault(error, place) from error
