"""The pager's recycled pages: rows of the shelf on cards, their files in the ring of slots."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from player import memory
from player.engine import Engine, Frame, PlaybackChanged, Source
from player.ring import BEHIND, Ring
from storage.records import Video
from ui.feed.bridge import EngineBridge
from ui.feed.card import PageCard
from ui.feed.fit import decode_size
from ui.feed.shelf import LOOKAHEAD, Shelf

REST_MS = 400
"""Who has not swiped on by then is taken to watch, and needs one open file less."""


class Pages(QObject):
    """Keeps row r, card r mod n and slot r mod n together, and routes frames to their card."""

    framed = Signal(int, object)
    """Row and its newest Frame."""
    changed = Signal(int, object)
    """Row and the PlaybackChanged that speaks of it."""

    def __init__(
        self, engine: Engine, bridge: EngineBridge, noting: Callable[[Path], None]
    ) -> None:
        """Show an engine's slots; `noting` hears of each file before the engine opens it."""
        super().__init__()
        self._engine, self._ring = engine, Ring(engine, noting)
        self._box = (540.0, 960.0)
        self.cards = [PageCard(self) for _ in range(engine.slots)]
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST_MS)
        self._resting.timeout.connect(self._rest)
        bridge.framed.connect(self._on_frame)
        bridge.changed.connect(self._on_change)

    def card(self, row: int) -> PageCard:
        """Return the card row r is shown on."""
        return self.cards[row % len(self.cards)]

    def slot(self, row: int) -> int:
        """Return the engine's slot row r plays in."""
        return self._ring.slot(row)

    def resize(self, width: float, height: float) -> None:
        """Take the stage's size in device pixels, for the next video that is opened."""
        if width >= 1 and height >= 1:
            self._box = (width, height)

    def lay_out(self, current: int, shelf: Shelf) -> None:
        """Put the rows around the current one on their cards."""
        for row in _around(current, shelf):
            dealt, card = shelf[row], self.card(row)
            if card.row_index != row or card.video is not dealt.video:
                card.show(row, dealt.video, dealt.why)

    def focus(self, current: int, shelf: Shelf) -> None:
        """Put the rows around the current one on their cards and into the ring."""
        self.lay_out(current, shelf)
        sources = {row: _source(shelf[row].video) for row in _around(current, shelf)}
        self._ring.focus(current, sources, self._room)
        for row in sources:
            slot = self.slot(row)
            if self.cards[slot].frame is None and self._ring.holds(row):
                self.cards[slot].present(self._engine.frame(slot))
        self._resting.start()

    def retell(self) -> None:
        """Say what is on the cards anew: the language is another one."""
        for card in self.cards:
            card.changed.emit()

    def shut(self, row: int) -> None:
        """Close a row's file and leave its picture; it is opened again when it is near."""
        self._ring.shut(row)

    def has_ready(self, row: int) -> bool:
        """Say whether a row waits on its card with its decoder open."""
        return self.card(row).row_index == row and self._ring.decodes(row)

    def drop_rows(self, rows: range) -> None:
        """Forget what is on the pages of all these."""
        for row in rows:
            self.drop(row)

    def drop(self, row: int) -> None:
        """Take a row off its card and out of the ring."""
        card = self.card(row)
        if card.row_index == row:
            self._ring.drop(row)
            card.clear()

    def clear(self) -> None:
        """Take every row off."""
        for card in self.cards:
            if card.row_index >= 0:
                self.drop(card.row_index)

    @Slot()
    def _rest(self) -> None:
        """Close the further row's file once its page has the picture; then tidy up after it."""
        row = self._ring.spare
        if row is None:
            QThreadPool.globalInstance().start(memory.give_back)
            return
        if self.card(row).frame is not None:
            self._ring.rest(row)
        self._resting.start()

    def _room(self, source: Source) -> tuple[int, int]:
        return decode_size(source.width, source.height, *self._box)

    @Slot(int, int)
    def _on_frame(self, slot: int, generation: int) -> None:
        row = self._ring.row_of(slot, generation)
        frame: Frame | None = self._engine.frame(slot)
        if row is None or frame is None or self.cards[slot].row_index != row:
            return  # of a clip that was here before
        self.cards[slot].present(frame)
        self.framed.emit(row, frame)

    @Slot(object)
    def _on_change(self, change: PlaybackChanged) -> None:
        row = self._ring.row_of(change.slot, change.generation)
        if row is not None:
            self.changed.emit(row, change)


def _around(current: int, shelf: Shelf) -> range:
    return range(max(0, current - BEHIND), min(len(shelf), current + 1 + LOOKAHEAD))


def _source(video: Video) -> Source:
    return Source(
        video.path,
        video.demuxer,
        video.width,
        video.height,
        video.duration_ms,
        video.colorspace or "",
        video.color_range or "",
        video.size,
    )
