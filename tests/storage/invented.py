"""Invented facts for the storage tests: a viewer's sitting, its videos, what was seen of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, insert

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
    VideoId,
    View,
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
            policy="taste-1",
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

    def replayed(self) -> list[View]:
        return list(self.log.replay(self.epoch()))


def open_station(data_dir: Path, name: str = "you") -> Station:
    """Open a database and begin a sitting in it."""
    database = open_database(data_dir)
    writer = Writer(database)
    profiles = Profiles(database, writer)
    profile = profiles.profile(name, seed=11)
    session_id = profiles.begin_session(
        profile, seed=11, policy="taste-1", app_version="0", library_digest="none"
    )
    log = ImpressionLog(database, writer)
    return Station(database, writer, log, profiles, profile, session_id)


def close_station(station: Station) -> None:
    """Close what `open_station` opened."""
    station.writer.close()
    station.database.close()


def put_video(writer: Writer, content_key: str) -> VideoId:
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
            )
        )

    writer.submit(write).result()
    return video_id
