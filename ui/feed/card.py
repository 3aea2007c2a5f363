"""What one page of the pager shows: a video's words and its newest frame."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from player.engine import Frame
from ranking.why import Why
from storage.records import Video
from storage.sidecars.words import distinct_tags, hashtag_spans
from ui.components.qml_types import QStringList, QVariantList
from ui.components.titles import untagged
from ui.feed.reason_words import said

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the feed controller")
class PageCard(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """One of the pager's recycled pages; lives on the GUI thread, one per slot of the ring."""

    changed = Signal()
    """Another video, or a fact of this one."""
    framed = Signal()
    """A new frame is in `frame`."""
    frame_came = Signal()
    """The first frame of this video is in `frame`."""
    liveChanged = Signal()
    countedChanged = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.row_index = -1
        self.video: Video | None = None
        self.frame: Frame | None = None
        self._why: Why | None = None
        self._counted = ""

    def show(self, row: int, video: Video, why: Why) -> None:
        """Put a video on this page."""
        self._hold(row, video, why)

    def explain(self, why: Why) -> None:
        """Give another reason for the same video: the taste began anew, or came back."""
        self._why = why
        self.changed.emit()

    def tell(self, counted: str) -> None:
        """Say what was counted where the video was posted."""
        if counted != self._counted:
            self._counted = counted
            self.countedChanged.emit()

    def clear(self) -> None:
        """Put nothing on this page."""
        self._hold(-1, None, None)

    def present(self, frame: Frame | None) -> None:
        """Show a newer frame of the same video."""
        first, self.frame = self.frame is None and frame is not None, frame
        self.framed.emit()
        if first:
            self.frame_came.emit()
            self.liveChanged.emit()

    def _hold(self, row: int, video: Video | None, why: Why | None) -> None:
        was_live = self.frame is not None
        self.row_index, self.video, self._why, self.frame = row, video, why, None
        self.tell("")
        self.changed.emit()
        if was_live:
            self.liveChanged.emit()
        self.framed.emit()

    @property
    def shape(self) -> tuple[int, int]:
        """Width and height of its picture: the frame's, before the first the file's, else zeros."""
        if self.frame is not None:
            return self.frame.width, self.frame.height
        return (self.video.width, self.video.height) if self.video is not None else (0, 0)

    @Property(int, notify=changed)
    def row(self) -> int:
        """Row of the feed, -1 for an empty page."""
        return self.row_index

    @Property(bool, notify=liveChanged)
    def live(self) -> bool:
        """Whether a decoded frame is on show, rather than the poster."""
        return self.frame is not None

    @Property(str, notify=changed)
    def creator(self) -> str:
        """Name of who made it, empty when unknown."""
        if self.video is None:
            return ""
        return self.video.creator_name or self.video.creator or ""

    @Property(str, notify=changed)
    def handle(self) -> str:
        """Handle of who made it, without @; empty when unknown."""
        return (self.video.creator or "") if self.video is not None else ""

    @Property(str, notify=changed)
    def caption(self) -> str:
        """Caption without its hashtags, or the title."""
        return caption_words(self.video) if self.video is not None else ""

    @Property(QVariantList, notify=changed)
    def mentions(self) -> list[dict[str, object]]:
        """Hashtags within the caption: `name`, and `start` and `end` as QML counts characters."""
        words = caption_words(self.video) if self.video is not None else ""
        return [
            {"name": name, "start": _in_qml(words[:start]), "end": _in_qml(words[:end])}
            for start, end in hashtag_spans(words)
            for name in distinct_tags([words[start + 1 : end]])
        ]

    @Property(QStringList, notify=changed)
    def tags(self) -> list[str]:
        """Hashtags with their #."""
        return [f"#{tag}" for tag in self.video.tags] if self.video is not None else []

    @Property(str, notify=changed)
    def sound(self) -> str:
        """Name of the sound, empty when unknown."""
        return self.video.sound or "" if self.video is not None else ""

    @Property(str, notify=countedChanged)
    def counted(self) -> str:
        """What was counted where it was posted, empty while that is not known."""
        return self._counted

    @Property(int, notify=changed)
    def durationMs(self) -> int:
        """Length of the video."""
        return self.video.duration_ms if self.video is not None else 0

    @Property(str, notify=changed)
    def poster(self) -> str:
        """Content key for the poster provider, empty for an empty page."""
        return self.video.content_key if self.video is not None else ""

    @Property(str, notify=changed)
    def why(self) -> str:
        """The feed's reason in a few words."""
        return said(self._why.sentence) if self._why is not None else ""

    @Property(bool, notify=changed)
    def guess(self) -> bool:
        """Whether the feed dealt it mostly to learn."""
        return self._why.guess if self._why is not None else True


def caption_words(video: Video) -> str:
    """Return what a caption says besides its last hashtags, else the title in the same way."""
    return untagged(video.caption) or untagged(video.title) or video.title


def _in_qml(text: str) -> int:
    """Return how long QML takes a text to be: in units of UTF-16, so an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
