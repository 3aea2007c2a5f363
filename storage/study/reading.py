"""Read a study's file: what is wrong in it is told with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from storage.errors import StorageError
from storage.study import plain_words
from storage.study.definition import Study
from storage.study.lines import lines_of
from storage.study.mistakes import PolicyCheck, mistakes

_MOST_BYTES: Final = 1_000_000
_TOML_PLACE: Final = re.compile(
    r"^(.*) \(at (?:line (\d+), column \d+|end of document)\)$", re.DOTALL
)

_PATH: Final = re.compile(
    r"""((?:folder|list)["']?\s*=\s*["']+|fixed-list:|\#:schema\ +)([^"',\n]+)""", re.VERBOSE
)
"""A path that a study names, and what stands before it."""


@dataclass(frozen=True, slots=True)
class StudyFile:
    """A study and the file that tells it."""

    study: Study
    path: Path
    text: str

    @property
    def digest(self) -> str:
        """Return what tells this study from any other, as 64 hexadecimal digits."""
        return sha256(self.shareable.encode()).hexdigest()

    @property
    def shareable(self) -> str:
        """Return the file's text with of each path its last name alone: where it lay is nobody's.

        This is what is kept and exported.
        """
        return _PATH.sub(lambda found: f"{found[1]}{PurePosixPath(found[2]).name}", self.text)

    def at(self, where: str) -> str:
        """Return the file and the line of a place in it (`library.folder`), as messages begin."""
        return f"{self.path}:{_line(lines_of(self.text), where)}"

    def below(self, name: str) -> Path:
        """Return a path that the file names: it begins where the file lies."""
        return (self.path.parent / name).resolve()


class StudyError(StorageError):
    """A study's file that is none: each mistake is a line of the message."""

    def __init__(self, *mistakes: str) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


def read_study(
    path: Path,
    check_policy: PolicyCheck = lambda written: None,
    signs: Collection[str] = (),
) -> StudyFile:
    """Read a study.

    Args:
        path: the file.
        check_policy: raises a ValueError for a policy that there is not.
        signs: those there are; empty for any.

    Raises:
        StudyError: the file cannot be read, or something in it is wrong: `FILE:LINE: what`.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise StudyError(f"{path} cannot be read: {error.strerror}.") from error
    if len(raw) > _MOST_BYTES:
        raise StudyError(f"{path} is larger than a study can be ({_MOST_BYTES // 1000} kB).")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise StudyError(f"{path}:{line}: this is not UTF-8: save the file as UTF-8.") from error
    study = parse_study(text, str(path), check_policy, signs)
    return StudyFile(study, path.resolve(), text)


def parse_study(
    text: str,
    called: str,
    check_policy: PolicyCheck = lambda written: None,
    signs: Collection[str] = (),
) -> Study:
    """Return the study that a text tells; `called` is what messages call it.

    Raises:
        StudyError: see `read_study`.
    """
    try:
        told = tomllib.loads(text)
    except ValueError as error:  # also a number of thousands of digits
        why, line = _where_it_stops(str(error), text)
        raise StudyError(f"{called}:{line}: {plain_words.of_parser(why)}") from error
    except RecursionError as error:
        raise StudyError(f"{called} is no study: it is nested too deep.") from error
    try:
        study = msgspec.convert(told, Study)
    except msgspec.ValidationError as error:
        raise _error(called, text, [plain_words.of_converter(str(error))]) from error
    wrong = list(mistakes(study, check_policy, signs))
    if wrong:
        raise _error(called, text, wrong)
    return study


def _where_it_stops(told: str, text: str) -> tuple[str, int]:
    """Return what the parser says and the line; it names none where the text ends too early."""
    last = text.rstrip().count("\n") + 1
    found = _TOML_PLACE.match(told)
    if found is None:
        return told, last
    return found[1], int(found[2]) if found[2] else last


def _error(called: str, text: str, wrong: Iterable[tuple[str, str]]) -> StudyError:
    """Return the error for what is wrong in which places, in the order of lines."""
    lines = lines_of(text)
    told = sorted((_line(lines, where), why) for where, why in wrong)
    return StudyError(*(f"{called}:{line}: {why}" for line, why in told))


def _line(lines: dict[str, int], where: str) -> int:
    """Return the line of a place, or of the nearest thing around it that has one."""
    while where and where not in lines:
        where = where[: max(where.rfind("."), where.rfind("["), 0)]
    return lines.get(where, 1)
