"""The tables: facts about the library and what was watched, the same on SQLite and PostgreSQL."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.schema import SchemaItem

from storage.columns import PathText, words
from storage.records import EndedBy, ImportedKind, InputSource, ReactionKind, Subject, WishKind
from storage.resets import EpochReason, Scope
from storage.sidecars.description import Origin

VERSION: Final = "0012"
"""The newest migration: lets a start with nothing to migrate do without importing alembic."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _own_key() -> Column[UUID]:
    return Column("id", Uuid(), primary_key=True)


def _key(name: str, target: str, *, primary: bool = False) -> Column[UUID]:
    reference = ForeignKey(f"{target}.id")
    return Column(name, Uuid(), reference, primary_key=primary, nullable=False)


def _showing() -> list[SchemaItem]:
    """Build what a finished and a running impression share; see records.Impression."""
    return [
        _key("profile_id", "profile"),
        _key("epoch_id", "epoch"),
        _key("video_id", "video"),
        Column("position", Integer, nullable=False),
        Column("shown_at_ms", BigInteger, nullable=False),
        Column("monotonic_ms", BigInteger, nullable=False),
        Column("duration_ms", BigInteger, nullable=False),
        Column("visible_ms", BigInteger, nullable=False),
        Column("watched_ms", BigInteger, nullable=False),
        Column("paused_ms", BigInteger, nullable=False),
        Column("furthest_ms", BigInteger, nullable=False),
        Column("loops", Integer, nullable=False),
        Column("seeks", Integer, nullable=False),
        Column("speed", Float, nullable=False),
        Column("input", words(InputSource), nullable=False),
        Column("policy", Text, nullable=False),
        Column("score", Float, nullable=False),
        Column("propensity", Float, nullable=False),
        Column("candidates", Integer, nullable=False),
        Column("seed", BigInteger, nullable=False),
        CheckConstraint("watched_ms >= 0 AND visible_ms >= 0 AND paused_ms >= 0", name="times"),
        CheckConstraint("propensity > 0 AND propensity <= 1", name="propensity"),
    ]


def _few(name: str, column: str, where: str) -> Index:
    """Index the few rows of which something is true, so that they are counted at once."""
    return Index(name, column, sqlite_where=text(where))


folder = Table(
    "folder",
    metadata,
    _own_key(),
    _key("profile_id", "profile"),
    Column("root", PathText, nullable=False),
    Column("added_at_ms", BigInteger, nullable=False),
    UniqueConstraint("profile_id", "root"),
)

file = Table(
    "file",
    metadata,
    _key("folder_id", "folder", primary=True),
    Column("path", PathText, primary_key=True),  # relative to the folder, / between its parts
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    Column("sidecar", PathText),  # what lies beside the file and when that changed
    Column("reader", Integer),  # version of what read it; what an older one read is read again
    Column("video_id", Uuid(), ForeignKey("video.id")),
    Column("fault", Text),  # why it is no video, for the viewer
    Column("missing_since_ms", BigInteger),
    CheckConstraint("(video_id IS NULL) <> (fault IS NULL)", name="video_or_fault"),
    CheckConstraint("size >= 0", name="size"),
    Index(None, "video_id"),
    Index(None, "size"),
    _few("ix_file_missing_since_ms", "folder_id", "missing_since_ms IS NOT NULL"),
    _few("ix_file_fault", "folder_id", "fault IS NOT NULL"),
)

video = Table(
    "video",
    metadata,
    _own_key(),
    Column("content_key", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("caption", Text, nullable=False),
    Column("creator_id", Uuid(), ForeignKey("creator.id")),
    Column("sound_id", Uuid(), ForeignKey("sound.id")),
    Column("language", Text),
    Column("described_by", words(Origin), nullable=False),
    Column("duration_ms", BigInteger, nullable=False),  # 0 when unknown
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("demuxer", Text, nullable=False),
    Column("colorspace", Text),  # matrix and range of its colours; none until it is probed again
    Column("color_range", Text),
    Column("rotation", Integer),  # degrees counterclockwise
    Column("fps", Float),
    Column("video_codec", Text),  # none until it is probed again
    Column("audio_codec", Text),  # none without sound
    Column("whole_key", Text),  # of every byte, once another file had the same content key
    Column("loudness_lufs", Float),  # none until its sound is measured
    Column("true_peak_db", Float),
    Column("published_at_ms", BigInteger),
    Column("added_at_ms", BigInteger, nullable=False),
    Column("unplayable", Text),  # why the player could not show it, for the viewer
    Column("duplicates", Uuid()),  # the first found of those that show the same; none: alone
    CheckConstraint("duration_ms >= 0 AND width >= 0 AND height >= 0", name="measures"),
    Index(None, "duplicates"),
    _few("ix_video_unplayable", "id", "unplayable IS NOT NULL"),
)

# A table of its own: only those who look for duplicates read it.
fingerprint = Table(
    "fingerprint",
    metadata,
    _key("video_id", "video", primary=True),
    Column("value", LargeBinary, nullable=False),  # empty when its pictures tell too little
)

posted = Table(
    "posted",
    metadata,
    _key("video_id", "video", primary=True),
    Column("site", Text),  # lower case, as in tiktok; none when unknown
    Column("site_id", Text),  # what the site calls it
    # What the site counted, for the eye only; none is unknown, and 0 is a count.
    Column("views", BigInteger),
    Column("likes", BigInteger),
    Column("comments", BigInteger),
    Column("shares", BigInteger),
    Column("saves", BigInteger),
    Index(None, "site_id"),
)

tag = Table("tag", metadata, _own_key(), Column("name", Text, nullable=False, unique=True))

video_tag = Table(
    "video_tag",
    metadata,
    _key("video_id", "video", primary=True),
    _key("tag_id", "tag", primary=True),
    Column("position", Integer, nullable=False),  # in order of mention
    Index(None, "tag_id"),
)

creator = Table(
    "creator",
    metadata,
    _own_key(),
    Column("handle", Text, nullable=False, unique=True),
    Column("name", Text),
)

sound = Table("sound", metadata, _own_key(), Column("name", Text, nullable=False, unique=True))

profile = Table(
    "profile",
    metadata,
    _own_key(),
    Column("name", Text, nullable=False, unique=True),
    Column("seed", BigInteger, nullable=False),
    Column("created_at_ms", BigInteger, nullable=False),
)

session = Table(
    "session",
    metadata,
    _own_key(),
    _key("profile_id", "profile"),
    Column("started_at_ms", BigInteger, nullable=False),
    Column("ended_at_ms", BigInteger),  # none while it runs, and for good after a crash
    Column("seed", BigInteger, nullable=False),
    Column("policy", Text, nullable=False),
    Column("app_version", Text, nullable=False),
    Column("library_digest", Text, nullable=False),  # empty until all videos were read
    Column("condition", Text),
    Column("station", Text),
    # Rows it began with that were dealt in the session before.
    Column("carried", Integer, nullable=False, server_default="0"),
)

epoch = Table(
    "epoch",
    metadata,
    _own_key(),
    _key("profile_id", "profile"),
    Column("number", Integer, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("reason", words(EpochReason), nullable=False),
    Column("restores", Uuid(), ForeignKey("epoch.id")),
    Column("started_at_ms", BigInteger, nullable=False),
    Column("reference_at_ms", BigInteger, nullable=False),
    Column("scope", words(Scope)),  # what it forgets of the epoch it goes on from; none: nothing
    Column("scope_name", Text),
    Column("scope_since_ms", BigInteger),
    Column("keeps", Text),  # of what it forgets, words of resets.Kept in alphabetical order
    UniqueConstraint("profile_id", "number"),
    CheckConstraint("number >= 1", name="number"),
)

impression = Table(
    "impression",
    metadata,
    _own_key(),
    _key("session_id", "session"),
    *_showing(),
    Column("ended_by", words(EndedBy), nullable=False),
    Column("sequence", BigInteger, nullable=False),  # per profile, shared with its reactions
    UniqueConstraint("profile_id", "sequence"),
    Index(None, "epoch_id", "sequence"),
    # Covers what is counted of an epoch's past, which would else read every row of the log.
    Index(None, "epoch_id", "video_id", "policy", "sequence"),
    Index(None, "video_id"),
)

# Rows that wait behind the one on screen, for the next start.
ahead = Table(
    "ahead",
    metadata,
    _key("profile_id", "profile", primary=True),
    Column("place", Integer, primary_key=True),
    _key("video_id", "video"),
    _key("epoch_id", "epoch"),
    Column("policy", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("propensity", Float, nullable=False),
    Column("candidates", Integer, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("why", Text, nullable=False),
    Column("chosen_by", Text, nullable=False),  # the policy that was asked for
    Column("sequence", BigInteger, nullable=False),  # of the last that was logged by then
)

running = Table(
    "running",
    metadata,
    _key("session_id", "session", primary=True),
    Column("id", Uuid(), nullable=False),
    *_showing(),
)

reaction = Table(
    "reaction",
    metadata,
    _own_key(),
    # No foreign key: a like is committed while its impression still runs.
    Column("impression_id", Uuid(), nullable=False),
    _key("profile_id", "profile"),
    _key("video_id", "video"),
    Column("kind", words(ReactionKind), nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("video_ms", BigInteger, nullable=False),
    Column("sequence", BigInteger, nullable=False),  # per profile, shared with its impressions
    UniqueConstraint("profile_id", "sequence"),
    Index(None, "impression_id"),
    Index(None, "video_id"),
)

wish = Table(
    "wish",
    metadata,
    _own_key(),
    _key("profile_id", "profile"),
    _key("epoch_id", "epoch"),
    Column("kind", words(WishKind), nullable=False),
    Column("subject", words(Subject), nullable=False),
    Column("name", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("sequence", BigInteger, nullable=False),  # per profile, shared with its impressions
    UniqueConstraint("profile_id", "sequence"),
    Index(None, "epoch_id", "sequence"),
)

imported = Table(
    "imported",
    metadata,
    _own_key(),
    _key("profile_id", "profile"),
    _key("epoch_id", "epoch"),
    Column("source", Text, nullable=False),  # the service, as in tiktok
    Column("at_ms", BigInteger, nullable=False),
    Column("sequence", BigInteger, nullable=False),  # of its last fact, in the order of the log
    UniqueConstraint("profile_id", "sequence"),
    Index(None, "epoch_id"),
)

imported_fact = Table(
    "imported_fact",
    metadata,
    _key("imported_id", "imported", primary=True),
    Column("place", Integer, primary_key=True),  # 0 for the latest; so far before its sequence
    Column("kind", words(ImportedKind), nullable=False),
    Column("name", Text, nullable=False),  # what posted.site_id says of a video; a handle, words
    Column("at_ms", BigInteger),
    Index(None, "name"),
)

import_undo = Table(
    "import_undo",
    metadata,
    _key("imported_id", "imported", primary=True),
    _key("profile_id", "profile"),
    Column("at_ms", BigInteger, nullable=False),
    Column("sequence", BigInteger, nullable=False),  # per profile, shared with its impressions
    UniqueConstraint("profile_id", "sequence"),
)

note = Table(
    "note",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("profile_id", Uuid(), ForeignKey("profile.id"), nullable=False),
    Column("video_id", Uuid(), ForeignKey("video.id"), nullable=False),
    Column("video_ms", BigInteger, nullable=False),
    Column("words", Text, nullable=False),
    Column("written_at_ms", BigInteger, nullable=False),
    Column("removed_at_ms", BigInteger),
    Index("ix_note_profile_id", "profile_id", "written_at_ms"),
    Index("ix_note_video_id", "video_id", "video_ms"),
)

preference = Table(
    "preference",
    metadata,
    _key("profile_id", "profile", primary=True),
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
