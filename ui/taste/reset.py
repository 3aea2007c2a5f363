"""Starting the taste over, looking at what that would change, and taking it back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Property, QDateTime, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.ids import now_ms
from storage.log import ImpressionLog
from storage.past_resets import PastReset
from storage.profiles import EVERYTHING, Profiles
from storage.records import Epoch, EpochId, Profile, Video
from storage.resets import Forgetting, Kept, Scope
from ui.components.background import Background
from ui.components.qml_types import QStringList, QVariantList
from ui.feed.controller import FeedController
from ui.feed.feed_session import FeedSession
from ui.feed.opening import Opening
from ui.taste.past_resets import row_of

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

CLIPS_SHOWN = 3
WEEK_MS = 7 * 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class _Begun:
    """An epoch that began, folded."""

    session: FeedSession
    signals: int | None
    """How many the one before it holds; None when only a part of it is forgotten."""


@QmlElement
@QmlUncreatable("made by main.py")
class TasteReset(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """The reset dialog's facts and its two verbs; lives on the GUI thread."""

    looked = Signal()
    undoableChanged = Signal()
    startedOver = Signal(int)
    """How many signals were set aside."""
    partForgotten = Signal()
    """Not all was started over."""
    undone = Signal()
    failed = Signal(str)

    def __init__(
        self,
        controller: FeedController,
        opening: Opening,
        profiles: Profiles,
        log: ImpressionLog,
        background: Background,
    ) -> None:
        super().__init__()
        self._controller, self._opening = controller, opening
        self._profiles, self._log, self._background = profiles, log, background
        self._profile: Profile | None = None
        self._epoch: Epoch | None = None
        self._past: list[PastReset] = []
        self._busy = False
        self._forgets = EVERYTHING
        self._before: tuple[Video, ...] = ()
        self._after: tuple[Video, ...] = ()

    def use(self, profile: Profile) -> None:
        """Speak of this profile's epochs from now on."""
        self._profile = profile
        self._refresh()

    @Property(QStringList, notify=looked)
    def before(self) -> list[str]:
        """Content keys of the next clips as the taste is."""
        return [video.content_key for video in self._before]

    @Property(QStringList, notify=looked)
    def after(self) -> list[str]:
        """Content keys of the next clips after a reset."""
        return [video.content_key for video in self._after]

    @Property(str, notify=looked)
    def beforeWords(self) -> str:
        """What the next clips are about."""
        return topics(self._before)

    @Property(bool, notify=undoableChanged)
    def undoable(self) -> bool:
        """Whether a reset can be taken back."""
        return self._standing is not None

    @Property(str, notify=undoableChanged)
    def resetOn(self) -> str:
        """The day of the last reset that stands, in the viewer's own time."""
        if self._standing is None:
            return ""
        day = QDateTime.fromMSecsSinceEpoch(self._standing.begun.started_at_ms).date()
        return QLocale().toString(day, "d MMMM")

    @Property(QVariantList, notify=undoableChanged)
    def past(self) -> list[dict[str, object]]:
        """Every reset, the newest first: key, title, detail, and whether it can be undone."""
        return [row_of(each) for each in self._past]

    @property
    def _standing(self) -> PastReset | None:
        return next((each for each in self._past if each.standing), None)

    @Slot(str, str, QStringList)
    def choose(self, scope: str, name: str, keeps: list[str]) -> None:
        """Choose what a reset forgets, and look at what that would change.

        Args:
            scope: value of a Scope; `since` is the last seven days.
            name: the hashtag or handle; empty for the other scopes.
            keeps: values of Kept.
        """
        part = Scope(scope)
        since_ms = now_ms() - WEEK_MS if part is Scope.SINCE else None
        self._forgets = Forgetting(part, name, since_ms, frozenset(map(Kept, keeps)))
        self.look()

    @Slot()
    def look(self) -> None:
        """Work out the next clips before and after a reset."""
        if self._controller.session is None:
            return
        coming = self._controller.upcoming()[:CLIPS_SHOWN]
        self._before, self._after = tuple(coming), ()
        self.looked.emit()
        dealer = self._controller.dealer
        dealer.preview(CLIPS_SHOWN - len(coming), lambda more: self._on_foreseen(coming, more))
        if self._profile is not None:
            fold = self._opening.foreseen(self._profile, self._forgets)
            forgets = self._forgets
            dealer.preview(CLIPS_SHOWN, lambda after: self._on_looked(forgets, after), fold)

    @Slot()
    def confirm(self) -> None:
        """Begin a new epoch without what was chosen to be forgotten. Nothing is deleted."""
        profile, left = self._profile, self._epoch
        if profile is None or left is None or self._busy:
            return

        forgets, self._forgets = self._forgets, EVERYTHING

        def begin(fold: Callable[[Epoch], FeedSession]) -> _Begun:
            signals = self._log.count(left) if forgets == EVERYTHING else None
            return _Begun(fold(self._profiles.reset(profile, forgets).result()), signals)

        self._begin(begin, self._on_reset)

    @Slot()
    def undo(self) -> None:
        """Go back to the epoch before the last reset."""
        self._undo(None)

    @Slot(str)
    def undoOne(self, key: str) -> None:
        """Go back to the epoch before one of the past resets, and so before those since."""
        self._undo(EpochId(UUID(key)))

    def _undo(self, begun: EpochId | None) -> None:
        profile = self._profile
        if profile is None or self._busy:
            return

        def back(fold: Callable[[Epoch], FeedSession]) -> _Begun:
            return _Begun(fold(self._profiles.undo(profile, begun).result()), 0)

        self._begin(back, self._on_undone)

    def _begin(
        self,
        begin: Callable[[Callable[[Epoch], FeedSession]], _Begun],
        then: Callable[[_Begun], None],
    ) -> None:
        """Begin an epoch on a worker, one at a time: a second click would begin another."""
        session = self._controller.session
        if session is None:
            return
        self._busy = True
        self._background.run(
            lambda: begin(lambda epoch: self._opening.session(session.sitting, epoch)),
            then,
            self._on_failed,
        )

    def _on_failed(self, why: str) -> None:
        self._busy = False
        self.failed.emit(why)

    def _on_foreseen(self, coming: list[Video], more: list[Video]) -> None:
        self._before = (*coming, *more)
        self.looked.emit()

    def _on_looked(self, forgets: Forgetting, after: list[Video]) -> None:
        if forgets == self._forgets:  # else another choice was made meanwhile
            self._after = tuple(after)
            self.looked.emit()

    def _on_reset(self, begun: _Begun) -> None:
        self._controller.restart(begun.session)
        self._refresh()
        if begun.signals is None:
            self.partForgotten.emit()
        else:
            self.startedOver.emit(begun.signals)

    def _on_undone(self, begun: _Begun) -> None:
        self._controller.restart(begun.session)
        self._refresh()
        self.undone.emit()

    def _refresh(self) -> None:
        profile = self._profile
        assert profile is not None
        self._background.run(
            lambda: (self._profiles.current_epoch(profile), self._profiles.resets(profile)),
            self._on_refreshed,
            self._on_failed,
        )

    def _on_refreshed(self, known: tuple[Epoch, list[PastReset]]) -> None:
        self._busy = False
        self._epoch, self._past = known
        self.undoableChanged.emit()


def topics(videos: Sequence[Video]) -> str:
    """Name what a few videos are about: their most shared hashtags, else their folders."""
    tags = Counter(tag for video in videos for tag in video.tags)
    names = [tag for tag, _ in tags.most_common(3)] or [video.folder for video in videos]
    said = ", ".join(dict.fromkeys(names))
    return said[:1].upper() + said[1:]
