"""What the log leaves out: which files there are, what they are called, and what a bug quotes.

The log is read by others when something is wrong. So a file is a word that stands for it in this
sitting, a path cuts a line off where it begins, and of an error that nobody foresaw its kind and
place are told but not its words, which may be anybody's. What libraries print ends at what they
quote, too. A word of a stranger that is none of these would pass: nothing here logs one.
"""

from __future__ import annotations

import re
import secrets
import traceback
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path, PurePath
from types import TracebackType
from typing import Final

from player.facts import PlayerError
from storage.errors import StorageError

PROGRAM: Final = Path(__file__).resolve().parents[2]
PATH: Final = "<path>"

_OWN: Final = re.compile(
    rf"(?:file://)?{re.escape(str(PROGRAM))}/(?=(?:ui|player|ranking|storage|tests|assets)/|main\.py)"
)
"""Code of ours is the same on every machine."""
_PATH: Final = re.compile(r"\w+://.*|(?<![\w.~/])~?/(?=[^\s/]).*", re.DOTALL)
_QUOTED: Final = re.compile(
    r"['\"`\u2018\u201c\u00ab=].*|[^\x00-\x7f].*|(?<=[a-z]Error: ).*", re.DOTALL
)
"""From the first quotation mark, equals sign or letter beyond ASCII on; of a worker's bug all."""
_FORESEEN: Final = (StorageError, PlayerError)
"""Their words are ours, but for paths."""

_salt: Final = secrets.token_bytes(16)


def stand_in(value: object) -> object:
    """Return what the log says in place of an argument of a message."""
    if isinstance(value, PurePath):
        digest = blake2b(bytes(str(value), "utf-8", "surrogateescape"), key=_salt, digest_size=3)
        return f"<file {digest.hexdigest()}>"
    if isinstance(value, BaseException) and not isinstance(value, _FORESEEN):
        return _kind_of(value)
    return value


def without_paths(text: str) -> str:
    """Return a line up to where a path begins; those of the program's own code stay."""
    return _PATH.sub(PATH, _OWN.sub("", text))


def of_a_library(text: str) -> str:
    """Return what a library printed, up to what it quotes."""
    return _QUOTED.sub("\N{HORIZONTAL ELLIPSIS}", without_paths(text))


def told_of(bug: BaseException, trace: TracebackType | None) -> str:
    """Return a bug's traceback: where, and of which kind, and nothing of what it says."""
    return "\n".join(_told(bug, trace, set()))


def _told(bug: BaseException, trace: TracebackType | None, told: set[int]) -> Iterator[str]:
    told.add(id(bug))
    before = bug.__cause__ or (None if bug.__suppress_context__ else bug.__context__)
    if before is not None and id(before) not in told:
        yield from _told(before, before.__traceback__, told)
        yield "\nand then:\n"
    yield "Traceback (most recent call last):"
    for frame in traceback.extract_tb(trace):
        yield f'  File "{_code(frame.filename)}", line {frame.lineno}, in {frame.name}'
    yield _kind_of(bug)


def _kind_of(bug: BaseException) -> str:
    kind = type(bug).__qualname__
    return f"{kind}: {bug.strerror}" if isinstance(bug, OSError) and bug.strerror else kind


def _code(place: str) -> str:
    path = Path(place)
    if path.is_relative_to(PROGRAM):
        return str(path.relative_to(PROGRAM))
    parts = path.parts
    if "site-packages" in parts:
        return "/".join(parts[parts.index("site-packages") :])
    return path.name
