"""Reading what a page shows, whenever it comes into sight, and what it says of that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Profile
from ui.components.background import Background

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


class Telling(QObject):
    """What pages say to the viewer."""

    said = Signal(str, str, object)
    """What was done, a detail, and the call that takes it back."""
    failed = Signal(str, str)
    """What could not be done, and why."""


@QmlElement
@QmlUncreatable("made by view models")
class Look(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Reads a profile's list on another thread, and says how that went. Lives on the GUI thread."""

    changed = Signal()

    def __init__(
        self,
        background: Background,
        ask: Callable[[Profile], Any],
        show: Callable[[Any], object],
        parent: QObject,
    ) -> None:
        """Read nothing yet.

        Args:
            background: where `ask` is called.
            ask: reads what is shown of a profile, with all that was written so far; raises a
                StorageError.
            show: takes the answer to the last question, on this thread.
            parent: who owns it.
        """
        super().__init__(parent)
        self._background, self._ask, self._show = background, ask, show
        self._profile: Profile | None = None
        self._state, self._why = "waiting", ""
        self._waits = False
        self.round = 0
        """Counts the questions: an answer to an earlier one is stale."""

    @property
    def profile(self) -> Profile | None:
        """Whose list is read."""
        return self._profile

    @Property(str, notify=changed)
    def state(self) -> str:
        """`waiting` for the first answer, `ready`, or `failed`."""
        return self._state

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why it failed."""
        return self._why

    def use(self, profile: Profile) -> None:
        """Read this profile's from now on, when asked to."""
        self._profile = profile
        self.clear()

    def clear(self) -> None:
        """Wait for an answer as if there had been none: it is about something else now."""
        self.round += 1
        self._waits = False
        self._settle("waiting")

    def remember(self) -> None:
        """Take what is shown, which was read before, as the answer; `refresh` may follow."""
        self._settle("ready")

    @Slot()
    def refresh(self) -> None:
        """Read anew; what is shown stays until the answer is here."""
        profile = self._profile
        if profile is None:
            return
        self.round += 1
        asked, self._waits = self.round, True

        def answer(found: Any) -> None:
            if asked == self.round:
                self._waits = False
                self._show(found)
                self._settle("ready")

        def failed(why: str) -> None:
            if asked == self.round:
                self._waits = False
                self._settle("failed", why)

        self._background.run(lambda: self._ask(profile), answer, failed)

    def overtake(self) -> None:
        """Take in that the viewer changed what is shown: an answer on its way is from before."""
        if self._waits:
            self.refresh()

    def read_on(
        self,
        ask: Callable[[Profile], Any],
        append: Callable[[Any], object],
        failed: Callable[[str], object],
    ) -> None:
        """Read what follows on what is shown; an answer that comes too late is dropped."""
        profile, asked = self._profile, self.round
        if profile is None:
            return

        def answer(found: Any) -> None:
            if asked == self.round:
                append(found)

        self._background.run(lambda: ask(profile), answer, failed)

    def _settle(self, state: str, why: str = "") -> None:
        self._state, self._why = state, why
        self.changed.emit()
