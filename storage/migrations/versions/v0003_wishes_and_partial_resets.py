"""What the viewer asks of the feed, and resets that forget a part of it.

Epochs of before forget nothing of the one they go on from.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "wish",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("profile_id", sa.Uuid(), sa.ForeignKey("profile.id"), nullable=False),
        sa.Column("epoch_id", sa.Uuid(), sa.ForeignKey("epoch.id"), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("subject", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("profile_id", "sequence"),
    )
    op.create_index("ix_wish_epoch_id_sequence", "wish", ["epoch_id", "sequence"])
    op.add_column("epoch", sa.Column("scope", sa.String(32)))
    op.add_column("epoch", sa.Column("scope_name", sa.Text()))
    op.add_column("epoch", sa.Column("scope_since_ms", sa.BigInteger()))
    op.add_column("epoch", sa.Column("keeps", sa.Text()))
