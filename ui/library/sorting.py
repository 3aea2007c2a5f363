"""Sorts the library into sub-interests once it is read, so that each has a page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from ranking.communities import Communities, Sorted
from storage.finding.groups import Group, Groups
from storage.records import Profile, ProfileId
from ui.components.background import Background
from ui.library.library import Library


class Sorting(QObject):
    """Has hashtags that go together found and kept, on a thread of its own.

    It is never in a hurry: about a second for 100,000 videos, beside whatever plays.
    """

    sorted = Signal(object)
    """The Communities of the library, each time they were looked for."""

    def __init__(self, library: Library, groups: Groups) -> None:
        super().__init__(library)
        self._library, self._groups = library, groups
        self._profile: Profile | None = None
        self._sorted = Sorted()
        self._worker = Background(threads=1)
        library.opened.connect(self._turn_to)
        library.readingEnded.connect(self._sort)

    def close(self) -> None:
        """End the thread."""
        self._worker.close()

    @Slot(object)
    def _turn_to(self, profile: Profile) -> None:
        self._profile = profile

    @Slot()
    def _sort(self) -> None:
        if self._profile is not None:
            profile_id = self._profile.id
            self._worker.run(lambda: self._keep(profile_id), self.sorted.emit, self._on_failed)

    def _on_failed(self, why: str) -> None:
        self._library.notice.emit(self.tr("Sub-interests were not sorted"), why)

    def _keep(self, profile_id: ProfileId) -> Communities:
        found = self._sorted.of(self._groups.tagged(profile_id))
        groups = [Group(each.subject, each.name, each.videos) for each in found.all]
        for kept in self._groups.keep(profile_id, groups):
            kept.result()
        return found
