"""Tables of what pages list: collections, and what is worked out from the tables of facts.

Times are Unix milliseconds in UTC. Where a key is a number, the row never leaves the station: it
can be worked out again.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)

from storage.columns import words
from storage.records import Subject
from storage.schema import metadata

__all__ = [
    "collection",
    "collection_item",
    "listing",
    "listing_topic",
    "metadata",
    "stretch",
    "tombstone",
    "topic",
    "unlisted",
]

_NUMBER: Final = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite numbers rows by itself only where the type is called INTEGER."""


def _count(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default="0")


listing = Table(
    "listing",
    metadata,
    Column("id", _NUMBER, primary_key=True),  # in the order videos came; never given twice
    Column("profile_id", Uuid(), ForeignKey("profile.id"), nullable=False),
    Column("video_id", Uuid(), nullable=False),
    Column("present", Boolean, nullable=False),  # whether it can be dealt
    Column("folder_id", Uuid()),
    Column("bytes", BigInteger, nullable=False),
    Column("duration_ms", BigInteger, nullable=False),
    Column("added_at_ms", BigInteger, nullable=False),
    Column("dated_at_ms", BigInteger, nullable=False),  # published, or added where unknown
    Column("orientation", Text, nullable=False),
    Column("language", Text),
    _count("views"),
    _count("finished"),
    _count("watched_ms"),
    Column("liked", BigInteger),  # sequence of the like that stands
    Column("saved", BigInteger),
    Column("trend", Float, nullable=False),  # see finding.standing
    UniqueConstraint("profile_id", "video_id"),
    Index("ix_listing_profile_id_present", "profile_id", "present", "id"),
    Index("ix_listing_profile_id_liked", "profile_id", "liked"),
    Index("ix_listing_profile_id_saved", "profile_id", "saved"),
    Index("ix_listing_profile_id_language", "profile_id", "language"),
    Index("ix_listing_profile_id_trend", "profile_id", "trend", "id"),
    Index("ix_listing_profile_id_added_at_ms", "profile_id", "added_at_ms"),
    Index("ix_listing_video_id", "video_id"),
    sqlite_autoincrement=True,
)
"""One video of one profile: what a search narrows down by, and how often it was watched."""

topic = Table(
    "topic",
    metadata,
    Column("id", _NUMBER, primary_key=True),
    Column("profile_id", Uuid(), ForeignKey("profile.id"), nullable=False),
    Column("subject", words(Subject), nullable=False),
    Column("name", Text, nullable=False),
    Column("label", Text),  # a creator's name
    Column("spelt", Text, nullable=False),  # its name folded into one word
    Column("also_spelt", Text),  # its label likewise
    _count("videos"),
    _count("duration_ms"),
    _count("bytes"),
    _count("views"),
    _count("finished"),
    _count("likes"),
    _count("watched_ms"),
    UniqueConstraint("profile_id", "subject", "name"),
    Index("ix_topic_profile_id_spelt", "profile_id", "spelt"),
    Index("ix_topic_profile_id_also_spelt", "profile_id", "also_spelt"),
    Index("ix_topic_profile_id_subject_videos", "profile_id", "subject", "videos"),
)
"""Something that videos share, with the sums over those that are present."""

listing_topic = Table(
    "listing_topic",
    metadata,
    Column("topic_id", _NUMBER, ForeignKey("topic.id"), primary_key=True),
    Column("listing_id", _NUMBER, ForeignKey("listing.id"), primary_key=True),
    Index("ix_listing_topic_listing_id", "listing_id"),
    sqlite_with_rowid=False,
)
"""Which topics a present video belongs to."""

unlisted = Table(
    "unlisted",
    metadata,
    Column("video_id", Uuid(), primary_key=True),
    Column("pressing", Boolean, nullable=False),
    Index("ix_unlisted_pressing", "pressing"),
)
"""Videos whose listings a write has left behind: between two transactions none that is pressing.

Not pressing is another name of a creator, of whom there may be thousands of videos."""

tombstone = Table(
    "tombstone",
    metadata,
    Column("impression_id", Uuid(), ForeignKey("impression.id"), primary_key=True),
    Column("profile_id", Uuid(), ForeignKey("profile.id"), nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)
"""A view that was taken out of the history; the log keeps it."""

stretch = Table(
    "stretch",
    metadata,
    Column("profile_id", Uuid(), ForeignKey("profile.id"), primary_key=True),
    Column("number", _NUMBER, primary_key=True),
    Column("until_ms", BigInteger, nullable=False),  # its latest view; 0 where it has none
    Column("views", LargeBinary, nullable=False),
)
"""Views of so many sequences of the log, packed; see storage.stretches."""

collection = Table(
    "collection",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("profile_id", Uuid(), ForeignKey("profile.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("place", Float, nullable=False),  # sorts them
    Column("made_at_ms", BigInteger, nullable=False),
    Column("removed_at_ms", BigInteger),
    Index("ix_collection_profile_id", "profile_id", "place"),
)

collection_item = Table(
    "collection_item",
    metadata,
    Column("collection_id", Uuid(), ForeignKey("collection.id"), primary_key=True),
    Column("video_id", Uuid(), ForeignKey("video.id"), primary_key=True),
    Column("place", Float, nullable=False),
    Column("added_at_ms", BigInteger, nullable=False),
    Index("ix_collection_item_collection_id", "collection_id", "place"),
)
