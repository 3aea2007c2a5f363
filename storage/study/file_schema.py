"""The JSON Schema of a study's file, with what each setting means: editors show it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from inspect import cleandoc, getsource
from typing import Any

import msgspec

from storage.study import definition


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a study's file (draft 2020-12)."""
    told = msgspec.json.schema(definition.Study)
    meanings = dict(_meanings())
    for name, part in told["$defs"].items():
        for setting, what in part.get("properties", {}).items():
            if (name, setting) in meanings:
                what["description"] = meanings[name, setting]
        if "enum" in part:
            values = [f"{each}: {_of_value(name, each, meanings)}" for each in part["enum"]]
            part["description"] = "\n".join((part["description"], *values))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **told}


def _of_value(name: str, value: str, meanings: dict[tuple[str, str], str]) -> str:
    member = getattr(definition, name)(value)
    return meanings[name, member.name]


def _meanings() -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what stands below each setting in the definition, by class and setting."""
    for part in ast.parse(getsource(definition)).body:
        if not isinstance(part, ast.ClassDef):
            continue
        for setting, below in zip(part.body, part.body[1:], strict=False):
            if not (isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)):
                continue
            name = setting.target if isinstance(setting, ast.AnnAssign) else None
            if isinstance(setting, ast.Assign):
                (name,) = setting.targets  # type: ignore[assignment]  # a value of an enum
            if isinstance(name, ast.Name):
                yield (part.name, name.id), " ".join(cleandoc(str(below.value.value)).split())
