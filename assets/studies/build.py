"""Write `study.schema.json` and `SETTINGS.md` from the definition of a study's file.

Usage: python3 -m assets.studies.build
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from storage.study.file_schema import schema

HERE = Path(__file__).parent
SCHEMA = HERE / "study.schema.json"
SETTINGS = HERE / "SETTINGS.md"
HEAD = """\
# Settings of a study's file

A study is one [TOML](https://toml.io) file. Texts for participants are either one text in quotes or
one for each language: `{ en = "Reasons", nl = "Redenen", fr = "Raisons" }`; whoever takes part
sees the program's language, else English, else the first there is. Paths begin where the file lies.
Editors that know JSON Schema complete and explain settings with `study.schema.json`, which the
first line of the examples names. `main.py study check FILE` tells what is wrong, with the line.

This page is made from the program itself (`python3 -m assets.studies.build`).
"""


def schema_text() -> str:
    """Return the schema's file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def settings_text() -> str:
    """Return the page of all settings."""
    return HEAD + "".join(_tables(schema()["$defs"], "Study", ""))


def _tables(parts: dict[str, Any], name: str, written: str) -> Iterator[str]:
    """Yield a table of what is in a part of the file, and those of the parts in it."""
    part = parts[name]
    yield f"\n## {f'`{written}`' if written else 'At the top'}\n\n{part['description']}\n\n"
    yield "| setting | is | if left out | means |\n|---|---|---|---|\n"
    inner = []
    for setting, what in part["properties"].items():
        kind, several = _inner(what)
        if kind and "properties" in parts[kind]:
            inside = f"{written.strip('[]')}.{setting}".lstrip(".")
            inside = f"[[{inside}]]" if several else f"[{inside}]"
            inner.append((kind, inside))
            shape = f"`{inside}`"
        else:
            shape = _shape(what, parts)
        left_out = "needed" if setting in part["required"] else _default(what.get("default"))
        yield f"| `{setting}` | {shape} | {left_out} | {_escaped(what['description'])} |\n"
        if kind and "enum" in parts[kind]:
            for line in parts[kind]["description"].splitlines()[1:]:
                value, _, means = line.partition(": ")
                yield f'| | `"{value}"` | | {_escaped(means)} |\n'
    for kind, inside in inner:
        if inside != "[conditions.shown]":  # like [shown]
            yield from _tables(parts, kind, inside)


def _inner(what: dict[str, Any]) -> tuple[str, bool]:
    """Return which part of the schema a setting is, and whether there may be several."""
    if "$ref" in what:
        return what["$ref"].rpartition("/")[2], False
    if "$ref" in what.get("items", {}):
        return what["items"]["$ref"].rpartition("/")[2], True
    for each in what.get("anyOf", ()):
        if "$ref" in each:
            return each["$ref"].rpartition("/")[2], False
    return "", False


def _shape(what: dict[str, Any], parts: dict[str, Any]) -> str:
    kind, _ = _inner(what)
    if kind:
        return "one of" if "enum" in parts[kind] else "a table"
    if "anyOf" in what:
        shapes = [_shape(each, parts) for each in what["anyOf"] if each.get("type") != "null"]
        return " or ".join(shapes)
    if what["type"] == "array":
        return f"a list: {_shape(what['items'], parts)}"
    words = {
        "string": "text",
        "integer": "whole number",
        "number": "number",
        "boolean": "true or false",
        "object": "one for each language",
    }[what["type"]]
    bounds = [
        f"{sign} {what[name]:g}"
        for name, sign in (("exclusiveMinimum", ">"), ("minimum", "≥"), ("maximum", "≤"))
        if name in what
    ]
    return f"{words} {', '.join(bounds)}".strip()


def _default(value: object) -> str:
    if value is None or value in ("", (), [], {}):
        return ""
    return f"`{json.dumps(value)}`"


def _escaped(words: str) -> str:
    return words.replace("|", "\\|")


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), "utf-8")
    SETTINGS.write_text(settings_text(), "utf-8")
