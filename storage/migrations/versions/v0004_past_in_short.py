"""An index that holds all that is counted of an epoch's past."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    columns = ["epoch_id", "video_id", "policy", "sequence"]
    op.create_index("ix_impression_" + "_".join(columns), "impression", columns)
