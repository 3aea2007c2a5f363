"""The library: folders that were added, the videos in them, and what cannot be played."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, insert, select, update

from storage import schema
from storage.database import Database
from storage.folder_rows import Folder, folders_of, listable, places_of, video_at
from storage.ids import new_id, now_ms
from storage.pictures import picture_beside
from storage.posted_rows import read_posted
from storage.presence import is_file, is_folder
from storage.records import FolderId, Profile, ProfileId, Video, VideoId
from storage.sidecars.description import NOWHERE, Posted
from storage.videos import portions, present_folders, read_videos
from storage.writer import Writer

__all__ = ["Catalog", "Fault", "Folder"]

FORGOTTEN_AT_ONCE: Final = 200
"""Files that leave in one transaction: each video's listing and sums go with it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A file of the library that is not dealt, and why, in the viewer's words."""

    path: Path
    why: str


class Catalog:
    """What a profile's library holds. What reads waits for the disk: best off the GUI thread."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self.database = database
        self.writer = writer

    def add_folder(self, profile: Profile, root: Path) -> Folder:
        """Remember a folder; adding it again changes nothing. A scan fills it.

        Raises:
            StorageError: there is no such folder, it cannot be listed, or the disk is full.
        """
        place = listable(root)
        table = schema.folder
        query = select(table.c.id).where(
            table.c.profile_id == profile.id, table.c.root == str(place)
        )

        def write(connection: Connection) -> Folder:
            known = connection.execute(query).scalar_one_or_none()
            if known is not None:
                return Folder(FolderId(known), profile.id, place)
            folder = Folder(FolderId(new_id()), profile.id, place)
            connection.execute(
                insert(table).values(
                    id=folder.id,
                    profile_id=profile.id,
                    root=str(place),
                    added_at_ms=now_ms(),
                )
            )
            return folder

        return self.writer.submit(write).result()

    def folders(self, profile: Profile) -> list[Folder]:
        """Return a profile's folders in the order they were added.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self.database.reading() as connection:
            return folders_of(connection, profile.id)

    def forget_folder(self, folder: Folder) -> None:
        """Take a folder out of the library; files, videos' history and likes stay.

        Waits, in a large folder for seconds, while others write in between. Cut short it leaves
        the folder with some of its files, which the next scan finds again.

        Raises:
            StorageError: the disk is full, or the database is locked.
        """
        table = schema.file
        some = select(table.c.path).where(table.c.folder_id == folder.id).limit(FORGOTTEN_AT_ONCE)

        def write(connection: Connection) -> bool:
            paths = connection.scalars(some).all()
            if paths:
                its_files = (table.c.folder_id == folder.id, table.c.path.in_(paths))
                connection.execute(delete(table).where(*its_files))
            else:
                connection.execute(delete(schema.folder).where(schema.folder.c.id == folder.id))
            return bool(paths)

        while self.writer.submit(write).result():
            pass

    def video_at(self, path: Path) -> VideoId | None:
        """Return the video whose file lies at a resolved path; none where it is unknown.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self.database.reading() as connection:
            return video_at(connection, path)

    def videos(self, profile: Profile) -> list[Video]:
        """Return the videos that can be dealt now, sorted by content key.

        Raises:
            StorageError: the database is locked or damaged.
        """
        return list(chain.from_iterable(self.portions(profile.id)))

    def portions(self, profile_id: ProfileId) -> Iterator[list[Video]]:
        """Yield what `videos` returns, some hundred at a time.

        A folder that is away (a disk that is not plugged in) counts as empty for as long. What
        is added meanwhile may be left out.

        Raises:
            StorageError: the database is locked or damaged.
        """
        return portions(self.database, profile_id)

    def playable(self, profile_id: ProfileId, only: Collection[VideoId]) -> list[Video]:
        """Return those of `only` that can be dealt now, sorted by content key; some hundred.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self.database.reading() as connection:
            return read_videos(connection, present_folders(connection, profile_id), only)

    def find(self, profile_id: ProfileId, only: Collection[VideoId]) -> list[Video]:
        """Return those of `only` that the last scan found; no disk is waited for.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self.database.reading() as connection:
            folders = [folder.id for folder in folders_of(connection, profile_id)]
            return read_videos(connection, folders, only)

    def place(self, content_key: str) -> Path | None:
        """Return where a file of this content lies, None when none was there at the last scan.

        Raises:
            StorageError: the database is locked or damaged.
        """
        file, folder, video = schema.file, schema.folder, schema.video
        query = (
            select(folder.c.root, file.c.path)
            .select_from(video.join(file).join(folder))
            .where(video.c.content_key == content_key, file.c.missing_since_ms.is_(None))
            .order_by(folder.c.id, file.c.path)
        )
        with self.database.reading() as connection:
            found = connection.execute(query).first()
        return None if found is None else Path(found.root, found.path)

    def only_in(self, folder: Folder) -> set[VideoId]:
        """Return the videos of a folder that no other folder in reach holds as well.

        Raises:
            StorageError: the database is locked or damaged.
        """
        file = schema.file
        held = select(file.c.video_id).where(file.c.video_id.is_not(None))
        with self.database.reading() as connection:
            others = [
                other.id
                for other in folders_of(connection, folder.profile_id)
                if other.id != folder.id and is_folder(other.root)
            ]
            here = connection.scalars(held.where(file.c.folder_id == folder.id)).all()
            elsewhere = connection.scalars(
                held.where(file.c.folder_id.in_(others), file.c.missing_since_ms.is_(None))
            ).all()
        return {VideoId(video_id) for video_id in set(here) - set(elsewhere)}

    def mark_unplayable(self, video_id: VideoId, why: str) -> Future[None]:
        """Deal a video no more because the player cannot show it.

        When its files are merely gone, as with a disk pulled out while one watches, they are
        noted as missing instead: the next scan that finds them brings the video back. So does
        a scan that finds a file of it changed, which may have been repaired.

        Args:
            video_id: which one; not one whose fault is passing.
            why: what is wrong with the file, whichever engine plays it, in the viewer's words.
        """
        table = schema.file

        def write(connection: Connection) -> None:
            places = places_of(connection, video_id)
            gone = [place for place in places if not is_file(place[2])]
            for folder_id, path, _ in gone:
                connection.execute(
                    update(table)
                    .where(table.c.folder_id == folder_id, table.c.path == path)
                    .values(missing_since_ms=now_ms())
                )
            if places and not gone:  # without a place, a scan has found out already
                video = schema.video
                connection.execute(
                    update(video).where(video.c.id == video_id).values(unplayable=why)
                )

        return self.writer.submit(write)

    def picture(self, content_key: str) -> Path | None:
        """Return the picture that lies beside a video, None when there is none.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self.database.reading() as connection:
            return picture_beside(connection, content_key)

    def posted(self, video_id: VideoId) -> Posted:
        """Return where a video was posted and what was counted there.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self.database.reading() as connection:
            return read_posted(connection, [video_id]).get(video_id, NOWHERE)

    def faults(self, profile: Profile) -> list[Fault]:
        """Return the files that are there but not dealt, by path.

        Raises:
            StorageError: the database is locked or damaged.
        """
        file, folder, video = schema.file, schema.folder, schema.video
        query = (
            select(folder.c.root, file.c.path, file.c.fault, video.c.unplayable)
            .select_from(file.join(folder).outerjoin(video))
            .where(
                folder.c.profile_id == profile.id,
                file.c.missing_since_ms.is_(None),
                file.c.fault.is_not(None) | video.c.unplayable.is_not(None),
            )
            .order_by(folder.c.root, file.c.path)
        )
        with self.database.reading() as connection:
            return [
                Fault(Path(root, path), fault or unplayable)
                for root, path, fault, unplayable in connection.execute(query)
            ]
