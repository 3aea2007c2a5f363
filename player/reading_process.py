"""One process that reads media files, and the line to it."""

from __future__ import annotations

import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock
from time import monotonic

import msgspec

from player.facts import PassingPlayerError, PlayerError
from player.probe_messages import (
    Checked,
    Examined,
    Heard,
    Inspected,
    Key,
    Picture,
    Refusal,
    Reply,
    Request,
    Said,
)

PROJECT = Path(__file__).resolve().parent.parent

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


Answer = Inspected | Key | Picture | Said | Heard | Examined | Checked

_LINGERING: set[subprocess.Popen[bytes]] = set()
"""Readers that were ended, until they are gone and their exit codes fetched."""


class ReadingProcess:
    """One reading process and the line to it; one request at a time."""

    def __init__(self, time_limit_s: float, *arguments: str) -> None:
        self._time_limit_s = time_limit_s
        self._command = [sys.executable, "-m", "player.probe_worker", *arguments]
        self._turn = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._decoder: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)

    def ask(self, request: Request) -> Answer:
        """Return the reply, or raise the PlayerError that it amounts to."""
        (answer,) = self.ask_all([request])
        if isinstance(answer, PlayerError):
            raise answer
        return answer

    def ask_all(self, requests: Sequence[Request]) -> list[Answer | PlayerError]:
        """Return the reply to each request, or the PlayerError that it amounts to.

        All are sent at once, which saves waking each other up. Of those that were not answered
        when the process died one is to blame: they are asked one by one.
        """
        answers: list[Answer | PlayerError] = []
        with self._turn:
            try:
                process = self._running()
            except PlayerError as error:
                return [error for _ in requests]
            try:
                for line in self._exchange(process, requests):
                    # One by one, so that what came before a death is there.
                    answers.append(_told(self._decoder.decode(line)))  # noqa: PERF401
            except (BrokenPipeError, EOFError, msgspec.MsgspecError):
                fault = self._cause_of_death(process)
            except TimeoutError:
                self._end(process)
                fault = PassingPlayerError(TOOK_TOO_LONG)
            else:
                return answers
        left = requests[len(answers) :]
        if len(left) == 1 or self._closed:
            return answers + [fault for _ in left]
        return answers + [answer for request in left for answer in self.ask_all([request])]

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

    def _exchange(
        self, process: subprocess.Popen[bytes], requests: Sequence[Request]
    ) -> Iterator[bytes]:
        """Yield a line for each request as it comes; each has the time limit for itself."""
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"".join(msgspec.json.encode(each) + b"\n" for each in requests))
        poll = select.poll()
        poll.register(process.stdout, select.POLLIN)
        rest, missing, until = b"", len(requests), monotonic() + self._time_limit_s
        while missing:
            if not poll.poll(max(0.0, until - monotonic()) * 1000):
                raise TimeoutError
            piece = process.stdout.read(65_536)
            if not piece or len(rest) > REPLY_BYTES:
                raise EOFError
            *lines, rest = (rest + piece).split(b"\n")
            if lines:
                missing, until = missing - len(lines), monotonic() + self._time_limit_s
                yield from lines

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """End a process and free what it held.

        One that reads from a disk that does not answer is gone when the disk answers, an idle one
        when it gets a processor to end on: that is not waited for, so that neither the viewer nor
        the end of the program is held up.
        """
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
        process.kill()
        self._process = None
        _LINGERING.add(process)
        with suppress(subprocess.TimeoutExpired):
            process.wait(HANGS_UP_WITHIN_S)
        for ended in tuple(_LINGERING):
            if ended.poll() is not None:
                _LINGERING.discard(ended)


def _told(reply: Reply) -> Answer | PlayerError:
    if isinstance(reply, Refusal):
        return (PassingPlayerError if reply.passing else PlayerError)(reply.text)
    return reply
