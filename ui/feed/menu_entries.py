"""The rows of the video's menu, in the viewer's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject

from ranking.vocabulary import words_of
from storage.records import Video
from ui.feed.auto_advance import CHOICES
from ui.feed.card import caption_words
from ui.feed.speed import SPEEDS

MOST_WORDS = 12
"""Of a caption that one can choose from; any other can be typed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a menu."""

    name: str
    """What is chosen by it."""
    text: str
    symbol: str = ""
    detail: str = ""
    """What holds now, or whom it is about."""
    on: bool = False
    """Whether it is the choice of several that holds."""
    opens: bool = False
    """Whether it leads to a page of choices."""
    begins: bool = False
    """Whether a new group begins with it."""
    feed: bool = False
    """Whether it is about what the feed thinks, and lit like that."""


@dataclass(frozen=True, slots=True)
class Now:
    """What holds while the menu is open."""

    video: Video
    speed: float
    captions: bool
    plays: int
    """See `auto_advance.CHOICES`."""


class MenuEntries(QObject):
    """Words for each page of the menu. Lives on the GUI thread."""

    def heading(self, page: str) -> str:
        """Return what stands above a page; nothing above the first."""
        return {
            "speed": self.tr("Speed"),
            "captions": self.tr("Captions"),
            "advance": self.tr("Auto-advance"),
            "hide": self.tr("Hide"),
            "word": self.tr("Hide a word"),
        }.get(page, "")

    def page(self, page: str, now: Now) -> Sequence[Entry]:
        """Return the rows of a page."""
        rows = {
            "speed": self._speeds,
            "captions": self._captions,
            "advance": self._advances,
            "hide": self._hides,
            "word": self._words,
        }
        return rows.get(page, self._first)(now)

    def _first(self, now: Now) -> list[Entry]:
        return [
            Entry("not_interested", self.tr("Not interested"), "heart-broken"),
            Entry("why", self.tr("Why this video"), "lamp", feed=True),
            *([Entry("more", self.tr("More like this"), "plus")] if alike(now.video) else []),
            Entry(
                "speed",
                self.tr("Speed"),
                "clock",
                self._speed(now.speed),
                opens=True,
                begins=True,
            ),
            Entry(
                "captions",
                self.tr("Captions"),
                "language",
                self._on_or_off(on=now.captions),
                opens=True,
            ),
            Entry(
                "advance",
                self.tr("Auto-advance"),
                "player-play",
                self._plays(now.plays),
                opens=True,
            ),
            Entry("clear", self.tr("Clear display"), "maximize"),
            Entry("small", self.tr("Small window"), "picture-in-picture"),
            Entry(
                "hide",
                self.tr("Hide creator, sound or word"),
                "eye-off",
                opens=True,
                begins=True,
            ),
            Entry("report", self.tr("Report as broken"), "file-alert"),
            Entry("details", self.tr("Details"), "info-circle", begins=True),
            Entry("player", self.tr("Open in another player"), "device-tv"),
        ]

    def _speeds(self, now: Now) -> list[Entry]:
        return [
            Entry(str(place), self._speed(speed), on=speed == now.speed)
            for place, speed in enumerate(SPEEDS)
        ]

    def _captions(self, now: Now) -> list[Entry]:
        return [
            Entry("off", self._on_or_off(on=False), on=not now.captions),
            Entry("on", self._on_or_off(on=True), on=now.captions),
            Entry("cycle", self.tr("Next language"), "language", begins=True),
        ]

    def _advances(self, now: Now) -> list[Entry]:
        return [Entry(str(plays), self._plays(plays), on=plays == now.plays) for plays in CHOICES]

    def _hides(self, now: Now) -> list[Entry]:
        video = now.video
        rows = []
        if video.creator:
            named = video.creator_name or video.creator
            rows.append(Entry("creator", self.tr("This creator"), "user", named))
        if video.sound:
            rows.append(Entry("sound", self.tr("This sound"), "music", video.sound))
        rows.append(Entry("word", self.tr("A word"), "pencil", opens=True))
        return rows

    def _words(self, now: Now) -> list[Entry]:
        return [Entry(word, word) for word in words_in(now.video)]

    def _on_or_off(self, *, on: bool) -> str:
        return self.tr("On") if on else self.tr("Off")

    def _speed(self, speed: float) -> str:
        said = QLocale().toString(speed, "g", 3)
        return self.tr("Normal") if speed == 1 else f"{said}\N{MULTIPLICATION SIGN}"

    def _plays(self, plays: int) -> str:
        if plays == 0:
            return self.tr("Off")
        if plays == 1:
            return self.tr("At the end")
        return self.tr("After %1 plays").replace("%1", str(plays))


def words_in(video: Video) -> list[str]:
    """Return the topic words of a caption (or title) and its hashtags, the first ones said."""
    said = [*words_of(caption_words(video)), *video.tags]
    return list(dict.fromkeys(said))[:MOST_WORDS]


def alike(video: Video) -> bool:
    """Whether there is anything about a video of which there could be more."""
    return bool(video.tags or video.creator)
