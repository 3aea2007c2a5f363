"""Reads folders one after another, on the thread that reads; remembers which of them are away."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from storage.catalog import Catalog, Folder
from storage.errors import StorageError
from storage.records import FolderId, VideoId
from storage.scan import ScanBatch

BROUGHT_AT_ONCE = 200
"""Videos of a folder that came back: as many as a batch of a scan brings."""


@dataclass(frozen=True, slots=True)
class Away:
    """A folder that cannot be read now."""

    why: str
    gone: Collection[VideoId]
    """The videos that lie nowhere else."""


class FolderReader:
    """One round after another through the viewer's folders."""

    def __init__(
        self,
        catalog: Catalog,
        read: Callable[[Folder, Event, Sequence[str] | None], Iterator[ScanBatch]],
    ) -> None:
        self._catalog, self._read = catalog, read
        self._missed: dict[FolderId, Collection[VideoId]] = {}

    def round(
        self, folders: Sequence[Folder], stop: Event, places: Collection[Path] | None
    ) -> Iterator[tuple[Folder, ScanBatch | Away]]:
        """Yield what is found in folders until `stop`; of one that came back all its videos too.

        Args:
            folders: read in this order.
            stop: ends the round.
            places: read only these folders within them; None reads all.
        """
        for folder in folders:
            only = None if places is None else _within(folder, places)
            if only == []:
                continue
            if stop.is_set():
                return
            try:
                for batch in self._read(folder, stop, only):
                    yield folder, batch
                    if folder.id in self._missed:
                        yield from ((folder, back) for back in self._brought_back(folder, batch))
            except StorageError as error:
                self._missed[folder.id] = self._catalog.only_in(folder)
                yield folder, Away(str(error), self._missed[folder.id])

    def _brought_back(self, folder: Folder, batch: ScanBatch) -> Iterator[ScanBatch]:
        """Yield the videos to be dealt again of a folder that was away."""
        missed = sorted(self._missed.pop(folder.id))
        for start in range(0, len(missed), BROUGHT_AT_ONCE):
            some = missed[start : start + BROUGHT_AT_ONCE]
            videos = tuple(self._catalog.playable(folder.profile_id, some))
            yield ScanBatch(videos, (), (), batch.progress)


def _within(folder: Folder, places: Collection[Path]) -> list[str]:
    """Return those of some places that lie in a folder, relative to it."""
    inside = [
        place.relative_to(folder.root) for place in places if place.is_relative_to(folder.root)
    ]
    return ["" if place == Path() else str(place) for place in inside]
