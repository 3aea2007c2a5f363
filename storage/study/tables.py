"""Tables of a study's sessions. A participant is a profile whose name is the participant code.

Times are Unix milliseconds in UTC and monotonic milliseconds since the session began.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)

from storage.columns import words
from storage.records import InputSource
from storage.schema import metadata
from storage.study.facts import EventKind, MarkKind, Outcome

participation: Final = Table(
    "participation",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("profile_id", Uuid(), ForeignKey("profile.id"), nullable=False, unique=True),
    Column("code", Text, nullable=False),  # the participant's, as the profile is called
    Column("study", Text, nullable=False),  # its name
    Column("study_digest", Text, nullable=False),
    Column("definition", Text, nullable=False),  # the whole file, as it was
    Column("place", Integer, nullable=False),  # in the order of assignment, from 0
    Column("conditions", Text, nullable=False),  # of the blocks in order, with commas
    Column("station", Text, nullable=False),
    Column("app_version", Text, nullable=False),
    Column("consent_version", Text, nullable=False),
    Column("consent_text", Text, nullable=False),  # as it was shown
    Column("consent_options", Text, nullable=False),  # what was allowed besides, with commas
    Column("consented_at_ms", BigInteger, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("ended_at_ms", BigInteger),
    Column("outcome", words(Outcome)),
    Column("digest", Text),  # of the last seal, once it ended
    CheckConstraint("(ended_at_ms IS NULL) = (outcome IS NULL)", name="ended"),
)

mark: Final = Table(
    "mark",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("participation_id", Uuid(), ForeignKey("participation.id"), nullable=False),
    Column("session_id", Uuid(), ForeignKey("session.id")),
    Column("impression_id", Uuid()),  # no key: it may still run
    Column("kind", words(MarkKind), nullable=False),
    Column("name", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("monotonic_ms", BigInteger, nullable=False),
    Column("video_ms", BigInteger),
    Index(None, "participation_id"),
)

answer: Final = Table(
    "answer",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("participation_id", Uuid(), ForeignKey("participation.id"), nullable=False),
    Column("session_id", Uuid(), ForeignKey("session.id")),
    Column("impression_id", Uuid()),
    Column("questionnaire", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("shown_ms", BigInteger, nullable=False),  # monotonic, when the question came
    Column("at_ms", BigInteger, nullable=False),
    Column("monotonic_ms", BigInteger, nullable=False),
    Index(None, "participation_id"),
)

player_event: Final = Table(
    "player_event",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("session_id", Uuid(), ForeignKey("session.id"), nullable=False),
    Column("impression_id", Uuid()),
    Column("kind", words(EventKind), nullable=False),
    Column("value", Float),  # of a seek in ms, of speed in times, of volume in percent
    Column("video_ms", BigInteger),
    Column("at_ms", BigInteger, nullable=False),
    Column("monotonic_ms", BigInteger, nullable=False),
    Index(None, "session_id"),
)

gesture: Final = Table(
    "gesture",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("session_id", Uuid(), ForeignKey("session.id"), nullable=False),
    Column("impression_id", Uuid()),
    Column("input", words(InputSource), nullable=False),
    Column("rows", Integer, nullable=False),  # how far the feed went; 0: it sprang back
    Column("start_x", Float, nullable=False),  # of the pager's width and height
    Column("start_y", Float, nullable=False),
    Column("end_x", Float, nullable=False),
    Column("end_y", Float, nullable=False),
    Column("velocity", Float, nullable=False),  # pages a second at its end, forward above zero
    Column("duration_ms", BigInteger, nullable=False),
    Column("path", Text, nullable=False),  # [[ms, x, y], ...] since its start
    Column("at_ms", BigInteger, nullable=False),
    Column("monotonic_ms", BigInteger, nullable=False),
    Index(None, "session_id"),
)

seal: Final = Table(
    "seal",
    metadata,
    Column("participation_id", Uuid(), ForeignKey("participation.id"), primary_key=True),
    Column("number", Integer, primary_key=True),  # from 0
    Column("sealed", Text, nullable=False),  # the table
    Column("row_id", Uuid(), nullable=False),
    Column("digest", Text, nullable=False),
    UniqueConstraint("participation_id", "row_id"),
)

# Of nobody: all that is left of somebody who withdrew.
withdrawal: Final = Table(
    "withdrawal",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("study", Text, nullable=False),
    Column("conditions", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("station", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)
