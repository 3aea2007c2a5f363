"""Videos that stop short of what their index promises: noise, nothing, or cut off."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
from av.packet import Packet

from tests.clips import make_clip

NO_FRAME = b"\xff\xff\xff\xff"
"""What no frame begins with: among mere noise is, now and then, one that shows an older picture."""


def spoilt(path: Path, *, from_s: float, seconds: float) -> Path:
    """Make a clip with a frame counter whose pictures are noise from then on; return its path."""
    chance = random.Random(5)

    def spoil(packet: Packet[Any]) -> Packet[Any]:
        noise: Packet[Any] = Packet(NO_FRAME + chance.randbytes(packet.size))
        noise.pts, noise.dts, noise.duration = packet.pts, packet.dts, packet.duration
        noise.time_base, noise.is_keyframe = packet.time_base, packet.is_keyframe
        return noise

    return _with_pictures(
        path, seconds, lambda packet, at_s: packet if at_s < from_s else spoil(packet)
    )


def standing(path: Path, *, from_s: float, to_s: float, seconds: float) -> Path:
    """Make a clip with a frame counter and no pictures in between, as of a slide; return its path.

    From `to_s` on, a key frame's time, the pictures move again.
    """
    return _with_pictures(
        path, seconds, lambda packet, at_s: None if from_s <= at_s < to_s else packet
    )


def cut(path: Path, *, share: float, seconds: float) -> Path:
    """Make a clip with a frame counter and cut it, as a download that broke off; return its path.

    Its index stands in front and is whole. `share` of the pictures and the sound is left.
    """
    content = _with_pictures(path, seconds, lambda packet, at_s: packet).read_bytes()
    begins = content.index(b"mdat") + 4
    path.write_bytes(content[: begins + round((len(content) - begins) * share)])
    return path


def _with_pictures(
    path: Path, seconds: float, chosen: Callable[[Packet[Any], float], Packet[Any] | None]
) -> Path:
    """Copy a clip packet by packet, with those of its pictures that are chosen."""
    whole = make_clip(path.with_name(f"whole{path.suffix}"), seconds=seconds, counter=True)
    options = {"movflags": "faststart"}
    with av.open(str(whole)) as source, av.open(str(path), "w", options=options) as target:
        streams = [target.add_stream_from_template(stream) for stream in source.streams]
        for packet in source.demux():
            if packet.pts is None or packet.time_base is None:
                continue
            taken: Packet[Any] | None = packet
            if packet.stream.type == "video":
                taken = chosen(packet, float(packet.pts * packet.time_base))
            if taken is not None:
                taken.stream = streams[packet.stream.index]
                target.mux(taken)
    whole.unlink()
    return path
