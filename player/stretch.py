"""Say whether pictures can be had from a stretch of a video. Runs in the worker."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import av
from av.packet import Packet
from av.video.stream import VideoStream

from player.reading import opened

SEARCH_S = 2.0
"""Decoding from the key frame before ends here, without a verdict."""

LATE_MS = 500
"""So far behind the stretch pictures are looked for: decoders hand them on late."""


def is_broken_off(path: Path, from_ms: int, to_ms: int) -> bool:
    """Return whether pictures are due in a stretch and neither there nor soon after one comes.

    Raises:
        PlayerError: it is no video.
    """
    until_s, is_due = monotonic() + SEARCH_S, False
    with opened(path) as (_, container, stream):
        begins_ms = (container.start_time or 0) // 1000
        container.seek((begins_ms + from_ms) * 1000, backward=True)
        for packet in container.demux(stream):
            if monotonic() > until_s:
                return False
            if _shows(stream, packet, begins_ms + from_ms):
                return False
            if packet.pts is not None and packet.time_base:
                place_ms = float(packet.pts * packet.time_base) * 1000 - begins_ms
                is_due = is_due or from_ms <= place_ms < to_ms
                if place_ms > to_ms + LATE_MS:
                    break
    return is_due


def _shows(stream: VideoStream, packet: Packet[VideoStream], from_ms: int) -> bool:
    """Decode a packet; return whether a picture came out that belongs behind a place."""
    try:
        frames = stream.decode(packet)
    except av.FFmpegError:
        return False
    return any(frame.time is not None and frame.time * 1000 >= from_ms for frame in frames)
