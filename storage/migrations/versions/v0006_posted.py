"""What sidecars know: where a video was posted, and the counts of that platform."""

from __future__ import annotations

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    pass
