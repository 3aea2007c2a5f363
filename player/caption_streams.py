"""Read a video's captions: the files beside it and the text tracks in it. Runs in the worker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic

import av
from av.container import InputContainer
from av.stream import Discard, Disposition
from av.subtitles.stream import SubtitleStream
from av.subtitles.subtitle import AssSubtitle

from player.caption_files import read_sidecars
from player.caption_text import MAX_CUES, ass_lines, plain_lines
from player.captions import Cue, Track, Tracks, in_order, lay_out, told_apart
from player.facts import PlayerError
from player.reading import opened

TEXT_CODECS = frozenset({"mov_text", "subrip", "srt", "webvtt", "ass", "ssa", "text"})
"""Codecs of words, in FFmpeg's names; the others are pictures of words."""

MAX_STREAMS = 16
TITLE_CHARS = 40
MAX_PACKET_BYTES = 16_384
"""Larger packets of words are no captions."""

SEARCH_S = 4.0
"""How long a file is searched. Words lie scattered over it; a film on a slow disk may take
longer, and then has captions as far as it was read."""

UNLANGUAGES = ("und", "mul", "zxx", "mis")
"""What ISO 639 has for no language in particular."""


def read_tracks(video: Path, languages: Sequence[str]) -> Tracks:
    """Return all captions of a video, the track to show first in front.

    Args:
        video: the video.
        languages: what the viewer reads, most wanted first.
    """
    tracks, fault = read_sidecars(video, languages)
    try:
        tracks += read_embedded(video)
    except PlayerError as error:
        fault = fault or str(error)
    return Tracks(told_apart(in_order(tracks, languages)), fault)


def read_embedded(video: Path) -> list[Track]:
    """Return the tracks of text in a video's own file.

    Raises:
        PlayerError: it is no video, or is damaged.
    """
    with opened(video) as (_, container, _):
        streams = [stream for stream in container.streams.subtitles if _is_text(stream)]
        del streams[MAX_STREAMS:]
        if not streams:
            return []
        cues: dict[int, list[Cue]] = {stream.index: [] for stream in streams}
        for index, cue in _cues(container, streams):
            if len(cues[index]) < MAX_CUES:
                cues[index].append(cue)
        tracks = [_track(stream, lay_out(cues[stream.index])) for stream in streams]
        return [track for track in tracks if track.cues]


def _is_text(stream: SubtitleStream) -> bool:
    context = stream.codec_context  # PyAV's stubs do not know that it may be missing
    return context is not None and context.name in TEXT_CODECS


def _cues(
    container: InputContainer, streams: Sequence[SubtitleStream]
) -> Iterator[tuple[int, Cue]]:
    """Yield cues with the index of their stream; pictures and sound are not even read."""
    wanted = {stream.index for stream in streams}
    for stream in container.streams:
        stream.discard = Discard.default if stream.index in wanted else Discard.all
    begin_ms = max(0, container.start_time or 0) * 1000 // av.time_base
    until = monotonic() + SEARCH_S
    for packet in container.demux(*streams):
        if monotonic() > until:
            return
        if packet.pts is None or not packet.time_base or not 0 < packet.size <= MAX_PACKET_BYTES:
            continue
        start_ms = round(packet.pts * packet.time_base * 1000) - begin_ms
        end_ms = start_ms + round((packet.duration or 0) * packet.time_base * 1000)
        stream = packet.stream
        assert isinstance(stream, SubtitleStream)
        for subtitle in stream.decode(packet):
            if isinstance(subtitle, AssSubtitle):
                # ReadOrder, Layer, Style, Name, three margins and Effect stand before the words.
                words = subtitle.ass.decode("utf-8", "replace").split(",", 8)[-1]
                yield stream.index, Cue(start_ms, end_ms, ass_lines(words))


def _track(stream: SubtitleStream, cues: tuple[Cue, ...]) -> Track:
    language = (stream.language or "")[:16]
    words = [*plain_lines(str(stream.metadata.get("title", ""))[:TITLE_CHARS])]
    if stream.disposition & Disposition.forced:
        words.append("forced")
    if stream.disposition & Disposition.hearing_impaired:
        words.append("SDH")
    return Track(
        language="" if language in UNLANGUAGES else language,
        name=" ".join(dict.fromkeys(word for word in words if word)),
        cues=cues,
        embedded=True,
    )
