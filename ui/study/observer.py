"""What happens to the player and how swipes are made, noted while a block runs."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from player.engine import Frame
from storage.ids import new_id, now_ms
from storage.records import ImpressionId, InputSource, SessionId
from storage.study.facts import EventKind, Gesture, Moment, PlayerEvent
from storage.study.record import StudyRecord
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.feed.pages import Pages

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MOST_POINTS = 2_000
"""Of one swipe: ten seconds of a pen that tells 200 places a second."""


@QmlElement
@QmlUncreatable("made by main.py")
class Observer(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Writes player events and gestures of the session that runs. Lives on the GUI thread."""

    waitsChanged = Signal()
    failed = Signal(str)
    """Something could not be written."""

    def __init__(
        self,
        controller: FeedController,
        pages: Pages,
        record: StudyRecord,
        background: Background,
    ) -> None:
        super().__init__(controller)
        self._controller, self._record = controller, record
        self._now = controller.diary.now
        self._background = background
        self._onset_of: ImpressionId | None = None
        self._waits = False
        self._muted, self._volume = self._heard()
        self._path: list[tuple[int, float, float]] = []
        self._pressed_s, self._row, self._input = 0.0, 0, InputSource.DRAG
        self._of: ImpressionId | None = None
        playback = controller.transport
        self._pages = pages
        pages.framed.connect(self._on_frame)
        controller.currentChanged.connect(self._on_current)
        playback.paused.connect(self._on_paused)
        playback.resumed.connect(self._on_resumed)
        playback.sought.connect(self._on_sought)
        playback.pace.paced.connect(self._on_paced)
        playback.heard.changed.connect(self._on_sound)

    def moment(self, at_s: float | None = None) -> Moment:
        """Return a moment, now by default: `at_s` is monotonic."""
        now_s = self._now()
        at_s = now_s if at_s is None else at_s
        return Moment(
            now_ms() - round((now_s - at_s) * 1000), self._controller.diary.session_ms(at_s)
        )

    @property
    def session_id(self) -> SessionId | None:
        """The session that runs."""
        session = self._controller.session
        return None if session is None else session.sitting.session_id

    @property
    def on_screen(self) -> ImpressionId | None:
        """The impression that runs."""
        return self._controller.diary.running

    @Slot(bool)
    def focused(self, has_it: bool) -> None:
        """Note that the window lost the keys, or has them again."""
        self._note(EventKind.FOCUS_GAINED if has_it else EventKind.FOCUS_LOST)

    @Slot(bool)
    def shown(self, is_shown: bool) -> None:
        """Note that the window was hidden, or is shown again."""
        self._note(EventKind.SHOWN if is_shown else EventKind.HIDDEN)

    @Slot(float, float, str)
    def press(self, x: float, y: float, source: str) -> None:
        """Begin a gesture at a place, in shares of the pager's width and height.

        A touchpad has no place: its way begins in the middle.
        """
        self._pressed_s, self._row = self._now(), self._controller.row
        self._input = InputSource(source)
        self._of = self._controller.diary.running
        self._path = [(0, x, y)]

    @Slot(float, float)
    def move(self, x: float, y: float) -> None:
        """Go on with it."""
        if self._path and len(self._path) < MOST_POINTS:
            self._path.append((round((self._now() - self._pressed_s) * 1000), x, y))

    @Slot(float)
    def release(self, velocity: float) -> None:
        """End it, once the pager has decided; `velocity` is in pages a second."""
        path, self._path = self._path, []
        session = self.session_id
        if session is None or len(path) < 2:
            return  # a tap is no swipe
        swipe = Gesture(
            id=new_id(),
            session_id=session,
            impression_id=self._of,
            input=self._input,
            rows=self._controller.row - self._row,
            start=path[0][1:],
            end=path[-1][1:],
            velocity=velocity,
            duration_ms=path[-1][0],
            path=tuple(path),
            moment=self.moment(self._pressed_s),
        )
        self._commit(self._record.note_gesture(swipe))

    @Property(bool, notify=waitsChanged)
    def waits(self) -> bool:
        """Whether a video's first picture is there and was not drawn yet."""
        return self._waits

    @Slot()
    def drawn(self) -> None:
        """Take in that the window was drawn: what waited for it is on the screen now."""
        running = self._controller.diary.running
        if self._waits and running is not None:
            self._onset_of = running
            self._note(EventKind.ONSET)
        self._wait(False)

    @Slot()
    def _on_current(self) -> None:
        row = self._controller.row
        self._wait(row >= 0 and self._pages.card(row).frame is not None)

    @Slot(int, object)
    def _on_frame(self, row: int, frame: Frame) -> None:
        del frame
        running = self._controller.diary.running
        if row == self._controller.row and running is not None and running != self._onset_of:
            self._wait(True)

    def _wait(self, waits: bool) -> None:
        if waits != self._waits:
            self._waits = waits
            self.waitsChanged.emit()

    @Slot()
    def _on_paused(self) -> None:
        self._note(EventKind.PAUSE)

    @Slot()
    def _on_resumed(self) -> None:
        self._note(EventKind.PLAY)

    @Slot(int)
    def _on_sought(self, place_ms: int) -> None:
        self._note(EventKind.SEEK, float(place_ms))

    @Slot(float)
    def _on_paced(self, speed: float) -> None:
        self._note(EventKind.SPEED, speed)

    @Slot()
    def _on_sound(self) -> None:
        muted, volume = self._heard()
        if muted != self._muted:
            self._note(EventKind.MUTE, float(muted))
        if volume != self._volume:
            self._note(EventKind.VOLUME, volume * 100)
        self._muted, self._volume = muted, volume

    def _heard(self) -> tuple[bool, float]:
        sound = self._controller.transport.heard
        return bool(sound.property("muted")), float(sound.property("volume"))

    def _note(self, kind: EventKind, value: float | None = None) -> None:
        session = self.session_id
        if session is None:
            return
        event = PlayerEvent(
            id=new_id(),
            session_id=session,
            kind=kind,
            moment=self.moment(),
            impression_id=self._controller.diary.running,
            value=value,
            video_ms=self._controller.transport.position,
        )
        self._commit(self._record.note_event(event))

    def _commit(self, future: Future[None]) -> None:
        self._background.follow(future, lambda _: None, self.failed.emit)
