"""Child of `swipe`: what libVLC does by itself, given one file after another or a list of them.

Arguments: `set_media` or `list_player`, how many files, the folder of clips.
"""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from player import vlc_binding
from tests.benchmarks.child import report
from tests.benchmarks.clips import SWIPED, code_of, in_order
from tests.benchmarks.code import read
from tests.benchmarks.pace import stays_s

WIDTH, HEIGHT = 540, 960
"""What the program decodes to in its first window."""
NO_FRAME_WITHIN_S = 10.0
DEMUXERS = {".mp4": "mp4", ".webm": "mkv"}


class Pictures:
    """One block of memory that a MediaPlayer decodes into; says when a clip's picture is due."""

    def __init__(self, vlc: Any, player: Any) -> None:
        self._memory = ctypes.create_string_buffer(WIDTH * HEIGHT * 4)
        self._pixels = np.frombuffer(memoryview(self._memory), np.uint8).reshape(HEIGHT, WIDTH, 4)
        self._address = ctypes.addressof(self._memory)
        self._awaited = -1
        self._shown_at_s = 0.0
        self._shown = threading.Event()
        self._callbacks = (
            vlc.CallbackDecorators.VideoLockCb(self._lock),
            vlc.CallbackDecorators.VideoUnlockCb(lambda opaque, picture, planes: None),
            vlc.CallbackDecorators.VideoDisplayCb(self._display),
        )
        player.video_set_callbacks(*self._callbacks, None)
        player.video_set_format("RV32", WIDTH, HEIGHT, WIDTH * 4)

    def first_frame_ms(self, go: Callable[[], object], clip: Path) -> float:
        """Do what brings a file on, and wait for its first picture, known by its code."""
        self._shown.clear()
        self._awaited = code_of(clip, SWIPED)
        began_s = time.monotonic()
        go()
        if not self._shown.wait(NO_FRAME_WITHIN_S):
            sys.exit(f"libVLC showed nothing of {clip.name}")
        return (self._shown_at_s - began_s) * 1000

    def _lock(self, opaque: Any, planes: Any) -> None:
        planes[0] = self._address

    def _display(self, opaque: Any, picture: Any) -> None:
        if self._shown.is_set():
            return
        now_s = time.monotonic()
        code = read(self._pixels)
        if code is not None and code.clip == self._awaited:
            self._shown_at_s = now_s
            self._shown.set()


def _set_media(vlc: Any, instance: Any, clips: Sequence[Path]) -> list[float]:
    """Give one player file after file."""
    player = instance.media_player_new()
    pictures, stays, taken_ms = Pictures(vlc, player), stays_s(), []

    def play(clip: Path) -> None:
        player.set_media(_media(instance, clip))  # returns when the old file is closed
        player.play()

    for clip in clips:
        taken_ms.append(pictures.first_frame_ms(partial(play, clip), clip))
        time.sleep(next(stays))  # a person watches: the decoder is at work when the next one comes
    player.stop()
    return taken_ms


def _list_player(vlc: Any, instance: Any, clips: Sequence[Path]) -> list[float]:
    """Give a list, and ask for the next."""
    media = instance.media_list_new()
    for clip in clips:
        media.add_media(_media(instance, clip))
    player, listed = instance.media_player_new(), instance.media_list_player_new()
    pictures, stays = Pictures(vlc, player), stays_s()
    listed.set_media_player(player)
    listed.set_media_list(media)
    taken_ms = []
    for go, clip in zip([listed.play] + [listed.next] * (len(clips) - 1), clips, strict=True):
        taken_ms.append(pictures.first_frame_ms(go, clip))
        time.sleep(next(stays))
    listed.stop()
    return taken_ms


def _media(instance: Any, clip: Path) -> Any:
    media = instance.media_new_path(str(clip))
    # What the program gives it as well: with its own settings it would be slower.
    media.add_options(":file-caching=50", f":demux={DEMUXERS[clip.suffix]}", ":input-repeat=65535")
    return media


def _run(way: str, count: int, folder: Path) -> None:
    vlc = vlc_binding.load_vlc()
    instance = vlc_binding.new_instance(vlc)
    clips = list(islice(in_order(folder), count + 1))
    taken_ms = {"set_media": _set_media, "list_player": _list_player}[way](vlc, instance, clips)
    report(taken_ms[1:])  # the first one starts libVLC, which no swipe does


if __name__ == "__main__":
    _run(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
