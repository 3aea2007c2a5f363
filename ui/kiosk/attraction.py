"""What is to be seen while nobody is there: clips of the library, another choice each time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.records import Profile, Video
from ui.components.qml_types import QVariantList
from ui.feed.opening import every
from ui.kiosk.stand import Stand

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MOST: Final = 18


@QmlElement
@QmlUncreatable("made by main.py")
class Attraction(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lives on the GUI thread."""

    changed = Signal()

    def __init__(self, stand: Stand, chance: random.Random) -> None:
        super().__init__(stand.controller)
        self._stand, self._chance = stand, chance
        self._profile: Profile | None = None
        self._admits: Callable[[Video], bool] = every
        self._tiles: list[dict[str, Any]] = []
        stand.library.readingEnded.connect(self.choose)

    @Property(QVariantList, notify=changed)
    def tiles(self) -> list[dict[str, Any]]:
        """Clips, each with its `contentKey`, its `durationMs` and a `topic`, which may be empty."""
        return self._tiles

    @Slot(object)
    def know(self, profile: Profile) -> None:
        """Show clips of this profile from the next choice on."""
        self._profile = profile

    @Slot(object, object)
    def show_some(self, profile: Profile, admits: Callable[[Video], bool]) -> None:
        """Show clips of this profile that are admitted, which may wait for the disk to say."""
        self._profile, self._admits = profile, admits
        self.choose()

    @Slot()
    def choose(self) -> None:
        """Choose anew, off this thread."""
        profile, admits = self._profile, self._admits
        if profile is None:
            return
        chance = random.Random(self._chance.random())

        def choose() -> list[Video]:
            portions = self._stand.catalog.portions(profile.id)
            every_one = (video for some in portions for video in some)
            return drawn(filter(admits, every_one), MOST, chance)

        self._stand.background.run(choose, self._show, lambda _: None)

    def _show(self, videos: list[Video]) -> None:
        if not videos:
            return  # what was there before is better than nothing: a drive may be away
        self._tiles = [
            {
                "contentKey": video.content_key,
                "durationMs": video.duration_ms,
                "topic": video.tags[0] if video.tags else "",
            }
            for video in videos
        ]
        self.changed.emit()


def drawn(videos: Iterable[Video], count: int, chance: random.Random) -> list[Video]:
    """Return so many of any number of videos, in no order, each as likely as any other.

    Source: Vitter, "Random Sampling with a Reservoir", ACM Transactions on Mathematical
    Software 11(1), 1985, algorithm R.
    """
    kept: list[Video] = []
    for seen, video in enumerate(videos):
        if seen < count:
            kept.append(video)
        elif (place := chance.randrange(seen + 1)) < count:
            kept[place] = video
    chance.shuffle(kept)
    return kept
