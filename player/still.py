"""Take a picture out of the middle of a video, soon rather than exactly. Runs in the worker."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import av
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from player.facts import PlayerError
from player.reading import as_jpeg, opened

SEARCH_S = 0.6
"""Decoding from the key frame before ends here: an earlier picture now beats a better one late."""

LEADS_MS = (0, 3_000)
"""So far before the place is sought, until the picture found is not beyond it: a file without
an index is searched by guessing at bytes."""


def read_still(path: Path, at_ms: int, width: int) -> bytes:
    """Return a JPEG `width` pixels across of what is shown at a place, or shortly before it.

    Raises:
        PlayerError: it is no video, or no picture can be had from it.
    """
    with opened(path) as (_, container, stream):
        # Pictures that no other is made from are left out: half the work, a frame or two off.
        stream.codec_context.skip_frame = "NONREF"
        return as_jpeg(_frame_at(container, stream, at_ms), stream, width)


def _frame_at(container: InputContainer, stream: VideoStream, at_ms: int) -> VideoFrame:
    begins_us = container.start_time or 0
    until_s = monotonic() + SEARCH_S
    nearest: VideoFrame | None = None
    for lead_ms in LEADS_MS:
        container.seek(begins_us + max(0, at_ms - lead_ms) * 1000, backward=True)
        nearest = _last_before(container, stream, begins_us + at_ms * 1000, until_s) or nearest
        if nearest is not None and _time_us(nearest) <= begins_us + at_ms * 1000:
            break
    if nearest is None:
        raise PlayerError("This file holds no picture at that place.")
    return nearest


def _last_before(
    container: InputContainer, stream: VideoStream, place_us: int, until_s: float
) -> VideoFrame | None:
    """Return the last picture up to a place, or the first one there is after it."""
    nearest: VideoFrame | None = None
    for frame in container.decode(stream):
        if frame.width == 0 or frame.height == 0:
            continue
        is_beyond = _time_us(frame) > place_us
        if nearest is None or not is_beyond:
            nearest = frame
        if is_beyond or monotonic() > until_s:
            break
    return nearest


def _time_us(frame: VideoFrame) -> float:
    return (frame.time or 0.0) * av.time_base
