"""Child of `swipe`: what libVLC does by itself, one player that is given one file after another.

Arguments: how many files, the folder of clips.
"""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from itertools import islice
from pathlib import Path
from typing import Any

from player import vlc_binding
from tests.benchmarks.child import report
from tests.benchmarks.pace import stays_s

WIDTH, HEIGHT = 540, 960
"""What the program decodes to in its first window."""
NO_FRAME_WITHIN_S = 10.0
OPTIONS = (":file-caching=50", ":demux=mp4")
"""What the program gives it as well: with its own settings it would be slower."""


class PlainPlayer:
    """A MediaPlayer that decodes into one block of memory and says when a picture is due."""

    def __init__(self) -> None:
        vlc = vlc_binding.load_vlc()
        self._instance = vlc_binding.new_instance(vlc)
        self._player = self._instance.media_player_new()
        self._memory = ctypes.create_string_buffer(WIDTH * HEIGHT * 4)
        self._address = ctypes.addressof(self._memory)
        self._shown_at_s = 0.0
        self._shown = threading.Event()
        self._callbacks = (
            vlc.CallbackDecorators.VideoLockCb(self._lock),
            vlc.CallbackDecorators.VideoUnlockCb(lambda opaque, picture, planes: None),
            vlc.CallbackDecorators.VideoDisplayCb(self._display),
        )
        self._player.video_set_callbacks(*self._callbacks, None)
        self._player.video_set_format("RV32", WIDTH, HEIGHT, WIDTH * 4)

    def first_frame_ms(self, clip: Path) -> float:
        """Give it a file and wait for its first picture."""
        media = self._instance.media_new_path(str(clip))
        media.add_options(*OPTIONS)
        began_s = time.monotonic()
        self._player.set_media(media)  # returns when the old file is closed
        self._shown.clear()
        self._player.play()
        if not self._shown.wait(NO_FRAME_WITHIN_S):
            sys.exit(f"libVLC showed nothing of {clip.name}")
        return (self._shown_at_s - began_s) * 1000

    def close(self) -> None:
        """Stop playing."""
        self._player.stop()

    def _lock(self, opaque: Any, planes: Any) -> None:
        planes[0] = self._address

    def _display(self, opaque: Any, picture: Any) -> None:
        if not self._shown.is_set():
            self._shown_at_s = time.monotonic()
            self._shown.set()


def _run(count: int, folder: Path) -> None:
    player, stays = PlainPlayer(), stays_s()
    taken_ms = []
    for clip in islice(sorted(folder.rglob("*.mp4")), count + 1):
        taken_ms.append(player.first_frame_ms(clip))
        time.sleep(next(stays))  # a person watches: the decoder is at work when the next one comes
    player.close()
    report(taken_ms[1:])  # the first one starts libVLC, which no swipe does


if __name__ == "__main__":
    _run(int(sys.argv[1]), Path(sys.argv[2]))
