"""What was counted where a video was posted: for the eye, and never for the feed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, Slot

from storage.records import VideoId
from storage.sidecars.description import Posted
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.lingering import Lingering
from ui.feed.pages import Pages

NAMES = {"tiktok": "TikTok", "youtube": "YouTube"}
"""Sites that spell themselves unlike a name."""


class Elsewhere(QObject):
    """Tells the page of a video that is being watched; lives on the GUI thread."""

    def __init__(
        self,
        controller: FeedController,
        pages: Pages,
        read: Callable[[VideoId], Posted],
        background: Background,
        lingering: Lingering,
    ) -> None:
        super().__init__()
        self._controller, self._pages = controller, pages
        self._read, self._background = read, background
        lingering.stayed.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        dealt = self._controller.on_screen()
        if dealt is not None:
            video_id = dealt.video.id
            self._background.run(
                lambda: self._read(video_id),
                lambda posted: self._tell(video_id, posted),
                lambda _: None,  # nobody asked for it: a locked database is told where it matters
            )

    def _tell(self, video_id: VideoId, posted: Posted) -> None:
        for card in self._pages.cards:
            if card.video is not None and card.video.id == video_id:
                card.tell(self._words(posted))

    def _words(self, posted: Posted) -> str:
        """Return what a site counted in one line, empty when it counted nothing."""
        counts = posted.counts
        named = (
            (self.tr("%1 views"), counts.views),
            (self.tr("%1 likes"), counts.likes),
            (self.tr("%1 comments"), counts.comments),
            (self.tr("%1 shares"), counts.shares),
            (self.tr("%1 saves"), counts.saves),
        )
        told = [words.replace("%1", short(count)) for words, count in named if count is not None]
        site = NAMES.get(posted.site or "", (posted.site or "").capitalize())
        where = self.tr("On %1:").replace("%1", site) if site else self.tr("Where it was posted:")
        return f"{where} {', '.join(told)}" if told else ""


def short(count: int) -> str:
    """Return a count as people say it: 950, 7.4K, 12M."""
    for size, letter in ((10**9, "B"), (10**6, "M"), (10**3, "K")):
        if count >= size:
            tenths = count * 10 // size
            decimals = 1 if tenths < 100 and tenths % 10 else 0
            said = QLocale().toString(
                tenths / 10 if decimals else float(tenths // 10), "f", decimals
            )
            return f"{said}{letter}"
    return str(count)
