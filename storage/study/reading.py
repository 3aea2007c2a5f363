"""Read a study's file: what is wrong in it is told with its line."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from storage.errors import StorageError
from storage.study.definition import BY_CODE, Assignment, ItemKind, Kind, Study, When

_MOST_BYTES: Final = 1_000_000
_HEADER: Final = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]")
_KEY: Final = re.compile(r"^\s*([A-Za-z0-9_-]+)\s*(?:\.[A-Za-z0-9_.-]+\s*)?=")
_PLACE: Final = re.compile(r" - at `\$(.*)`$")
_UNKNOWN: Final = re.compile(r"unknown field `([^`]+)`")
_TOML_LINE: Final = re.compile(r"^(.*) \(at line (\d+), column \d+\)$")

PolicyCheck = Callable[[str], object]
"""Raises a ValueError for what is no policy; this room knows none."""


@dataclass(frozen=True, slots=True)
class StudyFile:
    """A study and the file that tells it."""

    study: Study
    path: Path
    text: str

    @property
    def digest(self) -> str:
        """Return what tells this file from any other, as 64 hexadecimal digits."""
        return sha256(self.text.encode()).hexdigest()

    def below(self, name: str) -> Path:
        """Return a path that the file names: it begins where the file lies."""
        return (self.path.parent / name).resolve()


class StudyError(StorageError):
    """A study's file that is none: each mistake is a line of the message."""


def read_study(path: Path, check_policy: PolicyCheck = lambda written: None) -> StudyFile:
    """Read a study.

    Args:
        path: the file.
        check_policy: raises a ValueError for a policy that there is not.

    Raises:
        StudyError: the file cannot be read, or something in it is wrong: `FILE:LINE: what`.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
        text = raw.decode("utf-8")
    except OSError as error:
        raise StudyError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise StudyError(f"{path}:{line}: this is not UTF-8.") from error
    if len(raw) > _MOST_BYTES:
        raise StudyError(f"{path} is larger than a study can be ({_MOST_BYTES // 1000} kB).")
    study = parse_study(text, str(path), check_policy)
    return StudyFile(study, path.resolve(), text)


def parse_study(text: str, called: str, check_policy: PolicyCheck = lambda written: None) -> Study:
    """Return the study that a text tells; `called` is what messages call it.

    Raises:
        StudyError: see `read_study`.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_LINE.match(str(error))
        why, line = (found[1], int(found[2])) if found else (str(error), text.count("\n") + 1)
        raise StudyError(f"{called}:{line}: {why}.") from error
    places = _places(text)
    try:
        study = msgspec.convert(told, Study)
    except msgspec.ValidationError as error:
        why, where = _place_of(str(error))
        raise StudyError(f"{called}:{_line(places, where)}: {why}") from error
    wrong = [
        f"{called}:{_line(places, where)}: {why}" for where, why in _mistakes(study, check_policy)
    ]
    if wrong:
        raise StudyError("\n".join(wrong))
    return study


def _place_of(told: str) -> tuple[str, str]:
    """Return what is wrong, and where, of a message of the converter."""
    found = _PLACE.search(told)
    where = found[1].lstrip(".") if found else ""
    why = told[: found.start()] if found else told
    unknown = _UNKNOWN.search(why)
    if unknown:
        where = f"{where}.{unknown[1]}".lstrip(".")
        why = f"there is no setting called {unknown[1]!r} here"
    return f"{why[:1].lower()}{why[1:]}.", where


def _places(text: str) -> dict[str, int]:
    """Return the line of each table and key, as `blocks[0].tasks[1].name`."""
    places: dict[str, int] = {}
    counts: Counter[str] = Counter()
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        if header:
            table = _table(header[2], counts, one_more=header[1] == "[[")
            places.setdefault(table, number)
        elif key := _KEY.match(line):
            places.setdefault(f"{table}.{key[1]}".lstrip("."), number)
    return places


def _table(written: str, counts: Counter[str], *, one_more: bool) -> str:
    """Return where a header leads: the last so far of each list that it names."""
    at = ""
    parts = [part.strip().strip("\"'") for part in written.split(".")]
    for depth, part in enumerate(parts):
        at = f"{at}.{part}".lstrip(".")
        if one_more and depth == len(parts) - 1:
            counts[at] += 1
        if counts[at]:
            at = f"{at}[{counts[at] - 1}]"
    return at


def _line(places: dict[str, int], where: str) -> int:
    """Return the line of a place, or of the nearest thing around it that has one."""
    while where and where not in places:
        where = where[: max(where.rfind("."), where.rfind("["), 0)]
    return places.get(where, 1)


def _mistakes(study: Study, check_policy: PolicyCheck) -> Iterator[tuple[str, str]]:
    """Yield what is wrong beyond types: the place and a sentence."""
    if isinstance(study.seed, str) and study.seed != BY_CODE:
        yield "seed", f'the seed is a whole number or "{BY_CODE}".'
    if not set(study.code) & set("#@"):
        yield "code", "a participant code needs at least one # (digit) or @ (letter)."
    if bool(study.library.folder) == bool(study.library.list):
        yield "library", "name a folder or a list, one of the two."
    for what, names in (
        ("conditions", [each.name for each in study.conditions]),
        ("blocks", [each.name for each in study.blocks]),
        ("questionnaires", [each.name for each in study.questionnaires]),
        ("markers", [each.name for each in study.markers]),
        ("consent.options", [each.name for each in study.consent.options]),
    ):
        yield from _twice(what, names)
    yield from _twice("markers", [each.key for each in study.markers], "key")
    yield from _of_conditions(study, check_policy)
    yield from _of_blocks(study)
    yield from _of_questionnaires(study)


def _twice(what: str, names: Iterable[str], field: str = "name") -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for at, name in enumerate(names):
        if name in seen:
            yield f"{what}[{at}].{field}", f"{name!r} is there already."
        seen.add(name)


def _of_conditions(study: Study, check_policy: PolicyCheck) -> Iterator[tuple[str, str]]:
    for at, condition in enumerate(study.conditions):
        try:
            check_policy(condition.policy)
        except ValueError as error:
            yield f"conditions[{at}].policy", str(error)


def _of_blocks(study: Study) -> Iterator[tuple[str, str]]:
    names = {condition.name for condition in study.conditions}
    for at, block in enumerate(study.blocks):
        if block.minutes is None and block.videos is None:
            yield f"blocks[{at}]", "say when it ends: minutes, videos, or both."
        if block.condition is not None and block.condition not in names:
            yield f"blocks[{at}].condition", f"there is no condition {block.condition!r}."
        yield from _twice(f"blocks[{at}].tasks", [task.name for task in block.tasks])
    free = sum(block.condition is None for block in study.blocks)
    if study.assignment is Assignment.WITHIN and free != len(study.conditions):
        yield (
            "blocks",
            f"within one participant, {len(study.conditions)} conditions need as many blocks "
            f"without a condition of their own; there are {free}.",
        )


def _of_questionnaires(study: Study) -> Iterator[tuple[str, str]]:
    for at, asked in enumerate(study.questionnaires):
        where = f"questionnaires[{at}]"
        if (asked.kind is Kind.ITEMS) != bool(asked.items):
            told = "has no items." if asked.kind is Kind.ITEMS else "has items of its own already."
            yield where, f"{asked.name!r} {told}"
        inside = asked.when is When.INSIDE
        if inside != bool(asked.every or asked.after):
            told = "needs every or after." if inside else "has every or after, but is not inside."
            yield where, f"{asked.name!r} {told}"
        yield from _twice(f"{where}.items", [item.name for item in asked.items])
        for number, item in enumerate(asked.items):
            choosing = item.kind in (ItemKind.CHOICE, ItemKind.CHOICES)
            if choosing != (len(item.options) > 1):
                told = "needs two options at least." if choosing else "has options, but no choice."
                yield f"{where}.items[{number}]", f"{item.name!r} {told}"
