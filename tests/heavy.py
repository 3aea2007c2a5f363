"""A video that asks for more than machines have: 8K at 60 pictures a second."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.packet import Packet
from av.video.stream import VideoStream

HEAVY_SIZE = 7680, 4320
FPS = 60
SECONDS = 2
SHADES = (90, 150)


def heavy(path: Path) -> Path:
    """Encode two pictures and show them by turns; return the path. A core decodes 20 a second."""
    width, height = HEAVY_SIZE
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FPS)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.options = {"preset": "ultrafast", "tune": "zerolatency"}
        stream.codec_context.gop_size = 1  # each stands for itself
        coded = [_coded(stream, number, shade) for number, shade in enumerate(SHADES)]
        for number in range(FPS * SECONDS):
            packet: Packet[Any] = Packet(coded[number % len(coded)])
            packet.pts = packet.dts = number
            packet.time_base, packet.is_keyframe = Fraction(1, FPS), True
            packet.stream = stream
            container.mux(packet)
    return path


def _coded(stream: VideoStream, number: int, shade: int) -> bytes:
    planes = np.full((stream.height * 3 // 2, stream.width), shade, np.uint8)
    planes[: stream.height : 7] = 200  # lines, so that there is something to decode
    frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
    frame.pts, frame.time_base = number, Fraction(1, FPS)
    return b"".join(bytes(packet) for packet in stream.encode(frame))
