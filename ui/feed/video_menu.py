"""What one can ask, say and set about the video on screen: the menu of a long press."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Reaction, ReactionKind, Subject, Video, WishKind
from ui.components.background import Background
from ui.components.qml_types import QVariantList
from ui.feed.captions import Captions
from ui.feed.controller import FeedController
from ui.feed.menu_entries import Entry, MenuEntries, Now
from ui.feed.speed import SPEEDS
from ui.feed.wishes import LONGEST, Wishes
from ui.settings.settings import Settings

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LEADING = 3
"""Hashtags that say what a video is like."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said of a video, and the row it was on."""

    reaction: Reaction
    row: int


@QmlElement
@QmlUncreatable("made by main.py")
class VideoMenu(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Pages of entries for the video that is on screen when it opens. Lives on the GUI thread."""

    changed = Signal()
    done = Signal()
    """Something was chosen, or the video went: nothing is left to choose from."""
    stepWanted = Signal(int)
    """So many rows ahead is where the viewer wants to be now."""
    whyWanted = Signal()
    clearWanted = Signal()
    smallWanted = Signal()
    detailsWanted = Signal(object)
    """Of this Video."""
    said = Signal(str, str)
    """What was done, in words, and a detail; `undo` takes it back."""
    failed = Signal(str, str)
    """What could not be done, and why."""

    def __init__(
        self,
        controller: FeedController,
        captions: Captions,
        settings: Settings,
        wishes: Wishes,
        play_elsewhere: Callable[[Path], None],
        background: Background,
    ) -> None:
        """Offer nothing before it opens.

        Args:
            controller: what is on screen.
            captions: of the videos on it.
            settings: where auto-advance is set.
            wishes: what is asked goes through them.
            play_elsewhere: has another program play a file; may block.
            background: where it is called.
        """
        super().__init__()
        self._controller, self._captions = controller, captions
        self._settings, self._wishes = settings, wishes
        self._play_elsewhere, self._background = play_elsewhere, background
        self._words = MenuEntries(self)
        self._video: Video | None = None
        self._page = ""
        self._entries: Sequence[Entry] = ()
        self._last: _Said | None = None
        controller.currentChanged.connect(self._on_current)

    @Property(str, notify=changed)
    def page(self) -> str:
        """Which page it is on: empty for the first, `word` for the one that one may type on."""
        return self._page

    @Property(str, notify=changed)
    def heading(self) -> str:
        """What stands above the page; nothing above the first."""
        return self._words.heading(self._page)

    @Property(QVariantList, notify=changed)
    def entries(self) -> list[dict[str, Any]]:
        """Rows of the page, as `menu_entries.Entry`."""
        return [asdict(entry) for entry in self._entries]

    @Slot(result=bool)
    def begin(self) -> bool:
        """Turn to the first page for the video on screen; return whether there is one."""
        shown = self._controller.on_screen()
        self._video = shown.video if shown is not None else None
        self._turn_to("")
        return self._video is not None

    @Slot()
    def back(self) -> None:
        """Go one page back; from the first, nowhere."""
        self._turn_to("hide" if self._page == "word" else "")

    @Slot(str)
    def choose(self, name: str) -> None:
        """Do what an entry says, or go to the page it opens."""
        video = self._video
        if video is None:
            return
        if any(entry.name == name and entry.opens for entry in self._entries):
            self._turn_to(name)
            return
        page = self._page
        self._end()
        self._do(page, name, video)

    @Slot(str)
    def hideWord(self, word: str) -> None:
        """Hide a word that was typed, with everything that says it."""
        if word.strip() and self._video is not None:
            self._end()
            self._hide(Subject.WORD, word)

    @Slot()
    def undo(self) -> None:
        """Take back what was said of a video last, and go back to it when it just went by."""
        last, self._last = self._last, None
        if last is None:
            return
        self._controller.take_back(last.reaction)
        here = self._controller.on_screen()
        if here is None or here.video.id != last.reaction.video_id:
            back = last.row - self._controller.property("current")
            if back == -1:
                self.stepWanted.emit(back)

    def _do(self, page: str, name: str, video: Video) -> None:
        if page == "speed":
            self._controller.transport.pace.choose(SPEEDS[int(name)])
        elif page == "captions":
            self._caption(name)
        elif page == "advance":
            self._settings.setProperty("autoAdvance", int(name))
        elif page == "hide":
            self._hide(*named(Subject(name), video))
        elif page == "word":
            self._hide(Subject.WORD, name)
        else:
            self._first(name, video)

    def _first(self, name: str, video: Video) -> None:
        """Do what an entry of the first page says that opens no other."""
        deeds: dict[str, Callable[[], object]] = {
            "not_interested": lambda: self._say(
                ReactionKind.NOT_INTERESTED,
                self.tr("Not interested"),
                self.tr("What it is about rests for a while"),
            ),
            "report": lambda: self._say(
                ReactionKind.REPORT,
                self.tr("Reported as broken"),
                self.tr("It stays away, and is listed in You under Muted"),
            ),
            "more": lambda: self._wishes.ask(WishKind.MORE, *like(video)),
            "why": self.whyWanted.emit,
            "clear": self.clearWanted.emit,
            "small": self.smallWanted.emit,
            "details": lambda: self.detailsWanted.emit(video),
            "player": lambda: self._play(video),
        }
        deeds[name]()

    def _caption(self, name: str) -> None:
        if name == "cycle":
            self._captions.cycle()
        elif (name == "on") != self._captions.choosing.wanted:
            self._captions.toggle()

    def _play(self, video: Video) -> None:
        """Have another program play it, and be still meanwhile."""
        self._controller.transport.pause()
        self._background.run(
            lambda: self._play_elsewhere(video.path),
            lambda _: None,
            lambda why: self.failed.emit(self.tr("Another player could not be opened"), why),
        )

    def _say(self, kind: ReactionKind, title: str, detail: str) -> None:
        row = self._controller.property("current")
        reaction = self._controller.react(kind)
        if reaction is not None:
            self._last = _Said(reaction, row)
            self.said.emit(title, detail)
            self.stepWanted.emit(1)

    def _hide(self, subject: Subject, name: str) -> None:
        """Hide a thing, and go on once the next row is none of it.

        The dealer's orders keep their order: the first answer comes when rows are found that
        have to go, the second when others stand in their place.
        """
        self._wishes.ask(WishKind.HIDE, subject, name)
        row, dealer = self._controller.property("current"), self._controller.dealer

        def go_on(_: int) -> None:
            if self._controller.property("current") == row:
                self.stepWanted.emit(1)

        dealer.count(lambda _: dealer.count(go_on))

    def _turn_to(self, page: str) -> None:
        self._page = page
        self._entries = (
            () if self._video is None else self._words.page(page, self._now(self._video))
        )
        self.changed.emit()

    def _now(self, video: Video) -> Now:
        return Now(
            video=video,
            speed=self._controller.transport.pace.choice,
            captions=self._captions.choosing.wanted,
            plays=self._settings.property("autoAdvance"),
        )

    def _end(self) -> None:
        self._video = None
        self.done.emit()

    @Slot()
    def _on_current(self) -> None:
        """Close when the video is not the one any more that it was opened for."""
        shown = self._controller.on_screen()
        if self._video is not None and (shown is None or shown.video.id != self._video.id):
            self._end()


def named(subject: Subject, video: Video) -> tuple[Subject, str]:
    """Return the creator or the sound of a video as a wish names them."""
    return subject, (video.creator if subject is Subject.CREATOR else video.sound) or ""


def like(video: Video) -> tuple[Subject, str]:
    """Return what a video is about as a wish names it: its leading hashtags, else its creator."""
    tags = ""
    for tag in video.tags[:LEADING]:
        if len(tags) + len(tag) < LONGEST:
            tags += f"#{tag}"
    return (Subject.HASHTAGS, tags) if tags else (Subject.CREATOR, video.creator or "")
