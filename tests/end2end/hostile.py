"""Files as life leaves them in a folder of videos: broken, strange, or no videos at all."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.stream import VideoStream

from tests.clips import BLUE, GREEN, RED, YELLOW, Rgb, make_clip

CLOCK = Fraction(1, 1000)
"""Time stamps are given in milliseconds."""

ROT_EVERY = 400
"""Bytes between two that are overwritten: a few in each picture."""

UNEVEN_MS = (0, 20, 40, 400, 420, 900, 905, 910, 1300, 1320)
"""When the pictures of a screen recording come: in bursts, with long gaps."""

THREE_HOURS_S = 3 * 60 * 60
GROUP_S = 10
"""Length of the group of pictures that the long video is made of, over and over."""


def encode(
    path: Path,
    times_ms: Iterator[int],
    size: tuple[int, int],
    *,
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    colour: Rgb = GREEN,
    moov_first: bool = False,
) -> Path:
    """Encode pictures of one colour that get brighter, shown at these times; return the path."""
    options = {"movflags": "faststart"} if moov_first else {}
    with av.open(str(path), "w", options=options) as container:
        stream = container.add_stream(codec, rate=25)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height = size
        stream.pix_fmt = pix_fmt
        stream.time_base = stream.codec_context.time_base = CLOCK
        stream.options = (
            {"preset": "ultrafast"}
            if codec == "libx264"
            else {"deadline": "realtime", "cpu-used": "8"}
        )
        for number, at_ms in enumerate(times_ms):
            picture = np.empty((size[1], size[0], 3), np.uint8)
            picture[:] = colour
            picture[: size[1] // 3] = number * 9 % 256
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24").reformat(format=pix_fmt)
            frame.pts, frame.time_base = at_ms, CLOCK
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def steady(seconds: float, fps: int = 25) -> Iterator[int]:
    """Yield the times of evenly spaced pictures, in milliseconds."""
    return (index * 1000 // fps for index in range(round(seconds * fps)))


def zero_bytes(path: Path) -> None:
    path.touch()


def text(path: Path) -> None:
    path.write_text("This was to be a video, but the server sent its regrets.\n" * 40, "utf-8")


def address(path: Path) -> None:
    path.write_text("#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:9/clip.ts\n", "utf-8")


def without_moov(path: Path) -> None:
    """A download or recording that was cut off before the index at its end."""
    whole = encode(path, steady(1), (160, 288)).read_bytes()
    path.write_bytes(whole[: whole.rindex(b"moov") - 4])


def rotten(path: Path) -> None:
    """Its index is whole, its pictures are not."""
    encode(path, steady(2), (160, 288), colour=BLUE, moov_first=True)
    content = bytearray(path.read_bytes())
    chance = random.Random(3)
    for place in range(content.rindex(b"mdat") + 1_200, len(content), ROT_EVERY):
        content[place] = chance.randrange(256)
    path.write_bytes(content)


def rotten_index(path: Path) -> None:
    """Its pictures are whole, its index is noise."""
    encode(path, steady(1), (160, 288), moov_first=True)
    content = bytearray(path.read_bytes())
    start, end = content.index(b"moov") + 4, content.rindex(b"mdat") - 4
    content[start:end] = random.Random(4).randbytes(end - start)
    path.write_bytes(content)


def sound_only(path: Path) -> None:
    with_picture = make_clip(path.with_name("with-picture.mp4"))
    with av.open(str(with_picture)) as source, av.open(str(path), "w") as target:
        heard = source.streams.audio[0]
        stream = target.add_stream_from_template(heard)
        for packet in source.demux(heard):
            if packet.dts is not None:
                packet.stream = stream
                target.mux(packet)
    with_picture.unlink()


def still_8k(path: Path) -> None:
    """A photograph of 33 million pixels, shown for a second."""
    encode(path, iter((0, 1000)), (7680, 4320), colour=RED)


def one_picture(path: Path) -> None:
    encode(path, iter((0,)), (160, 288), colour=YELLOW)


def three_hours(path: Path) -> None:
    """One group of pictures written over and over: only its length is remarkable."""
    group = encode(path.with_name("group.mp4"), steady(GROUP_S, fps=5), (64, 112), colour=BLUE)
    with av.open(str(group)) as source, av.open(str(path), "w") as target:
        stream = target.add_stream_from_template(source.streams.video[0])
        packets = [p for p in source.demux(video=0) if p.dts is not None]
        base = packets[0].time_base
        step = round(GROUP_S / base)
        stamps = [(packet.pts or 0, packet.dts or 0) for packet in packets]
        for turn in range(THREE_HOURS_S // GROUP_S):
            for packet, (pts, dts) in zip(packets, stamps, strict=True):
                packet.pts, packet.dts, packet.time_base = (
                    pts + turn * step,
                    dts + turn * step,
                    base,
                )
                packet.stream = stream
                target.mux(packet)
    group.unlink()


def odd_sizes(path: Path) -> None:
    encode(path, steady(1), (161, 287), codec="libvpx-vp9", colour=RED)


def thin(path: Path) -> None:
    encode(path, steady(1), (1000, 6), colour=RED)


def ten_bits(path: Path) -> None:
    encode(path, steady(1), (160, 288), pix_fmt="yuv420p10le", colour=YELLOW)


def full_chroma(path: Path) -> None:
    encode(path, steady(1), (161, 287), pix_fmt="yuv444p", colour=BLUE)


def uneven(path: Path) -> None:
    encode(path, iter(UNEVEN_MS), (160, 288), colour=GREEN)


def unreadable(path: Path) -> None:
    """A video nobody may read; root may, unless it was bereft of that."""
    make_clip(path, colours=((90, 90, 90),))
    path.chmod(0)


BROKEN: Mapping[str, Callable[[Path], object]] = {
    "zero-bytes.mp4": zero_bytes,
    "text.mp4": text,
    "address.mp4": address,
    "no-moov.mp4": without_moov,
    "rotten-index.mp4": rotten_index,
    "sound-only.mp4": sound_only,
    "pipe.mp4": os.mkfifo,
    "folder.mp4": Path.mkdir,
    "unreadable.mp4": unreadable,
}
"""What nothing can be seen of, by name."""

WHY: Mapping[str, str] = {
    "zero-bytes.mp4": "empty",
    "text.mp4": "a text file",
    "address.mp4": "a playlist",
    "no-moov.mp4": "damaged",
    "rotten-index.mp4": "damaged",
    "sound-only.mp4": "sound but no picture",
    "pipe.mp4": "not a file",
    "folder.mp4": "a folder",
    "unreadable.mp4": "Permission denied",
}
"""Words of the reason that is given for each."""

LARGEST = "still-8k.mp4"

STRANGE: Mapping[str, Callable[[Path], object]] = {
    "rotten.mp4": rotten,
    LARGEST: still_8k,
    "one-picture.mp4": one_picture,
    "three-hours.mp4": three_hours,
    "odd.webm": odd_sizes,
    "thin.mp4": thin,
    "ten-bits.mp4": ten_bits,
    "full-chroma.mp4": full_chroma,
    "uneven.mp4": uneven,
}
"""What has a picture for those who take pains, by name."""


def fill(folder: Path, kinds: Mapping[str, Callable[[Path], object]]) -> Path:
    """Make each of these files in a folder; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in kinds.items():
        make(folder / name)
    return folder
