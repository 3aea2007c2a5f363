"""`main.py import KIND FILE`: what one did with another service, brought along or undone."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from ranking.prior import BROUGHT, CONTRASTS
from storage.database import FILE_NAME, open_to_read
from storage.errors import StorageError
from storage.imports import report
from storage.imports.by_name import IMPORTERS, Importer
from storage.imports.facts import Export
from storage.imports.imports import Imports
from storage.imports.survey import Survey, survey
from storage.profiles import VIEWER
from ui.shell.data_lock import data_lock
from ui.shell.fault import Fault, say
from ui.shell.keeping import Keeping, open_keeping
from ui.shell.places import Places, find_places
from ui.shell.program_name import as_called
from ui.shell.terminal import tell

STARTS_FROM = BROUGHT - CONTRASTS
"""Facts that weigh in at once."""
_RUNNING = "{error} Close it first: only one program at a time may write there."


def run_import(data_dir: Path | None, kind: str, file: Path, *, dry_run: bool) -> int:
    """Import an export into a data folder.

    Args:
        data_dir: None for the platform's own.
        kind: one of `storage.imports.names.KINDS`.
        file: the export.
        dry_run: whether to tell only; the program may then be running.

    Returns:
        0, or 1 for a fault of the world.
    """
    places, importer = find_places(data_dir), IMPORTERS[kind]
    try:
        export = importer.read(file.expanduser())
        if dry_run:
            tell(_told(export, _look(places, export)))
            tell(["Nothing was written: this was a dry run."])
        else:
            with ExitStack() as stack:
                tell(_bring(_open(places, stack), importer, export, data_dir))
    except (Fault, StorageError) as fault:
        return say(str(fault))
    return 0


def run_undo(data_dir: Path | None) -> int:
    """Take the last import back; arguments and results as of `run_import`."""
    try:
        with ExitStack() as stack:
            tell(_undo(_open(find_places(data_dir), stack)))
    except (Fault, StorageError) as fault:
        return say(str(fault))
    return 0


def _open(places: Places, stack: ExitStack) -> Keeping:
    places.make()
    try:
        stack.enter_context(data_lock(places.data))
    except Fault as fault:
        raise Fault(_RUNNING.format(error=fault)) from fault
    return open_keeping(places.data, None, stack)


def _bring(
    keeping: Keeping, importer: Importer, export: Export, data_dir: Path | None
) -> Iterable[str]:
    profile = keeping.profiles.profile(VIEWER)
    epoch = keeping.profiles.current_epoch(profile)
    found = survey(keeping.database, profile.name, export.facts)
    imports = Imports(keeping.database, keeping.writer)
    kept = imports.add(epoch, importer.site, export.facts).result()
    yield from _told(export, found)
    if kept is None:
        yield "There was nothing new in it: nothing was imported."
    else:
        yield f"Imported as one: {report.counted(kept.counts)}."
        if sum(found.known.values()) > STARTS_FROM:
            yield (
                f"Your feed starts from the latest {STARTS_FROM} that are about your videos; "
                "every like gets its heart."
            )
        yield report.LATER
        there = "" if data_dir is None else f" --data-dir {shlex.quote(str(data_dir))}"
        yield as_called("To undo it: python3 main.py import --undo") + there


def _undo(keeping: Keeping) -> Iterable[str]:
    profile = keeping.profiles.profile(VIEWER)
    undone = Imports(keeping.database, keeping.writer).undo(profile.id).result()
    yield (
        f"The import of {report.day_of(undone.at_ms)} is undone: "
        f"{report.counted(undone.counts)} count no more."
    )


def _look(places: Places, export: Export) -> Survey:
    """Look up what a library knows of an export without touching it, or where there is none."""
    if not (places.data / FILE_NAME).is_file():
        return Survey({}, Counter(fact.kind for fact in export.facts))
    with ExitStack() as stack:
        database = open_to_read(places.data)
        stack.callback(database.close)
        return survey(database, VIEWER, export.facts)


def _told(export: Export, found: Survey) -> Iterable[str]:
    yield "Read of this export:"
    yield from report.lines(export, found.known, found.fresh)
    yield report.NOTHING_ELSE
