"""Pauses while the viewer cannot be there, and goes on afterwards if it played.

Meanwhile no time passes, as while the window is hidden.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from ui.feed.playback import Playback


class Interruption(QObject):
    """The lock screen and the machine's sleep; the viewer may play in spite of either."""

    def __init__(self, playback: Playback, parent: QObject) -> None:
        super().__init__(parent)
        self._playback = playback
        self._reasons: set[str] = set()
        self._resumes = False
        playback.playingChanged.connect(self._forget)
        playback.paused.connect(self._forget)

    def follow(self, reason: str, holds: bool) -> None:
        """Take in that a reason to pause begins or ends; what ends twice ended once."""
        if holds:
            self._reasons.add(reason)
            if self._playback.property("playing"):
                self._playback.toggle()
                self._resumes = True
            self._playback.cover(True)
        elif reason in self._reasons:
            self._reasons.remove(reason)
            if not self._reasons:
                self._go_on()

    def _go_on(self) -> None:
        self._playback.cover(False)
        resumes, self._resumes = self._resumes, False
        if resumes:
            self._playback.play_on()

    @Slot()
    def _forget(self) -> None:
        """Whoever played or paused it meanwhile decides what comes of it."""
        self._resumes = False
