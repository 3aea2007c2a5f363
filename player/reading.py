"""Open one media file with PyAV, and take its first picture. Runs in the worker only."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from time import monotonic

import av
import av.filter
from av.container import InputContainer
from av.stream import Disposition
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange
from av.video.stream import VideoStream

from player.facts import PlayerError
from player.sniff import Container, open_readonly, read_head, recognise, recognise_shown

MATRICES = {1: "bt709", 5: "bt601", 6: "bt601", 9: "bt2020", 10: "bt2020"}
"""FFmpeg's AVColorSpace numbers of the matrices in use."""

JPEG_QUANTISER = "3"
"""MJPEG's scale from 2 (best) to 31: about 90 KB for a busy 540x960 picture."""

DAMAGED = "This video is damaged, or in a format that cannot be read."

LABELS = (
    *("title", "artist", "author", "description", "synopsis", "comment"),
    *("date", "creation_time", "keywords", "purl"),
)
"""What a container may say of its video, by FFmpeg's names; all else in it is left alone."""

LABEL_LENGTH = 4000
"""Characters of one label."""

MEASURE_S = 5.0
"""How long to look for the end of a file that does not say how long it is."""


def read_poster(path: Path, width: int) -> bytes:
    """Return the first picture as a JPEG `width` pixels across, upright and with square pixels.

    Args:
        path: a video, or a picture (JPEG, PNG, WebP).
        width: pixels across.

    Raises:
        PlayerError: it is neither, or no picture can be had from it.
    """
    with opened(path, recognise_shown) as (_, container, stream):
        return as_jpeg(first_frame(container, stream), stream, width)


def as_jpeg(frame: VideoFrame, stream: VideoStream, width: int) -> bytes:
    """Return a decoded frame as a JPEG `width` pixels across, upright and with square pixels."""
    turns = quarter_turns(frame)
    display_width, display_height = display_size(
        frame.width, frame.height, stream.sample_aspect_ratio, turns
    )
    height = max(2, round(width * display_height / display_width))
    across, down = (height, width) if turns % 2 else (width, height)
    return _jpeg(painted(frame, across, down, turns))


@contextmanager
def opened(
    path: Path, known: Callable[[bytes, int], Container] = recognise
) -> Iterator[tuple[Container, InputContainer, VideoStream]]:
    """Open a file by its descriptor with one format forced: no other file, no address, is read.

    Args:
        path: the file.
        known: tells the format by the first bytes and the size, or refuses it.
    """
    descriptor = open_readonly(path)
    try:
        kind = known(*read_head(descriptor))
        with demuxed(descriptor, kind) as (container, stream):
            yield kind, container, stream
    finally:
        os.close(descriptor)


@contextmanager
def demuxed(
    descriptor: int, kind: Container, **options: str
) -> Iterator[tuple[InputContainer, VideoStream]]:
    """Open a descriptor from its first byte on; `options` are those of FFmpeg's demuxer."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    options |= {"fd": str(descriptor), "protocol_whitelist": "fd"}
    try:
        with av.open(
            "fd:", format=kind.avformat, options=options, metadata_errors="ignore"
        ) as container:
            stream = _picture_stream(container)
            stream.codec_context.thread_count = 1
            yield container, stream
    except MemoryError as error:
        raise PlayerError("This video needs more memory than it may have.") from error
    except (av.FFmpegError, ValueError, IndexError) as error:
        # PyAV counts a stream twice, or no longer, that a damaged FLV announces in its middle.
        raise PlayerError(DAMAGED) from error


def labels_of(container: InputContainer) -> tuple[tuple[str, str], ...]:
    """Return the words of a container; Matroska writes their names in capitals."""
    said = {name.lower(): words for name, words in container.metadata.items()}
    return tuple((name, said[name][:LABEL_LENGTH]) for name in LABELS if said.get(name))


def _picture_stream(container: InputContainer) -> VideoStream:
    for stream in container.streams.video:
        if stream.disposition & Disposition.attached_pic:
            continue  # the cover of a sound file
        if stream.codec_context is None:  # PyAV's stubs do not know that this happens
            raise PlayerError("This video is in a codec that cannot be read.")
        return stream
    if not container.streams.audio:
        raise PlayerError(DAMAGED)
    raise PlayerError("This file holds sound but no picture.")


def first_frame(container: InputContainer, stream: VideoStream) -> VideoFrame:
    """Return the first picture that has a size."""
    for frame in container.decode(stream):
        if frame.width > 0 and frame.height > 0:
            return frame
    raise PlayerError("This file holds no picture that can be shown.")


def quarter_turns(frame: VideoFrame) -> int:
    """Return by how many quarters, counterclockwise, a player has to turn the picture."""
    return round(frame.rotation / 90) % 4


def display_size(
    width: int, height: int, sample_aspect: Fraction | None, turns: int
) -> tuple[int, int]:
    """Return the size on screen: square pixels (never fewer than stored), then turned upright."""
    aspect = Fraction(sample_aspect or 1)
    if aspect > 1:
        width = round(width * aspect)
    elif 0 < aspect < 1:
        height = round(height / aspect)
    return (height, width) if turns % 2 else (width, height)


def matrix_of(colorspace: int, width: int, height: int) -> str:
    """Return the colour matrix; untagged, as players guess: BT.709 beyond standard definition."""
    guess = "bt709" if width >= 1280 or height > 576 else "bt601"
    return MATRICES.get(colorspace, guess)


def range_of(color_range: int, pixel_format: str) -> str:
    """Return `full` or `limited`."""
    is_full = color_range == ColorRange.JPEG or pixel_format.startswith("yuvj")
    return "full" if is_full else "limited"


def duration_ms(container: InputContainer, stream: VideoStream) -> int:
    """Return the length in ms: as the file says, else as its packets say; 0 when unknown."""
    if container.duration:
        return round(container.duration * 1000 / av.time_base)
    if stream.duration and stream.time_base:
        return round(float(stream.duration * stream.time_base) * 1000)
    return _measured_ms(container, stream)


def _measured_ms(container: InputContainer, stream: VideoStream) -> int:
    """Walk the packets of a recording that was never closed, such as a browser's WebM."""
    last_s, until = Fraction(0), monotonic() + MEASURE_S
    for packet in container.demux(stream):
        if packet.pts is not None and packet.time_base:
            last_s = max(last_s, (packet.pts + (packet.duration or 0)) * packet.time_base)
        if monotonic() > until:
            return 0
    return round(last_s * 1000)


def painted(frame: VideoFrame, width: int, height: int, turns: int) -> VideoFrame:
    """Return a picture in a JPEG's own colours, scaled, then turned counterclockwise.

    Through a filter graph, which rounds correctly where `reformat` is up to 6 of 255 off.
    """
    flags = "flags=bicubic+accurate_rnd+full_chroma_int"
    matrix = matrix_of(int(frame.colorspace), frame.width, frame.height)
    coded = f"in_color_matrix={matrix}:in_range={range_of(frame.color_range, frame.format.name)}"
    size = f"{frame.width}x{frame.height}"
    graph = av.filter.Graph()
    graph.threads = 1
    steps = [
        ("buffer", f"video_size={size}:pix_fmt={frame.format.name}:time_base=1/1000"),
        ("scale", f"{width}:{height}:{flags}:{coded}:out_color_matrix=bt601:out_range=full"),
        ("format", "pix_fmts=yuvj420p"),
        *[("transpose", "cclock")] * turns,
        ("buffersink", None),
    ]
    graph.link_nodes(*[graph.add(*step) for step in steps]).configure()
    graph.vpush(frame)
    return graph.vpull()


def _jpeg(picture: VideoFrame) -> bytes:
    encoder = av.CodecContext.create("mjpeg", "w")
    assert isinstance(encoder, VideoCodecContext)
    encoder.width, encoder.height = picture.width, picture.height
    encoder.pix_fmt = "yuvj420p"
    encoder.time_base = Fraction(1, 25)
    encoder.options = {"qmin": JPEG_QUANTISER, "qmax": JPEG_QUANTISER}
    picture.pts = 0
    return b"".join(bytes(packet) for packet in [*encoder.encode(picture), *encoder.encode(None)])
