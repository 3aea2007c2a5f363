"""`main.py study new|check|drop|withdraw`."""

from __future__ import annotations

import argparse
import json
import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from storage.database import FILE_NAME, open_database
from storage.errors import StorageError
from storage.rescue.repair import mend
from storage.study.facts import Outcome, Participation
from storage.study.record import StudyRecord
from storage.writer import Writer
from ui.shell.chosen_policy import chosen_policy
from ui.shell.data_lock import data_lock
from ui.shell.erasing import erase_of
from ui.shell.fault import Fault, say
from ui.shell.places import Places, find_places
from ui.shell.program_name import as_called
from ui.shell.terminal import tell
from ui.study.described import described
from ui.study.feed_block import policy_in
from ui.study.options import data_folder
from ui.study.read import read, say_mistakes

EXAMPLES: Final = Path(__file__).parents[2] / "assets" / "studies"
"""The worked examples, one file for each of `ui.study.options.KINDS`."""
DEMO: Final = EXAMPLES.parent / "demo"
_PLAYS: Final = 'folder = "../demo"'
"""What the examples play, from where they lie."""
_SCHEMA: Final = "#:schema "
_NAME: Final = re.compile(r'^name = ".*"$', re.MULTILINE)
_NO_NAME: Final = re.compile(r"[^a-z0-9_-]+")
_LONGEST: Final = 64
"""Characters of a name."""


def run_command(options: argparse.Namespace) -> int:
    """Run one; return 0, or 1 for a fault that was named."""
    run = {"new": _new, "check": _check, "drop": _drop, "withdraw": _withdraw}[options.action]
    try:
        return run(options)
    except (Fault, StorageError) as fault:
        return say_mistakes(fault)


def _new(options: argparse.Namespace) -> int:
    text = (EXAMPLES / f"{options.example}.toml").read_text("utf-8")
    here = options.file.resolve().parent
    text = text.replace(_PLAYS, f"folder = {_from(here, DEMO)}")
    text = text.replace(_SCHEMA, f"#:schema {os.path.relpath(EXAMPLES, here)}/", 1)
    if name := _named_after(options.file):
        text = _NAME.sub(f'name = "{name}"', text, count=1)
    try:
        with options.file.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return say(f"{options.file} is there already: choose another name.")
    except OSError as error:
        return say(f"{options.file} cannot be written: {error.strerror}.")
    tell(
        [
            f"{options.file} is a study that runs as it is, on the sample clips.",
            f"Change it to yours ({EXAMPLES / 'SETTINGS.md'} tells of each setting), then:",
            as_called("  python3 main.py study check ") + str(options.file),
            as_called("  python3 main.py study run ") + str(options.file),
        ]
    )
    return 0


def _named_after(file: Path) -> str:
    """Return a file's name as a study may be called, without accents; empty if nothing is left."""
    plain = unicodedata.normalize("NFKD", file.stem).encode("ascii", "ignore").decode()
    return _NO_NAME.sub("-", plain.lower()).strip("-_")[:_LONGEST]


def _from(here: Path, folder: Path) -> str:
    """Return the way to a folder as TOML has texts."""
    return json.dumps(os.path.relpath(folder, here), ensure_ascii=False)


def _check(options: argparse.Namespace) -> int:
    file = read(options.file)
    for condition in file.study.conditions:
        chosen_policy(policy_in(file, condition.policy))  # reads its lists
    tell(described(file, order=options.order or not file.study.blind))
    tell(["Nothing is wrong with it."])
    return 0


def _drop(options: argparse.Namespace) -> int:
    with _held(options) as places, _record(places) as record:
        part = _part_of(record, options.code)
        if part.outcome is Outcome.DROPPED:
            return say(f"{part.code} was given up already.")
        record.drop(part).result()
    tell(
        [
            f"{part.code} is given up, and place {part.place + 1} goes to the next participant.",
            "What was kept of them stays, marked as dropped, until they withdraw.",
        ]
    )
    return 0


def _withdraw(options: argparse.Namespace) -> int:
    with _held(options) as places:
        with _record(places) as record:
            part = _part_of(record, options.code)
            record.count_withdrawal(part).result()
        erase_of(places, [part.profile_id])
    tell(
        [
            f"Nothing of {options.code} is left in {places.data}; that somebody withdrew is "
            "counted.",
            "What was exported before still has it: export again, and delete the old folder.",
        ]
    )
    return 0


@contextmanager
def _held(options: argparse.Namespace) -> Iterator[Places]:
    """Hold a study's data for this process alone.

    Raises:
        Fault: there are none, or they are in use.
    """
    places = find_places(data_folder(options.file, options.data_dir))
    if not (places.data / FILE_NAME).is_file():
        raise Fault(f"There is nothing in {places.data}: nobody took part yet.")
    with data_lock(places.data):
        yield places


@contextmanager
def _record(places: Places) -> Iterator[StudyRecord]:
    """Open the record of a study.

    Raises:
        StorageError: it is locked or damaged.
    """
    mend(places.data)
    with closing(open_database(places.data)) as database, closing(Writer(database)) as writer:
        yield StudyRecord(database, writer)


def _part_of(record: StudyRecord, code: str) -> Participation:
    """Return somebody's part.

    Raises:
        StorageError: nobody of this code took part.
    """
    known = {each.code: each for each in record.all()}
    if code not in known:
        there = ", ".join(known) or "nobody"
        raise StorageError(f"Nobody called {code!r} took part. There is: {there}.")
    return known[code]
