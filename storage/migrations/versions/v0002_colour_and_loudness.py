"""The colour and the loudness of videos.

Rows of before have neither: a scan probes them again, and the loudness is measured in its time.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for name in ("colorspace", "color_range"):
        op.add_column("video", sa.Column(name, sa.Text()))
    for name in ("loudness_lufs", "true_peak_db"):
        op.add_column("video", sa.Column(name, sa.Float()))
