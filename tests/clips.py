"""Real little videos for the tests, encoded on the spot: solid colours, a frame counter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.video.reformatter import Colorspace
from av.video.stream import VideoStream
from numpy.typing import NDArray

Rgb = tuple[int, int, int]
Picture = NDArray[np.uint8]

RED: Rgb = (200, 30, 40)
GREEN: Rgb = (40, 180, 60)
BLUE: Rgb = (30, 60, 200)
YELLOW: Rgb = (220, 200, 40)
NEAR = 6
"""Steps of 255 that lossy coding may shift a colour by."""

COUNTER_BITS = 8
"""A frame number is drawn as this many black or white bars in the upper third."""

PATCH = 64
"""Pixels across one patch of the colour chart."""
CHART_GRID = (4, 6)
CHART_SIZE = (PATCH * CHART_GRID[0], PATCH * CHART_GRID[1])
CHART: tuple[Rgb, ...] = (
    *((0, 0, 0), (255, 255, 255), (128, 128, 128), (16, 16, 16)),
    *((255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0)),
    *((0, 255, 255), (255, 0, 255), (200, 50, 100), (64, 200, 128)),
    *((196, 149, 130), (98, 122, 157), (87, 108, 67), (133, 128, 177)),
    *((214, 126, 44), (80, 91, 166), (193, 90, 99), (94, 60, 108)),
    *((157, 188, 64), (224, 163, 46), (115, 82, 68), (8, 133, 161)),
)
"""Corners of the colour cube, greys, and colours of skin, sky, leaves and fruit."""
WEIGHTS = {Colorspace.ITU601: (0.299, 0.114), Colorspace.ITU709: (0.2126, 0.0722)}
"""What red and blue count in luma."""

SAMPLE_RATE = 48_000
TONE_HZ = 440
TONE = 0.2
TONE_LUFS = -17.7
"""Loudness of a clip's tone of that amplitude, on both channels, by the definition in BS.1770."""


@dataclass(frozen=True)
class Codecs:
    """What a suffix is encoded with, and the demuxer that reads it."""

    video: str
    audio: str
    demuxer: str
    container: str | None = None
    """The muxer, where the suffix does not say it."""


CODECS: dict[str, Codecs] = {
    ".mp4": Codecs("libx264", "aac", "mp4"),
    ".m4v": Codecs("libx264", "aac", "mp4", "mp4"),
    ".mov": Codecs("libx264", "aac", "mp4"),
    ".mkv": Codecs("libvpx", "libopus", "mkv"),
    ".webm": Codecs("libvpx-vp9", "libopus", "mkv"),
    ".avi": Codecs("mpeg4", "libmp3lame", "avi"),
    ".mpg": Codecs("mpeg1video", "mp2", "ps"),
    ".ts": Codecs("libx264", "aac", "ts"),
    ".ogv": Codecs("libvpx", "libopus", "avformat", "ogg"),  # the wheel has no Theora encoder
    ".flv": Codecs("flv", "libmp3lame", "avformat"),
}


def make_clip(
    path: Path,
    *,
    seconds: float = 1.0,
    size: tuple[int, int] = (160, 288),
    fps: int = 25,
    colours: Sequence[Rgb] = (RED,),
    counter: bool = False,
    noise: bool = False,
    audio: bool = True,
    rotation: int = 0,
    sample_aspect: Fraction | None = None,
    matrix: Colorspace | None = None,
    full_range: bool = False,
    tone: float | Sequence[float] = TONE,
    layout: str = "stereo",
    labels: Sequence[tuple[str, str]] = (),
) -> Path:
    """Encode a clip in what its suffix stands for and return its path.

    Args:
        colours: shown one after another, each for an equal part of the clip.
        counter: draw the frame number, to be read with `read_counter`.
        noise: strew random pixels over the lower half, which no codec makes small.
        rotation: degrees counterclockwise that a player has to turn the picture.
        sample_aspect: shape of one pixel; None for square.
        matrix: colour matrix to encode with and to tag; None for BT.601 without a tag.
        full_range: encode luma from 0 to 255 instead of 16 to 235, and tag it.
        tone: amplitude of its tone, see `tone_of`, or amplitudes for equal parts of the clip.
        layout: channels of its sound.
        labels: what the container says of it in words.
    """
    codecs = CODECS[path.suffix]
    with av.open(str(path), "w", format=codecs.container) as container:
        container.metadata.update(labels)
        stream = container.add_stream(codecs.video, rate=fps)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height = size
        stream.pix_fmt = "yuvj420p" if full_range else "yuv420p"
        stream.codec_context.gop_size = fps  # a key frame a second
        # VP8's threads spin for each other: on a busy machine two seconds take it half a minute.
        stream.codec_context.thread_count = 1
        if codecs.video.startswith("libvpx"):
            stream.options = {"deadline": "realtime", "cpu-used": "8"}
        if codecs.video == "libx264":
            stream.options = {"preset": "ultrafast", "tune": "zerolatency"}
        if matrix is not None:
            stream.codec_context.colorspace = matrix
        if full_range:
            stream.codec_context.color_range = 2
        if sample_aspect is not None:
            stream.codec_context.sample_aspect_ratio = sample_aspect
        if rotation:
            stream.set_display_rotation(rotation)
        sound = container.add_stream(codecs.audio, rate=SAMPLE_RATE) if audio else None
        if sound is not None:
            assert isinstance(sound, AudioStream)
            sound.codec_context.layout = layout
        for picture in _pictures(round(seconds * fps), size, colours, counter=counter, noise=noise):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24").reformat(
                format=stream.pix_fmt,
                dst_colorspace=matrix,
                dst_color_range=2 if full_range else 1,
            )
            frame.pts = None
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if sound is not None:
            for part in _tone(sound, seconds, tone):
                container.mux(sound.encode(part))
            container.mux(sound.encode(None))
    return path


def make_colour_chart(path: Path, *, matrix: Colorspace, full_range: bool) -> Path:
    """Encode CHART as large flat patches, tagged, with the nearest numbers there are for each.

    Computed here and not by swscale, which is what the tests of colours test.
    """
    columns, rows = CHART_GRID
    size = (columns * PATCH, rows * PATCH)
    patches = np.array(CHART, np.float64).reshape(rows, columns, 3) / 255
    numbers = _numbers(patches, *WEIGHTS[matrix], full_range=full_range)
    planes = [
        np.kron(plane, np.ones((side, side), np.uint8)).ravel()
        for plane, side in zip(numbers, (PATCH, PATCH // 2, PATCH // 2), strict=True)
    ]
    picture = np.concatenate(planes).reshape(size[1] * 3 // 2, size[0])
    pix_fmt = "yuvj420p" if full_range and path.suffix == ".mp4" else "yuv420p"
    with av.open(str(path), "w") as container:
        stream = container.add_stream(CODECS[path.suffix].video, rate=25)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height = size
        stream.pix_fmt = pix_fmt
        stream.options = {"crf": "1", "preset": "ultrafast", "cpu-used": "8"}
        stream.codec_context.colorspace = matrix
        stream.codec_context.color_range = 2 if full_range else 1
        for _ in range(25):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format=pix_fmt)))
        container.mux(stream.encode(None))
    return path


def _numbers(
    rgb: NDArray[np.float64], red: float, blue: float, *, full_range: bool
) -> list[Picture]:
    """Return luma and chroma by the definition in ITU-R BT.601 and BT.709."""
    luma = rgb @ np.array([red, 1 - red - blue, blue])
    chroma = [(rgb[..., 2] - luma) / (1 - blue) / 2, (rgb[..., 0] - luma) / (1 - red) / 2]
    black, white, swing = (0, 255, 255) if full_range else (16, 235, 224)
    values = [black + luma * (white - black), *(128 + plane * swing for plane in chroma)]
    return [np.clip(np.rint(plane), 0, 255).astype(np.uint8) for plane in values]


def worst_patch(pixels: Picture) -> tuple[int, Rgb, Rgb]:
    """Return by how much, where, and as what the worst patch of a BGRA chart is off."""
    columns, rows = CHART_GRID
    height, width = pixels.shape[:2]
    seen = [
        pixels[(2 * row + 1) * height // (2 * rows), (2 * column + 1) * width // (2 * columns)]
        for row in range(rows)
        for column in range(columns)
    ]
    rgb = [(int(bgra[2]), int(bgra[1]), int(bgra[0])) for bgra in seen]
    return max(
        (max(abs(a - b) for a, b in zip(wanted, got, strict=True)), wanted, got)
        for wanted, got in zip(CHART, rgb, strict=True)
    )


def read_counter(pixels: Picture) -> int:
    """Read the frame number off a BGRA or RGB picture of a clip made with `counter`."""
    height, width = pixels.shape[:2]
    row = pixels[height // 6]
    number = 0
    for bit in range(COUNTER_BITS):
        centre = (2 * bit + 1) * width // (2 * COUNTER_BITS)
        number = number * 2 + int(row[centre, 1] > 127)
    return number


def middle_rgb(pixels: Picture) -> Rgb:
    """Return the colour of a BGRA picture below its counter, away from the edges."""
    height, width = pixels.shape[:2]
    patch = pixels[height * 5 // 8 : height * 7 // 8, width // 4 : width * 3 // 4, :3]
    blue, green, red = (round(float(value)) for value in patch.reshape(-1, 3).mean(axis=0))
    return red, green, blue


def is_near(seen: Rgb, wanted: Rgb, tolerance: int = NEAR) -> bool:
    """Say whether two colours differ by no more than lossy coding explains."""
    return all(abs(a - b) <= tolerance for a, b in zip(seen, wanted, strict=True))


def _pictures(
    count: int, size: tuple[int, int], colours: Sequence[Rgb], *, counter: bool, noise: bool
) -> Iterator[Picture]:
    width, height = size
    chance = np.random.default_rng(1)
    for index in range(count):
        picture = np.empty((height, width, 3), np.uint8)
        picture[:] = colours[index * len(colours) // count]
        if noise:
            lower = picture[height // 2 :]
            lower[:] = chance.integers(0, 256, lower.shape, np.uint8)
        if counter:
            for bit in range(COUNTER_BITS):
                lit = index >> (COUNTER_BITS - 1 - bit) & 1
                left, right = bit * width // COUNTER_BITS, (bit + 1) * width // COUNTER_BITS
                picture[: height // 3, left:right] = 255 if lit else 0
        yield picture


def tone_of(lufs: float) -> float:
    """Return the amplitude that gives a clip a loudness."""
    return float(TONE * 10 ** ((lufs - TONE_LUFS) / 20))


def _tone(
    stream: AudioStream, seconds: float, amplitude: float | Sequence[float]
) -> Iterator[av.AudioFrame]:
    context = stream.codec_context
    context.open(strict=False)
    count = context.frame_size or 1024
    fitting = av.AudioResampler(context.format, context.layout, SAMPLE_RATE, count)
    times = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    amplitudes = np.atleast_1d(amplitude)
    parts = amplitudes[np.arange(len(times)) * len(amplitudes) // len(times)]
    wave = (parts * np.sin(2 * np.pi * TONE_HZ * times)).astype(np.float32)
    frame = av.AudioFrame.from_ndarray(wave[np.newaxis], format="flt", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, 0, Fraction(1, SAMPLE_RATE)
    yield from [*fitting.resample(frame), *fitting.resample(None)]


def make_picture(path: Path, colour: Rgb = RED, size: tuple[int, int] = (160, 288)) -> Path:
    """Write a picture of one colour as its suffix says: .jpg, .png or .webp; return its path."""
    codec, pixels = {
        ".jpg": ("mjpeg", "yuvj420p"),
        ".png": ("png", "rgba"),
        ".webp": ("libwebp", "yuv420p"),
    }[path.suffix]
    with av.open(str(path), "w", format="image2") as container:
        stream = container.add_stream(codec, rate=1)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height = size
        stream.pix_fmt = pixels
        plain = np.full((size[1], size[0], 3), colour, np.uint8)
        frame = av.VideoFrame.from_ndarray(plain, format="rgb24").reformat(format=pixels)
        frame.pts = 0
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    return path
