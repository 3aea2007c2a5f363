"""A process of its own that opens a clip in the libVLC engine and perhaps plays it.

Run as `python -m tests.player.heard CLIP SILENT_CLIP VERB...` with ALSA writing to a file.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path

from player.engine import PlaybackChanged, PlaybackState, Source
from player.vlc_engine import VlcEngine, open_engine

told = threading.Condition()
states: dict[int, PlaybackState] = {}
frames = [0, 0]


def main(clip: str, silent: str, *verbs: str) -> None:
    engine = open_engine(slots=2)
    engine.listen(note_frame, note_change)
    engine.open(0, Source(Path(clip), "mp4", 160, 288, 2000), 160, 288)
    engine.open(1, Source(Path(silent), "mp4", 160, 288, 2000), 160, 288)
    wait(lambda: len(states) == 2 and set(states.values()) == {PlaybackState.READY})
    for verb in verbs:
        order(engine, verb)
    engine.play(1)  # the clock by which the other slot is listened to
    wait(lambda: frames[1] >= 12)
    engine.shutdown()


def order(engine: VlcEngine, verb: str) -> None:
    if verb == "mute":
        engine.set_volume(1.0, muted=True)
    elif verb.startswith("gain="):
        engine.set_gain(0, float(verb.removeprefix("gain=")))
    elif verb == "fast":
        engine.set_rate(2.0)
    elif verb == "play":
        engine.play(0)
        wait(lambda: frames[0] >= 12)


def note_frame(slot: int, generation: int) -> None:
    with told:
        frames[slot] += 1
        told.notify_all()


def note_change(change: PlaybackChanged) -> None:
    with told:
        states[change.slot] = change.state
        told.notify_all()


def wait(condition: Callable[[], bool]) -> None:
    with told:
        assert told.wait_for(condition, 30), (states, frames)


if __name__ == "__main__":
    main(*sys.argv[1:])
