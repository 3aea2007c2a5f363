"""What was brought along from another service, to be undone as one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "imported",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("profile_id", sa.Uuid(), sa.ForeignKey("profile.id"), nullable=False),
        sa.Column("epoch_id", sa.Uuid(), sa.ForeignKey("epoch.id"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("profile_id", "sequence"),
    )
    op.create_index("ix_imported_epoch_id", "imported", ["epoch_id"])
    op.create_table(
        "imported_fact",
        sa.Column("imported_id", sa.Uuid(), sa.ForeignKey("imported.id"), primary_key=True),
        sa.Column("place", sa.Integer(), primary_key=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger()),
    )
    op.create_index("ix_imported_fact_name", "imported_fact", ["name"])
    op.create_table(
        "import_undo",
        sa.Column("imported_id", sa.Uuid(), sa.ForeignKey("imported.id"), primary_key=True),
        sa.Column("profile_id", sa.Uuid(), sa.ForeignKey("profile.id"), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("profile_id", "sequence"),
    )
