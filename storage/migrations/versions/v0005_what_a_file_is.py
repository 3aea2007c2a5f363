"""What a look into a file finds besides: rate, codecs, rotation, and what it looks like."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("file", sa.Column("reader", sa.Integer()))
    op.create_index("ix_file_size", "file", ["size"])
    op.add_column("video", sa.Column("rotation", sa.Integer()))
    op.add_column("video", sa.Column("fps", sa.Float()))
    for name in ("video_codec", "audio_codec", "whole_key"):
        op.add_column("video", sa.Column(name, sa.Text()))
    op.add_column("video", sa.Column("duplicates", sa.Uuid()))
    op.create_index("ix_video_duplicates", "video", ["duplicates"])
    op.create_table(
        "fingerprint",
        sa.Column("video_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["video_id"], ["video.id"], name="fk_fingerprint_video_id_video"),
        sa.PrimaryKeyConstraint("video_id", name="pk_fingerprint"),
    )
