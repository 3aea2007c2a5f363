"""Every table of the database on the one metadata: to import this is to know them all."""

from __future__ import annotations

from typing import Final

from storage.finding import tables as found
from storage.study import tables as studied

metadata: Final = found.metadata
STUDIED: Final = (
    studied.participation,
    studied.mark,
    studied.answer,
    studied.player_event,
    studied.gesture,
    studied.seal,
    studied.withdrawal,
)
"""Those that only studies fill."""
