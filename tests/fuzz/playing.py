"""Play files one after another in a process of their own, and tell of each; see `test_media`.

Reads paths from standard input, a line each, and prints a line of JSON for each.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from typing import Final

import msgspec

from player.engine import PlaybackChanged, PlaybackState, Source
from player.facts import PlayerError
from player.sniff import open_readonly, read_head, recognise
from player.vlc_engine import open_engine

BOX: Final = (270, 480)
WATCHED_S: Final = 0.25
"""How long one plays before the next comes."""
GIVES_UP_AFTER_S: Final = 20.0


class Played(msgspec.Struct):
    """What became of a file."""

    path: str
    state: str
    answered_s: float
    """From the call that opens it until it plays or is given up."""
    called_s: float
    """The longest that one call of the engine took, which returns at once."""


def main() -> None:
    """Play what is named."""
    encoder = msgspec.json.Encoder()
    news, said = threading.Condition(), dict[int, PlaybackState]()

    def follow(change: PlaybackChanged) -> None:
        with news:
            said[change.generation] = change.state
            news.notify_all()

    engine = open_engine(slots=1)
    engine.listen(lambda slot, generation: None, follow)
    engine.set_volume(0, muted=True)
    for line in sys.stdin:
        path = Path(line.rstrip("\n"))
        sys.stdout.write(f"{path}\n")  # so that whoever reads knows what ended us
        sys.stdout.flush()
        began_s = time.monotonic()
        generation = engine.open(0, Source(path, _demuxer(path), 160, 288, 400), *BOX)
        engine.play(0)
        calls_s = [time.monotonic() - began_s]
        over = (PlaybackState.PLAYING, PlaybackState.UNPLAYABLE)
        with news:
            news.wait_for(lambda: said.get(generation) in over, GIVES_UP_AFTER_S)  # noqa: B023
            state = said.get(generation, PlaybackState.OPENING)
            answered_s = time.monotonic() - began_s
            if state is PlaybackState.PLAYING:
                news.wait_for(lambda: said[generation] is over[1], WATCHED_S)  # noqa: B023
        closed_s = time.monotonic()
        engine.close(0)
        calls_s.append(time.monotonic() - closed_s)
        played = Played(str(path), state.name, answered_s, max(calls_s))
        sys.stdout.write(encoder.encode(played).decode() + "\n")
        sys.stdout.flush()
    sys.stdout.flush()
    os._exit(0)  # the engine's end is tested elsewhere


def _demuxer(path: Path) -> str:
    """Return what the library would have said of a file; of no video, what it was before."""
    descriptor = open_readonly(path)
    try:
        return recognise(*read_head(descriptor)).demuxer
    except PlayerError:
        return "mp4"
    finally:
        os.close(descriptor)


if __name__ == "__main__":
    main()
