"""What the parser and the converter find wrong, in a researcher's words."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Final

from msgspec import inspect

from storage.study.definition import Study

_PLACE: Final = re.compile(r" - at `\$(.*)`$")
_NUMBER: Final = re.compile(r"\[(?:\d+|\.\.\.)\]")
_ENTRY: Final = re.compile(r"\[\d+\]$")
_STEP: Final = re.compile(r"[^.\[\]]+|\[(?:\d+|\.\.\.)\]")
_FOUND: Final = re.compile(r"Expected `(?P<wanted>[^`]+)`, got `(?P<found>[^`]+)`")
_BOUND: Final = re.compile(r"Expected `(?P<kind>\w+)` (?P<sign>>=|<=|>|<) (?P<bound>[\d.]+)")
_LENGTH: Final = re.compile(r"Expected `\w+` of length (?P<sign>>=|<=) (?P<bound>\d+)")
_PATTERN: Final = re.compile(r"Expected `str` matching regex '(?P<pattern>.+)'")
_ENUM: Final = re.compile(r"Invalid enum value (?P<value>.+)")
_MISSING: Final = re.compile(r"Object missing required field `(?P<name>[^`]+)`")
_UNKNOWN: Final = re.compile(r"Object contains unknown field `(?P<name>[^`]+)`")

_WANTED: Final = {
    "str": 'a text in quotes, as "this"',
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false, without quotes",
    "array": "a list in brackets, as [ … ]",
    "object": "a table",
    "str | object": 'a text in quotes, or one for each language: { en = "…", nl = "…" }',
    "int | str": 'a whole number, or "code" in quotes',
}
_FOUND_WORDS: Final = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number with a point",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "date": "a date",
    "datetime": "a date with a time",
    "time": "a time of day",
}
_BOUNDS: Final = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than"}
_PATTERNS: Final = {
    "^[0-9a-z]$": "a key is one small letter or one digit",
    "^[a-z0-9][a-z0-9_-]{0,63}$": "names have small letters, digits, - and _ alone (64 at most), "
    "and begin with a letter or a digit",
}
_TOML: Final = (
    (
        re.compile(r"Invalid value"),
        "this is no value: texts stand in straight quotes, numbers have a point and no comma",
    ),
    (
        re.compile(r"Expected newline or end of document after a statement"),
        "something is left over on this line: one setting a line, and numbers have a point and no "
        "comma",
    ),
    (re.compile(r"Expected '=' after a key"), "there is a name without = and a value"),
    (re.compile(r"Expected '\]' at the end of a table"), "a ] is missing"),
    (re.compile(r"Expected '\]\]' at the end of an array"), "two ]] are missing"),
    (re.compile(r"(Illegal|Found invalid) character '\\n'"), "a quote is missing on this line"),
    (re.compile(r"Expected '?\"|Unterminated string"), "a quote is missing"),
    (re.compile(r"Unclosed array"), "a ] is missing"),
    (re.compile(r"Unclosed inline table"), "a } is missing"),
    (
        re.compile(r"Unescaped '\\'|Invalid hex value"),
        "a \\ means something else in double quotes: write / instead, or single quotes",
    ),
    (re.compile(r"Cannot overwrite a value"), "this was set before already"),
    (re.compile(r"Cannot declare .* twice"), "this table is there already"),
    (
        re.compile(r"Cannot (mutate|define|redefine|declare)|Duplicate"),
        "this was set before already",
    ),
    (re.compile(r"Exceeds the limit"), "a number has thousands of digits"),
    (
        re.compile(r"Invalid statement|Invalid initial character for a key part"),
        "this is neither a setting (name = value) nor a [table]",
    ),
)
"""What Python's parser says, and what it means for whoever wrote the file."""


def of_parser(told: str) -> str:
    """Return a message of the TOML parser in plain words; an unknown one as it is."""
    for pattern, words in _TOML:
        if pattern.search(told):
            return f"{words}."
    return f"{told[:1].lower()}{told[1:]}."


def of_converter(told: str) -> tuple[str, str]:
    """Return where the converter found something wrong, and what, in plain words."""
    at = _PLACE.search(told)
    where = at[1].lstrip(".") if at else ""
    told = told[: at.start()] if at else told
    if found := _MISSING.fullmatch(told):
        return where, f"{_as_written(where, found['name'])} is missing{_in(where)}."
    if found := _UNKNOWN.fullmatch(told):
        return f"{where}.{found['name']}".lstrip("."), _unknown(where, found["name"])
    if found := _ENUM.fullmatch(told):
        return where, f"{_name(where)} cannot be {found['value']}: write {_choices(where)}."
    return where, f"{_wrong_value(told, where)}."


def _wrong_value(told: str, where: str) -> str:
    if found := _FOUND.fullmatch(told):
        return _other_kind(found["wanted"].removesuffix(" | null"), found["found"], where)
    name = _name(where)
    if found := _BOUND.fullmatch(told):
        return f"{name} has to be {_BOUNDS[found['sign']]} {float(found['bound']):g}"
    if found := _LENGTH.fullmatch(told):
        return f"there have to be {_BOUNDS[found['sign']]} {found['bound']} {name}"
    if found := _PATTERN.fullmatch(told):
        return _PATTERNS.get(found["pattern"], f"{name} does not look like {found['pattern']}")
    return f"{name}: {told[:1].lower()}{told[1:]}"


def _other_kind(wanted: str, found: str, where: str) -> str:
    if (wanted, found) == ("array", "object") and _is_table(where):
        return f"there may be several of these: write [[{_without_numbers(where)}]] in two brackets"
    if (wanted, found) == ("object", "array"):
        return f"there is one of these alone: write [{_without_numbers(where)}] in one bracket"
    words = (wanted == "str" and _choices(where)) or _WANTED.get(wanted, wanted)
    return f"{_name(where)} has to be {words}; it is {_FOUND_WORDS.get(found, found)}"


def _unknown(where: str, name: str) -> str:
    known = [field.encode_name for field in _fields(where)]
    close = get_close_matches(name.lower(), known, 1)
    rest = f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}."
    return f"there is no setting called {name!r}{_in(where)}: {rest}"


def _in(where: str) -> str:
    """Return how a table is called in a sentence; nothing for the file as a whole."""
    if not where:
        return ""
    name = _without_numbers(where)
    return f" in [[{name}]]" if _ENTRY.search(where) else f" in [{name}]"


def _name(where: str) -> str:
    return _without_numbers(where).rpartition(".")[2]


def _as_written(where: str, name: str) -> str:
    """Return a setting as it would be written: tables have their brackets."""
    inside = f"{where}.{name}".lstrip(".")
    if _fields(inside):
        return f"[{_without_numbers(inside)}]"
    return f"[[{_without_numbers(inside)}]]" if _is_table(inside) else name


def _without_numbers(where: str) -> str:
    return _NUMBER.sub("", where)


def _is_table(where: str) -> bool:
    """Whether a list has tables in it."""
    return bool(_fields(f"{where}[0]"))


def _fields(where: str) -> tuple[inspect.Field, ...]:
    found = _type_at(where)
    return found.fields if isinstance(found, inspect.StructType) else ()


def _choices(where: str) -> str:
    found = _type_at(where)
    known = found.cls if isinstance(found, inspect.EnumType) else ()
    return " or ".join(f'"{each.value}"' for each in known)


def _type_at(where: str) -> inspect.Type | None:
    """Return what a study's file may have in a place; None where anything goes."""
    found: inspect.Type | None = inspect.type_info(Study)
    for step in _STEP.findall(where):
        if isinstance(found, inspect.StructType):
            found = next((each.type for each in found.fields if each.encode_name == step), None)
        elif isinstance(found, inspect.VarTupleType):
            found = found.item_type
        else:
            return None
        if isinstance(found, inspect.UnionType):
            found = next(
                (each for each in found.types if isinstance(each, inspect.StructType)), None
            )
    return found
