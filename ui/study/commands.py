"""`main.py study new|check|withdraw`."""

from __future__ import annotations

import argparse
import json
import os
import re
from pathlib import Path
from typing import Final

from storage.database import open_database
from storage.errors import StorageError
from storage.rescue.repair import mend
from storage.study.facts import Participation
from storage.study.record import StudyRecord
from storage.writer import Writer
from ui.shell.chosen_policy import chosen_policy
from ui.shell.data_lock import data_lock
from ui.shell.erasing import erase_of
from ui.shell.fault import Fault, say
from ui.shell.places import find_places
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
    run = {"new": _new, "check": _check, "withdraw": _withdraw}[options.action]
    try:
        return run(options)
    except (Fault, StorageError) as fault:
        return say_mistakes(fault)


def _new(options: argparse.Namespace) -> int:
    text = (EXAMPLES / f"{options.example}.toml").read_text("utf-8")
    here = options.file.resolve().parent
    text = text.replace(_PLAYS, f"folder = {_from(here, DEMO)}")
    text = text.replace(_SCHEMA, f"#:schema {os.path.relpath(EXAMPLES, here)}/", 1)
    if name := _NO_NAME.sub("-", options.file.stem.lower()).strip("-_")[:_LONGEST]:
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
            f"  python3 main.py study check {options.file}",
            f"  python3 main.py study run {options.file}",
        ]
    )
    return 0


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


def _withdraw(options: argparse.Namespace) -> int:
    places = find_places(data_folder(options.file, options.data_dir))
    if not places.data.is_dir():
        return say(f"There is nothing in {places.data}: nobody took part yet.")
    with data_lock(places.data):
        participant = _counted(places.data, options.code)
        erase_of(places, [participant.profile_id])
    tell(
        [
            f"Nothing of {options.code} is left in {places.data}; that somebody withdrew is "
            "counted.",
            "What was exported before still has it: export again, and delete the old folder.",
        ]
    )
    return 0


def _counted(data: Path, code: str) -> Participation:
    """Count a withdrawal; return whose.

    Raises:
        StorageError: nobody of this code took part.
    """
    mend(data)
    database = open_database(data)
    writer = Writer(database)
    try:
        record = StudyRecord(database, writer)
        known = {each.code: each for each in record.all()}
        if code not in known:
            there = ", ".join(known) or "nobody"
            raise StorageError(f"Nobody called {code!r} took part. There is: {there}.")
        record.count_withdrawal(known[code]).result()
        return known[code]
    finally:
        writer.close()
        database.close()
