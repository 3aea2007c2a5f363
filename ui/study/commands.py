"""`main.py study new|check|withdraw`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ranking.policies.names import wanted
from storage.database import open_database
from storage.errors import StorageError
from storage.study.assignment import conditions_at
from storage.study.definition import Assignment, Block, Questionnaire, Study, in_language
from storage.study.facts import Participation
from storage.study.reading import StudyFile, read_study
from storage.study.record import StudyRecord
from storage.writer import Writer
from ui.shell.chosen_policy import chosen_policy
from ui.shell.data_lock import data_lock
from ui.shell.erasing import erase_of
from ui.shell.fault import Fault, say
from ui.shell.places import find_places
from ui.shell.terminal import tell
from ui.study.feed_block import policy_in
from ui.study.listed import listed
from ui.study.options import data_folder

EXAMPLES: Final = Path(__file__).parents[2] / "assets" / "studies"
"""The worked examples, one file for each of `ui.study.options.KINDS`."""
DEMO: Final = EXAMPLES.parent / "demo"
_FORETOLD: Final = 8
"""Participants whose conditions a check tells."""
_PLAYS: Final = 'folder = "../demo"'
"""What the examples play, from where they lie."""
_LANGUAGE: Final = "en"
_SUFFIXES: Final = frozenset({".mp4", ".webm", ".mkv", ".mov", ".m4v", ".avi"})


def run_command(options: argparse.Namespace) -> int:
    """Run one; return 0, or 1 for a fault that was named."""
    run = {"new": _new, "check": _check, "withdraw": _withdraw}[options.action]
    try:
        return run(options)
    except (Fault, StorageError) as fault:
        return say(str(fault))


def _new(options: argparse.Namespace) -> int:
    text = (EXAMPLES / f"{options.example}.toml").read_text("utf-8")
    here = options.file.resolve().parent
    folder = os.path.relpath(DEMO, here).replace("\\", "/").replace('"', '\\"')
    text = text.replace(_PLAYS, f'folder = "{folder}"')
    try:
        with options.file.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return say(f"{options.file} is there already: choose another name.")
    except OSError as error:
        return say(f"{options.file} cannot be written: {error.strerror}.")
    tell(
        [
            f"{options.file} is a study that runs as it is, on the sample clips. Change it, then:",
            f"  python3 main.py study check {options.file}",
            f"  python3 main.py study run {options.file}",
        ]
    )
    return 0


def _check(options: argparse.Namespace) -> int:
    file = read_study(options.file, wanted)
    for condition in file.study.conditions:
        chosen_policy(policy_in(file, condition.policy))  # reads its lists
    tell(_described(file))
    return 0


def _described(file: StudyFile) -> Iterator[str]:
    """Yield what a study does, line by line."""
    study = file.study
    yield f"{in_language(study.title, _LANGUAGE)} ({study.name})"
    yield f"  videos       {_count(file)} in {file.study.library.folder or file.study.library.list}"
    for condition in study.conditions:
        weight = f", weight {condition.weight}" if condition.weight > 1 else ""
        yield f"  condition    {condition.name}: {condition.policy}{weight}"
    for block in study.blocks:
        yield f"  round        {block.name}: {_length(block)}{_tasks(block)}"
    for asked in study.questionnaires:
        yield f"  questions    {asked.name}: {asked.kind}, {asked.when}{_when(asked)}"
    if study.markers:
        yield f"  markers      {', '.join(f'{each.key} {each.name}' for each in study.markers)}"
    within = study.assignment is Assignment.WITHIN
    how = f"within each participant, {study.order}" if within else "between participants"
    yield f"  assignment   {how}{', operator blind' if study.blind else ''}"
    for place in range(0 if study.blind else _FORETOLD):
        yield f"    place {place + 1}    {', '.join(conditions_at(study, place))}"
    yield "Nothing is wrong with it."


def _count(file: StudyFile) -> int:
    """Count the videos there are, by their names; what will not play is found when it is read.

    Raises:
        StorageError: there are none.
    """
    library = file.study.library
    if library.list:
        there = [path for path in listed(file.below(library.list)) if path.is_file()]
    else:
        found = file.below(library.folder).rglob("*")
        there = [path for path in found if path.suffix.lower() in _SUFFIXES]
    if not there:
        raise StorageError(f"{file.path}: there are no videos in its library.")
    return len(there)


def _length(block: Block) -> str:
    ends = []
    if block.minutes is not None:
        ends.append(f"{block.minutes:g} min")
    if block.videos is not None:
        ends.append(f"{block.videos} videos")
    only = "" if block.condition is None else f", always {block.condition}"
    return " or ".join(ends) + only


def _tasks(block: Block) -> str:
    return f", {len(block.tasks)} tasks" if block.tasks else ""


def _when(asked: Questionnaire) -> str:
    told = [f"every {asked.every} videos"] if asked.every else []
    told += [f"after {', '.join(map(str, asked.after))}"] if asked.after else []
    return f" ({'; '.join(told)})" if told else ""


def _withdraw(options: argparse.Namespace) -> int:
    file = read_study(options.file, wanted)
    places = find_places(data_folder(options.file, options.data_dir))
    if not places.data.is_dir():
        return say(f"There is nothing in {places.data}: nobody took part yet.")
    with data_lock(places.data):
        participant = _counted(places.data, file.study, options.code)
        erase_of(places, [participant.profile_id])
    tell(
        [f"Nothing of {options.code} is left in {places.data}; that somebody withdrew is counted."]
    )
    return 0


def _counted(data: Path, study: Study, code: str) -> Participation:
    """Count a withdrawal; return whose.

    Raises:
        StorageError: nobody of this code took part.
    """
    database = open_database(data)
    writer = Writer(database)
    try:
        record = StudyRecord(database, writer)
        known = {each.code: each for each in record.all() if each.study == study.name}
        if code not in known:
            there = ", ".join(known) or "nobody"
            raise StorageError(f"Nobody called {code!r} took part. There is: {there}.")
        record.count_withdrawal(known[code]).result()
        return known[code]
    finally:
        writer.close()
        database.close()
