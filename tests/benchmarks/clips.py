"""Clips to measure with: encoded once and cached, copied apart so that each is a video of its own.

They move and have grain like a camera's picture, because a still one would decode in no time.
"""

from __future__ import annotations

import shutil
import struct
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

from tests.benchmarks.place import cache

FPS = 30
SAMPLE_RATE = 48_000
TONE_HZ = 330
SAMPLES = 1024
"""Of one AAC frame."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Clips of one sort; a change of any field is another sort in the cache."""

    name: str
    sizes: tuple[tuple[int, int], ...]
    """One clip is encoded for each, in pixels."""
    seconds: float
    quality: int
    """x264's constant rate factor: 23 is its own choice, more is smaller and worse."""


SWIPED = Kind("swiped-1", ((720, 1280), (1080, 1920)) * 3, 6.0, 23)
SMALL = Kind("small-1", ((540, 960),) * 2, 1.0, 34)
"""A few ten kilobytes: a folder of 5,000 fits on any disk."""


def lay_out(kind: Kind, count: int, folder: Path) -> list[Path]:
    """Fill a folder with `count` clips, every one with bytes of its own; return them in order."""
    clips = []
    for number, source in enumerate(islice(cycle(_encoded(kind)), count)):
        clip = folder / f"maker{number % 50:02}" / f"clip {number:05} #topic{number % 9}.mp4"
        clip.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, clip)
        with clip.open("ab") as file:
            # A box of free space: every reader passes over it, and no two files are alike.
            file.write(struct.pack(">I4sQ", 16, b"free", number))
        clips.append(clip)
    return clips


def _encoded(kind: Kind) -> Sequence[Path]:
    """Return the cached clips of a kind, encoding them at their first use."""
    folder = cache() / kind.name
    if not folder.exists():
        with tempfile.TemporaryDirectory(dir=cache(), prefix="encoding-") as unfinished:
            for number, size in enumerate(kind.sizes):
                _encode(Path(unfinished) / f"{number}.mp4", size, kind, seed=number)
            shutil.copytree(unfinished, f"{unfinished}.whole")
            Path(f"{unfinished}.whole").replace(folder)
    return sorted(folder.glob("*.mp4"))


def _encode(path: Path, size: tuple[int, int], kind: Kind, seed: int) -> None:
    """Encode H.264 and AAC as phones and download tools leave them."""
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=FPS)
        assert isinstance(video, VideoStream)
        video.width, video.height = size
        video.pix_fmt = "yuv420p"
        video.codec_context.gop_size = 2 * FPS
        video.options = {"preset": "veryfast", "crf": str(kind.quality)}
        audio = container.add_stream("aac", rate=SAMPLE_RATE)
        assert isinstance(audio, AudioStream)
        audio.codec_context.layout = "mono"
        for picture in _pictures(size, round(kind.seconds * FPS), seed):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
        for tone in _tones(round(kind.seconds * SAMPLE_RATE / SAMPLES)):
            container.mux(audio.encode(tone))
        container.mux(audio.encode(None))


def _pictures(size: tuple[int, int], count: int, seed: int) -> Iterator[NDArray[np.uint8]]:
    """Pan over a landscape of blots, coarse and fine."""
    width, height = size
    chance = np.random.default_rng(seed)
    landscape = np.zeros((height + 240, width + 240, 3), np.float32)
    for blot, strength in ((120, 90.0), (24, 50.0), (6, 14.0), (2, 6.0)):
        down, across = -(-landscape.shape[0] // blot), -(-landscape.shape[1] // blot)
        blots = chance.random((down, across, 3), np.float32) * strength
        grown = blots.repeat(blot, axis=0).repeat(blot, axis=1)
        landscape += grown[: landscape.shape[0], : landscape.shape[1]]
    painted = np.clip(landscape + 30, 0, 255).astype(np.uint8)
    for at in range(count):
        turn = at / FPS
        left, top = round(120 + 110 * np.sin(turn)), round(120 + 110 * np.cos(1.3 * turn))
        yield np.ascontiguousarray(painted[top : top + height, left : left + width])


def _tones(count: int) -> Iterator[av.AudioFrame]:
    for at in range(count):
        times = (np.arange(SAMPLES) + at * SAMPLES) / SAMPLE_RATE
        wave = (0.1 * np.sin(2 * np.pi * TONE_HZ * times)).astype(np.float32)
        frame = av.AudioFrame.from_ndarray(wave[np.newaxis], format="fltp", layout="mono")
        frame.sample_rate, frame.pts = SAMPLE_RATE, at * SAMPLES
        frame.time_base = Fraction(1, SAMPLE_RATE)
        yield frame
