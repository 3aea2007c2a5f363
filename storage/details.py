"""All that is known of one video, for whoever wants to see it listed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from storage import schema
from storage.database import Database
from storage.finding.tables import listing
from storage.posted_rows import read_posted
from storage.records import ProfileId, VideoId
from storage.sidecars.description import NOWHERE, Origin


@dataclass(frozen=True, slots=True)
class Details:
    """What the library knows of a video beside what the feed does."""

    video_codec: str | None
    audio_codec: str | None
    """None without sound."""
    fps: float | None
    rotation: int | None
    """Degrees counterclockwise by which the file says to turn it."""
    bytes: int
    """Of the file that plays."""
    described_by: Origin
    """Where its words come from."""
    site: str | None
    """Where it was posted, in lower case."""
    site_id: str | None
    views: int
    """By this profile."""
    finished: int
    watched_ms: int


def details(database: Database, profile_id: ProfileId, video_id: VideoId) -> Details | None:
    """Return what is known of a video; None when the library does not list it.

    Raises:
        StorageError: the database is locked or damaged.
    """
    video = schema.video
    query = (
        select(
            video.c.video_codec,
            video.c.audio_codec,
            video.c.fps,
            video.c.rotation,
            video.c.described_by,
            listing.c.bytes,
            listing.c.views,
            listing.c.finished,
            listing.c.watched_ms,
        )
        .select_from(video.join(listing, listing.c.video_id == video.c.id))
        .where(video.c.id == video_id, listing.c.profile_id == profile_id)
    )
    with database.reading() as connection:
        row = connection.execute(query).mappings().one_or_none()
        posted = read_posted(connection, [video_id]).get(video_id, NOWHERE)
    return None if row is None else Details(**row, site=posted.site, site_id=posted.site_id)
