"""The pictures that lie beside videos: what their makers chose to show of them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, select

from storage import schema
from storage.bounds import Bounds
from storage.sidecars.beside import picture


def picture_beside(connection: Connection, content_key: str) -> Path | None:
    """Return the picture beside a video, None when it has none; nobody looked into that file.

    Args:
        connection: a reading one.
        content_key: of the video.
    """
    file, folder, video = schema.file, schema.folder, schema.video
    query = (
        select(folder.c.root, file.c.path, file.c.sidecar)
        .select_from(
            video.join(file, file.c.video_id == video.c.id).join(
                folder, folder.c.id == file.c.folder_id
            )
        )
        .where(
            video.c.content_key == content_key,
            file.c.missing_since_ms.is_(None),
            file.c.sidecar.is_not(None),
        )
        .order_by(folder.c.id, file.c.path)
    )
    for root, path, sidecar in connection.execute(query):
        place = Path(root, path)
        name = picture(place.name, sidecar)
        if name and Bounds([root, place.parent]).hold(place.with_name(name)):
            return place.with_name(name)
    return None
