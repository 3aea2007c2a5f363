"""The guided tour: two minutes on the sample clips that show how the feed learns and is steered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.erasing.visitors import erase_visitors
from storage.profiles import GUIDE
from storage.records import Profile, Reaction, ReactionKind, Wish, WishKind
from storage.writer import Writer
from ui.feed.controller import FeedController
from ui.feed.thinking import Thinking
from ui.feed.wishes import Wishes
from ui.library.library import Library
from ui.stage.story import STORY, Act, Scene
from ui.taste.reset import TasteReset

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MS: Final = 200
"""How often is looked whether the next thing can be done."""


@QmlElement
@QmlUncreatable("made by main.py")
class Guide(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Tells a story on a profile of its own, which is erased behind it. Lives on the GUI thread.

    What it does, it does as a person would: a swipe goes through the pager, and all else through
    what the buttons call. Whoever does it first is who did it.
    """

    changed = Signal()
    began = Signal()
    ended = Signal()
    """It is over, or somebody left it; their own feed comes back."""
    swipeWanted = Signal()
    whyWanted = Signal()
    whyDone = Signal()

    def __init__(
        self,
        controller: FeedController,
        library: Library,
        wishes: Wishes,
        thinking: Thinking,
        reset: TasteReset,
        writer: Writer,
        samples: Path,
        *,
        story: tuple[Scene, ...] = STORY,
    ) -> None:
        """Wait for `begin`.

        Args:
            controller: the feed on screen.
            library: has the tour's profile play, and the viewer's again.
            wishes: hears of what is steered.
            thinking: knows what there would be less of.
            reset: starts the taste over, and undoes that.
            writer: erases the tour's profile.
            samples: the folder of the sample clips.
            story: what happens.
        """
        super().__init__(controller)
        self._controller, self._library, self._thinking = controller, library, thinking
        self._reset, self._writer, self._samples = reset, writer, samples
        self._story = story
        self.pace = 1.0
        """How many times as fast as the story says it is told."""
        self._at = -1
        self._done = False
        self._viewer, self._told = library.viewer, False
        self._opened = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        self._acts: dict[Act, Callable[[], object]] = {
            Act.READ: lambda: None,
            Act.SWIPE: self.swipeWanted.emit,
            Act.LIKE: lambda: controller.like(True),
            Act.WHY: self.whyWanted.emit,
            Act.LESS: thinking.less,
            Act.RESET: reset.confirm,
            Act.UNDO: reset.undo,
        }
        controller.currentChanged.connect(lambda: self._did(Act.SWIPE))
        controller.likeSaid.connect(self._on_like)
        wishes.asked.connect(self._on_wish)
        reset.startedOver.connect(lambda: self._did(Act.RESET))
        library.opened.connect(self._on_opened)
        reset.undone.connect(lambda: self._did(Act.UNDO))

    @Property(bool, notify=changed)
    def runs(self) -> bool:
        """Whether it is told."""
        return self._at >= 0

    @Property(str, notify=changed)
    def scene(self) -> str:
        """The name of what is told."""
        return self._story[self._at].name if self._at >= 0 else ""

    @Property(bool, notify=changed)
    def done(self) -> bool:
        """Whether what it speaks of was done."""
        return self._done

    @Property(int, notify=changed)
    def chapter(self) -> int:
        """Which of its chapters it is, from 0."""
        return len(self._chapters(self._at)) - 1 if self._at >= 0 else 0

    @Property(int, constant=True)
    def chapters(self) -> int:
        """How many there are."""
        return len(self._chapters(len(self._story) - 1))

    @Slot()
    def begin(self) -> None:
        """Tell it, on the sample clips, to a feed that knows nobody."""
        if self._at >= 0:
            return
        self._viewer, self._told = self._library.viewer, True
        self._library.be(GUIDE)
        self._library.open([self._samples], whole=True)
        self._go(0)
        self.began.emit()

    @Slot()
    def goOn(self) -> None:
        """Do at once what it waits with."""
        if self._at >= 0:
            self._on_time()

    @Slot()
    def seeWhy(self) -> None:
        """Take in that all reasons are open."""
        self._did(Act.WHY)

    @Slot()
    def leave(self) -> None:
        """Go back to the viewer's own feed."""
        if self._at < 0:
            return
        self._at = -1
        self._timer.stop()
        self.whyDone.emit()
        if self._opened:
            self._library.turn_to(self._viewer)
        self.changed.emit()
        self.ended.emit()

    @Slot(object)
    def _on_opened(self, profile: Profile) -> None:
        """Erase the tour's profile once another one plays: all of it is written by then.

        One that was left before its feed had opened goes on to the viewer's only now: of two that
        are opened at once, nobody knows which will be the last.
        """
        self._opened = profile.name == GUIDE
        if self._opened and self._at < 0:
            self._library.turn_to(self._viewer)
        elif not self._opened and self._told:
            self._told = False
            erase_visitors(self._writer, GUIDE)

    def _chapters(self, last: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(scene.name for scene in self._story[: last + 1]))

    def _go(self, at: int) -> None:
        if at >= len(self._story):
            self.leave()
            return
        if at > 0 and self._story[at - 1].act is Act.LESS:
            self.whyDone.emit()
        self._at, self._done = at, False
        self._wait(self._story[at].waits_s)
        self.changed.emit()

    def _wait(self, seconds: float) -> None:
        self._timer.start(round(1000 * seconds / self.pace))

    @Slot()
    def _on_time(self) -> None:
        scene = self._story[self._at]
        if self._done or scene.act is Act.READ:
            self._go(self._at + 1)
        elif not self._can(scene.act):
            self._timer.start(LOOK_MS)
        else:
            self._timer.start(LOOK_MS)  # should it come to nothing, it is done again
            self._acts[scene.act]()

    def _next_act(self) -> Act | None:
        after = self._story[self._at + 1 :]
        return after[0].act if after else None

    def _can(self, act: Act) -> bool:
        """Whether it would come to something now."""
        controller = self._controller
        if not controller.pictured or not controller.settled:
            return False
        if act is Act.LESS:
            return bool(self._thinking.property("ready") and self._thinking.property("lessOf"))
        return act is not Act.SWIPE or controller.waiting() != []

    def _did(self, act: Act) -> None:
        """Take in that something was done, by whomever."""
        if act is Act.UNDO and self._done and self._at >= 0 and self._next_act() is Act.UNDO:
            self._go(self._at + 1)  # undone before it was told of
        if self._at < 0 or self._done or self._story[self._at].act is not act:
            return
        if act is Act.SWIPE and self._controller.property("current") < 1:
            return  # the first video has come
        self._done = True
        self._wait(self._story[self._at].rests_s)
        self.changed.emit()

    @Slot(object)
    def _on_like(self, said: Reaction) -> None:
        if said.kind is ReactionKind.LIKE:
            self._did(Act.LIKE)

    @Slot(object)
    def _on_wish(self, wish: Wish) -> None:
        if wish.kind in (WishKind.LESS, WishKind.MORE, WishKind.MUTE):
            self._did(Act.LESS)
