"""Read a folder into the library, a few videos at a time, so that the first can play at once.

`scan` runs on a worker thread of the app, which does next to nothing: a process of its own walks
through the folder and compares it with the database (`scan_worker`), others look into the files
(`reading`). What comes back is written in batches (`findings`). Each `ScanBatch` says with its
`progress` how far the scan is, what a progress bar needs; setting `stop` ends it within a tenth of
a second, and the next scan goes on where it stopped, since what is known is not read again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Event

from storage.catalog import Catalog, Folder
from storage.errors import StorageError
from storage.file_rows import READER, Inspects
from storage.findings import Findings, ScanBatch
from storage.path_text import to_text
from storage.presence import is_folder
from storage.reading import Readers
from storage.scan_messages import Order
from storage.scan_process import ScanProcess

__all__ = ["ScanBatch", "scan"]


def scan(
    catalog: Catalog,
    folder: Folder,
    inspects: Inspects,
    stop: Event,
    *,
    seed: int = 0,
    only: Sequence[str] | None = None,
) -> Iterator[ScanBatch]:
    """Bring the library up to date with a folder; run it on a worker thread.

    A file that is as the last scan left it costs one stat, unless an older program read it, which
    knew less: then it is read again, once. A file that moved keeps its video, whose identity is
    its content. A file that vanished is marked missing, never deleted, and only by a scan that
    was not stopped, and not in a folder that could not be listed.

    Args:
        catalog: where the folder was added.
        folder: what to read.
        inspects: looks into files; it may be slow.
        stop: set it to end the scan early; what was not written yet is read again next time.
        seed: with the names it decides the order in which files are read.
        only: folders below it, "" for itself: nothing else is looked into but what is new in
            them. None for the whole tree.

    Raises:
        StorageError: the folder is away, the disk is full, or the database is locked.
    """
    if not is_folder(folder.root):
        raise _away(folder)
    order = Order(
        bytes(catalog.database.path.absolute()),
        folder.id.hex,
        bytes(folder.root),
        seed,
        READER,
        None if only is None else tuple(map(to_text, only)),
    )
    findings = Findings(catalog, folder, inspects)
    ended = False
    with ScanProcess(order, stop) as process, Readers(folder.root, inspects) as readers:
        while not (ended and readers.idle):
            if not ended and (appetite := readers.appetite):
                report = process.more(appetite)
                if report is None:
                    return
                if report.away:
                    raise _away(folder)
                findings.hear(report)
                readers.ask(report.found)
                ended = report.ended
            else:
                findings.take(readers.finished())
            if stop.is_set():
                return
            if findings.due:
                yield findings.write()
                readers.in_a_hurry = not findings.brought_any
    for batch in findings.let_go():
        yield batch
        if stop.is_set():
            return


def _away(folder: Folder) -> StorageError:
    return StorageError(f"The folder {folder.root} is not there any more.")
