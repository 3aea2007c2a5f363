"""What the viewer asks of the feed: logged, heard by it, told in a toast, and taken back."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.ids import new_id
from storage.log import ImpressionLog
from storage.records import Subject, Wish, WishId, WishKind
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.reason_words import headed, name_of, said

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST = 200
"""Characters of a name that are kept."""
UNDOING = {
    WishKind.FOLLOW: WishKind.UNFOLLOW,
    WishKind.UNFOLLOW: WishKind.FOLLOW,
    WishKind.MUTE: WishKind.UNMUTE,
    WishKind.UNMUTE: WishKind.MUTE,
    WishKind.HIDE: WishKind.UNHIDE,
    WishKind.UNHIDE: WishKind.HIDE,
    WishKind.MORE: WishKind.TAKE_BACK,
    WishKind.LESS: WishKind.TAKE_BACK,
    WishKind.FORGET: WishKind.TAKE_BACK,
}
"""What takes back what; a search stays, and so does what takes back."""


@QmlElement
@QmlUncreatable("made by main.py")
class Wishes(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Hands a wish to the log and to the feed. Lives on the GUI thread."""

    asked = Signal(object)
    """A Wish that was handed on, also one that takes another back."""
    said = Signal(str, str)
    """What was done, in words, and a detail; it can be undone with `undo`."""
    unsaved = Signal(str)
    """The log could not be written: the sentence to show."""

    def __init__(
        self,
        controller: FeedController,
        log: ImpressionLog,
        background: Background,
        now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        super().__init__(controller)
        self._controller, self._log, self._background = controller, log, background
        self._now_ms = now_ms
        self._last: Wish | None = None

    @Slot(str, str, str)
    def ask(self, kind: str, subject: str, name: str) -> None:
        """Ask something of the feed, and tell the viewer; the values of a WishKind and a Subject.

        Args:
            kind: anything but a search and a taking back.
            subject: what sort of thing `name` is.
            name: as `Subject` says; of a hashtag without its #, of a creator the handle.
        """
        wish = self.hand_on(WishKind(kind), Subject(subject), name)
        if wish is not None:
            self._last = wish
            self.said.emit(*self._words(wish))

    @Slot()
    def undo(self) -> None:
        """Take back what was asked for last."""
        last, self._last = self._last, None
        if last is not None:
            self.hand_on(UNDOING[last.kind], last.subject, last.name)

    def hand_on(self, kind: WishKind, subject: Subject, name: str) -> Wish | None:
        """Log a wish and let the feed carry it out, without a word; None before the first video."""
        session = self._controller.session
        named = " ".join(name.split())[:LONGEST]
        if session is None or not named:
            return None
        wish = Wish(
            WishId(new_id()),
            session.sitting.profile_id,
            session.lineage.epochs[0].id,
            kind,
            subject,
            named,
            self._now_ms(),
        )
        self._background.follow(self._log.ask(wish), lambda _: None, self.unsaved.emit)
        self._controller.dealer.wish(wish)
        self.asked.emit(wish)
        return wish

    def _words(self, wish: Wish) -> tuple[str, str]:
        """Say in a title and a detail what a wish does."""
        if wish.kind in (WishKind.MUTE, WishKind.HIDE):
            return self._kept_away(wish)
        back = self.tr("%1 may come again"), ""
        title, detail = {
            WishKind.FOLLOW: (self.tr("You follow %1"), ""),
            WishKind.UNFOLLOW: (self.tr("You no longer follow %1"), ""),
            WishKind.UNMUTE: back,
            WishKind.UNHIDE: back,
            WishKind.MORE: (self.tr("More of %1"), ""),
            WishKind.LESS: (self.tr("Less of %1"), ""),
            WishKind.FORGET: (self.tr("%1 is forgotten"), self.tr("What you watched of it stays")),
        }[wish.kind]
        return self._filled(title, wish), detail

    def _kept_away(self, wish: Wish) -> tuple[str, str]:
        """Say what does not come any more; a video has no name, a sound has a long one."""
        hidden = wish.kind is WishKind.HIDE
        muted = self.tr("%1 is hidden") if hidden else self.tr("%1 is muted")
        title, detail = {
            Subject.CREATOR: (muted, self.tr("None of their clips comes until you unmute them")),
            Subject.WORD: (
                self.tr("“%1” is hidden") if hidden else self.tr("“%1” is muted"),
                self.tr("No clip that says it comes until you unmute it"),
            ),
            Subject.SOUND: (
                self.tr("This sound is hidden") if hidden else self.tr("This sound is muted"),
                wish.name,
            ),
            Subject.VIDEO: (
                self.tr("This clip is hidden") if hidden else self.tr("This clip is muted"),
                self.tr("It stays away until you unmute it"),
            ),
        }.get(wish.subject, (muted, self.tr("None of it comes until you unmute it")))
        return self._filled(title, wish), detail

    def _filled(self, title: str, wish: Wish) -> str:
        name: str = name_of(wish.subject, wish.name)
        if wish.subject is Subject.CREATOR:
            name = self._creator(wish.name) or name
        return title.replace("%1", headed(name) if title.startswith("%1") else said(name))

    def _creator(self, handle: str) -> str:
        """Return the name of who made the video on screen, if it is theirs."""
        shown = self._controller.on_screen()
        if shown is None or shown.video.creator is None:
            return ""
        same = shown.video.creator.casefold() == handle.casefold()
        return shown.video.creator_name or "" if same else ""
