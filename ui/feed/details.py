"""What is known of one video, as names and values for a card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.details import Details
from storage.records import ProfileId, Video, VideoId
from storage.sidecars.description import Origin
from ui.components.background import Background
from ui.components.moments import written
from ui.components.qml_types import QVariantList
from ui.components.sizes import told_size
from ui.feed.controller import FeedController
from ui.feed.elsewhere import NAMES

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

Pair = list[str]


@QmlElement
@QmlUncreatable("made by main.py")
class VideoDetails(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Looks a video up, never on the GUI thread it lives on."""

    changed = Signal()
    opened = Signal()
    """What is known of the video that was asked for is here."""
    failed = Signal(str, str)
    """What could not be done, and why."""

    def __init__(
        self,
        controller: FeedController,
        look: Callable[[ProfileId, VideoId], Details | None],
        background: Background,
    ) -> None:
        """Look at nothing before it is asked to.

        Args:
            controller: whose sitting says who watches.
            look: reads what the library knows; may block.
            background: where it is called.
        """
        super().__init__()
        self._controller, self._look, self._background = controller, look, background
        self._wanted: VideoId | None = None
        self._facts: list[Pair] = []
        self._title = ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """Name of the file."""
        return self._title

    @Property(QVariantList, notify=changed)
    def facts(self) -> list[Pair]:
        """Pairs of a name and a value."""
        return self._facts

    @Slot(object)
    def open(self, video: Video) -> None:
        """Look a video up; `opened` says when it is there to be shown."""
        session = self._controller.session
        if session is None:
            return
        self._wanted, profile_id = video.id, session.sitting.profile_id
        self._background.run(
            lambda: self._look(profile_id, video.id),
            lambda known: self._show(video, known),
            lambda why: self.failed.emit(self.tr("The details could not be read"), why),
        )

    @Slot()
    def copy(self) -> None:
        """Put all of it on the clipboard, as text."""
        lines = (f"{name}: {value}" for name, value in self._facts)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _show(self, video: Video, known: Details | None) -> None:
        if video.id != self._wanted:
            return
        self._title = video.path.name
        self._facts = [
            [name, value] for name, value in self._of(video) + self._known(known) if value
        ]
        self.changed.emit()
        self.opened.emit()

    def _of(self, video: Video) -> list[tuple[str, str]]:
        size = "" if video.size is None else told_size(video.size)
        shape = f"{video.width} \N{MULTIPLICATION SIGN} {video.height}" if video.width else ""
        return [
            (self.tr("File"), video.path.name),
            (self.tr("Folder"), str(video.path.parent)),
            (self.tr("Length"), clock(video.duration_ms) if video.duration_ms else ""),
            (self.tr("Size"), size),
            (self.tr("Resolution"), shape),
            (self.tr("Creator"), video.creator_name or video.creator or ""),
            (self.tr("Published"), _day(video.published_at_ms)),
            (self.tr("Added"), _day(video.added_at_ms)),
        ]

    def _known(self, known: Details | None) -> list[tuple[str, str]]:
        if known is None:
            return []
        codecs = [each for each in (known.video_codec, known.audio_codec) if each]
        here = QLocale()
        fps = self.tr("%1 fps").replace("%1", here.toString(known.fps, "g", 4)) if known.fps else ""
        views = self.tr("%n view(s)", "", known.views)
        finished = self.tr("%n to the end", "", known.finished)
        watched = self.tr("%1 watched").replace("%1", clock(known.watched_ms))
        return [
            (self.tr("Codecs"), ", ".join(codecs)),
            (self.tr("Frames"), fps),
            (self.tr("From"), self._origin(known)),
            (self.tr("Here"), f"{views}, {finished}, {watched}"),
        ]

    def _origin(self, known: Details) -> str:
        """Say where it was posted, or where its words come from."""
        if known.site:
            site = NAMES.get(known.site, known.site.capitalize())
            return f"{site}, {known.site_id}" if known.site_id else site
        if known.described_by is Origin.NAME:
            return self.tr("Its file name alone says what it is")
        if known.described_by is Origin.EMBEDDED:
            return self.tr("Described in the file itself")
        return self.tr("Described in a file beside it")


def clock(duration_ms: int) -> str:
    """Return a span as clocks show it: 0:07, 1:02:03."""
    minutes, seconds = divmod(round(duration_ms / 1000), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _day(at_ms: int | None) -> str:
    return "" if at_ms is None else written(at_ms)
