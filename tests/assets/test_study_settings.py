"""What editors and people are told of a study's file is what the program reads."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from assets.studies.build import HERE, SCHEMA, SETTINGS, schema_text, settings_text
from ranking.policies.names import wanted
from storage.study.reading import parse_study
from ui.study.options import KINDS

EXAMPLES = sorted(HERE.glob("*.toml"))


def test_the_schema_and_the_page_of_settings_are_current() -> None:
    assert SCHEMA.read_text("utf-8") == schema_text(), "run python3 -m assets.studies.build"
    assert SETTINGS.read_text("utf-8") == settings_text(), "run python3 -m assets.studies.build"


def test_every_setting_and_every_value_is_explained() -> None:
    for name, part in json.loads(schema_text())["$defs"].items():
        for setting, what in part.get("properties", {}).items():
            assert what.get("description"), (name, setting)
            assert f"`{setting}`" in settings_text()
        for value in part.get("enum", ()):
            assert f"\n{value}: " in part["description"], (name, value)


def test_the_study_that_is_written_out_in_the_readme_is_one() -> None:
    readme = (HERE.parents[1] / "README.md").read_text("utf-8")
    (told,) = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    study = parse_study(told, "README.md", wanted)
    assert study.blocks[0].minutes == 10
    for name in KINDS:
        assert f"`{name}`" in readme


def faults(told: Any, what: dict[str, Any], parts: dict[str, Any]) -> list[str]:
    """What the schema does not allow, of the few words of JSON Schema that it uses."""
    if "$ref" in what:
        return faults(told, parts[what["$ref"].rpartition("/")[2]], parts)
    if "anyOf" in what:
        each = [faults(told, one, parts) for one in what["anyOf"]]
        return min(each, key=len)
    if "enum" in what:
        return [] if told in what["enum"] else [f"{told!r} is none of {what['enum']}"]
    kinds = {"string": str, "integer": int, "number": (int, float), "boolean": bool}
    kind = kinds | {"array": list, "object": dict, "null": type(None)}
    if not isinstance(told, kind[what["type"]]):  # type: ignore[arg-type]
        return [f"{told!r} is no {what['type']}"]
    found = []
    if isinstance(told, list):
        for entry in told:
            found += faults(entry, what["items"], parts)
    if isinstance(told, dict):
        found += [f"{name} is missing" for name in what.get("required", ()) if name not in told]
        for name, entry in told.items():
            inner = what.get("properties", {}).get(name, what.get("additionalProperties"))
            found += faults(entry, inner, parts) if inner else [f"{name} is unknown"]
    return found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_what_the_schema_allows(path: Path) -> None:
    schema = json.loads(schema_text())
    text = path.read_text("utf-8")
    told = tomllib.loads(text)
    assert text.startswith(f"#:schema {SCHEMA.name}\n")
    assert faults(told, schema, schema["$defs"]) == []
    assert faults({**told, "titel": ""}, schema, schema["$defs"]) == ["titel is unknown"]
    del told["consent"]["version"]
    assert faults(told, schema, schema["$defs"]) == ["version is missing"]
