"""Whether an export is as it was written, and its rows as they were sealed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from storage.study.export.codebook import columns
from storage.study.export.gathering import ORDER, OWNED, Gathered, Row
from storage.study.export.package import CHECKSUMS, files_of
from storage.study.export.parquet import rows_of
from storage.study.export.reading_back import bytes_of, text_of
from storage.study.seals import check_chain

_ORDERED = {table.name: ORDER.get(table, ("id",)) for table in OWNED}


def changed_files(folder: Path) -> Iterator[str]:
    """Yield what is wrong with the files of an export, by their checksums.

    Raises:
        StorageError: the checksums, or a file, cannot be read.
    """
    named = set()
    for line in text_of(folder / CHECKSUMS).splitlines():
        wanted, _, name = line.partition("  ")
        named.add(name)
        file = folder / name
        if not file.resolve().is_relative_to(folder.resolve()):
            yield f"{name} lies elsewhere"
        elif not file.is_file():
            yield f"{name} is missing"
        elif sha256(bytes_of(file)).hexdigest() != wanted:
            yield f"{name} was changed"
    there = {str(file.relative_to(folder)) for file in folder.rglob("*") if not file.is_dir()}
    for name in sorted(there - named - {CHECKSUMS}):
        yield f"{name} was added"


def changed_tables(folder: Path, gathered: Gathered, version: str) -> Iterator[str]:
    """Yield which files do not follow from the sealed rows, whatever their checksums say.

    Raises:
        StorageError: a file cannot be read.
    """
    files, tables = files_of(gathered, version)
    for name, content in files.items():
        file = folder / name
        if not file.is_file() or bytes_of(file) != content:
            yield f"{name} is not what the sealed rows give"
    for table, rows in tables.items():
        file = folder / f"{table}.parquet"
        if not file.is_file():
            continue
        names = [column.name for column in columns(table)]
        plain = [msgspec.to_builtins(row) for row in rows]
        found = rows_of(file)
        if found is not None and found != [tuple(row[name] for name in names) for row in plain]:
            yield f"{file.name} is not what the sealed rows give"


def changed_rows(gathered: Gathered) -> Iterator[str]:
    """Yield what does not fit between rows and seals, each with the participant code."""
    yield from _twice("participation", gathered.participations)
    for table, row in gathered.of_nobody():
        yield f"{table} {row.get('id', row.get('number'))} is no participant's"
    for part in gathered.participations:
        rows = gathered.of(part)
        for table, found in rows.items():
            yield from (f"{part['code']}: {what}" for what in _misplaced(table, found))
        seals = rows.pop("seal")
        if (part["digest"] is None) != (part["outcome"] is None):
            yield f"{part['code']}: it ended and has no last digest, or the other way about"
        if part["digest"] is None:  # it still runs, or broke off: its last rows wait for a seal
            rows = {table: _sealed(found, seals) for table, found in rows.items()}
        by_id: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
            table: {str(row["id"]): row for row in found} for table, found in rows.items()
        }
        for what in check_chain(part, seals, by_id):
            yield f"{part['code']}: {what}"


def waiting_rows(gathered: Gathered) -> Iterator[tuple[str, int]]:
    """Yield the codes of those who have not ended, and how many rows of theirs have no seal yet."""
    for part in gathered.participations:
        if part["digest"] is None:
            rows = gathered.of(part)
            seals = rows.pop("seal")
            yield (
                str(part["code"]),
                sum(len(found) - len(_sealed(found, seals)) for found in rows.values()),
            )


def unknown_digest(studies: Iterable[Gathered], digest: str) -> Iterator[str]:
    """Yield that a final digest, which was noted elsewhere, is nobody's; unless it is empty."""
    ended = {part["digest"] for study in studies for part in study.participations}
    if digest and digest not in ended:
        yield f"no participation ended with the digest {digest}"


def _sealed(rows: list[Row], seals: list[Row]) -> list[Row]:
    known = {each["row_id"] for each in seals}
    return [row for row in rows if row["id"] in known]


def _misplaced(table: str, rows: list[Row]) -> Iterator[str]:
    if table != "seal":
        yield from _twice(table, rows)
    keys = [tuple(row[name] for name in _ORDERED[table]) for row in rows]
    if any(before >= after for before, after in pairwise(keys)):
        yield f"rows of {table} are not in their order"


def _twice(table: str, rows: Any) -> Iterator[str]:
    seen = set()
    for row in rows:
        if row["id"] in seen:
            yield f"{table} {row['id']} is there twice"
        seen.add(row["id"])
