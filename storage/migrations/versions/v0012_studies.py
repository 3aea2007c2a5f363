"""What usability sessions leave behind."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

WORDS = sa.String(32)


def upgrade() -> None:
    _table(
        "participation",
        *_keys("participation", "profile"),
        *_texts("code", "study", "study_digest", "definition"),
        sa.Column("place", sa.Integer(), nullable=False),
        *_texts("conditions", "station", "app_version"),
        *_texts("consent_version", "consent_text", "consent_options"),
        *_counts("consented_at_ms", "seed"),
        sa.Column("ended_at_ms", sa.BigInteger()),
        sa.Column("outcome", WORDS),
        sa.Column("digest", sa.Text()),
        sa.CheckConstraint("(ended_at_ms IS NULL) = (outcome IS NULL)", name="ended"),
        sa.UniqueConstraint("profile_id", name="uq_participation_profile_id"),
    )
    _table(
        "mark",
        *_keys("mark", "participation", "session", may_lack="session"),
        sa.Column("impression_id", sa.Uuid()),
        sa.Column("kind", WORDS, nullable=False),
        *_texts("name", "words"),
        *_counts("at_ms", "monotonic_ms"),
        sa.Column("video_ms", sa.BigInteger()),
    )
    _table(
        "answer",
        *_keys("answer", "participation", "session", may_lack="session"),
        sa.Column("impression_id", sa.Uuid()),
        *_texts("questionnaire", "item", "value"),
        *_counts("shown_ms", "at_ms", "monotonic_ms"),
    )
    _table(
        "player_event",
        *_keys("player_event", "session"),
        sa.Column("impression_id", sa.Uuid()),
        sa.Column("kind", WORDS, nullable=False),
        sa.Column("value", sa.Float()),
        sa.Column("video_ms", sa.BigInteger()),
        *_counts("at_ms", "monotonic_ms"),
    )
    _table(
        "gesture",
        *_keys("gesture", "session"),
        sa.Column("impression_id", sa.Uuid()),
        sa.Column("input", WORDS, nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Float(), nullable=False)
            for name in ("start_x", "start_y", "end_x", "end_y", "velocity")
        ),
        sa.Column("duration_ms", sa.BigInteger(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        *_counts("at_ms", "monotonic_ms"),
    )
    op.create_table(
        "seal",
        sa.Column("participation_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name="fk_seal_participation_id_participation",
        ),
        sa.PrimaryKeyConstraint("participation_id", "number", name="pk_seal"),
        sa.UniqueConstraint("participation_id", "row_id", name="uq_seal_participation_id_row_id"),
    )
    _table(
        "withdrawal",
        *_keys("withdrawal"),
        *_texts("study", "conditions"),
        sa.Column("place", sa.Integer(), nullable=False),
        *_texts("station"),
        *_counts("at_ms"),
    )
    for table, owner in (
        ("mark", "participation_id"),
        ("answer", "participation_id"),
        ("player_event", "session_id"),
        ("gesture", "session_id"),
    ):
        op.create_index(f"ix_{table}_{owner}", table, [owner])


def _table(name: str, *parts: sa.schema.SchemaItem) -> None:
    op.create_table(name, *parts, sa.PrimaryKeyConstraint("id", name=f"pk_{name}"))


def _keys(table: str, *others: str, may_lack: str = "") -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        *(sa.Column(f"{name}_id", sa.Uuid(), nullable=name == may_lack) for name in others),
        *(
            sa.ForeignKeyConstraint(
                [f"{name}_id"], [f"{name}.id"], name=f"fk_{table}_{name}_id_{name}"
            )
            for name in others
        ),
    ]


def _texts(*names: str) -> list[sa.schema.SchemaItem]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _counts(*names: str) -> list[sa.schema.SchemaItem]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]
