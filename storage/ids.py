"""Keys and the wall clock: what a new row is stamped with."""

from __future__ import annotations

import time
from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """Make a UUIDv7: rows of one station sort by age, rows of several can be merged."""
    return uuid7()


def now_ms() -> int:
    """Return the time as Unix milliseconds in UTC. For people and ages, never for order."""
    return time.time_ns() // 1_000_000
