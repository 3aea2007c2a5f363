"""What sidecars know: where a video was posted, and the counts of that platform.

Videos of before get theirs when their files are read again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "posted",
        sa.Column("video_id", sa.Uuid(), sa.ForeignKey("video.id"), primary_key=True),
        sa.Column("site", sa.Text()),
        sa.Column("site_id", sa.Text()),
        *(
            sa.Column(name, sa.BigInteger())
            for name in ("views", "likes", "comments", "shares", "saves")
        ),
    )
    op.create_index("ix_posted_site_id", "posted", ["site_id"])
