"""Folders of up to 100,000 little videos as yt-dlp leaves them, made once and kept in the cache.

Each file is four scenes of a pool, in a sequence of its own, so that only muxing is left to do for
a file. Any two files have at most one scene in common at the same place: neither their bytes nor
their pictures are alike.
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream
from av.video.stream import VideoStream

from tests.benchmarks.made_words import post
from tests.benchmarks.place import cache

VERSION = 1
"""To be raised when other files come out of this module: the cache is by it."""
PREFIX = f"library-{VERSION}-"
POOL = 331
"""Scenes in the pool: a prime number, see `scenes_of`."""
MOST = POOL * (POOL - 1)
SCENES, SCENE_FRAMES = 4, 16
WIDTH, HEIGHT = 144, 256
RATES = (12, 15, 20, 24, 30)
"""Frames in a second; with them the lengths differ, from 2.1 to 5.3 s."""
SOUND_RATE, SOUND_FRAME, TONES = 16_000, 1_024, 8
BLOT = 16
"""Side of the coarsest blots of a scene, in pixels: hashes of a picture look at such."""


@dataclass(frozen=True, slots=True)
class _Footage:
    """What files are muxed from: encoded packets, and a file with streams as they need."""

    scenes: list[list[bytes]]
    tones: list[list[bytes]]
    template: InputContainer


def made_library(count: int) -> Path:
    """Return a folder of `count` videos, making it at its first use: 100,000 take minutes.

    About half of them have an .info.json beside them. Creators' folders hold 100 each. Nobody may
    write into it: other runs use it as well. `main.py bench --clean` removes it.
    """
    assert count <= MOST
    folder = cache() / f"{PREFIX}{count}"
    if not folder.exists():
        sys.stderr.write(f"making a library of {count:,} videos, once\n")
        with tempfile.TemporaryDirectory(dir=cache(), prefix="making-") as unfinished:
            whole = Path(unfinished) / "whole"
            make_files(whole, range(count))
            whole.replace(folder)
    return folder


def make_files(folder: Path, numbers: range) -> list[Path]:
    """Make the files of these numbers in a folder; return the videos in their order."""
    footage = _encode()
    made = []
    for number in numbers:
        said = post(number)
        place = folder / said.handle
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{said.stem}.mp4"
        rate = RATES[number % len(RATES)]
        path.write_bytes(_mux(footage, number, rate))
        if number % 2 == 0:
            sidecar = said.sidecar(SCENES * SCENE_FRAMES / rate)
            path.with_suffix(".info.json").write_text(json.dumps(sidecar), "utf-8")
        made.append(path)
    return made


def rate_of(video: Path) -> int:
    """Return how many frames in a second a made video has."""
    site_id = video.stem.rpartition("[")[2].rstrip("]")
    return RATES[(int(site_id) & 0xFFFFFFFF) % len(RATES)]


def scenes_of(number: int) -> list[int]:
    """Return which scenes of the pool a file shows, in their order.

    Points of a line over the field of POOL elements: two lines meet once at most.
    """
    slope, start = divmod(number, POOL)
    return [(start + (slope + 1) * place) % POOL for place in range(SCENES)]


def _encode() -> _Footage:
    """Encode every scene and every tone, each scene beginning with a key frame."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        video = container.add_stream("libx264", rate=RATES[0])
        audio = container.add_stream("aac", rate=SOUND_RATE, bit_rate=16_000)
        assert isinstance(video, VideoStream)
        assert isinstance(audio, AudioStream)
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        video.options = {
            "preset": "veryfast",
            "crf": "38",
            "x264-params": f"keyint={SCENE_FRAMES}:min-keyint={SCENE_FRAMES}:scenecut=0:bframes=0",
        }
        audio.codec_context.layout = "mono"
        for picture in _pictures():
            container.mux(video.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(video.encode(None))
        for frame in _sound():
            container.mux(audio.encode(frame))
        container.mux(audio.encode(None))
    packets = _packets(file.getvalue(), "video")
    sounds = _packets(file.getvalue(), "audio")
    each = len(sounds) // TONES
    return _Footage(
        [packets[at : at + SCENE_FRAMES] for at in range(0, len(packets), SCENE_FRAMES)],
        [sounds[at * each : (at + 1) * each] for at in range(TONES)],
        av.open(io.BytesIO(file.getvalue()), "r"),
    )


def _packets(file: bytes, kind: str) -> list[bytes]:
    with av.open(io.BytesIO(file), "r") as container:
        (stream,) = (stream for stream in container.streams if stream.type == kind)
        return [bytes(packet) for packet in container.demux(stream) if packet.size]


def _pictures() -> Iterator[npt.NDArray[np.uint8]]:
    """Yield all scenes' pictures: blots of any colour, and a light one that wanders over them."""
    for scene in range(POOL):
        chance = np.random.default_rng(scene)
        blots = chance.integers(0, 230, (HEIGHT // BLOT, WIDTH // BLOT, 3), np.uint8)
        still = blots.repeat(BLOT, axis=0).repeat(BLOT, axis=1)
        for at in range(SCENE_FRAMES):
            picture = still.copy()
            picture[at * 8 : at * 8 + 24, at * 7 : at * 7 + 24] = 255
            yield picture


def _sound() -> Iterator[av.AudioFrame]:
    """Yield one tone after the other, each as long as the longest file."""
    longest = SCENES * SCENE_FRAMES * SOUND_RATE // (RATES[0] * SOUND_FRAME) + 1
    times = np.arange(longest * SOUND_FRAME * TONES) / SOUND_RATE
    pitch = 220.0 * (1 + np.arange(times.size) // (longest * SOUND_FRAME))
    wave = (0.1 * np.sin(2 * np.pi * pitch * times)).astype(np.float32)
    for at in range(0, wave.size, SOUND_FRAME):
        part = wave[np.newaxis, at : at + SOUND_FRAME]
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = SOUND_RATE, at, Fraction(1, SOUND_RATE)
        yield frame


def _mux(footage: _Footage, number: int, rate: int) -> bytes:
    """Return an MP4 file of a number's scenes at so many frames a second, with a tone."""
    pictures = [packet for scene in scenes_of(number) for packet in footage.scenes[scene]]
    length_s = len(pictures) / rate
    tone = footage.tones[number % TONES][: int(length_s * SOUND_RATE / SOUND_FRAME)]
    file = io.BytesIO()
    streams = footage.template.streams
    with av.open(file, "w", format="mp4") as container:
        video = container.add_stream_from_template(streams.video[0])
        audio = container.add_stream_from_template(streams.audio[0])
        for at, data in enumerate(pictures):
            packet = _packet(data, video, at, Fraction(1, rate))
            packet.is_keyframe = at % SCENE_FRAMES == 0
            container.mux(packet)
        for at, data in enumerate(tone):
            container.mux(_packet(data, audio, at, Fraction(SOUND_FRAME, SOUND_RATE)))
    return file.getvalue()


def _packet(
    data: bytes, stream: VideoStream | AudioStream, at: int, each_s: Fraction
) -> Packet[Stream]:
    packet: Packet[Stream] = Packet(data)
    packet.stream, packet.time_base = stream, each_s
    packet.pts = packet.dts = at
    packet.duration = 1
    return packet
