"""Find out what files are and take their posters, in processes of their own."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from queue import LifoQueue
from typing import TypeVar

from player.captions import Tracks
from player.facts import Inspection, Look, Loudness, MediaFacts, PassingPlayerError, PlayerError
from player.poster import write_whole
from player.probe_messages import (
    IDLE,
    Captions,
    Examine,
    Examined,
    Heard,
    Inspected,
    Key,
    Listen,
    Picture,
    Poster,
    Probe,
    Request,
    Said,
    Still,
    Whole,
)
from player.reading_process import CRASHED, Answer, ReadingProcess

TIME_LIMIT_S = 10.0
"""How long one file may take before its reader is ended."""

CAPTIONS_LIMIT_S = 8.0
"""How long the captions of one video may take: later they would come too late to be of use."""

LOOKING_LIMIT_S = 120.0
"""How long a look at one video may take; its reader only has what others leave."""

STILL_LIMIT_S = 4.0
"""How long one picture may take while the viewer drags along the scrubber."""

POSTER_WIDTH = 540

WHOLE_LIMIT_S = 120.0
"""How long every byte of a file may take; two alike in size, head, middle and tail are rare."""

A = TypeVar("A", Key, Picture, Said, Heard, Examined)


class Prober:
    """Reads media files for any number of threads; a hostile file cannot hurt the app.

    The posters, the captions, the stills and the looks have a process each, and the scan has
    `width`, so that none waits for another. Each starts when first needed and is replaced when it
    dies.
    """

    def __init__(
        self, time_limit_s: float = TIME_LIMIT_S, width: int = os.cpu_count() or 1
    ) -> None:
        self.width = width
        """How many threads `inspect` serves at once."""
        self._inspectors = [ReadingProcess(time_limit_s) for _ in range(width)]
        # The one that was used last comes first: few files start no second process.
        self._idle: LifoQueue[ReadingProcess] = LifoQueue()
        for inspector in reversed(self._inspectors):
            self._idle.put(inspector)
        self._whole = ReadingProcess(WHOLE_LIMIT_S)
        self._posters = ReadingProcess(time_limit_s)
        self._captions = ReadingProcess(min(time_limit_s, CAPTIONS_LIMIT_S))
        self._looker = ReadingProcess(LOOKING_LIMIT_S, IDLE)
        self._stills = ReadingProcess(min(time_limit_s, STILL_LIMIT_S))

    def inspect(self, files: Sequence[tuple[Path, Sequence[str]]]) -> list[Inspection]:
        """Return what files are, in their order; waits, and never raises for a file.

        Args:
            files: each a path, and the content keys of videos that need not be probed again.
        """
        inspector = self._idle.get()
        try:
            answers = inspector.ask_all(
                [Probe(_place(path), tuple(known)) for path, known in files]
            )
        finally:
            self._idle.put(inspector)
        return [_inspection(answer) for answer in answers]

    def probe(self, path: Path) -> MediaFacts:
        """Return what one file is; waits.

        Raises:
            PlayerError: it is no video, or crashes its reader.
            PassingPlayerError: it was not read, for a reason that says nothing of the file.
        """
        (found,) = self.inspect([(path, ())])
        if found.facts is None:
            raise (PassingPlayerError if found.passing else PlayerError)(found.fault)
        return found.facts

    def whole_key(self, path: Path) -> str | None:
        """Return a key of every byte of a file, None when it cannot be had; waits long."""
        try:
            return _answer(self._whole, Whole(_place(path)), Key).key
        except PlayerError:
            return None

    def stop_inspecting(self) -> None:
        """End the processes of the scan, and free their memory, until they are needed."""
        for worker in (*self._inspectors, self._whole):
            worker.rest()

    def poster(self, path: Path, into: Path, width: int = POSTER_WIDTH) -> None:
        """Write a file's first picture to `into` as a JPEG, whole or not at all; waits.

        Args:
            path: the video, or a picture beside it.
            into: what to write, readable by the user only; its folder exists.
            width: pixels across; the height follows from the display aspect.

        Raises:
            PlayerError: as for `probe`, or the picture cannot be written.
        """
        reply = _answer(self._posters, Poster(_place(path), width), Picture)
        write_whole(into, reply.jpeg)

    def captions(self, path: Path, languages: Sequence[str]) -> Tracks:
        """Return a video's captions, the track to show first in front; waits.

        Args:
            path: the video.
            languages: what the viewer reads, most wanted first, as in `Track.language`.

        Raises:
            PlayerError: as for `probe`.
        """
        return _answer(self._captions, Captions(_place(path), tuple(languages)), Said).tracks

    def still(self, path: Path, at_ms: int, width: int) -> bytes:
        """Return the picture at a place, or shortly before it, as a JPEG; waits.

        Args:
            path: the video.
            at_ms: the place.
            width: pixels across; the height follows from the display aspect.

        Raises:
            PlayerError: as for `probe`.
        """
        return _answer(self._stills, Still(_place(path), at_ms, width), Picture).jpeg

    def loudness(self, path: Path) -> Loudness:
        """Return how loud a video is; waits long, while others want the processor.

        Raises:
            PlayerError: as for `probe`.
        """
        return _answer(self._looker, Listen(_place(path)), Heard).loudness

    def look(self, path: Path, poster_width: int | None) -> Look:
        """Return what a video looks like, with its poster if wanted; waits as `loudness` does.

        Raises:
            PlayerError: as for `probe`.
        """
        return _answer(self._looker, Examine(_place(path), poster_width), Examined).look

    def stop_looking(self) -> None:
        """End the process that looks and listens, and free its memory, until it is needed."""
        self._looker.rest()

    def close(self) -> None:
        """End the processes; whoever waits for one gets a PlayerError."""
        others = (self._whole, self._posters, self._captions, self._stills, self._looker)
        for worker in (*self._inspectors, *others):
            worker.close()


def _place(path: Path) -> bytes:
    """Return where a file is, in bytes: not every name on a disk is Unicode."""
    return os.fsencode(path.absolute())


def _inspection(answer: Answer | PlayerError) -> Inspection:
    if isinstance(answer, Inspected):
        return answer.inspection
    if isinstance(answer, PlayerError):
        return Inspection(fault=str(answer), passing=answer.passing)
    return Inspection(fault=CRASHED)


def _answer(reader: ReadingProcess, request: Request, kind: type[A]) -> A:
    """Ask a reader; one that answers something else was broken by its file."""
    reply = reader.ask(request)
    if not isinstance(reply, kind):
        raise PlayerError(CRASHED)
    return reply
