"""The rows of an export, read back from its files: whatever these hold, rows are rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Float, Integer, Table

from storage.errors import StorageError
from storage.records import Video
from storage.study.export.gathering import OWNED, UNTOLD, Gathered, Row
from storage.study.export.package import MADE_BY, PACKAGE, SEALED
from storage.study.tables import participation, withdrawal

_LARGEST: Final = 2**63
_TABLES: Final = (participation, *OWNED, withdrawal)
_OF_VIDEO: Final = {field.name for field in fields(Video)} - UNTOLD


def read_export(folder: Path) -> tuple[Gathered, str]:
    """Return the rows of an export, and the version of the program that wrote it.

    Raises:
        StorageError: it is none, or a file of it cannot be read.
    """
    package = _object(folder / PACKAGE, text_of(folder / PACKAGE))
    version = str(package.get("created_by", "")).removeprefix(MADE_BY)
    found = {table.name: _rows(folder, table) for table in _TABLES}
    people, gone = found.pop("participation"), found.pop("withdrawal")
    videos = [row for _, row in _lines(folder / SEALED / "video.jsonl", _OF_VIDEO)]
    return Gathered(str(package.get("name", "")), people, found, videos, gone), version


def text_of(file: Path) -> str:
    """Return a file's text.

    Raises:
        StorageError: it cannot be read, or is none.
    """
    try:
        return bytes_of(file).decode("utf-8")
    except UnicodeDecodeError as error:
        raise StorageError(f"{file} cannot be read: it is not UTF-8.") from error


def bytes_of(file: Path) -> bytes:
    """Return what is in a file.

    Raises:
        StorageError: it cannot be read.
    """
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise StorageError(
            f"{file.parent} is no export of a study: there is no {file.name}."
        ) from error
    except OSError as error:
        raise StorageError(f"{file} cannot be read: {error.strerror}.") from error


def _rows(folder: Path, table: Table) -> list[Row]:
    file = folder / SEALED / f"{table.name}.jsonl"
    rows = []
    for line, row in _lines(file, set(table.c.keys())):
        for column in table.c:
            if not _fits(row[column.name], column.type, nullable=bool(column.nullable)):
                raise StorageError(
                    f"{file}:{line}: {column.name} was changed to what it cannot be."
                )
        rows.append(row)
    return rows


def _fits(value: object, kind: object, *, nullable: bool) -> bool:
    if value is None:
        return nullable
    if isinstance(value, bool):
        return False
    if isinstance(kind, Integer):
        return isinstance(value, int) and abs(value) < _LARGEST
    if isinstance(kind, Float):
        return isinstance(value, float) or (isinstance(value, int) and abs(value) < _LARGEST)
    return isinstance(value, str)


def _lines(file: Path, names: set[str]) -> list[tuple[int, Row]]:
    """Return the objects of a file with the numbers of their lines; each has these names."""
    found = []
    for number, line in enumerate(text_of(file).split("\n"), 1):
        if not line:
            continue
        row = _object(f"{file}:{number}", line)
        if set(row) != names:
            raise StorageError(f"{file}:{number}: this is no row of an export.")
        found.append((number, dict(row)))
    return found


def _object(where: object, text: str) -> Mapping[str, Any]:
    try:
        told = json.loads(text)
        json.dumps(told, ensure_ascii=False).encode()  # half a pair of a character is no text
    except (ValueError, RecursionError) as error:
        raise StorageError(f"{where}: this is no JSON of an export.") from error
    if not isinstance(told, dict):
        raise StorageError(f"{where}: this is no row of an export.")
    return told
