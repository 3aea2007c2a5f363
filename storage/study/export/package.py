"""Write an export: one folder, the same bytes for the same study, whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import msgspec

from storage.errors import StorageError
from storage.export.cells import harmless
from storage.study.export.annotations import boris, elan, webvtt
from storage.study.export.codebook import columns, data_package
from storage.study.export.gathering import Gathered, Row
from storage.study.export.report import report
from storage.study.export.rows import TABLES
from storage.study.export.tidy import tidy
from storage.study.export.timeline import timelines

SEALED: Final = "sealed"
"""The folder with the rows as they were sealed, one JSON object a line."""
ANNOTATIONS: Final = "annotations"
"""The folder with each session as WebVTT and for ELAN, and with all of them for BORIS."""
PACKAGE: Final = "datapackage.json"
"""The descriptor."""
MADE_BY: Final = "Homefeed "
"""Stands there before the version of the program."""
CHECKSUMS: Final = "SHA256SUMS"
"""As `sha256sum --check` reads it."""
_LINE_END: Final = "\r\n"

Files = dict[str, bytes]
"""Contents by path below the export, with / between its parts."""


def files_of(gathered: Gathered, version: str) -> tuple[Files, dict[str, list[msgspec.Struct]]]:
    """Return an export's files but for the checksums, and the tidy tables they are made from."""
    tables = tidy(gathered)
    files: Files = {}
    for name, rows in tables.items():
        plain = [msgspec.to_builtins(row) for row in rows]
        files[f"{name}.csv"] = csv_of(name, plain)
        files[f"{name}.jsonl"] = lines_of(plain)
    files |= {f"{SEALED}/{name}.jsonl": lines_of(rows) for name, rows in sealed(gathered).items()}
    told = [[each.table, each.name, each.type, each.unit, each.meaning] for each in _every_column()]
    head = ["table", "column", "type", "unit", "meaning"]
    files["codebook.csv"] = _csv([head, *told])
    package = data_package(gathered.study, f"{MADE_BY}{version}")
    files[PACKAGE] = json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"
    files["report.html"] = report(gathered, tables, f"{MADE_BY}{version}")
    sessions = list(timelines(gathered))
    for session in sessions:
        files[f"{ANNOTATIONS}/{session.called}.vtt"] = webvtt(session)
        files[f"{ANNOTATIONS}/{session.called}.eaf"] = elan(session)
    files[f"{ANNOTATIONS}/{gathered.study}.boris"] = boris(gathered.study, sessions)
    return files, tables


def sealed(gathered: Gathered) -> dict[str, Iterable[Row]]:
    """Return the rows as they were sealed, by table."""
    return {
        "participation": gathered.participations,
        **gathered.tables,
        "video": gathered.videos,
        "withdrawal": gathered.withdrawals,
    }


def write_package(files: Files, into: Path) -> None:
    """Write files and their checksums into a folder that is new, for its owner alone.

    Raises:
        StorageError: the folder is there already, or cannot be written.
    """
    if into.exists():
        raise StorageError(f"{into} is there already: name a folder that is new.")
    sums = [f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items())]
    work: Path | None = None
    try:
        into.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(dir=into.parent, prefix=f".{into.name}-"))
        for name, content in {**files, CHECKSUMS: "".join(sums).encode()}.items():
            file = work / name
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.write_bytes(content)
            file.chmod(0o600)
        work.rename(into)
    except OSError as error:
        raise StorageError(f"{into} cannot be written: {error.strerror}.") from error
    finally:
        if work is not None:
            shutil.rmtree(work, ignore_errors=True)


def csv_of(table: str, rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return rows as CSV: numbers as they are, texts so that no spreadsheet runs them."""
    head = [column.name for column in columns(table)]
    return _csv([head, *([row[name] for name in head] for row in rows)])


def lines_of(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """Return rows as JSON, one object a line."""
    told = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return "".join(f"{line}\n" for line in told).encode("utf-8", "backslashreplace")


def _every_column() -> Iterable[Any]:
    return (column for table in TABLES for column in columns(table))


def _csv(rows: Iterable[Iterable[object]]) -> bytes:
    text = io.StringIO(newline="")
    write = csv.writer(text, lineterminator=_LINE_END)
    for row in rows:
        write.writerow([_cell(cell) for cell in row])
    return text.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return harmless(value) if isinstance(value, str) else value
