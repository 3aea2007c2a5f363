"""Writes down what is done at the window, and how long each video was watched."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtQuick import QQuickWindow

from storage.errors import file_fault
from storage.records import InputSource, View
from ui.components.background import Background
from ui.feed.controller import FeedController
from ui.stage.recording import Advance, Begin, Key, Pointer, Step, Watched, Wheel, line_of

_MOUSE = {
    QEvent.Type.MouseButtonPress: "press",
    QEvent.Type.MouseButtonDblClick: "double",
    QEvent.Type.MouseMove: "move",
    QEvent.Type.MouseButtonRelease: "release",
}
_TOUCH = {
    QEvent.Type.TouchBegin: "press",
    QEvent.Type.TouchUpdate: "move",
    QEvent.Type.TouchEnd: "release",
}


class Recorder(QObject):
    """Looks at what a window is sent, and takes nothing of it. Lives on the GUI thread."""

    failed = Signal(str)
    """It cannot be written."""

    def __init__(
        self,
        begin: Begin,
        into: Path,
        window: QQuickWindow,
        controller: FeedController,
        background: Background,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Record from the first video on.

        Args:
            begin: what stands first; the window's size is taken from the window.
            into: the file, written anew.
            window: whose events count.
            controller: whose views count.
            background: of one thread, which writes.
            now: monotonic seconds.
        """
        super().__init__()
        self._window, self._controller, self._now = window, controller, now
        self._background, self._into = background, into
        self._began_s: float | None = None
        self._begin = begin
        controller.currentChanged.connect(self._on_current)
        controller.diary.recount = self._recount
        window.installEventFilter(self)

    def close(self) -> None:
        """Record no more."""
        self._window.removeEventFilter(self)
        self._controller.diary.recount = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take in an event, and let it go on."""
        del watched
        if self._began_s is not None:
            told = self._told(event)
            if told is not None:
                self._write(told)
        return False

    @property
    def _at(self) -> float:
        assert self._began_s is not None
        return round(self._now() - self._began_s, 3)

    def _told(self, event: QEvent) -> Step | None:
        width, height = max(1, self._window.width()), max(1, self._window.height())
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return Key(
                self._at,
                event.key(),
                kind is QEvent.Type.KeyPress,
                event.modifiers().value,
                event.text(),
                event.isAutoRepeat(),
            )
        if isinstance(event, QWheelEvent):
            angle, pixels = event.angleDelta(), event.pixelDelta()
            return Wheel(
                self._at,
                round(event.position().x() / width, 4),
                round(event.position().y() / height, 4),
                (angle.x(), angle.y()),
                (pixels.x(), pixels.y()),
                event.phase().value,
                event.modifiers().value,
            )
        if isinstance(event, QMouseEvent) and kind in _MOUSE:
            if kind is QEvent.Type.MouseMove and event.buttons() == Qt.MouseButton.NoButton:
                return None
            place, button = event.position(), event.button()
            what = _MOUSE[kind]
        elif isinstance(event, QTouchEvent) and kind in _TOUCH and event.points():
            place, button = event.points()[0].position(), Qt.MouseButton.LeftButton
            what = _TOUCH[kind]
        else:
            return None
        x, y = round(place.x() / width, 4), round(place.y() / height, 4)
        return msgspec.convert(
            {"do": "pointer", "at": self._at, "what": what, "x": x, "y": y, "button": button.value},
            Pointer,
        )

    def _recount(self, view: View) -> View:
        video = self._controller.dealer.shelf.shown(view.impression.video_id)
        if self._began_s is not None and video is not None:
            shown = view.impression
            self._write(
                Watched(
                    self._at,
                    video.content_key,
                    shown.visible_ms,
                    shown.watched_ms,
                    shown.paused_ms,
                    shown.furthest_ms,
                    shown.loops,
                    shown.seeks,
                    shown.speed,
                )
            )
        return view

    @Slot()
    def _on_current(self) -> None:
        if self._controller.on_screen() is None:
            return
        if self._began_s is None:
            self._began_s = self._now()
            size = self._window.size()
            begin = msgspec.structs.replace(self._begin, width=size.width(), height=size.height())
            self._append(line_of(begin), anew=True)
        elif self._controller.diary.input is InputSource.AUTO:
            self._write(Advance(self._at))

    def _write(self, told: Step) -> None:
        self._append(line_of(told))

    def _append(self, line: bytes, *, anew: bool = False) -> None:
        def append() -> None:
            try:
                with self._into.open("wb" if anew else "ab") as file:
                    file.write(line)
            except OSError as error:
                raise file_fault(error, self._into) from error

        self._background.run(append, lambda _: None, self.failed.emit)
