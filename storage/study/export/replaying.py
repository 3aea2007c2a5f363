"""What a feed needs to deal a study's blocks again, from the rows of an export."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

import msgspec

from storage.errors import StorageError
from storage.library_digest import LibraryDigest
from storage.records import Epoch, Impression, Reaction, SessionId, Video, View
from storage.study.export.gathering import Gathered, Row

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PlayedBlock:
    """One block of one participant, which a crash may have cut into several sessions."""

    code: str
    condition: str
    policy: str
    """As the log names it, with its version."""
    epoch: Epoch
    library_digest: str
    views: tuple[View, ...]
    """In the order of the log."""
    carried: Mapping[SessionId, int]
    """With how many rows dealt before each session began."""


def videos_of(gathered: Gathered) -> list[Video]:
    """Return the videos that could be dealt, sorted by content key; their paths are not known.

    Raises:
        StorageError: a row is none.
    """
    return [_record({**row, "path": "."}, Video) for row in gathered.videos]


def digest_of(videos: list[Video]) -> str:
    """Return what a session notes of a library like this."""
    digest = LibraryDigest()
    digest.take(videos)
    return str(digest)


def blocks_of(gathered: Gathered) -> Iterator[PlayedBlock]:
    """Yield every block that was played, participant by participant.

    Raises:
        StorageError: a row is none.
    """
    for part in gathered.participations:
        rows = gathered.of(part)
        sessions = {row["id"]: row for row in rows["session"]}
        said = defaultdict(list)
        for row in rows["reaction"]:
            said[row["impression_id"]].append(_record(row, Reaction))
        for told in rows["epoch"]:
            shown = [row for row in rows["impression"] if row["epoch_id"] == told["id"]]
            if not shown:
                continue
            session = sessions.get(shown[0]["session_id"])
            if session is None:
                raise StorageError(f"{part['code']}: impression {shown[0]['id']} has no session.")
            yield PlayedBlock(
                part["code"],
                str(session["condition"]),
                session["policy"],
                _record({**told, "forgets": None}, Epoch),
                session["library_digest"],
                tuple(View(_record(row, Impression), tuple(said[row["id"]])) for row in shown),
                {SessionId(UUID(key)): int(each["carried"]) for key, each in sessions.items()},
            )


def _record(row: Row, kind: type[T]) -> T:
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]  # a dataclass
    told: Mapping[str, Any] = {name: value for name, value in row.items() if name in names}
    try:
        return msgspec.convert(told, kind, dec_hook=_path)
    except msgspec.ValidationError as error:
        raise StorageError(f"A row of {kind.__name__.lower()} cannot be read: {error}.") from error


def _path(kind: type, value: object) -> object:
    if kind is Path:
        return Path(str(value))
    raise NotImplementedError(kind)
