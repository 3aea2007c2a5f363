"""Write what the manual takes from elsewhere: the data dictionary, samples and the map it quotes.

Usage: python3 -m assets.manual.build
"""

from __future__ import annotations

import re
from pathlib import Path

from storage.study.export.codebook import Column, about, columns
from storage.study.export.rows import TABLES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DICTIONARY = HERE / "dictionary.en.md"
QUOTING = HERE / "developers.en.md"
HEAD = """\
# Data dictionary

Every table and column of `study export`, as `codebook.csv` in each export has them. A cell that may
be empty says so. This page is made from the program (`python3 -m assets.manual.build`).
"""
QUOTED = re.compile(r"`(tests/samples/\w+\.py)`:\n\n```python\n.*?```\n", re.DOTALL)
"""A sample of the developers' chapter: the name of a file, and below it all that it holds."""
MAP = re.compile(r"(?<=## Map of the house\n\n)```\n.*?```\n", re.DOTALL)
"""The map, which CONTRIBUTING.md has for those who read the source."""


def dictionary_text() -> str:
    """Return the page of all columns."""
    return HEAD + "".join(_table(name) for name in TABLES)


def quoting_text() -> str:
    """Return the developers' chapter with map and samples as their files have them now."""
    house = MAP.search((ROOT / "CONTRIBUTING.md").read_text("utf-8"))
    assert house is not None
    told = MAP.sub(lambda _: house.group(), QUOTING.read_text("utf-8"))
    return QUOTED.sub(_quote, told)


def _table(name: str) -> str:
    rows = "".join(_row(column) for column in columns(name))
    top = "| column | type | means |\n|---|---|---|\n"
    return f"\n## {name}\n\n{_one_line(about(name))}\n\n{top}{rows}"


def _row(column: Column) -> str:
    kind = f"{column.type}, {column.unit}" if column.unit else column.type
    empty = " or empty" if column.optional else ""
    return f"| `{column.name}` | {kind}{empty} | {_one_line(column.meaning)} |\n"


def _one_line(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _quote(quoted: re.Match[str]) -> str:
    file = quoted.group(1)
    return f"`{file}`:\n\n```python\n{(ROOT / file).read_text('utf-8')}```\n"


def main() -> None:
    """Write both."""
    DICTIONARY.write_text(dictionary_text(), "utf-8")
    QUOTING.write_text(quoting_text(), "utf-8")


if __name__ == "__main__":
    main()
