"""Invented facts for the storage tests: a viewer's sitting, its videos, what was seen of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Table, insert, select

from storage import schema
from storage.database import Database, open_database
from storage.ids import new_id
from storage.log import ImpressionLog
from storage.profiles import Profiles
from storage.records import (
    EndedBy,
    Epoch,
    Impression,
    ImpressionId,
    InputSource,
    Profile,
    Reaction,
    ReactionId,
    ReactionKind,
    SessionId,
    Subject,
    VideoId,
    View,
    Wish,
    WishId,
    WishKind,
)
from storage.sidecars.description import Origin
from storage.writer import Writer


@dataclass
class Station:
    """A real database with one profile, in the middle of a sitting."""

    database: Database
    writer: Writer
    log: ImpressionLog
    profiles: Profiles
    profile: Profile
    session_id: SessionId

    def epoch(self) -> Epoch:
        return self.profiles.current_epoch(self.profile)

    def watched(
        self, video_id: VideoId, *, watched_ms: int = 4000, position: int = 0
    ) -> Impression:
        """One impression of the current epoch, not yet logged."""
        return Impression(
            id=ImpressionId(new_id()),
            profile_id=self.profile.id,
            session_id=self.session_id,
            epoch_id=self.epoch().id,
            video_id=video_id,
            position=position,
            shown_at_ms=1_700_000_000_000,
            monotonic_ms=1000 * position,
            duration_ms=8000,
            visible_ms=watched_ms + 500,
            watched_ms=watched_ms,
            paused_ms=500,
            furthest_ms=watched_ms,
            loops=0,
            seeks=1,
            speed=1.0,
            ended_by=EndedBy.NEXT,
            input=InputSource.WHEEL,
            policy="taste-2",
            score=0.25,
            propensity=0.5,
            candidates=2,
            seed=7,
        )

    def view(self, video_id: VideoId) -> Impression:
        """Log one impression of the current epoch."""
        impression = self.watched(video_id)
        self.log.append(impression).result()
        return impression

    def reaction(self, impression: Impression, kind: ReactionKind) -> Reaction:
        """One reaction, not yet logged."""
        return Reaction(
            id=ReactionId(new_id()),
            impression_id=impression.id,
            profile_id=impression.profile_id,
            video_id=impression.video_id,
            kind=kind,
            at_ms=1_700_000_000_500,
            video_ms=500,
        )

    def react(self, impression: Impression, kind: ReactionKind) -> Reaction:
        """Log one reaction."""
        reaction = self.reaction(impression, kind)
        self.log.react(reaction).result()
        return reaction

    def wish(self, kind: WishKind, subject: Subject, name: str, *, at_ms: int = 0) -> Wish:
        """Log one wish of the current epoch."""
        epoch_id = self.epoch().id
        wish = Wish(WishId(new_id()), self.profile.id, epoch_id, kind, subject, name, at_ms)
        self.log.ask(wish).result()
        return wish

    def replayed(self) -> list[View]:
        return [each for each in self.log.replay(self.epoch()) if isinstance(each, View)]


def open_station(data_dir: Path, name: str = "you") -> Station:
    """Open a database and begin a sitting in it."""
    database = open_database(data_dir)
    writer = Writer(database)
    profiles = Profiles(database, writer)
    profile = profiles.profile(name, seed=11)
    session_id = profiles.begin_session(
        profile,
        seed=11,
        policy="taste-2",
        app_version="0",
    )
    log = ImpressionLog(database, writer)
    return Station(database, writer, log, profiles, profile, session_id)


def close_station(station: Station) -> None:
    """Close what `open_station` opened."""
    station.writer.close()
    station.database.close()


def put_video(
    writer: Writer, content_key: str, *, tags: Sequence[str] = (), creator: str | None = None
) -> VideoId:
    """Add a video that no file holds, enough for the log to refer to."""
    video_id = VideoId(new_id())

    def write(connection: Connection) -> None:
        connection.execute(
            insert(schema.video).values(
                id=video_id,
                content_key=content_key,
                title="",
                caption="",
                described_by=Origin.NAME,
                duration_ms=8000,
                width=540,
                height=960,
                demuxer="mp4",
                added_at_ms=0,
                creator_id=_id_of(connection, schema.creator, "handle", creator),
            )
        )
        for position, tag in enumerate(tags):
            tag_id = _id_of(connection, schema.tag, "name", tag)
            link = insert(schema.video_tag)
            connection.execute(link.values(video_id=video_id, tag_id=tag_id, position=position))

    writer.submit(write).result()
    return video_id


def _id_of(connection: Connection, table: Table, column: str, name: str | None) -> UUID | None:
    """Return the row that has a name, made at its first use."""
    if name is None:
        return None
    found = connection.execute(select(table.c.id).where(table.c[column] == name)).scalar()
    if found is not None:
        return UUID(str(found))
    made = new_id()
    connection.execute(insert(table).values({"id": made, column: name}))
    return made
