"""What a look into a file finds besides: rate, codecs, rotation, and what it looks like."""

from __future__ import annotations

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    pass
