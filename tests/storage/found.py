"""Videos put into the library's tables in one go, and lists walked to their end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from storage.catalog import Catalog, Folder
from storage.file_rows import Content, ReadFile, Stamp
from storage.finding.filters import Filters
from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.finding.search import Search
from storage.intake import take_in
from storage.records import VideoId
from storage.sidecars.description import Description, Origin
from tests.storage.invented import Station
from tests.storage.library import Facts

T = TypeVar("T")


@dataclass
class Shelves:
    """A folder whose files are rows alone, with a search over them."""

    station: Station
    catalog: Catalog
    folder: Folder
    search: Search
    put_at_ms: int = 1_000
    stamps: int = field(default=0)

    def put(
        self, path: str, *, key: str = "", facts: Facts | None = None, **said: object
    ) -> VideoId:
        """Write one file as a scan does; what is said of it is its sidecar's."""
        self.stamps += 1
        told = {"title": "", "caption": "", "origin": Origin.YT_DLP, **said}
        content = Content(key or path, Description(**told), facts or Facts())  # type: ignore[arg-type]  # invented by the tests
        file = ReadFile(path, Stamp(self.stamps, self.stamps, None), content)
        return self.write(lambda c: take_in(c, self.folder.id, [file], self.put_at_ms))[0]

    def write(self, job: Callable[[Connection], T]) -> T:
        return self.station.writer.submit(job).result()

    def titles(self, typed: str, **filters: object) -> list[str]:
        """The titles of all hits, in order."""
        narrowed = Filters(**filters)  # type: ignore[arg-type]  # as the tests name them
        return [hit.title for hit in walk(lambda after: self.videos(typed, after, narrowed))]

    def videos(
        self, typed: str, after: str | None, filters: Filters | None = None, limit: int = 3
    ) -> Page[Hit]:
        narrowed = filters or Filters()
        return self.search.videos(self.station.profile, typed, narrowed, after=after, limit=limit)


def make_shelves(station: Station, root: Path) -> Shelves:
    root.mkdir()
    catalog = Catalog(station.database, station.writer)
    folder = catalog.add_folder(station.profile, root)
    return Shelves(station, catalog, folder, Search(station.database))


def walk(page: Callable[[str | None], Page[T]], after: str | None = None) -> list[T]:
    """All entries of a list from a mark on, page by page."""
    found: list[T] = []
    while True:
        some = page(after)
        found += some.entries
        after = some.after
        if after is None:
            return found
