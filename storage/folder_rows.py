"""The rows of folders: which there are and where their files lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from storage import schema
from storage.errors import StorageError
from storage.records import FolderId, ProfileId, VideoId


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder whose videos a profile watches."""

    id: FolderId
    profile_id: ProfileId
    root: Path


def listable(root: Path) -> Path:
    """Return a folder's one true path.

    Raises:
        StorageError: there is no such folder, or it cannot be listed.
    """
    try:
        place = root.expanduser().resolve(strict=True)
        next(place.iterdir(), None)
    except FileNotFoundError as error:
        raise StorageError(f"There is no folder {root}.") from error
    except NotADirectoryError as error:
        raise StorageError(f"{root} is a file: name the folder that it lies in.") from error
    except (OSError, RuntimeError) as error:
        raise StorageError(f"The folder {root} cannot be read.") from error
    return place


def folders_of(connection: Connection, profile_id: ProfileId) -> list[Folder]:
    """Return a profile's folders in the order they were added."""
    table = schema.folder
    query = (
        select(table.c.id, table.c.profile_id, table.c.root)
        .where(table.c.profile_id == profile_id)
        .order_by(table.c.id)
    )
    return [
        Folder(FolderId(key), ProfileId(owner), Path(root))
        for key, owner, root in connection.execute(query)
    ]


def is_remembered(connection: Connection, folder_id: FolderId) -> bool:
    """Return whether a folder is still part of the library."""
    query = select(schema.folder.c.id).where(schema.folder.c.id == folder_id)
    return connection.execute(query).scalar_one_or_none() is not None


def video_at(connection: Connection, path: Path) -> VideoId | None:
    """Return the video whose file lies there; none where no folder of the library has it."""
    file, folder = schema.file, schema.folder
    for row in connection.execute(select(folder.c.id, folder.c.root)):
        if path.is_relative_to(row.root):
            inside = path.relative_to(row.root).as_posix()
            query = select(file.c.video_id)
            query = query.where(file.c.folder_id == row.id, file.c.path == inside)
            found = connection.execute(query).scalar()
            if found is not None:
                return VideoId(found)
    return None


def places_of(connection: Connection, video_id: VideoId) -> list[tuple[FolderId, str, Path]]:
    """Return where a video's files were last seen: folder, path in it, and the whole path."""
    file, folder = schema.file, schema.folder
    query = (
        select(file.c.folder_id, file.c.path, folder.c.root)
        .select_from(file.join(folder))
        .where(file.c.video_id == video_id, file.c.missing_since_ms.is_(None))
    )
    return [
        (FolderId(folder_id), path, Path(root, path))
        for folder_id, path, root in connection.execute(query)
    ]
