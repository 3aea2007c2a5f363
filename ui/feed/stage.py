"""What the orchestrator does for those who exchange its rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ui.feed.shelf import Dealt


class Stage(Protocol):
    """The row on screen and the ways to another one. Lives on the GUI thread."""

    @property
    def row(self) -> int:
        """Row on screen, -1 while there is none."""

    def on_screen(self) -> Dealt | None:
        """Return the row on screen; None while there is none, or while it is being taken off."""

    def put_next(self, dealt: Dealt) -> None:
        """Put a row behind the one on screen, and go on to it."""

    def turn_to(self, turn: Callable[[], None], row: int) -> None:
        """Exchange the rows of the shelf, and show one of those that are there then."""

    def show_instead(self, row: int) -> None:
        """Show what took the place of a row, else the row before it, else nothing."""

    def refill(self) -> None:
        """Have rows dealt until enough wait."""
