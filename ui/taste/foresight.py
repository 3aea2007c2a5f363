"""What the feed would deal next, and how much of that is a guess."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Profile, Video
from ui.components.qml_types import QStringList, QVariantList
from ui.feed.controller import FeedController
from ui.feed.table import Table
from ui.feed.wishes import Wishes

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

AHEAD = 20
"""Deals that are looked at to tell how many of them are guesses."""
SHOWN = 5
REST_MS = 1500
"""So long nothing changes before the feed is asked again: each deal costs as much as a swipe's."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The next deals, as they would be."""

    guesses: tuple[bool, ...]
    """Whether each is a guess."""
    clips: tuple[Video, ...]
    """The first of them."""


@QmlElement
@QmlUncreatable("made by main.py")
class Foresight(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Deals on trial while somebody looks, after a rest. Lives on the GUI thread."""

    looked = Signal()

    def __init__(self, controller: FeedController, wishes: Wishes, parent: QObject) -> None:
        """Foresee nothing before it is attended to.

        Args:
            controller: whose feed.
            wishes: change what is dealt next.
            parent: owns it.
        """
        super().__init__(parent)
        self._controller = controller
        self._foreseen = Foreseen((), ())
        self._attended, self._stale = False, True
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._look)
        for changed in (wishes.asked, controller.dealer.learned, controller.dealer.stocked):
            changed.connect(self.refresh)

    @Property(int, notify=looked)
    def guesses(self) -> int:
        """How many of the next clips are guesses."""
        return sum(self._foreseen.guesses)

    @Property(int, notify=looked)
    def count(self) -> int:
        """How many clips that is out of."""
        return len(self._foreseen.guesses)

    @Property(QStringList, notify=looked)
    def clips(self) -> list[str]:
        """Content keys of the next few clips."""
        return [each.content_key for each in self._foreseen.clips]

    @Property(QVariantList, notify=looked)
    def guessed(self) -> list[bool]:
        """Whether each of those is a guess."""
        return list(self._foreseen.guesses[:SHOWN])

    @Slot(bool)
    def attend(self, attended: bool) -> None:
        """Follow the feed while it is looked at; at once if it changed meanwhile."""
        self._attended = attended
        if attended and self._stale:
            self._look()
        elif not attended and self._rest.isActive():
            self._rest.stop()

    @Slot(object)
    def use(self, profile: Profile) -> None:
        """Foresee nothing of another person's feed."""
        del profile
        self._foreseen = Foreseen((), ())
        self.looked.emit()
        self.refresh()

    @Slot()
    def refresh(self, *_: object) -> None:
        """Look again once nothing has changed for a while."""
        self._stale = True
        if self._attended:
            self._rest.start()

    def _look(self) -> None:
        if self._controller.session is None:
            return
        self._stale = False
        self._controller.dealer.ask(foresee, self._show)

    def _show(self, foreseen: Foreseen) -> None:
        self._foreseen = foreseen
        self.looked.emit()


def foresee(table: Table) -> Foreseen:
    """Deal on trial. For the dealer's thread."""
    ahead = table.feed.foresee(AHEAD)
    return Foreseen(
        guesses=tuple(why.guess for _, why in ahead),
        clips=tuple(table.find([deal.video_id for deal, _ in ahead[:SHOWN]])),
    )
