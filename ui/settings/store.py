"""Where a setting is kept."""

from __future__ import annotations

from typing import Protocol


class Store(Protocol):
    """Where named texts are kept."""

    def get(self, name: str) -> str | None:
        """Return a value, None when it was never set."""

    def set(self, name: str, value: str) -> object:
        """Keep a value; returns at once."""
