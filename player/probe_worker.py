"""The process that reads media files: a decoder's bug or a hostile file ends here, not the app.

Started by `player.reading_process`. It can write no file, open no internet socket, and use only
so much memory and time. Requests and replies are lines of JSON over its standard input and output.
"""

from __future__ import annotations

import os
import resource
import select
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from time import monotonic

import msgspec

from player import network_lock
from player.caption_streams import read_tracks
from player.content_key import whole_key
from player.facts import PlayerError
from player.loudness import read_loudness
from player.probe_messages import (
    IDLE,
    Captions,
    Checked,
    Examine,
    Examined,
    Heard,
    Inspected,
    Key,
    Listen,
    Picture,
    Poster,
    Probe,
    Refusal,
    Reply,
    Request,
    Said,
    Still,
    Stretch,
    Whole,
)
from player.probing import inspect
from player.reading import read_poster
from player.still import read_still
from player.stretch import is_broken_off

MEMORY_BYTES = 1_536 * 1024 * 1024
"""Address space; the process itself takes 0.4 GB of it."""

CPU_S = 10
"""Processor time per file, or for some that take HOLD_S together."""

PIPE_BYTES = 65_536

HOLD_S = 0.02
"""How long answers are kept to be sent together: each sending wakes a thread of the app."""

NICENESS = 10
"""Reading a library of thousands must not be felt in the feed."""


def main() -> None:
    """Answer requests until the app closes its end, or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the app's to act upon
    replies = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # whatever a library prints must not look like a reply
    os.nice(NICENESS)
    if IDLE in sys.argv:
        _yield_to_everyone()
    network_lock.engage()
    _limit(resource.RLIMIT_AS, MEMORY_BYTES)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    threading.Thread(target=_leave_with_the_app, daemon=True).start()
    decoder, encoder = msgspec.json.Decoder(Request), msgspec.json.Encoder()
    rest = b""
    while piece := os.read(0, PIPE_BYTES):
        *lines, rest = (rest + piece).split(b"\n")
        held, held_since = b"", monotonic()
        _allow_cpu()
        for line in lines:
            held += encoder.encode(_answer(decoder.decode(line))) + b"\n"
            if monotonic() - held_since > HOLD_S:
                replies.write(held)
                held, held_since = b"", monotonic()
                _allow_cpu()
        replies.write(held)


def _answer(request: Request) -> Reply:
    path = Path(os.fsdecode(request.path))
    try:
        return _read(request, path)
    except PlayerError as error:
        return Refusal(str(error), error.passing)
    except OSError as error:
        return Refusal(f"This file cannot be read: {error.strerror}.", passing=True)


def _read(request: Request, path: Path) -> Reply:
    match request:
        case Probe():
            return Inspected(inspect(path, request.known))
        case Whole():
            return Key(whole_key(path))
        case Captions():
            return Said(read_tracks(path, request.languages))
        case Listen():
            return Heard(read_loudness(path))
        case Stretch():
            return Checked(is_broken_off(path, request.from_ms, request.to_ms))
        case Still() | Poster() | Examine():
            return _seen(request, path)


def _seen(request: Poster | Still | Examine, path: Path) -> Reply:
    if isinstance(request, Still):
        return Picture(read_still(path, request.at_ms, request.width))
    if isinstance(request, Poster):
        return Picture(read_poster(path, request.width))
    from player.look import read_look  # noqa: PLC0415  # needs numpy, which the others do not

    return Examined(read_look(path, request.poster_width))


def _yield_to_everyone() -> None:
    """Take processor and disk only while they are idle, so that no frame is ever late for this.

    On Linux the disk follows the class of the processor by itself. A nice value of 19 would
    still take a share while videos are decoded; elsewhere, and in some sandboxes, there is
    nothing better.
    """
    if sys.platform.startswith("linux"):
        with suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
            return
    os.nice(19)


def _limit(kind: int, value: int) -> None:
    """Lower a limit for good; an even lower one that we were started under stays."""
    hard = resource.getrlimit(kind)[1]
    lowest = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (lowest, lowest))


def _allow_cpu() -> None:
    """Allow CPU_S from now on; beyond it the kernel ends this process with SIGXCPU."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + CPU_S
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _leave_with_the_app() -> None:
    """End this process when the app's end of the pipe closes, even amid a file.

    Not PR_SET_PDEATHSIG: that signal comes when the thread that started us ends, and the
    app starts us from whichever scanning thread asks first.
    """
    poll = select.poll()
    poll.register(0, 0)  # no event but the hang-up, which needs no asking
    poll.poll()
    os._exit(0)


if __name__ == "__main__":
    main()
