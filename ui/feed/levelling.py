"""Brings the videos around the one on screen to one loudness."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from player.engine import Engine
from player.facts import Loudness
from player.levelling import gain_of
from storage.records import Video, VideoId
from ui.feed.controller import FeedController
from ui.feed.pages import Pages
from ui.settings.settings import Settings


class Levelling(QObject):
    """Gives each slot of the engine the gain of the video it holds; lives on the GUI thread.

    What plays keeps its gain: a measurement that comes while a video is on is heard when it is
    shown the next time, so that no sound ever jumps. Only the setting takes effect at once.
    """

    def __init__(
        self, controller: FeedController, pages: Pages, engine: Engine, settings: Settings
    ) -> None:
        super().__init__()
        self._controller, self._pages, self._engine = controller, pages, engine
        self._settings = settings
        self._measured: dict[VideoId, Loudness] = {}
        self._on_screen: tuple[int, VideoId] | None = None
        controller.moved.connect(self._follow)
        controller.lastChanged.connect(self._follow)
        settings.levelledChanged.connect(self._begin_anew)

    @Slot(object, object)
    def take(self, video_id: VideoId, loudness: Loudness) -> None:
        """Use a measurement from the next showing of a video."""
        self._measured[video_id] = loudness
        self._follow()

    @Slot()
    def _follow(self) -> None:
        dealt = self._controller.on_screen()
        current = self._controller.property("current")
        on_screen = (current, dealt.video.id) if dealt is not None else None
        for card in self._pages.cards:
            if card.video is None or (card.row_index, card.video.id) == self._on_screen:
                continue
            self._engine.set_gain(self._pages.slot(card.row_index), self._gain_of(card.video))
        self._on_screen = on_screen

    @Slot()
    def _begin_anew(self) -> None:
        self._on_screen = None
        self._follow()

    def _gain_of(self, video: Video) -> float:
        if not self._settings.property("levelled"):
            return 0.0
        return gain_of(self._measured.get(video.id) or _kept(video))


def _kept(video: Video) -> Loudness | None:
    if video.loudness_lufs is None or video.true_peak_db is None:
        return None
    return Loudness(video.loudness_lufs, video.true_peak_db)
