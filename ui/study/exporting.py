"""`main.py study export` and `study verify`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ranking.evaluation.own_log.reorder import out_of_order
from ranking.policies.by_name import policy_of
from storage.database import FILE_NAME, open_to_read
from storage.errors import StorageError
from storage.study.export.checking import changed_files, changed_rows, read_export
from storage.study.export.gathering import Gathered, gather, studies
from storage.study.export.package import files_of, write_package
from storage.study.export.parquet import parquet_of
from storage.study.export.replaying import blocks_of, digest_of, videos_of
from ui.shell.fault import say
from ui.shell.options import VERSION
from ui.shell.terminal import tell
from ui.study.listed import admitted
from ui.study.options import data_folder
from ui.study.read import read, say_mistakes


def run_export(options: argparse.Namespace) -> int:
    """Write all that a study kept; the program may be running. Return 0, or 1 for a fault."""
    try:
        file = read(options.file)
        with closing(open_to_read(data_folder(options.file, options.data_dir))) as database:
            gathered = gather(database, file.study.name, admitted(file))
        files, tables = files_of(gathered, VERSION)
        if options.parquet:
            files |= parquet_of(files)
        write_package(files, options.into)
    except StorageError as fault:
        return say_mistakes(fault)
    people = len(gathered.participations)
    tell([f"{options.into}: {people} participants, {len(tables['impressions'])} impressions."])
    return 0


def run_verify(options: argparse.Namespace) -> int:
    """Say whether an export, or a study's data folder, is as it was; return 0 only then."""
    folder = options.folder
    try:
        wrong: list[str] = []
        if (folder / FILE_NAME).is_file():
            parts = _of_database(folder)
        else:
            wrong += changed_files(folder)
            parts = [read_export(folder)]
        blocks = seals = 0
        for gathered in parts:
            wrong += changed_rows(gathered, options.digest.replace(" ", "").lower())
            seals += len(gathered.tables["seal"])
            for what in _orders(gathered):
                blocks += 1
                wrong += what
    except StorageError as fault:
        return say(str(fault))
    if wrong:
        tell(wrong)
        return say(f"{folder} is not what it was: {len(wrong)} differences.")
    told = f"{seals} sealed rows as they were, {blocks} rounds in the order they were dealt in"
    tell([f"Nothing in {folder} was changed: {told}."])
    return 0


def _of_database(folder: Path) -> list[Gathered]:
    with closing(open_to_read(folder)) as database:
        return [gather(database, name) for name in studies(database)]


def _orders(gathered: Gathered) -> Iterator[list[str]]:
    """Yield for each round what of its order differs when it is dealt again."""
    videos = videos_of(gathered)
    library = digest_of(videos)
    for block in blocks_of(gathered):
        where = f"{block.code}, {block.condition}"
        policy = policy_of(block.policy)
        if block.library_digest and block.library_digest != library:
            yield [f"{where}: the library is another one than it was dealt from"]
        elif policy is None:  # a list's order is in no log: it is the list
            yield []
        else:
            found = out_of_order(block.epoch, policy, videos, block.views)
            yield [f"{where}: {what}" for what in found]
