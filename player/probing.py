"""Find out what one file is, mostly without decoding a picture. Runs in the worker only."""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import av.logging
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from player.content_key import content_key
from player.facts import GoneError, Inspection, MediaFacts, PlayerError
from player.reading import (
    demuxed,
    display_size,
    duration_ms,
    first_frame,
    labels_of,
    matrix_of,
    quarter_turns,
    range_of,
)
from player.sniff import MATROSKA, MP4, Container, open_readonly, read_head, recognise

TOLD_BY_HEADERS: Final = frozenset({"h264", "hevc", "vp9", "av1"})
"""Codecs whose headers say all of size and colours; of others a picture is decoded."""
LOOK_AHEAD: Final = "1000"
"""Bytes of packets that FFmpeg looks at in an MP4, whose index says nearly all."""
TAIL: Final = 64 * 1024
"""Bytes at the end of an MP4 in which its index may be."""
STRAIGHT: Final = struct.pack(">9I", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
"""The matrix of an MP4's track that is shown as it is stored."""
TURNED: Final = "Display Matrix"
"""How FFmpeg writes that one does; PyAV 18 hands the angle on only with a decoded picture."""


def inspect(path: Path, known: tuple[str, ...] = ()) -> Inspection:
    """Sniff a file, compute its key, and probe it unless its content is known; never raises.

    Args:
        path: the file.
        known: content keys of videos that need not be probed again.
    """
    try:
        descriptor = open_readonly(path)
    except PlayerError as error:
        return Inspection(fault=str(error), gone=isinstance(error, GoneError))
    try:
        return _inspected(descriptor, known)
    except OSError as error:
        return Inspection(fault=f"This file cannot be read: {error.strerror}.")
    finally:
        os.close(descriptor)


def _inspected(descriptor: int, known: tuple[str, ...]) -> Inspection:
    key, facts, fault, passing = None, None, None, False
    try:
        head, size = read_head(descriptor)
        kind = recognise(head, size)
        key = content_key(descriptor, size)
        facts = None if key in known else _facts(_File(descriptor, kind, head, size))
    except PlayerError as error:
        key, fault, passing = None, str(error), error.passing
    status = os.fstat(descriptor)  # last, so that a change meanwhile shows
    return Inspection(key, facts, status.st_size, status.st_mtime_ns, fault, passing)


@dataclass(frozen=True, slots=True)
class _File:
    """An open file, and what is known of it before FFmpeg has seen it."""

    descriptor: int
    kind: Container
    head: bytes
    size: int


def _facts(file: _File) -> MediaFacts:
    if file.kind is MP4:
        with demuxed(file.descriptor, MP4, probesize=LOOK_AHEAD) as (container, stream):
            if stream.codec_context.pix_fmt is not None:
                return _told(file, container, stream)
    with demuxed(file.descriptor, file.kind) as (container, stream):
        return _told(file, container, stream)


@dataclass(frozen=True, slots=True)
class _Pictures:
    """What all pictures of a video have in common."""

    width: int
    height: int
    colorspace: int
    color_range: int
    pixel_format: str
    turns: int


def _told(file: _File, container: InputContainer, stream: VideoStream) -> MediaFacts:
    length_ms = duration_ms(container, stream) if container.duration else None
    seen = _by_headers(file, container, stream) or _by_a_frame(first_frame(container, stream))
    width, height = display_size(seen.width, seen.height, stream.sample_aspect_ratio, seen.turns)
    rate = stream.average_rate or stream.guessed_rate
    sound = next(iter(container.streams.audio), None)
    sound_codec = sound.codec_context if sound is not None else None
    return MediaFacts(
        demuxer=file.kind.demuxer,
        duration_ms=duration_ms(container, stream) if length_ms is None else length_ms,
        width=width,
        height=height,
        colorspace=matrix_of(seen.colorspace, seen.width, seen.height),
        color_range=range_of(seen.color_range, seen.pixel_format),
        rotation=seen.turns * 90,
        fps=round(float(rate), 3) if rate else None,
        video_codec=stream.codec_context.name,
        audio_codec=None if sound is None else (sound_codec.name if sound_codec else "unknown"),
        labels=labels_of(container),
    )


def _by_headers(file: _File, container: InputContainer, stream: VideoStream) -> _Pictures | None:
    """Return what the headers say; None when they may not say all."""
    coded = stream.codec_context
    if coded.name not in TOLD_BY_HEADERS or coded.pix_fmt is None or not coded.width:
        return None
    if _is_turned(file, container, stream):
        return None
    return _Pictures(
        coded.width, coded.height, coded.colorspace, coded.color_range, coded.pix_fmt, 0
    )


def _is_turned(file: _File, container: InputContainer, stream: VideoStream) -> bool:
    """Say whether the picture is to be turned: of the containers here two can ask for it."""
    if file.kind is MP4 and _stands_straight(file, stream.id):
        return False
    return file.kind in (MP4, MATROSKA) and TURNED in _described(container)


def _stands_straight(file: _File, track: int) -> bool:
    """Say whether an MP4's own words for this are at hand, and say that it is not turned.

    Source: ISO/IEC 14496-12, 8.3.2, the box `tkhd`. FFmpeg's description takes a tenth of all.
    """
    tail = os.pread(file.descriptor, TAIL, max(0, file.size - TAIL))
    for piece in (file.head, tail):
        at = piece.find(b"tkhd")
        while at >= 0:
            # Version 1 of the box has times of eight bytes.
            number, matrix = (24, 56) if piece[at + 4 : at + 5] == b"\x01" else (16, 44)
            if int.from_bytes(piece[at + number : at + number + 4], "big") == track:
                return piece[at + matrix : at + matrix + len(STRAIGHT)] == STRAIGHT
            at = piece.find(b"tkhd", at + 4)
    return False


def _by_a_frame(frame: VideoFrame) -> _Pictures:
    return _Pictures(
        frame.width,
        frame.height,
        int(frame.colorspace),
        int(frame.color_range),
        frame.format.name,
        quarter_turns(frame),
    )


def _described(container: InputContainer) -> str:
    """Return FFmpeg's description of a container, which it gives to its log only."""
    av.logging.set_level(av.logging.INFO)
    try:
        # PyAV's stubs leave it out.
        return str(container.dumps_format())  # type: ignore[attr-defined]
    finally:
        av.logging.set_level(None)
