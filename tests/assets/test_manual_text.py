"""What the manual takes from the program is the program's, and what it shows to type runs."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import duckdb
import pytest

from assets.manual.build import DICTIONARY, HERE, QUOTING, dictionary_text, quoting_text
from storage.study.export.codebook import columns
from storage.study.export.rows import TABLES
from ui.shell.options import parse

RESEARCHERS = (HERE / "researchers.en.md").read_text("utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", RESEARCHERS, re.DOTALL)
BLOCKS = re.compile(r"```\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"^python3 main\.py (\S+.*?)(?:  +#.*)?$", re.MULTILINE)
VALUES = {"string": "sus", "integer": "1", "number": "1.5", "boolean": "true"}


def test_the_dictionary_and_the_quoted_samples_are_current() -> None:
    assert DICTIONARY.read_text("utf-8") == dictionary_text(), "run python3 -m assets.manual.build"
    assert QUOTING.read_text("utf-8") == quoting_text(), "run python3 -m assets.manual.build"


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """Tables as an export has them, with a row of each."""
    (tmp_path / "out").mkdir()
    for table in TABLES:
        told = columns(table)
        with (tmp_path / "out" / f"{table}.csv").open("w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow([column.name for column in told])
            rows.writerow([VALUES[column.type] for column in told])
    return tmp_path


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_a_query_asks_for_columns_that_an_export_has(
    exported: Path, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(exported)
    told = duckdb.sql(query)
    assert told is not None
    assert told.columns


@pytest.mark.parametrize("file", sorted(HERE.glob("*.md")), ids=lambda file: file.stem)
def test_a_command_is_one_that_the_program_takes(file: Path) -> None:
    for block in BLOCKS.findall(file.read_text("utf-8")):
        for command in COMMAND.findall(block):
            first = command.split()[0]
            assert parse(command.split()).command == ("play" if first.startswith("-") else first)
