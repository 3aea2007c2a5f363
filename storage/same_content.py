"""Whether two files with one content key are one video; only then every byte of them is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection, bindparam, select, update

from storage import schema
from storage.database import Database
from storage.file_rows import Inspects, MediaFacts, ReadFile
from storage.presence import is_file


@dataclass(slots=True)
class _Twin:
    """The video that a content key stands for."""

    places: list[Path]
    whole_key: str | None = None
    """Of every byte; None until it was needed."""


class SameContent:
    """Tells videos apart that differ only where the content key does not look."""

    def __init__(self, database: Database, root: Path, inspects: Inspects) -> None:
        self._database, self._root, self._inspects = database, root, inspects

    def settle(self, files: Sequence[ReadFile]) -> tuple[list[ReadFile], dict[str, str]]:
        """Give a file a key of its own whose content only begins and ends like another's.

        A file whose likeness is gone from where it lay has moved: there is nothing to compare.

        Returns:
            The files, and the whole keys to remember, by content key; see `remember`.
        """
        twins = self._known([file.content.key for file in files if file.content is not None])
        settled, learned = [], dict[str, str]()
        for file in files:
            if file.content is not None:
                twin = twins[file.content.key]
                place = self._root / file.path
                own = self._own_key(twin, place)
                if twin.whole_key is not None:
                    learned[file.content.key] = twin.whole_key
                facts = file.content.facts if own is None else self._facts(place)
                if own is not None and facts is not None:
                    content = replace(file.content, key=own, facts=facts)
                    settled.append(replace(file, content=content))
                    continue
                twin.places.append(place)
            settled.append(file)
        return settled, learned

    def _facts(self, place: Path) -> MediaFacts | None:
        """Probe a file that was not, since its content seemed known."""
        (inspection,) = self._inspects.inspect([(place, ())])
        return inspection.facts

    def _own_key(self, twin: _Twin, place: Path) -> str | None:
        others = [other for other in twin.places if other != place and is_file(other)]
        if twin.whole_key is None:
            if not others or any(_is_same_file(other, place) for other in others):
                return None
            twin.whole_key = self._inspects.whole_key(others[0])
        own = self._inspects.whole_key(place)
        # Where it cannot be had, what the two have in common must do.
        return None if own is None or twin.whole_key in (None, own) else own

    def _known(self, keys: Sequence[str]) -> defaultdict[str, _Twin]:
        video, file, folder = schema.video, schema.file, schema.folder
        query = (
            select(video.c.content_key, video.c.whole_key, folder.c.root, file.c.path)
            .select_from(video.outerjoin(file).outerjoin(folder))
            .where(video.c.content_key.in_(keys))
        )
        twins: defaultdict[str, _Twin] = defaultdict(lambda: _Twin([]))
        with self._database.reading() as connection:
            for key, whole_key, root, path in connection.execute(query):
                twins[key].whole_key = whole_key
                if path is not None:
                    twins[key].places.append(Path(root, path))
        return twins


def remember(connection: Connection, whole_keys: Mapping[str, str]) -> None:
    """Write down the whole keys of videos, by content key."""
    video = schema.video
    if whole_keys:
        connection.execute(
            update(video)
            .where(video.c.content_key == bindparam("its_key"))
            .values(whole_key=bindparam("its_whole")),
            [{"its_key": key, "its_whole": whole} for key, whole in whole_keys.items()],
        )


def _is_same_file(one: Path, other: Path) -> bool:
    """Say whether two names lead to one file: by a link, or on a disk that ignores case."""
    try:
        return one.samefile(other)
    except OSError:
        return False
