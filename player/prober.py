"""Find out what files are and take their posters, in processes of their own."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from time import monotonic

import msgspec

from player.captions import Tracks
from player.facts import Loudness, MediaFacts, PassingPlayerError, PlayerError
from player.probe_messages import (
    IDLE,
    Captions,
    Facts,
    Heard,
    Listen,
    Picture,
    Poster,
    Probe,
    Refusal,
    Reply,
    Request,
    Said,
    Still,
)

PROJECT = Path(__file__).resolve().parent.parent

TIME_LIMIT_S = 10.0
"""How long one file may take before its reader is ended."""

CAPTIONS_LIMIT_S = 8.0
"""How long the captions of one video may take: later they would come too late to be of use."""

LISTENING_LIMIT_S = 120.0
"""How long the loudness of one video may take; its reader only has what others leave."""
STILL_LIMIT_S = 4.0
"""How long one picture may take while the viewer drags along the scrubber."""

POSTER_WIDTH = 540

REPLY_BYTES = 16 * 1024 * 1024
"""The longest reply that is listened to; a poster is a hundredth of it."""

TOOK_TOO_LONG = "This video took too long to read."
ENDED = "The process that reads videos was ended from outside."
CLOSING = "Homefeed is closing."
CRASHED = "This video makes its reader crash; it is damaged."

FROM_OUTSIDE = (-signal.SIGKILL, -signal.SIGTERM, -signal.SIGHUP)
"""Exit codes of a reader that did not die of its file: want of memory, or somebody's wish."""

HANGS_UP_WITHIN_S = 1.0
"""A reader that closed its line is gone so soon; one that only talks nonsense is not."""


class Prober:
    """Reads media files for any number of threads; a hostile file cannot hurt the app.

    The scan, the posters, the captions, the stills and the loudness have a process each, so that
    none waits for another. Each starts when first needed and is replaced when it dies.
    """

    def __init__(self, time_limit_s: float = TIME_LIMIT_S) -> None:
        self._facts = _Worker(time_limit_s)
        self._posters = _Worker(time_limit_s)
        self._captions = _Worker(min(time_limit_s, CAPTIONS_LIMIT_S))
        self._listener = _Worker(LISTENING_LIMIT_S, IDLE)
        self._stills = _Worker(min(time_limit_s, STILL_LIMIT_S))

    def probe(self, path: Path) -> MediaFacts:
        """Return what a file is; waits, so never call it from the GUI thread.

        Raises:
            PlayerError: it is no video, holds no picture, or crashes its reader.
            PassingPlayerError: it was not read, for a reason that says nothing of the file.
        """
        reply = self._facts.ask(Probe(os.fsencode(path.absolute())))
        if not isinstance(reply, Facts):
            raise PlayerError(CRASHED)
        return reply.facts

    def poster(self, path: Path, into: Path, width: int = POSTER_WIDTH) -> None:
        """Write a file's first picture to `into` as a JPEG, whole or not at all; waits.

        Args:
            path: the video.
            into: what to write, readable by the user only; its folder exists.
            width: pixels across; the height follows from the display aspect.

        Raises:
            PlayerError: as for `probe`, or the picture cannot be written.
        """
        reply = self._posters.ask(Poster(os.fsencode(path.absolute()), width))
        if not isinstance(reply, Picture):
            raise PlayerError(CRASHED)
        _write_whole(into, reply.jpeg)

    def captions(self, path: Path, languages: Sequence[str]) -> Tracks:
        """Return a video's captions, the track to show first in front; waits.

        Args:
            path: the video.
            languages: what the viewer reads, most wanted first, as in `Track.language`.

        Raises:
            PlayerError: as for `probe`.
        """
        reply = self._captions.ask(Captions(os.fsencode(path.absolute()), tuple(languages)))
        if not isinstance(reply, Said):
            raise PlayerError(CRASHED)
        return reply.tracks

    def still(self, path: Path, at_ms: int, width: int) -> bytes:
        """Return the picture at a place, or shortly before it, as a JPEG; waits.

        Args:
            path: the video.
            at_ms: the place.
            width: pixels across; the height follows from the display aspect.

        Raises:
            PlayerError: as for `probe`.
        """
        reply = self._stills.ask(Still(os.fsencode(path.absolute()), at_ms, width))
        if not isinstance(reply, Picture):
            raise PlayerError(CRASHED)
        return reply.jpeg

    def loudness(self, path: Path) -> Loudness:
        """Return how loud a video is; waits long, while others want the processor.

        Raises:
            PlayerError: as for `probe`.
        """
        reply = self._listener.ask(Listen(os.fsencode(path.absolute())))
        if not isinstance(reply, Heard):
            raise PlayerError(CRASHED)
        return reply.loudness

    def stop_listening(self) -> None:
        """End the process that measures loudness, and free its memory, until it is needed."""
        self._listener.rest()

    def close(self) -> None:
        """End the processes; whoever waits for one gets a PlayerError."""
        for worker in (self._facts, self._posters, self._captions, self._stills, self._listener):
            worker.close()


class _Worker:
    """One reading process and the line to it; one request at a time."""

    def __init__(self, time_limit_s: float, *arguments: str) -> None:
        self._time_limit_s = time_limit_s
        self._command = [sys.executable, "-m", "player.probe_worker", *arguments]
        self._turn = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._decoder: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)

    def ask(self, request: Request) -> Facts | Picture | Said | Heard:
        """Return the reply, or raise the PlayerError that it amounts to."""
        line = msgspec.json.encode(request) + b"\n"
        with self._turn:
            process = self._running()
            try:
                reply = self._decoder.decode(self._exchange(process, line))
            except (BrokenPipeError, EOFError, msgspec.MsgspecError) as error:
                raise self._cause_of_death(process) from error
            except TimeoutError as error:
                self._end(process)
                raise PassingPlayerError(TOOK_TOO_LONG) from error
        if isinstance(reply, Refusal):
            raise (PassingPlayerError if reply.passing else PlayerError)(reply.text)
        return reply

    def rest(self) -> None:
        """End the process once it has answered; the next request starts another."""
        with self._turn:
            if self._process is not None:
                self._end(self._process)

    def close(self) -> None:
        """End the process at once, whatever it does."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()  # so that whoever has the turn gives it up
        with self._turn:
            if self._process is not None:
                self._end(self._process)

    def _cause_of_death(self, process: subprocess.Popen[bytes]) -> PlayerError:
        with suppress(subprocess.TimeoutExpired):
            process.wait(HANGS_UP_WITHIN_S)
        code = process.returncode
        self._end(process)
        if self._closed:
            return PassingPlayerError(CLOSING)
        if code in FROM_OUTSIDE:
            return PassingPlayerError(ENDED)
        return PlayerError(TOOK_TOO_LONG if code == -signal.SIGXCPU else CRASHED)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        if self._process is not None:
            self._end(self._process)  # it died while idle
        try:
            self._process = subprocess.Popen(
                self._command,
                cwd=PROJECT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
            )
        except OSError as error:
            text = f"Files cannot be read just now: {error.strerror}."
            raise PassingPlayerError(text) from error
        if self._closed:  # looked at after the start: `close` has either seen it or is seen here
            self._end(self._process)
            raise PassingPlayerError(CLOSING)
        return self._process

    def _exchange(self, process: subprocess.Popen[bytes], line: bytes) -> bytes:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(line)
        reply = bytearray()
        poll = select.poll()
        poll.register(process.stdout, select.POLLIN)
        until = monotonic() + self._time_limit_s
        while not reply.endswith(b"\n"):
            if not poll.poll(max(0.0, until - monotonic()) * 1000):
                raise TimeoutError
            piece = process.stdout.read(65_536)
            if not piece or len(reply) > REPLY_BYTES:
                raise EOFError
            reply += piece
        return bytes(reply)

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """End a process and free what it held.

        One that reads from a disk that does not answer is gone when the disk answers: that is
        not waited for, so that neither the viewer nor the end of the program is held up.
        """
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
        process.kill()
        self._process = None
        with suppress(subprocess.TimeoutExpired):
            process.wait(HANGS_UP_WITHIN_S)


def _write_whole(into: Path, content: bytes) -> None:
    """Put a file in place in one step, readable by the user only."""
    try:
        descriptor, name = tempfile.mkstemp(dir=into.parent, prefix=".poster-")
    except OSError as error:
        raise PlayerError(f"The poster cannot be kept: {error.strerror}.") from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).replace(into)
    except OSError as error:
        with suppress(OSError):
            Path(name).unlink()
        raise PlayerError(f"The poster cannot be kept: {error.strerror}.") from error
