"""Videos with captions, for the tests: tracks of text put into a clip, and files beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.packet import Packet
from av.stream import Disposition
from av.subtitles.codeccontext import SubtitleCodecContext
from av.subtitles.subtitle import SubtitleSet

MS = Fraction(1, 1000)
ASS_HEADER = b"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, Bold, Italic, Alignment
Style: Default,Arial,16,0,0,2

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""

Line = tuple[int, int, str]
"""From and to in milliseconds, and an ASS text: FFmpeg makes the other formats from it."""


@dataclass(frozen=True)
class TextTrack:
    """What to put into a clip."""

    codec: str
    lines: Sequence[Line]
    language: str = ""
    title: str = ""
    forced: bool = False
    default: bool = False


def embed(clip: Path, into: Path, *tracks: TextTrack) -> Path:
    """Copy a clip with tracks of text added; return the copy's path."""
    with av.open(str(clip)) as source, av.open(str(into), "w") as target:
        copies = {s.index: target.add_stream_from_template(s) for s in source.streams}
        streams = [_add(target, track) for track in tracks]
        for stream, track in zip(streams, tracks, strict=True):
            for number, line in enumerate(track.lines):
                target.mux(_packet(stream, number, line))
        for packet in source.demux():
            if packet.dts is not None:
                packet.stream = copies[packet.stream.index]
                target.mux(packet)
    return into


def srt(*lines: Line) -> str:
    """Return a SubRip file."""
    return "\n".join(
        f"{number}\n{_clock(start)},{start % 1000:03} --> {_clock(end)},{end % 1000:03}\n{text}\n"
        for number, (start, end, text) in enumerate(lines, 1)
    )


def vtt(*lines: Line) -> str:
    """Return a WebVTT file."""
    return "WEBVTT\n\n" + "\n".join(
        f"{_clock(start)}.{start % 1000:03} --> {_clock(end)}.{end % 1000:03}\n{text}\n"
        for start, end, text in lines
    )


def _add(target: Any, track: TextTrack) -> Any:
    stream = target.add_stream(track.codec)
    stream.time_base = stream.codec_context.time_base = MS
    assert isinstance(stream.codec_context, SubtitleCodecContext)
    stream.codec_context.subtitle_header = ASS_HEADER
    if track.language:
        stream.metadata["language"] = track.language
    if track.title:
        stream.metadata["title"] = track.title
    if track.forced or track.default:
        stream.disposition = Disposition.forced if track.forced else Disposition.default
    return stream


def _packet(stream: Any, number: int, line: Line) -> Packet[Any]:
    start_ms, end_ms, text = line
    ass = f"{number},0,Default,,0,0,0,,{text}".encode()
    words = SubtitleSet.create(ass, 0, end_ms - start_ms, start_ms * 1000)
    packet: Packet[Any] = stream.codec_context.encode_subtitle(words)
    packet.stream = stream
    packet.pts = packet.dts = start_ms
    packet.duration, packet.time_base = end_ms - start_ms, MS
    return packet


def _clock(ms: int) -> str:
    s = ms // 1000
    return f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}"
