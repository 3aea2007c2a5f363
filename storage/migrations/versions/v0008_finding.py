"""An index for searching, and totals that pages read; both are filled from the other tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.finding.sqlite_index import make_index

revision = "0008"
down_revision = "0007"

_COUNTS = ("videos", "duration_ms", "bytes", "views", "finished", "likes", "watched_ms")
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False, server_default="0")


def upgrade() -> None:
    op.create_table(
        "listing",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("profile_id", sa.Uuid(), sa.ForeignKey("profile.id"), nullable=False),
        sa.Column("video_id", sa.Uuid(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("folder_id", sa.Uuid()),
        sa.Column("bytes", sa.BigInteger(), nullable=False),
        sa.Column("duration_ms", sa.BigInteger(), nullable=False),
        sa.Column("added_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("dated_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("orientation", sa.Text(), nullable=False),
        sa.Column("language", sa.Text()),
        *(_count(name) for name in ("views", "finished", "watched_ms")),
        sa.Column("liked", sa.BigInteger()),
        sa.Column("saved", sa.BigInteger()),
        sa.Column("trend", sa.Float(), nullable=False),
        sa.UniqueConstraint("profile_id", "video_id"),
        sqlite_autoincrement=True,
    )
    for columns in (
        ["present", "id"],
        ["liked"],
        ["saved"],
        ["language"],
        ["trend", "id"],
        ["added_at_ms"],
    ):
        op.create_index(f"ix_listing_profile_id_{columns[0]}", "listing", ["profile_id", *columns])
    op.create_index("ix_listing_video_id", "listing", ["video_id"])
    op.create_table(
        "topic",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("profile_id", sa.Uuid(), sa.ForeignKey("profile.id"), nullable=False),
        sa.Column("subject", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("label", sa.Text()),
        sa.Column("spelt", sa.Text(), nullable=False),
        sa.Column("also_spelt", sa.Text()),
        *map(_count, _COUNTS),
        sa.UniqueConstraint("profile_id", "subject", "name"),
    )
    for columns in (["spelt"], ["also_spelt"], ["subject", "videos"]):
        name = "ix_topic_profile_id_" + "_".join(columns)
        op.create_index(name, "topic", ["profile_id", *columns])
    op.create_table(
        "listing_topic",
        sa.Column("topic_id", _NUMBER, sa.ForeignKey("topic.id"), primary_key=True),
        sa.Column("listing_id", _NUMBER, sa.ForeignKey("listing.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_listing_topic_listing_id", "listing_topic", ["listing_id"])
    op.create_table(
        "unlisted",
        sa.Column("video_id", sa.Uuid(), primary_key=True),
        sa.Column("pressing", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_unlisted_pressing", "unlisted", ["pressing"])
    op.create_table(
        "tombstone",
        sa.Column("impression_id", sa.Uuid(), sa.ForeignKey("impression.id"), primary_key=True),
        sa.Column("profile_id", sa.Uuid(), sa.ForeignKey("profile.id"), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
    )
    _make_collections()
    op.create_index("ix_reaction_video_id", "reaction", ["video_id"])
    _index_few("file", "folder_id", "missing_since_ms")
    _index_few("file", "folder_id", "fault")
    _index_few("video", "id", "unplayable")
    if op.get_bind().dialect.name == "sqlite":  # a server only keeps the facts
        make_index(op.get_bind())


def _index_few(table: str, column: str, known: str) -> None:
    there = sa.text(f"{known} IS NOT NULL")
    op.create_index(f"ix_{table}_{known}", table, [column], sqlite_where=there)


def _make_collections() -> None:
    op.create_table(
        "collection",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("profile_id", sa.Uuid(), sa.ForeignKey("profile.id"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Float(), nullable=False),
        sa.Column("made_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("removed_at_ms", sa.BigInteger()),
    )
    op.create_table(
        "collection_item",
        sa.Column("collection_id", sa.Uuid(), sa.ForeignKey("collection.id"), primary_key=True),
        sa.Column("video_id", sa.Uuid(), sa.ForeignKey("video.id"), primary_key=True),
        sa.Column("place", sa.Float(), nullable=False),
        sa.Column("added_at_ms", sa.BigInteger(), nullable=False),
    )
    for table, key in (("collection", "profile_id"), ("collection_item", "collection_id")):
        op.create_index(f"ix_{table}_{key}", table, [key, "place"])
