"""Who receives a visitor: with a feed of their own, or with a study."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Host(QObject):
    """What happens between the touch that begins a visit and its end. Lives on the GUI thread."""

    changed = Signal()
    """Whether it is ready."""
    resumed = Signal()
    """Whoever a fault broke off is to go on."""
    ended = Signal()
    """The visit came to its own end."""
    failed = Signal(str)

    @property
    def ready(self) -> bool:
        """Whether somebody can begin."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Make ready for the next visitor; nothing of those before is left then."""
        raise NotImplementedError

    def begin(self) -> None:
        """Let the visitor begin who is there now."""
        raise NotImplementedError

    def leave(self) -> None:
        """End the visit."""
        raise NotImplementedError

    def hold(self, held: bool) -> None:
        """Hold what plays, or let it go on."""
        raise NotImplementedError
