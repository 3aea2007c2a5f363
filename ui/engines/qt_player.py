"""Qt's media player with its sound output and the sink that its frames come out at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import (
    Q_ARG,
    QGenericArgumentHolder,
    QMetaObject,
    QObject,
    Qt,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

LONG: Any = "qlonglong"
"""Qt's name of its 64-bit numbers, which PySide6 takes as text and its stub does not know."""

CANNOT_REWIND = {".flv"}
"""What Qt cannot play in a loop: its reader spins on a failing seek before the first picture."""


class QtPlayer(QObject):
    """Plays one file after another; lives on the GUI thread, and so does all that it tells.

    The player itself is only ever called by the event loop, see `_call`: what is ordered here
    happens in a later turn, in order.
    """

    framed = Signal(QVideoFrame)
    """A frame is on show."""
    at = Signal(LONG)
    """Its clock stands there, in milliseconds."""
    failed = Signal()
    """It makes nothing of the file, or no longer."""
    ended = Signal()
    """It came to the end of a file that it does not play in a loop, or that holds nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.errorOccurred.connect(self._fail)
        self._player.mediaStatusChanged.connect(self._follow)
        self._player.positionChanged.connect(self.at)
        self._sink = QVideoSink(self)
        self._player.setVideoOutput(self._sink)
        # Qt decodes on a thread of its own: queued, so that frames arrive on the GUI thread.
        self._sink.videoFrameChanged.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def load(self, path: Path) -> None:
        """Open a file and let it run, in a loop where Qt can."""
        loops = QMediaPlayer.Loops
        self._player.setLoops(loops.Once if path.suffix in CANNOT_REWIND else loops.Infinite)
        self._call("setSource", Q_ARG(QUrl, QUrl.fromLocalFile(str(path))))
        self._call("play")

    def unload(self) -> None:
        """Stop, and let go of the file."""
        self._call("setSource", Q_ARG(QUrl, QUrl()))

    def run(self) -> None:
        """Let picture and sound go on."""
        self._call("play")

    def hold(self) -> None:
        """Stop picture and sound where they are."""
        self._call("pause")

    def seek(self, position_ms: int) -> None:
        """Go to a place in the file."""
        self._call("setPosition", Q_ARG("qlonglong", position_ms))

    def pace(self, rate: float) -> None:
        """Move at a rate."""
        self._call("setPlaybackRate", Q_ARG(float, rate))

    def hush(self) -> None:
        """Be silent, whatever the viewer's volume."""
        self._output.setMuted(True)

    def speak(self, amplitude: float, *, muted: bool) -> None:
        """Multiply the samples; Qt goes no further than a file's own loudness, 1.0."""
        self._output.setVolume(min(1.0, amplitude))
        self._output.setMuted(muted)

    def delete(self) -> None:
        """Let go of the player and its threads; once the event loop has run after `unload`."""
        for part in (self._player, self._sink, self._output):
            shiboken6.delete(part)

    def _call(self, slot: str, *arguments: QGenericArgumentHolder) -> None:
        """Have the event loop call a slot of the player, without Python's lock.

        The player waits for its threads, and those, letting go of objects that Python made,
        wait for Python's lock: called from Python, stop() and setSource() never return.
        """
        QMetaObject.invokeMethod(self._player, slot, Qt.ConnectionType.QueuedConnection, *arguments)

    @Slot(QVideoFrame)
    def _pass_on(self, frame: QVideoFrame) -> None:
        """Leave out a frame behind which a newer one waits: this thread would fall behind."""
        is_there = shiboken6.isValid(self._sink)  # one may still be on its way after `delete`
        if is_there and frame == self._sink.videoFrame():
            self.framed.emit(frame)

    @Slot(QMediaPlayer.Error, str)
    def _fail(self, error: QMediaPlayer.Error, text: str) -> None:
        self.failed.emit()

    @Slot(QMediaPlayer.MediaStatus)
    def _follow(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.EndOfMedia:
            self.ended.emit()
