"""Whether the viewer follows who made the video on screen."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Subject, Video, WishKind
from ui.feed.controller import FeedController
from ui.feed.wishes import Wishes

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by main.py")
class Follows(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Knows the creators the feed follows, and follows another. Lives on the GUI thread."""

    changed = Signal()

    def __init__(self, controller: FeedController, wishes: Wishes) -> None:
        super().__init__(controller)
        self._controller, self._wishes = controller, wishes
        self._followed: frozenset[str] = frozenset()
        wishes.asked.connect(self.refresh)
        controller.dealer.stocked.connect(self.refresh)
        controller.moved.connect(self.changed)

    @Property(str, notify=changed)
    def creator(self) -> str:
        """Name of who made the video on screen, empty when unknown."""
        video = self._video()
        return (video.creator_name or video.creator or "") if video is not None else ""

    @Property(str, notify=changed)
    def initial(self) -> str:
        """The letter that stands for the creator."""
        name: str = self.property("creator")
        return next((letter.upper() for letter in name if letter.isalnum()), "")

    @Property(bool, notify=changed)
    def followed(self) -> bool:
        """Whether the creator of the video on screen is followed."""
        video = self._video()
        return (
            video is not None
            and video.creator is not None
            and video.creator.casefold() in self._followed
        )

    @Slot()
    def toggle(self) -> None:
        """Follow the creator of the video on screen, or no longer."""
        video = self._video()
        if video is not None and video.creator:
            kind = WishKind.UNFOLLOW if self.property("followed") else WishKind.FOLLOW
            self._wishes.ask(kind, Subject.CREATOR, video.creator)

    @Slot()
    def refresh(self) -> None:
        """Ask the feed whom it follows: something was asked of it, or it began anew."""
        self._controller.dealer.follows(self._take)

    def _take(self, handles: tuple[str, ...]) -> None:
        self._followed = frozenset(handle.casefold() for handle in handles)
        self.changed.emit()

    def _video(self) -> Video | None:
        shown = self._controller.on_screen()
        return shown.video if shown is not None else None
