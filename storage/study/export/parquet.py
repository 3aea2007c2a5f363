"""The tidy tables as Parquet, by DuckDB (the extra `analysis`)."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from storage.errors import StorageError
from storage.study.export.codebook import columns
from storage.study.export.rows import TABLES

_TYPES: Final = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
}


def parquet_of(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the tables of an export as Parquet, made from their lines of JSON.

    Raises:
        StorageError: DuckDB is not installed.
    """
    try:
        import duckdb  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise StorageError(
            "Parquet is written by DuckDB, which is not installed: pip install duckdb, or leave "
            "--parquet out."
        ) from error
    made = {}
    with tempfile.TemporaryDirectory() as place, duckdb.connect() as database:
        # Nothing of it may be fetched, and one thread writes the same bytes every time.
        database.execute("SET autoinstall_known_extensions=false; SET threads=1")
        for table in TABLES:
            source, target = Path(place) / f"{table}.jsonl", Path(place) / f"{table}.parquet"
            source.write_bytes(files[f"{table}.jsonl"])
            types = ", ".join(f"{each.name}: '{_TYPES[each.type]}'" for each in columns(table))
            database.execute(
                f"COPY (SELECT * FROM read_json({_quoted(source)}, format='newline_delimited', "
                f"columns={{{types}}})) TO {_quoted(target)} (FORMAT parquet)"
            )
            made[f"{table}.parquet"] = target.read_bytes()
    return made


def rows_of(file: Path) -> list[tuple[object, ...]] | None:
    """Return the rows of a table as Parquet, None where DuckDB is not installed.

    Raises:
        StorageError: it is none.
    """
    try:
        import duckdb  # noqa: PLC0415  # an extra
    except ImportError:
        return None
    try:
        with duckdb.connect() as database:
            database.execute("SET autoinstall_known_extensions=false")
            return database.execute(f"SELECT * FROM read_parquet({_quoted(file)})").fetchall()
    except duckdb.Error as error:
        raise StorageError(f"{file} cannot be read: {error}.") from error


def _quoted(path: Path) -> str:
    told = str(path).replace("'", "''")
    return f"'{told}'"
