"""Whether an export is as it was written, and its rows as they were sealed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from storage.errors import StorageError
from storage.study.export.gathering import OWNED, Gathered, Row
from storage.study.export.package import CHECKSUMS, SEALED
from storage.study.seals import check_chain

_TABLES = ("participation", *(table.name for table in OWNED), "video", "withdrawal")


def read_export(folder: Path) -> Gathered:
    """Return the rows of an export.

    Raises:
        StorageError: it is none, or a file of it cannot be read.
    """
    found = {name: _lines(folder / SEALED / f"{name}.jsonl") for name in _TABLES}
    people = found.pop("participation")
    videos, gone = found.pop("video"), found.pop("withdrawal")
    study = people[0]["study"] if people else gone[0]["study"] if gone else ""
    return Gathered(str(study), people, found, videos, gone)


def changed_files(folder: Path) -> Iterator[str]:
    """Yield what is wrong with the files of an export, by their checksums.

    Raises:
        StorageError: the checksums cannot be read.
    """
    named = set()
    for line in _text(folder / CHECKSUMS).splitlines():
        wanted, _, name = line.partition("  ")
        named.add(name)
        file = folder / name
        if not file.is_file():
            yield f"{name} is missing"
        elif sha256(file.read_bytes()).hexdigest() != wanted:
            yield f"{name} was changed"
    there = {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()}
    for name in sorted(there - named - {CHECKSUMS}):
        yield f"{name} was added"


def changed_rows(gathered: Gathered, digest: str = "") -> Iterator[str]:
    """Yield what does not fit between rows and seals, each with the participant code.

    Args:
        gathered: the study's rows.
        digest: a final digest that was noted elsewhere; one participation has to have it.
    """
    for part in gathered.participations:
        rows = gathered.of(part)
        seals = rows.pop("seal")
        # A session is sealed when it ends; one that a crash broke off never is.
        sealed = {str(each["row_id"]) for each in seals}
        rows["session"] = [row for row in rows["session"] if row["id"] in sealed]
        by_id: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
            table: {str(row["id"]): row for row in found} for table, found in rows.items()
        }
        for what in check_chain(part, seals, by_id):
            yield f"{part['code']}: {what}"
    if digest and digest not in {part["digest"] for part in gathered.participations}:
        yield f"no participation ended with the digest {digest}"


def _lines(file: Path) -> list[Row]:
    try:
        return [json.loads(line) for line in _text(file).split("\n") if line]
    except ValueError as error:
        raise StorageError(f"{file} is no export of a study: {error}.") from error


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except FileNotFoundError as error:
        raise StorageError(
            f"{file.parent} is no export of a study: there is no {file.name}."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise StorageError(f"{file} cannot be read: {error}.") from error
