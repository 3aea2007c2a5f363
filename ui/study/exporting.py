"""`main.py study export` and `study verify`."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ranking.evaluation.own_log.reorder import out_of_order
from ranking.policies.by_name import policy_of
from storage.database import FILE_NAME, open_to_read
from storage.errors import StorageError
from storage.study.export.checking import (
    changed_files,
    changed_rows,
    changed_tables,
    unknown_digest,
    waiting_rows,
)
from storage.study.export.gathering import Gathered, gather, studies
from storage.study.export.package import files_of, write_package
from storage.study.export.parquet import parquet_of
from storage.study.export.reading_back import read_export
from storage.study.export.replaying import blocks_of, digest_of, videos_of
from storage.study.reading import StudyFile
from ui.feed.opening import every
from ui.shell.fault import say
from ui.shell.options import VERSION
from ui.shell.terminal import tell
from ui.study.listed import admitted
from ui.study.options import DATA, data_folder
from ui.study.read import read, say_mistakes


def run_export(options: argparse.Namespace) -> int:
    """Write all that a study kept; the program may be running. Return 0, or 1 for a fault."""
    try:
        file = read(options.file)
        gathered = _of_study(file, data_folder(options.file, options.data_dir))
        files, tables = files_of(gathered, VERSION)
        if options.parquet:
            files |= parquet_of(files)
        write_package(files, options.into)
    except StorageError as fault:
        return say_mistakes(fault)
    people = _counted(len(gathered.participations), "participant")
    tell([f"{options.into}: {people}, {_counted(len(tables['impressions']), 'impression')}."])
    return 0


def _of_study(file: StudyFile, folder: Path) -> Gathered:
    """Return all that a study kept.

    Raises:
        StorageError: nobody took part, or it cannot be read.
    """
    name, others = file.study.name, list[str]()
    if (folder / FILE_NAME).is_file():
        with closing(open_to_read(folder)) as database:
            gathered = gather(database, name, admitted(file))
            if gathered.participations or gathered.withdrawals:
                return gathered
            others = studies(database)
    there = f", only of {', '.join(map(repr, others))}: was the study renamed?" if others else "."
    raise StorageError(
        f"Nobody has taken part in {name!r} yet, so there is nothing to export. {folder} holds "
        f"no participant of it{there}"
    )


def run_verify(options: argparse.Namespace) -> int:
    """Say whether an export, or a study's data folder, is as it was; return 0 only then."""
    folder = options.folder
    wrong: list[str] = []
    try:
        if (folder / FILE_NAME).is_file():
            parts = _of_database(folder)
        else:
            wrong += changed_files(folder)
            parts = [_of_export(folder, wrong)]
        wrong += unknown_digest(parts, "".join(options.digest.split()).lower())
        orders = Counter[bool]()
        for gathered in parts:
            wrong += changed_rows(gathered)
            for is_told, what in _orders(gathered):
                orders[is_told] += 1
                wrong += what
    except StorageError as fault:
        tell(wrong)
        return say(str(fault))
    if wrong:
        tell(wrong)
        return say(f"{folder} is not what it was: {_counted(len(wrong), 'difference')}.")
    seals = sum(len(gathered.tables["seal"]) for gathered in parts)
    told = f"{_counted(seals, 'sealed row')} as they were"
    if orders[True]:
        told += f", {_counted(orders[True], 'round')} in the order they were dealt in"
    tell([f"Nothing in {folder} was changed: {told}."])
    for code, rows in (each for gathered in parts for each in waiting_rows(gathered)):
        tell([f"{code} has not ended: {_counted(rows, 'row')} without a seal, and no last digest."])
    if orders[False]:
        lists = _counted(orders[False], "round")
        tell([f"Not dealt again: {lists} from a list, whose order is in no log."])
    return 0


def _of_export(folder: Path, wrong: list[str]) -> Gathered:
    """Return what an export holds; note which of its tables its rows do not give."""
    gathered, version = read_export(folder)
    videos_of(gathered)  # raises for what is none, before tables are made from it
    if found := list(changed_tables(folder, gathered, version)):
        if version != VERSION:
            wrong.append(f"it was written by Homefeed {version or 'of no version'}, not {VERSION}")
        wrong += found
    return gathered


def _of_database(folder: Path) -> list[Gathered]:
    """Return the studies in a data folder, with the videos that the file beside it admits."""
    beside = folder.resolve()
    file = beside.with_name(f"{beside.name.removesuffix(DATA)}.toml")
    admits = admitted(read(file)) if file.is_file() else every
    with closing(open_to_read(folder)) as database:
        return [gather(database, name, admits) for name in studies(database)]


def _orders(gathered: Gathered) -> Iterator[tuple[bool, list[str]]]:
    """Yield for each round whether it can be dealt again, and what of its order differs then."""
    videos = videos_of(gathered)
    library = digest_of(videos)
    for block in blocks_of(gathered):
        where = f"{block.code}, {block.condition}"
        policy = policy_of(block.policy)
        if policy is None:  # a list's order is in no log: it is the list
            yield False, []
        elif block.library_digest and block.library_digest != library:
            other = "it cannot be dealt again, for the library is another one by now"
            yield False, [f"{where}: {other}"]
        else:
            found = out_of_order(block.epoch, policy, videos, block.views, block.carried)
            yield True, [f"{where}: {what}" for what in found]


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
