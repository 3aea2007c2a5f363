"""Copies of a clip as they turn up: smaller, in another codec, with bars, cropped."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

import av
import numpy as np
from av.video.stream import VideoStream

from tests.clips import CODECS, Picture

RATE = 30


def recode(
    source: Path,
    path: Path,
    *,
    size: tuple[int, int] = (540, 960),
    bit_rate: int = 400_000,
    seconds: float = 2.0,
    bars: tuple[int, int] = (0, 0),
    crop: tuple[int, int] = (0, 0),
    rotation: int = 0,
    brighter: int = 0,
) -> Path:
    """Encode the beginning of a clip anew in what a suffix stands for and return its path.

    Args:
        source: a clip of RATE frames a second.
        path: what to write.
        size: of the whole picture, with bars.
        bit_rate: bits a second.
        seconds: how much of it.
        bars: pixels of black at the left and right, and above and below.
        crop: pixels of the source left out there.
        rotation: degrees counterclockwise that a player has to turn the picture.
        brighter: steps of 255.
    """
    codecs = CODECS[path.suffix]
    with av.open(str(source)) as read, av.open(str(path), "w", format=codecs.container) as written:
        stream = written.add_stream(codecs.video, rate=RATE, bit_rate=bit_rate)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height = size if rotation % 180 == 0 else size[::-1]
        stream.pix_fmt = "yuv420p"
        stream.codec_context.thread_count = 1
        if codecs.video.startswith("libvpx"):
            stream.options = {"deadline": "realtime", "cpu-used": "8"}
        if codecs.video == "libx264":
            stream.options = {"preset": "ultrafast"}
        if rotation:
            stream.set_display_rotation(rotation)
        frames = takewhile(lambda frame: (frame.time or 0) < seconds, read.decode(video=0))
        for frame in frames:
            picture = _edged(frame, size, bars, crop).astype(np.int16) + brighter
            whole = np.rot90(picture, -rotation // 90).clip(0, 255).astype(np.uint8)
            fresh = av.VideoFrame.from_ndarray(np.ascontiguousarray(whole), format="rgb24")
            written.mux(stream.encode(fresh))
        written.mux(stream.encode(None))
    return path


def _edged(
    frame: av.VideoFrame, size: tuple[int, int], bars: tuple[int, int], crop: tuple[int, int]
) -> Picture:
    """Return a frame cropped, scaled, and with its bars."""
    (width, height), (beside, above) = size, bars
    every = frame.to_ndarray(format="rgb24").astype(np.uint8)
    inner = every[crop[1] : frame.height - crop[1], crop[0] : frame.width - crop[0]].copy()
    scaled = av.VideoFrame.from_ndarray(inner, format="rgb24").reformat(
        width - 2 * beside, height - 2 * above
    )
    whole = np.zeros((height, width, 3), np.uint8)
    whole[above : height - above, beside : width - beside] = scaled.to_ndarray()
    return whole
