"""Look at a video: its poster, and what it can be told by. Runs in the worker only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from time import process_time

import av
import numpy as np
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from player.facts import Look
from player.fingerprint import SHARES, SIDE, Picture, fingerprint
from player.reading import as_jpeg, duration_ms, first_frame, opened, painted, quarter_turns

SEARCH_S = 5.0
"""Processor time to get at the four pictures; a video that takes longer is compared with none."""

LEADS_S = (0, 3, 10)
"""So far before the place is sought until the picture found is not beyond it: a file without an
index is searched by guessing at bytes."""


def read_look(path: Path, poster_width: int | None) -> Look:
    """Return what a video looks like.

    Args:
        path: the video.
        poster_width: pixels across of its poster; None to make none.

    Raises:
        PlayerError: it is no video, or no picture can be had from it.
    """
    with opened(path) as (_, container, stream):
        frame = first_frame(container, stream)
        poster = None if poster_width is None else as_jpeg(frame, stream, poster_width)
        length_s = duration_ms(container, stream) / 1000
        begin_s = (container.start_time or 0) / av.time_base
        try:
            frames = list(_frames_at(container, stream, [begin_s + length_s * at for at in SHARES]))
        except (av.FFmpegError, IndexError, _TooLongError):  # IndexError: see `demuxed`
            return Look(poster, b"")
        return Look(poster, _told_by(frames) if len(frames) == len(SHARES) else b"")


class _TooLongError(Exception):
    """There is more to decode than this is worth."""


def _told_by(frames: Sequence[VideoFrame]) -> bytes:
    # The filter turns what it is given: a square has the same size either way.
    pictures = [painted(frame, SIDE, SIDE, quarter_turns(frame)) for frame in frames]
    lumas = [_plane(picture, 0) for picture in pictures]
    chromas = [
        (float(_plane(picture, 1).mean()), float(_plane(picture, 2).mean())) for picture in pictures
    ]
    return fingerprint(lumas, chromas)


def _plane(picture: VideoFrame, number: int) -> Picture:
    plane = picture.planes[number]
    lines = np.frombuffer(bytes(plane), np.uint8).reshape(plane.height, plane.line_size)
    return lines[:, : plane.width]


def _frames_at(
    container: InputContainer, stream: VideoStream, places_s: Sequence[float]
) -> Iterator[VideoFrame]:
    """Yield what is shown at each place, exactly: key frames lie elsewhere in every copy.

    Decodes on from one place to the next unless a key frame lies between them.
    """
    until_s = process_time() + SEARCH_S
    frames: Iterator[VideoFrame] = iter(())
    shown: VideoFrame | None = None
    ahead: VideoFrame | None = None
    for place_s in places_s:
        if ahead is None or _key_s(stream, place_s) > _time_s(ahead):
            frames = _frames_from(container, stream, place_s)
            shown, ahead = None, next(frames, None)
        while ahead is not None and _time_s(ahead) <= place_s:
            shown, ahead = ahead, next(frames, None)
            if process_time() > until_s:
                raise _TooLongError
        found = shown or ahead
        if found is not None:
            yield found


def _frames_from(
    container: InputContainer, stream: VideoStream, place_s: float
) -> Iterator[VideoFrame]:
    """Decode from a key frame before a place on, or from as near after it as there is one."""
    for lead_s in LEADS_S:
        container.seek(int((place_s - lead_s) * av.time_base), backward=True)
        frames = iter(container.decode(stream))
        first = next(frames, None)
        if first is not None and _time_s(first) <= place_s:
            break
    return iter(()) if first is None else chain([first], frames)


def _time_s(frame: VideoFrame) -> float:
    return frame.time or 0.0


def _key_s(stream: VideoStream, place_s: float) -> float:
    """Return when the last key frame before a place is; the place itself where no index tells."""
    entries, each_s = stream.index_entries, stream.time_base
    at = entries.search_timestamp(int(place_s / each_s)) if each_s else -1
    return float(entries[at].timestamp * each_s) if each_s and at >= 0 else place_s
