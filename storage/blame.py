"""Set the video aside that was playing, or just opened, when the player crashed."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select, update

from storage import schema
from storage.folder_rows import places_of, video_at
from storage.records import ProfileId, VideoId
from storage.writer import Writer

REASON: Final = "The player crashed on it."
"""As the Library's faults say it."""


def blame(writer: Writer, profile_id: ProfileId, opened: Path | None) -> Future[Path | None]:
    """Deal the video no more that ended the last sitting; call it before the sitting is closed.

    Args:
        writer: of the database.
        profile_id: who watched.
        opened: the file that was opened last, None to blame the one that was on screen.

    Returns:
        The file that was set aside; None when none is known, or it is out of the library.
    """

    def write(connection: Connection) -> Path | None:
        video_id = video_at(connection, opened) if opened else _on_screen(connection, profile_id)
        if video_id is None:
            return None
        table = schema.video
        connection.execute(update(table).where(table.c.id == video_id).values(unplayable=REASON))
        places = places_of(connection, video_id)
        return opened or (places[0][2] if places else None)

    return writer.submit(write)


def _on_screen(connection: Connection, profile_id: ProfileId) -> VideoId | None:
    running = schema.running
    query = select(running.c.video_id).where(running.c.profile_id == profile_id)
    found = connection.execute(query.order_by(running.c.shown_at_ms.desc()).limit(1)).scalar()
    return VideoId(found) if found is not None else None
