"""Measure how loud a video's sound is, by EBU R 128. Runs in the worker only."""

from __future__ import annotations

from collections.abc import Iterator
from math import log10
from pathlib import Path

import av
import av.filter
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.filter.graph import Graph
from av.stream import Discard

from player.facts import SILENCE_LUFS, Loudness, PlayerError
from player.reading import opened

FIRST_S = 300.0
"""How much of a video is measured: more than most have, and all that a feed shows of a long one.
It takes a second of a core; a film of three hours would take 40 and be read from end to end."""

SILENCE_DB = -120.0
"""The lowest peak that is told: digital silence has none that is a number."""


def read_loudness(path: Path, first_s: float = FIRST_S) -> Loudness:
    """Return how loud the beginning of a video is; of one without sound, that it is silent.

    Source: EBU R 128 and Tech 3341, measured by FFmpeg's filter ebur128.

    Raises:
        PlayerError: it is no video, or none of its sound can be decoded.
    """
    with opened(path) as (_, container, _):
        if not container.streams.audio:
            return Loudness(SILENCE_LUFS, SILENCE_DB)
        return _measure(_sound(container, container.streams.audio[0]), first_s)


def _sound(container: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    """Decode one track; a demuxer with an index does not even read what the others hold."""
    if stream.codec_context is None:
        raise PlayerError("The sound of this video is in a codec that cannot be read.")
    for other in container.streams:
        if other.index != stream.index:
            other.discard = Discard.all
    for packet in container.demux(stream):
        try:
            yield from packet.decode()
        except av.InvalidDataError:
            continue  # what is damaged is not heard either


def _measure(frames: Iterator[AudioFrame], left_s: float) -> Loudness:
    meter, shape = Graph(), ("", "", 0)
    said: dict[str, str] = {}
    for frame in frames:
        found = (frame.format.name, frame.layout.name, frame.sample_rate)
        if found != shape:  # the first frame; in some broadcasts it changes on the way
            meter, shape = _meter(frame), found
        meter.push(frame)
        said = _read_out(meter) or said
        left_s -= frame.samples / frame.sample_rate
        if left_s <= 0:
            break
    peak = float(said.get("lavfi.r128.true_peak", 0))
    return Loudness(
        lufs=max(SILENCE_LUFS, float(said.get("lavfi.r128.I", SILENCE_LUFS))),
        true_peak_db=20 * log10(peak) if peak > 0 else SILENCE_DB,
    )


def _meter(frame: AudioFrame) -> Graph:
    graph = Graph()
    graph.threads = 1
    source = graph.add_abuffer(
        sample_rate=frame.sample_rate,
        format=frame.format.name,
        layout=frame.layout.name,
        time_base=frame.time_base,
    )
    # Mono is heard from both loudspeakers, which makes it 3 LU louder than one channel is.
    meter = graph.add("ebur128", "metadata=1:framelog=quiet:peak=true:dualmono=true")
    graph.link_nodes(source, meter, graph.add("abuffersink")).configure()
    return graph


def _read_out(meter: Graph) -> dict[str, str]:
    """Return what the newest tenth of a second was marked with; nothing before there is one."""
    said: dict[str, str] = {}
    while True:
        try:
            said = meter.pull().metadata
        except (av.BlockingIOError, av.EOFError):
            return said
