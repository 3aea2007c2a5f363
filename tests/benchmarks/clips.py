"""Clips to measure with: encoded once and cached, copied apart so that each is a video of its own.

They move and have grain like a camera's picture, because a still one would decode in no time,
and every picture carries a code that names its clip: see tests.benchmarks.code.
"""

from __future__ import annotations

import os
import shutil
import struct
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import cycle, islice
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.video.stream import VideoStream
from numpy.typing import NDArray

from tests.benchmarks import code
from tests.benchmarks.place import cache

SAMPLE_RATE = 48_000
TONE_HZ = 330
MARGIN = 240
"""How much larger than the picture the landscape is that it pans over, in pixels."""


@dataclass(frozen=True, slots=True)
class Coding:
    """How a clip is encoded: as phones and download tools leave it, but quickly."""

    video: str
    sound: str
    suffix: str
    options: tuple[tuple[str, str], ...]


def h264(quality: int = 23) -> Coding:
    """Return H.264 at one of x264's rate factors: 23 is its own choice, more is smaller."""
    return Coding("libx264", "aac", ".mp4", (("preset", "veryfast"), ("crf", str(quality))))


HEVC = Coding(
    "libx265",
    "aac",
    ".mp4",
    (("preset", "ultrafast"), ("crf", "26"), ("x265-params", "log-level=none")),
)
VP9 = Coding(
    "libvpx-vp9",
    "libopus",
    ".webm",
    (("deadline", "realtime"), ("cpu-used", "8"), ("row-mt", "1"), ("crf", "34"), ("b", "0")),
)
AV1 = Coding(
    "libsvtav1",
    "aac",
    ".mp4",
    # Quicker presets and its temporal filter mix the codes of neighbouring pictures.
    (("preset", "8"), ("crf", "30"), ("svtav1-params", "enable-tf=0")),
)
CODINGS = {"h264": h264(), "hevc": HEVC, "vp9": VP9, "av1": AV1}
HD, FULL_HD = (720, 1280), (1080, 1920)
"""Upright, as short videos are."""


@dataclass(frozen=True, slots=True)
class Take:
    """One clip to encode."""

    coding: Coding
    size: tuple[int, int]
    fps: int


@dataclass(frozen=True, slots=True)
class Kind:
    """Clips of one sort; a change of any field asks for another name, which is its cache's."""

    name: str
    takes: tuple[Take, ...]
    """One clip is encoded for each; its place in here is the clip of its code."""
    seconds: float


SWIPED = Kind(
    "swiped-2",
    tuple(
        Take(coding, size, fps)
        for fps in (30, 60)
        for size in (HD, FULL_HD)
        for coding in CODINGS.values()
    )
    * 2,
    3.2,
)
PLAYED = {
    f"1080p{fps}.{name}": Kind(f"played-1-1080p{fps}-{name}", (Take(coding, FULL_HD, fps),), 12.0)
    for fps in (30, 60)
    for name, coding in CODINGS.items()
}
"""One clip each, long enough to watch for a while without its beginning again."""
HELD = Kind("held-1", tuple(Take(h264(), FULL_HD, fps) for fps in (30, 60)) * 3, 4.0)
"""What a ring's memory is measured with."""
SMALL = Kind("small-2", (Take(h264(34), (540, 960), 30),) * 8, 1.0)
"""A few ten kilobytes: a folder of 5,000 fits on any disk."""


def lay_out(kind: Kind, count: int, folder: Path) -> list[Path]:
    """Fill a folder with `count` clips, every one with bytes of its own; return them in order."""
    clips = []
    for number, source in enumerate(islice(cycle(_encoded(kind)), count)):
        maker, name = f"maker{number % 50:02}", f"clip {number:05} #topic{number % 9}"
        clip = folder / maker / (name + source.suffix)
        clip.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, clip)
        with clip.open("ab") as file:
            # A box of free space (MP4) or a void element (WebM): every reader passes over it,
            # and no two files are alike.
            file.write(
                struct.pack(">I4sQ", 16, b"free", number)
                if source.suffix == ".mp4"
                else struct.pack(">BBQ", 0xEC, 0x88, number)
            )
        clips.append(clip)
    return clips


def in_order(folder: Path) -> list[Path]:
    """Return the laid out clips of a folder by their numbers: no two neighbours are alike."""
    return sorted((clip for clip in folder.rglob("clip *") if clip.is_file()), key=number_of)


def number_of(clip: Path) -> int:
    """Return the number in the name that `lay_out` gave a clip."""
    return int(clip.stem.split()[1])


def code_of(clip: Path, kind: Kind) -> int:
    """Return the clip that the code in every picture of a laid out clip names."""
    return number_of(clip) % len(kind.takes)


def _encoded(kind: Kind) -> Sequence[Path]:
    """Return the cached clips of a kind, encoding them at their first use."""
    folder = cache() / kind.name
    if not folder.exists():
        sys.stderr.write(f"encoding the clips {kind.name}, once\n")
        with tempfile.TemporaryDirectory(dir=cache(), prefix="encoding-") as unfinished:
            for number, take in enumerate(kind.takes):
                path = Path(unfinished) / f"{number:03}{take.coding.suffix}"
                _encode(path, take, kind.seconds, number)
            shutil.copytree(unfinished, f"{unfinished}.whole")
            Path(f"{unfinished}.whole").replace(folder)
    return sorted(folder.iterdir())


def _encode(path: Path, take: Take, seconds: float, number: int) -> None:
    os.environ.setdefault("SVT_LOG", "1")  # errors only: it would fill the terminal
    with av.open(str(path), "w") as container:
        video = container.add_stream(take.coding.video, rate=take.fps)
        assert isinstance(video, VideoStream)
        video.width, video.height = take.size
        video.pix_fmt = "yuv420p"
        video.codec_context.gop_size = 2 * take.fps
        video.options = dict(take.coding.options)
        audio = container.add_stream(take.coding.sound, rate=SAMPLE_RATE)
        assert isinstance(audio, AudioStream)
        audio.codec_context.layout = "mono"
        for at, picture in enumerate(_pictures(take, round(seconds * take.fps), number)):
            frame = av.VideoFrame.from_ndarray(picture, format="yuv420p")
            frame.pts, frame.time_base = at, Fraction(1, take.fps)
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
        for tone in _tones(audio, seconds):
            container.mux(audio.encode(tone))
        container.mux(audio.encode(None))


def _pictures(take: Take, count: int, number: int) -> Iterator[NDArray[np.uint8]]:
    """Pan over a landscape of blots, coarse and fine; yields planes of I420, one after another."""
    width, height = take.size
    planes = _landscape(width + MARGIN, height + MARGIN, number)
    for at in range(count):
        turn, reach = at / take.fps, MARGIN / 4 - 5
        left = round(MARGIN / 4 + reach * np.sin(turn))
        top = round(MARGIN / 4 + reach * np.cos(1.3 * turn))
        luma, *chroma = (
            plane[top * share : top * share + height * share // 2, left * share :][
                :, : width * share // 2
            ]
            for plane, share in zip(planes, (2, 1, 1), strict=True)
        )
        coded = luma.copy()
        code.draw(coded, code.Code(number, at))
        halves = []
        for plane in chroma:
            grey = plane.copy()
            grey[code.area(grey.shape[0])] = 128
            halves.append(grey)
        yield np.concatenate([part.reshape(-1, width) for part in (coded, *halves)])


def _landscape(width: int, height: int, seed: int) -> list[NDArray[np.uint8]]:
    """Return the planes Y, U and V of something to look at."""
    chance = np.random.default_rng(seed)
    colours = np.zeros((height, width, 3), np.float32)
    for blot, strength in ((120, 90.0), (24, 50.0), (6, 14.0), (2, 6.0)):
        blots = chance.random((-(-height // blot), -(-width // blot), 3), np.float32) * strength
        colours += blots.repeat(blot, axis=0).repeat(blot, axis=1)[:height, :width]
    painted = np.clip(colours + 30, 0, 255).astype(np.uint8)
    whole = av.VideoFrame.from_ndarray(painted, format="rgb24").reformat(format="yuv420p")
    flat: NDArray[np.uint8] = whole.to_ndarray().astype(np.uint8).reshape(-1)
    luma, half = width * height, (height // 2, width // 2)
    return [
        flat[:luma].reshape(height, width),
        flat[luma : luma * 5 // 4].reshape(half),
        flat[luma * 5 // 4 :].reshape(half),
    ]


def _tones(stream: AudioStream, seconds: float) -> Iterator[av.AudioFrame]:
    """Yield a soft tone in frames of the size the encoder wants."""
    context = stream.codec_context
    context.open(strict=False)
    count = context.frame_size or 1024
    fitting = av.AudioResampler(context.format, context.layout, SAMPLE_RATE, count)
    times = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    wave = (0.1 * np.sin(2 * np.pi * TONE_HZ * times)).astype(np.float32)
    frame = av.AudioFrame.from_ndarray(wave[np.newaxis], format="flt", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, 0, Fraction(1, SAMPLE_RATE)
    yield from [*fitting.resample(frame), *fitting.resample(None)]
