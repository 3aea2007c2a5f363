"""The log packed by stretches, for what is counted over all of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "stretch",
        sa.Column("profile_id", sa.Uuid(), sa.ForeignKey("profile.id"), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("until_ms", sa.BigInteger(), nullable=False),
        sa.Column("views", sa.LargeBinary(), nullable=False),
    )
