"""What is typed goes to a thread of its own; what is found there comes back as a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.catalog import Catalog, Folder
from storage.finding.filters import Filters
from storage.finding.hits import Hit
from storage.finding.page import Page
from storage.finding.search import Search
from storage.finding.suggestions import Suggestion
from storage.records import Profile
from ui.components.background import Background
from ui.components.hit_list import HitList
from ui.components.look import Telling
from ui.components.qml_types import QVariantList
from ui.discover.explore import Explore
from ui.discover.narrowing import Narrowing, filters_of, narrowings
from ui.discover.one_topic import OneTopic
from ui.discover.recents import Recents
from ui.feed.lists import Lists
from ui.feed.searched import Searched

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

TYPED_MS = 40
"""Letters that come faster than this are one search."""
PAGE = 60
"""Hits asked for at once: more than a screen of them."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What else the page shows."""

    recents: Recents
    explore: Explore
    topic: OneTopic
    telling: Telling


@dataclass(frozen=True, slots=True)
class _Asked:
    """One search, as it was asked for."""

    profile: Profile
    text: str
    filters: Filters


@dataclass(frozen=True, slots=True)
class _Found:
    """Its answer."""

    asked: _Asked
    page: Page[Hit]
    names: tuple[Suggestion, ...]


@QmlElement
@QmlUncreatable("made by main.py")
class Discover(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Searches as one types and puts on screen what is picked. Lives on the GUI thread.

    One search runs at a time; of what is typed meanwhile only the last is looked for.
    """

    changed = Signal()
    """Other hits, or another text."""
    named = Signal()
    narrowed = Signal()
    notice = Signal(str, str)
    said = Signal(str, str)
    """What was done, and a detail; `undo` takes it back."""

    def __init__(
        self,
        search: Search,
        catalog: Catalog,
        lists: Lists,
        searched: Searched,
        parts: Parts,
    ) -> None:
        super().__init__()
        self.parts = parts
        """For Python."""
        parts.telling.failed.connect(self.notice)
        self._search, self._catalog = search, catalog
        self._lists, self._searched = lists, searched
        self._worker = Background(threads=1)
        self._hits = HitList(self)
        self._hits.wanted.connect(self._go_on)
        self._profile: Profile | None = None
        self._text = ""
        self._names: tuple[Suggestion, ...] = ()
        self._asked: Sequence[Narrowing] = ()
        self._chosen: list[int] = []
        self._shown: _Asked | None = None
        self._busy = self._again = False
        self._count, self._why = -1, ""
        self._back: Callable[[], None] | None = None
        self._typed = QTimer(self, singleShot=True, interval=TYPED_MS)
        self._typed.timeout.connect(self._look)

    @Property(HitList, constant=True)
    def hits(self) -> HitList:
        """What was found so far."""
        return self._hits

    @property
    def found(self) -> HitList:
        """What was found so far, for Python."""
        return self._hits

    @Property(str, notify=changed)
    def text(self) -> str:
        """What is typed."""
        return self._text

    @Property(bool, notify=changed)
    def nothing(self) -> bool:
        """Whether all was looked through and nothing found."""
        is_current = self._shown is not None and self._shown.text == self._text
        return is_current and self._hits.rowCount() == 0 and self._hits.complete

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many hits there are in all; -1 until they are counted."""
        return self._count

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why nothing could be looked for; empty while all is well."""
        return self._why

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """Whether nothing was answered yet."""
        return self._shown is None and not self._why

    @Property(Recents, constant=True)
    def recents(self) -> Recents:
        """What was searched for lately."""
        return self.parts.recents

    @Property(Explore, constant=True)
    def explore(self) -> Explore:
        """What there is to look at before anything is typed."""
        return self.parts.explore

    @Property(OneTopic, constant=True)
    def topic(self) -> OneTopic:
        """The page of one hashtag, creator, sound or community."""
        return self.parts.topic

    @Property(QVariantList, notify=named)
    def names(self) -> list[dict[str, Any]]:
        """Creators, hashtags and sounds that begin like that: subject, name, label, how many."""
        return [
            {
                "subject": one.subject.value,
                "name": one.name,
                "label": one.label or one.name,
                "videos": one.videos,
            }
            for one in self._names
        ]

    @Property(QVariantList, notify=narrowed)
    def narrowings(self) -> list[dict[str, Any]]:
        """What the search can be narrowed down by: answers, which one holds, if it is a switch."""
        return [
            {
                "words": list(asked.words),
                "chosen": chosen,
                "isSwitch": asked.is_switch,
            }
            for asked, chosen in zip(self._asked, self._chosen, strict=True)
        ]

    @Property(bool, notify=narrowed)
    def narrow(self) -> bool:
        """Whether anything narrows the search down."""
        return any(self._chosen)

    def use(self, profile: Profile) -> None:
        """Search the library of a profile from now on, from the beginning."""
        self._profile = profile
        self._text, self._shown = "", None
        self._count, self._why = -1, ""
        self._name(())
        self._hits.start(Page((), None))
        self._offer((), ())
        for part in (self.parts.recents, self.parts.explore, self.parts.topic):
            part.use(profile)
        self.changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Look again, and for what there is to narrow down by: the page is on screen."""
        profile = self._profile
        if profile is None:
            return

        def offered() -> tuple[Sequence[Folder], Sequence[str]]:
            return self._catalog.folders(profile), self._search.languages(profile)

        self._worker.run(offered, lambda found: self._offer(*found), self._tell_failure)
        self.parts.explore.looking.refresh()
        self._look()

    @Slot(str)
    def type(self, text: str) -> None:
        """Look for what is typed, once the letters pause."""
        if text != self._text:
            self._text = text
            self.changed.emit()
            self._typed.start()

    @Slot(int, int)
    def choose(self, narrowing: int, option: int) -> None:
        """Answer one of `narrowings`; 0 asks for nothing."""
        if self._chosen[narrowing] != option:
            self._chosen[narrowing] = option
            self.narrowed.emit()
            self._look()

    @Slot()
    def widen(self) -> None:
        """Narrow nothing down."""
        self._chosen = [0] * len(self._chosen)
        self.narrowed.emit()
        self._look()

    @Slot(int)
    def pick(self, row: int) -> None:
        """Play the hits from one of them on; the words tell the feed what the viewer is after."""
        hit, asked = self._hits.hit(row), self._shown
        if hit is None or asked is None:
            return
        self._searched.act(asked.text)
        self.parts.recents.note(asked.text)

        def done(shown: bool) -> None:
            if shown:
                self._hits.mark_seen(hit)
            else:
                self.notice.emit(self.tr("That video is not there any more"), hit.path.name)

        def read_on(after: str) -> Page[Hit]:
            return self._search.videos(
                asked.profile, asked.text, asked.filters, after=after, limit=PAGE
            )

        title = asked.text.strip() or self.tr("Discover")
        self._lists.play(self._hits.listing(read_on), row, title, "discover", done)

    @Slot()
    def note(self) -> None:
        """Keep what is typed among the recent searches: the viewer found what it was for."""
        self.parts.recents.note(self._text)

    @Slot(str)
    def forgetSearches(self, text: str) -> None:
        """Take one of the recent searches away, or all for no text; can be taken back."""
        recents = self.parts.recents
        before = list(recents.kept)
        recents.forget(text)
        self._back = lambda: recents.bring_back(before)
        said = self.tr("Search removed") if text else self.tr("Recent searches cleared")
        self.said.emit(said, text)

    @Slot()
    def undo(self) -> None:
        """Take back what was said last."""
        back, self._back = self._back, None
        if back is not None:
            back()

    @Slot(int)
    def playTrending(self, row: int) -> None:
        """Play what trends from one of them on."""
        profile, explore = self._profile, self.parts.explore
        if profile is not None:
            listing = explore.listing(profile)
            self._lists.play(listing, row, self.tr("Trending in your library"), "discover")

    def close(self) -> None:
        """Look for nothing more."""
        self._profile = None
        self._worker.close()

    def _offer(self, folders: Sequence[Folder], languages: Sequence[str]) -> None:
        """Ask about what there is now; answers stay where the questions do."""
        before = {
            asked.words: chosen for asked, chosen in zip(self._asked, self._chosen, strict=True)
        }
        self._asked = narrowings(
            folders, languages, datetime.now(UTC).astimezone(), QCoreApplication.translate
        )
        self._chosen = [before.get(asked.words, 0) for asked in self._asked]
        self.narrowed.emit()

    @Slot()
    def _look(self) -> None:
        if self._profile is None:
            return
        if self._busy:
            self._again = True
            return
        self._typed.stop()
        self._busy, self._again = True, False
        asked = _Asked(self._profile, self._text, filters_of(self._asked, self._chosen))
        self._worker.run(lambda: self._find(asked), self._take, self._failed)

    def _find(self, asked: _Asked) -> _Found:
        page = self._search.videos(asked.profile, asked.text, asked.filters, limit=PAGE)
        return _Found(asked, page, self._search.suggestions(asked.profile, asked.text))

    def _take(self, found: _Found) -> None:
        self._busy = False
        if self._again or found.asked.profile != self._profile:
            self._look()
            return
        same = self._shown == found.asked
        if not same:
            self._count = -1
        if not same or not self._hits.starts_with(found.page):
            # First: it may ask for more at once. A list that stays keeps what it asked for, or the
            # page on its way would be nobody's and the last.
            self._shown = found.asked
            self._hits.start(found.page)
        self._why = ""
        self._name(found.names)
        self.changed.emit()
        self._tally(found.asked)

    def _tally(self, asked: _Asked) -> None:
        """Count the hits once they are on screen: of very many that takes a moment."""

        def came(count: int) -> None:
            if asked == self._shown:
                self._count = count
                self.changed.emit()

        self._worker.run(
            lambda: self._search.count(asked.profile, asked.text, asked.filters),
            came,
            self._tell_failure,
        )

    def _name(self, names: tuple[Suggestion, ...]) -> None:
        """Offer names; the same again change nothing under a pointer that presses."""
        if names != self._names:
            self._names = names
            self.named.emit()

    @Slot(str)
    def _go_on(self, after: str) -> None:
        """Fetch the page that a list comes to the end of."""
        asked = self._shown
        if asked is None:
            return

        def append(page: Page[Hit]) -> None:
            if asked is self._shown:
                self._hits.append(page)
                self.changed.emit()

        def failed(why: str) -> None:
            self._hits.ask_again()
            self._tell_failure(why)

        self._worker.run(
            lambda: self._search.videos(
                asked.profile, asked.text, asked.filters, after=after, limit=PAGE
            ),
            append,
            failed,
        )

    def _failed(self, why: str) -> None:
        self._busy = False
        self._why = why
        self.changed.emit()
        self._tell_failure(why)
        if self._again:
            self._look()

    def _tell_failure(self, why: str) -> None:
        self.notice.emit(self.tr("The library cannot be searched"), why)
