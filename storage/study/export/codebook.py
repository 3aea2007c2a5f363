"""What each column of an export means, made from the types of its rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import msgspec

from storage.study.export.rows import TABLES

_TYPES: Final = {
    msgspec.inspect.StrType: "string",
    msgspec.inspect.IntType: "integer",
    msgspec.inspect.FloatType: "number",
    msgspec.inspect.BoolType: "boolean",
}


_KEYS: Final = {"sessions": "session", "impressions": "impression", "videos": "video"}
"""The column that tells the rows of a table apart."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    table: str
    name: str
    type: str
    """string, integer, number or boolean."""
    optional: bool
    """Whether a cell may be empty."""
    unit: str
    meaning: str


@cache
def columns(table: str) -> tuple[Column, ...]:
    """Return the columns of a table in their order."""
    told = msgspec.inspect.type_info(TABLES[table])
    assert isinstance(told, msgspec.inspect.StructType)
    return tuple(_column(table, field) for field in told.fields)


def about(table: str) -> str:
    """Return what a row of a table is."""
    return (TABLES[table].__doc__ or "").strip()


def data_package(name: str, made_by: str) -> dict[str, Any]:
    """Return the descriptor of an export.

    Source: Frictionless "Data Package" and "Table Schema", version 1.
    """
    return {
        "profile": "tabular-data-package",
        "name": name,
        "created_by": made_by,
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table,
        "path": f"{table}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": about(table),
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": _schema(table),
    }


def _schema(table: str) -> dict[str, Any]:
    told = columns(table)
    schema: dict[str, Any] = {"fields": [_field(column) for column in told], "missingValues": [""]}
    if table in _KEYS:
        schema["primaryKey"] = _KEYS[table]
    if table != "sessions" and any(column.name == "session" for column in told):
        there = {"resource": "sessions", "fields": "session"}
        schema["foreignKeys"] = [{"fields": "session", "reference": there}]
    return schema


def _field(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.meaning,
    }
    if column.unit:
        told["unit"] = column.unit
    if not column.optional:
        told["constraints"] = {"required": column.type != "string"}
    return told


def _column(table: str, field: msgspec.inspect.Field) -> Column:
    extra: dict[str, Any] = {}
    kinds: list[str] = []
    optional = False
    waiting = [field.type]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, msgspec.inspect.Metadata):
            extra |= kind.extra_json_schema or {}
            waiting.append(kind.type)
        elif isinstance(kind, msgspec.inspect.UnionType):
            waiting += kind.types
        elif isinstance(kind, msgspec.inspect.NoneType):
            optional = True
        else:
            kinds.append(_TYPES[type(kind)])
    return Column(
        table=table,
        name=field.name,
        type=kinds[0],
        optional=optional,
        unit=str(extra.get("unit", "")),
        meaning=str(extra.get("description", "")),
    )
