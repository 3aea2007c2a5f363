"""Have the news of a folder looked into, many at once."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from storage.file_rows import Content, Inspection, Inspects, ReadFile, Stamp
from storage.path_text import from_text
from storage.scan_messages import Found
from storage.sidecars.embedded import with_labels

AT_ONCE: Final = 16
"""Files in one request, which saves waking each other up."""
AHEAD: Final = 2
"""Requests for each thread: one in hand and one to go on with."""
WAITS_S: Final = 0.05

Looked = list[tuple[Found, Inspection | None]]
"""Files and what came of looking into them; None for those that were not to be."""


class Readers:
    """Threads that wait for those who read; for one thread."""

    def __init__(self, root: Path, inspects: Inspects) -> None:
        self._root, self._inspects = root, inspects
        self._pool = ThreadPoolExecutor(inspects.width, thread_name_prefix="scan")
        self._asked: set[Future[Looked]] = set()
        self.in_a_hurry = True
        """Whether each file is asked for by itself, so that the first is there soonest."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave what is in hand to itself: it may hang in a file for seconds."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    @property
    def idle(self) -> bool:
        """Whether nothing is in hand."""
        return not self._asked

    @property
    def appetite(self) -> int:
        """How many files to ask for next; 0 for none."""
        if len(self._asked) >= AHEAD * self._inspects.width:
            return 0
        return 1 if self.in_a_hurry else AT_ONCE

    def ask(self, files: Sequence[Found]) -> None:
        """Have files looked into."""
        if files:
            self._asked.add(self._pool.submit(self._look, files))

    def finished(self) -> Looked:
        """Return what came of some files, waiting a little for them."""
        done, self._asked = wait(self._asked, WAITS_S, FIRST_COMPLETED)
        return [looked for future in done for looked in future.result()]

    def _look(self, files: Sequence[Found]) -> Looked:
        wanted = [file for file in files if file.fault is None]
        asked = [(self._root / from_text(file.path), file.keys) for file in wanted]
        looked: Looked = list(zip(wanted, self._inspects.inspect(asked), strict=True))
        return looked + [(file, None) for file in files if file.fault is not None]


def read(file: Found, inspection: Inspection | None) -> ReadFile | None:
    """Return what to write of a file; None when it changed since it was found."""
    path = from_text(file.path)
    stamp = Stamp(
        file.size, file.mtime_ns, None if file.sidecar is None else from_text(file.sidecar)
    )
    if inspection is None:
        return ReadFile(path, stamp, fault=file.fault)
    if inspection.size is None:
        # A stamp that no file has: the next scan tries again.
        return ReadFile(path, Stamp(0, -1, None), fault=inspection.fault)
    if (inspection.size, inspection.mtime_ns) != (file.size, file.mtime_ns):
        return None
    if inspection.key is None:
        return ReadFile(path, stamp, fault=inspection.fault)
    assert file.said is not None
    facts = inspection.facts
    said = file.said if facts is None else with_labels(file.said, facts.labels)
    return ReadFile(path, stamp, Content(inspection.key, said, facts))
