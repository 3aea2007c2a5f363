"""Everything the action rail can do, in one hand."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.collections import Collections
from storage.notes import Notes
from storage.records import Profile
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.lingering import Lingering
from ui.feed.wishes import Wishes
from ui.rail.follows import Follows
from ui.rail.likes import Likes
from ui.rail.notes import VideoNotes
from ui.rail.saves import Saves
from ui.rail.sharing import Sharing

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class Rail(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Holds the view models of the rail, and passes on what they tell. GUI thread."""

    undoable = Signal(str, str, QObject)
    """What was done, a detail, and who takes it back by `undo`."""
    slight = Signal(str, QObject)
    """The same of what a press did that another press undoes."""
    said = Signal(str, str)
    failed = Signal(str, str)

    def __init__(
        self,
        controller: FeedController,
        wishes: Wishes,
        collections: Collections,
        notes: Notes,
        background: Background,
        lingering: Lingering,
    ) -> None:
        super().__init__(controller)
        self.liking = Likes(controller)
        self.following = Follows(controller, wishes)
        self.saving = Saves(controller, collections, background)
        self.noting = VideoNotes(controller, notes, background)
        self.passing = Sharing(controller, background)
        for kept in (self.saving, self.noting):
            controller.currentChanged.connect(kept.leave)
            lingering.stayed.connect(kept.refresh)
        self.liking.said.connect(lambda title: self.slight.emit(title, self.liking))
        for one in (self.saving, self.noting):
            one.said.connect(lambda title, detail, of=one: self.undoable.emit(title, detail, of))
        self.passing.said.connect(self.said)
        for each in (self.saving, self.noting, self.passing):
            each.failed.connect(self.failed)

    def use(self, profile: Profile) -> None:
        """Serve this profile from now on."""
        self.saving.use(profile)
        self.noting.use(profile)
        self.following.refresh()

    @Property(Follows, constant=True)
    def follows(self) -> Follows:
        """Whom the viewer follows."""
        return self.following

    @Property(Saves, constant=True)
    def saves(self) -> Saves:
        """Which collections hold the video."""
        return self.saving

    @Property(VideoNotes, constant=True)
    def notes(self) -> VideoNotes:
        """What is noted about the video."""
        return self.noting

    @Property(Sharing, constant=True)
    def sharing(self) -> Sharing:
        """How the video's file is passed on."""
        return self.passing
