"""The collections, and which of them hold the video on screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.finding.collections import Collection, CollectionId, Collections
from storage.records import Profile, Reaction, ReactionKind, Video
from ui.components.background import Background
from ui.components.qml_types import QVariantList
from ui.feed.controller import FeedController

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Held:
    """All collections, and those a video is in."""

    video: Video
    all: tuple[Collection, ...]
    holding: frozenset[CollectionId]


@QmlElement
@QmlUncreatable("made by main.py")
class Saves(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Puts the video on screen into collections and takes it out. Lives on the GUI thread."""

    changed = Signal()
    said = Signal(str, str)
    """What was done, in words, and a detail; `undo` takes it back."""
    failed = Signal(str, str)

    def __init__(
        self, controller: FeedController, collections: Collections, background: Background
    ) -> None:
        super().__init__(controller)
        self._controller, self._collections = controller, collections
        self._background = background
        self._profile: Profile | None = None
        self._held: _Held | None = None
        self._back: Callable[[], None] | None = None

    @Property(bool, notify=changed)
    def saved(self) -> bool:
        """Whether any collection holds the video on screen."""
        return self._held is not None and bool(self._held.holding)

    @Property(QVariantList, notify=changed)
    def collections(self) -> list[dict[str, Any]]:
        """Rows of a menu: text, detail, on."""
        if self._held is None:
            return []
        return [
            {
                "name": str(one.id),
                "text": one.name,
                "detail": self.tr("%n clip(s)", "", one.videos),
                "on": one.id in self._held.holding,
            }
            for one in self._held.all
        ]

    def use(self, profile: Profile) -> None:
        """Show this profile's collections from now on."""
        self._profile, self._held, self._back = profile, None, None
        self.refresh()

    @Slot()
    def leave(self) -> None:
        """Show nothing more of a video that is left; `refresh` looks at the next one."""
        if self._held is not None:
            self._held = None
            self.changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Look again: the viewer stays with a video, or its collections changed."""
        self._look(self._take)

    def _look(self, then: Callable[[_Held], object]) -> None:
        """Hand over which collections hold the video that is on screen now."""
        shown, profile = self._controller.on_screen(), self._profile
        if shown is None or profile is None:
            return
        video = shown.video

        def look() -> _Held:
            every = tuple(self._collections.all(profile))
            return _Held(video, every, self._collections.holding(profile, video.id))

        self._background.run(look, then, self._fail)

    @Slot(int)
    def toggle(self, index: int) -> None:
        """Put the video into the collection of that row, or take it out of it."""
        held = self._held
        if held is None or not 0 <= index < len(held.all):
            return
        which = held.all[index]
        if which.id in held.holding:
            self._take_out([which], held)
        else:
            self._put(which, held)

    @Slot()
    def save(self) -> None:
        """Put the video into the first collection, or out of all: what one key can say."""
        self._look(self._save)

    def _save(self, held: _Held) -> None:
        if held.holding:
            self._take_out([one for one in held.all if one.id in held.holding], held)
        elif held.all:
            self._put(held.all[0], held)
        else:
            self._make(self.tr("Saved"), held)

    @Slot(str)
    def make(self, name: str) -> None:
        """Make a collection of that name, and put the video into it."""
        if name.strip():
            self._look(lambda held: self._make(name, held))

    def _make(self, name: str, held: _Held) -> None:
        if self._profile is not None:
            made = self._collections.make(self._profile, name)
            self._background.follow(made, lambda which: self._put(which, held), self._fail)

    @Slot()
    def undo(self) -> None:
        """Take back what was done last, also when its video is gone by."""
        back, self._back = self._back, None
        if back is not None:
            back()

    def _put(self, which: Collection, held: _Held) -> None:
        said = None if held.holding else self._say(ReactionKind.SAVE, held.video)
        added = self._collections.add(which.id, held.video.id)

        def back() -> None:
            if said is not None:
                self._controller.take_back(said)
            self._follow(self._collections.take_out(which.id, held.video.id))

        self._tell(added, self.tr("Saved in %1").replace("%1", which.name), back)

    def _take_out(self, these: Sequence[Collection], held: _Held) -> None:
        last = held.holding == {which.id for which in these}
        said = self._say(ReactionKind.UNSAVE, held.video) if last else None
        video_id = held.video.id
        taken = [(which.id, self._collections.take_out(which.id, video_id)) for which in these]

        def put_back(which: CollectionId, future: Future[float | None]) -> None:
            """Put it where it was; that is known by now, but for a writer that is behind."""
            self._background.follow(
                future,
                lambda place: self._follow(self._collections.add(which, video_id, place)),
                self._fail,
            )

        def back() -> None:
            if said is not None:
                self._controller.take_back(said)
            for which, future in taken:
                put_back(which, future)

        names = ", ".join(which.name for which in these)
        self._tell(taken[-1][1], self.tr("Taken out of %1").replace("%1", names), back)

    def _tell(self, written: Future[Any], title: str, back: Callable[[], None]) -> None:
        """Say what was done once the last of it is written: before, a crash could belie it."""

        def tell(_: object) -> None:
            self.refresh()
            self._back = back
            self.said.emit(title, "")

        self._background.follow(written, tell, self._fail)

    def _say(self, kind: ReactionKind, video: Video) -> Reaction | None:
        """Let the feed know, while the video is on screen."""
        shown = self._controller.on_screen()
        on_screen = shown is not None and shown.video.id == video.id
        return self._controller.react(kind) if on_screen else None

    def _follow(self, written: Any) -> None:
        self._background.follow(written, lambda _: self.refresh(), self._fail)

    def _take(self, held: _Held) -> None:
        shown = self._controller.on_screen()
        if shown is not None and shown.video.id == held.video.id:
            self._held = held
            self.changed.emit()

    def _fail(self, why: str) -> None:
        self.failed.emit(self.tr("That could not be saved"), why)
