"""Child of `swipe`: what QMediaPlayer does by itself, given one file after another.

Arguments: how many files, the folder of clips.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from tests.benchmarks.child import report
from tests.benchmarks.clips import CODINGS, SWIPED, code_of, in_order
from tests.benchmarks.code import read
from tests.benchmarks.pace import stays_s


class Plays(QObject):
    """Plays clip after clip into a sink that draws nothing."""

    def __init__(self, clips: Sequence[Path]) -> None:
        super().__init__()
        self.taken_ms: list[float] = []
        self._clips, self._stays = list(clips), stays_s()
        self._awaited, self._began_s = -1, 0.0
        self._player, self._sink = QMediaPlayer(self), QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._player.setLoops(QMediaPlayer.Loops.Infinite)
        queued = Qt.ConnectionType.QueuedConnection
        self._sink.videoFrameChanged.connect(self._on_frame, queued)
        QTimer.singleShot(0, self._next)

    def _next(self) -> None:
        if not self._clips:
            QCoreApplication.quit()
            return
        clip = self._clips.pop(0)
        self._awaited = code_of(clip, SWIPED)
        self._began_s = time.monotonic()
        self._call("setSource", Q_ARG(QUrl, QUrl.fromLocalFile(str(clip))))
        self._call("play")

    def _call(self, slot: str, *arguments: Any) -> None:
        """Call the player later: straight from Python it waits for threads that wait for us."""
        queued = Qt.ConnectionType.QueuedConnection
        QMetaObject.invokeMethod(self._player, slot, queued, *arguments)

    def _on_frame(self, frame: QVideoFrame) -> None:
        if self._awaited < 0 or not frame.isValid():
            return
        now_s = time.monotonic()
        if _clip_of(frame) == self._awaited:
            self._awaited = -1
            self.taken_ms.append((now_s - self._began_s) * 1000)
            QTimer.singleShot(round(next(self._stays) * 1000), self._next)


def _clip_of(frame: QVideoFrame) -> int | None:
    """Read the code off the luma of a frame in memory."""
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    luma = np.frombuffer(frame.bits(0), np.uint8).reshape(-1, frame.bytesPerLine(0))
    code = read(luma[: frame.height(), : frame.width()])
    frame.unmap()
    return code.clip if code is not None else None


def _run(count: int, folder: Path) -> None:
    application = QGuiApplication(sys.argv[:1])
    # The FFmpeg of the PySide6 wheels has no decoder for AV1 without a graphics card.
    playable = (
        clip
        for clip in in_order(folder)
        if SWIPED.takes[code_of(clip, SWIPED)].coding is not CODINGS["av1"]
    )
    plays = Plays(list(islice(playable, count + 1)))
    application.exec()
    report(plays.taken_ms[1:])  # the first one loads Qt's FFmpeg, which no swipe does
    sys.stdout.flush()
    os._exit(0)  # its threads do not end while Python waits for them


if __name__ == "__main__":
    _run(int(sys.argv[1]), Path(sys.argv[2]))
