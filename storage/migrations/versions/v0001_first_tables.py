"""The library, the log and the epochs.

Frozen: it speaks for the tables as they were, whatever storage.schema says by now. Names of
constraints follow the convention of storage.schema.metadata.
"""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None


def upgrade() -> None:
    _watchers()
    _library()
    _log()


def _own_key() -> sa.Column[UUID]:
    return sa.Column("id", sa.Uuid(), primary_key=True)


def _key(name: str, target: str, *, primary: bool = False) -> sa.Column[UUID]:
    reference = sa.ForeignKey(f"{target}.id")
    return sa.Column(name, sa.Uuid(), reference, primary_key=primary, nullable=False)


def _maybe(name: str, target: str) -> sa.Column[UUID | None]:
    return sa.Column(name, sa.Uuid(), sa.ForeignKey(f"{target}.id"))


def _text(name: str, *, unique: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, unique=unique)


def _word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(32), nullable=False)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _long(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _watchers() -> None:
    op.create_table(
        "profile", _own_key(), _text("name", unique=True), _long("seed"), _long("created_at_ms")
    )
    op.create_table(
        "session",
        _own_key(),
        _key("profile_id", "profile"),
        _long("started_at_ms"),
        sa.Column("ended_at_ms", sa.BigInteger()),
        _long("seed"),
        _text("policy"),
        _text("app_version"),
        _text("library_digest"),
        sa.Column("condition", sa.Text()),
        sa.Column("station", sa.Text()),
    )
    op.create_table(
        "epoch",
        _own_key(),
        _key("profile_id", "profile"),
        _count("number"),
        _long("seed"),
        _word("reason"),
        _maybe("restores", "epoch"),
        _long("started_at_ms"),
        _long("reference_at_ms"),
        sa.UniqueConstraint("profile_id", "number"),
        sa.CheckConstraint("number >= 1", name="number"),
    )
    op.create_table(
        "preference",
        _key("profile_id", "profile", primary=True),
        sa.Column("name", sa.Text(), primary_key=True),
        _text("value"),
    )


def _library() -> None:
    op.create_table("creator", _own_key(), _text("handle", unique=True), sa.Column("name", sa.Text))
    op.create_table("sound", _own_key(), _text("name", unique=True))
    op.create_table("tag", _own_key(), _text("name", unique=True))
    op.create_table(
        "video",
        _own_key(),
        _text("content_key", unique=True),
        _text("title"),
        _text("caption"),
        _maybe("creator_id", "creator"),
        _maybe("sound_id", "sound"),
        sa.Column("language", sa.Text()),
        _word("described_by"),
        _long("duration_ms"),
        _count("width"),
        _count("height"),
        _text("demuxer"),
        sa.Column("published_at_ms", sa.BigInteger()),
        _long("added_at_ms"),
        sa.Column("unplayable", sa.Text()),
        sa.CheckConstraint("duration_ms >= 0 AND width >= 0 AND height >= 0", name="measures"),
    )
    op.create_table(
        "video_tag",
        _key("video_id", "video", primary=True),
        _key("tag_id", "tag", primary=True),
        _count("position"),
    )
    op.create_index("ix_video_tag_tag_id", "video_tag", ["tag_id"])
    op.create_table(
        "folder",
        _own_key(),
        _key("profile_id", "profile"),
        _text("root"),
        _long("added_at_ms"),
        sa.UniqueConstraint("profile_id", "root"),
    )
    op.create_table(
        "file",
        _key("folder_id", "folder", primary=True),
        sa.Column("path", sa.Text(), primary_key=True),
        _long("size"),
        _long("mtime_ns"),
        sa.Column("sidecar", sa.Text()),
        _maybe("video_id", "video"),
        sa.Column("fault", sa.Text()),
        sa.Column("missing_since_ms", sa.BigInteger()),
        sa.CheckConstraint("(video_id IS NULL) <> (fault IS NULL)", name="video_or_fault"),
        sa.CheckConstraint("size >= 0", name="size"),
    )
    op.create_index("ix_file_video_id", "file", ["video_id"])


def _showing() -> list[SchemaItem]:
    return [
        _key("profile_id", "profile"),
        _key("epoch_id", "epoch"),
        _key("video_id", "video"),
        _count("position"),
        _long("shown_at_ms"),
        _long("monotonic_ms"),
        _long("duration_ms"),
        _long("visible_ms"),
        _long("watched_ms"),
        _long("paused_ms"),
        _long("furthest_ms"),
        _count("loops"),
        _count("seeks"),
        sa.Column("speed", sa.Float(), nullable=False),
        _word("input"),
        _text("policy"),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("propensity", sa.Float(), nullable=False),
        _count("candidates"),
        _long("seed"),
        sa.CheckConstraint("watched_ms >= 0 AND visible_ms >= 0 AND paused_ms >= 0", name="times"),
        sa.CheckConstraint("propensity > 0 AND propensity <= 1", name="propensity"),
    ]


def _log() -> None:
    op.create_table(
        "impression",
        _own_key(),
        _key("session_id", "session"),
        *_showing(),
        _word("ended_by"),
        _long("sequence"),
        sa.UniqueConstraint("profile_id", "sequence"),
    )
    op.create_index("ix_impression_epoch_id_sequence", "impression", ["epoch_id", "sequence"])
    op.create_index("ix_impression_video_id", "impression", ["video_id"])
    op.create_table(
        "running",
        _key("session_id", "session", primary=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        *_showing(),
    )
    op.create_table(
        "reaction",
        _own_key(),
        sa.Column("impression_id", sa.Uuid(), nullable=False),
        _key("profile_id", "profile"),
        _key("video_id", "video"),
        _word("kind"),
        _long("at_ms"),
        _long("video_ms"),
        _long("sequence"),
        sa.UniqueConstraint("profile_id", "sequence"),
    )
    op.create_index("ix_reaction_impression_id", "reaction", ["impression_id"])
