"""The notes about the video on screen, and the one that is being written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.notes import Note, NoteId, Notes
from storage.records import Profile, Video
from ui.components.background import Background
from ui.components.rows import Rows
from ui.components.titles import length_of
from ui.feed.controller import FeedController

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 1_000
"""Notes of one video that are listed."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note, as a list shows it."""

    key: str
    moment: str
    """Where in the video, as a clock tells it."""
    words: str


@QmlElement
@QmlUncreatable("made by main.py")
class VideoNotes(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lists, writes, changes and removes notes. Lives on the GUI thread."""

    changed = Signal()
    said = Signal(str, str)
    """What was done, in words, and a detail; `undo` takes it back."""
    failed = Signal(str, str)

    def __init__(self, controller: FeedController, notes: Notes, background: Background) -> None:
        super().__init__(controller)
        self._controller, self._notes, self._background = controller, notes, background
        self._profile: Profile | None = None
        self._video: Video | None = None
        self._shown: Sequence[Note] = ()
        self._begun: tuple[Video, int] | None = None
        self._removed: NoteId | None = None
        self.listed = Rows(NoteRow, "key", MOST, self)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """NoteRows in the order of the video."""
        return self.listed

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many notes there are about the video on screen."""
        return len(self._shown)

    @Property(str, notify=changed)
    def moment(self) -> str:
        """The moment that a new note will be about, as a clock tells it."""
        return length_of(self._begun[1] if self._begun is not None else 0)

    def use(self, profile: Profile) -> None:
        """Show this profile's notes from now on."""
        self._profile, self._removed = profile, None
        self._show(None, ())
        self.refresh()

    @Slot()
    def leave(self) -> None:
        """Show nothing more of a video that is left; `refresh` looks at the next one."""
        if self._video is not None:
            self._show(None, ())

    @Slot()
    def refresh(self) -> None:
        """Look again: the viewer stays with a video, or its notes changed."""
        shown, profile = self._controller.on_screen(), self._profile
        if shown is None or profile is None:
            self._show(None, ())
            return
        video = shown.video
        self._background.run(
            lambda: self._notes.of_video(profile, video.id),
            lambda notes: self._take(video, notes),
            self._fail,
        )

    @Slot()
    def begin(self) -> None:
        """Keep the video and the moment: a note is about to be written."""
        shown = self._controller.on_screen()
        at_ms = self._controller.transport.position
        self._begun = (shown.video, at_ms) if shown is not None else None
        self.changed.emit()
        self.refresh()

    @Slot(str)
    def write(self, words: str) -> None:
        """Keep a note about the moment at which `begin` was called, also if that is gone by."""
        if self._begun is None or self._profile is None or not words.strip():
            return
        video, at_ms = self._begun
        self._follow(self._notes.add(self._profile, video.id, at_ms, words))

    @Slot(int, str)
    def change(self, row: int, words: str) -> None:
        """Give a note other words; without words nothing changes."""
        note = self._note(row)
        if note is not None and words.strip():
            self._follow(self._notes.change(note.id, words))

    @Slot(int)
    def remove(self, row: int) -> None:
        """Take a note away; `undo` brings it back."""
        note = self._note(row)
        if note is not None:
            self._removed = note.id
            self._follow(self._notes.remove(note.id))
            self.said.emit(self.tr("Note removed"), note.words.splitlines()[0])

    @Slot()
    def undo(self) -> None:
        """Bring the note back that was removed last."""
        removed, self._removed = self._removed, None
        if removed is not None:
            self._follow(self._notes.restore(removed))

    @Slot(int)
    def seek(self, row: int) -> None:
        """Go to the moment a note is about."""
        note = self._note(row)
        if note is not None:
            self._controller.transport.seek(note.video_ms)

    def _note(self, row: int) -> Note | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _follow(self, written: Any) -> None:
        self._background.follow(written, lambda _: self.refresh(), self._fail)

    def _take(self, video: Video, notes: Sequence[Note]) -> None:
        shown = self._controller.on_screen()
        if shown is not None and shown.video.id == video.id:
            self._show(video, notes)

    def _show(self, video: Video | None, notes: Sequence[Note]) -> None:
        self._video, self._shown = video, notes
        self.listed.show(
            [NoteRow(str(one.id), length_of(one.video_ms), one.words) for one in notes]
        )
        self.changed.emit()

    def _fail(self, why: str) -> None:
        self.failed.emit(self.tr("That could not be saved"), why)
