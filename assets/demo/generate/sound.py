"""Composes a clip's sound: parts that loop without a seam, mixed to one loudness."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from assets.demo.generate.voices import RATE, Wave, hertz, voice

Part = Callable[[int, np.random.Generator], Wave]
"""Makes one layer, shape (2, n), of exactly n samples; what rings longer wraps round."""

SCALES = {
    "major": (0, 2, 4, 7, 9),
    "minor": (0, 3, 5, 7, 10),
    "dream": (0, 2, 4, 6, 9),
    "east": (0, 1, 5, 7, 8),
    "blue": (0, 3, 5, 6, 10),
}
"""Five-note scales, in semitones over the root: any two notes sound well together."""

TARGET_LUFS = -18.0
CEILING = 0.84
FADE_S = 0.03


def place(track: Wave, sound: NDArray[np.float64], at: int, pan: float) -> None:
    """Add a mono sound at sample `at`, pan in [-1, 1]; its tail wraps to the beginning."""
    n = track.shape[1]
    index = (at + np.arange(len(sound))) % n
    angle = (pan + 1) * np.pi / 4
    np.add.at(track[0], index, sound * np.cos(angle))
    np.add.at(track[1], index, sound * np.sin(angle))


def tune(
    name: str,
    root: int,
    scale: str = "major",
    *,
    bars: int = 4,
    density: float = 0.6,
    level: float = 1.0,
    span: int = 8,
) -> Part:
    """Return a melody: a motif of eight steps, played as A A B A over the bars.

    Args:
        name: a voice of `voices.VOICES`.
        root: MIDI note of the scale's first degree.
        scale: a key of `SCALES`.
        bars: bars in the loop; they set the tempo.
        density: share of steps that carry a note.
        level: gain of the part.
        span: number of scale degrees the melody may climb.
    """

    def part(n: int, rng: np.random.Generator) -> Wave:
        track = np.zeros((2, n))
        motifs = [walk(rng, density, span) for _ in range(2)]
        step = n / (bars * 8)
        for bar in range(bars):
            motif = motifs[1] if bar % 4 == 2 else motifs[0]
            for position, degree in enumerate(motif):
                if degree is None or (bar % 4 == 3 and position > 5):
                    continue
                pitch = root + 12 * (degree // 5) + SCALES[scale][degree % 5]
                accent = 1.0 if position % 4 == 0 else 0.7
                sound = voice(name, hertz(pitch), rng) * level * accent
                place(track, sound, round((bar * 8 + position) * step), 0.5 * rng.uniform(-1, 1))
        return track

    return part


def walk(rng: np.random.Generator, density: float, span: int) -> list[int | None]:
    """Return eight steps of a random walk on scale degrees; None is a rest."""
    degree = int(rng.integers(0, span // 2 + 1))
    steps: list[int | None] = []
    for position in range(8):
        degree = int(np.clip(degree + rng.integers(-2, 3), 0, span))
        steps.append(degree if position == 0 or rng.random() < density else None)
    return steps


def beats(
    name: str, pitches: Sequence[int], *, bars: int = 4, pattern: str = "x---x---", level: float = 1
) -> Part:
    """Return a bass line or rhythm: one pitch a bar, struck where the pattern has an x."""

    def part(n: int, rng: np.random.Generator) -> Wave:
        track = np.zeros((2, n))
        step = n / (bars * len(pattern))
        for bar in range(bars):
            for position, mark in enumerate(pattern):
                if mark == "x":
                    sound = voice(name, hertz(pitches[bar % len(pitches)]), rng) * level
                    place(track, sound, round((bar * len(pattern) + position) * step), 0.0)
        return track

    return part


def hits(
    name: str, moments: Sequence[float], pitches: Sequence[int], *, level: float = 1.0
) -> Part:
    """Return sounds at given shares of the loop, so that they meet what the picture does."""

    def part(n: int, rng: np.random.Generator) -> Wave:
        track = np.zeros((2, n))
        for count, moment in enumerate(moments):
            sound = voice(name, hertz(pitches[count % len(pitches)]), rng) * level
            place(track, sound, round((moment % 1.0) * n), 0.3 * rng.uniform(-1, 1))
        return track

    return part


def drone(pitches: Sequence[float], *, level: float = 0.25, swell: int = 1) -> Part:
    """Return a soft chord that breathes `swell` times a loop."""

    def part(n: int, rng: np.random.Generator) -> Wave:
        time = np.arange(n) / RATE
        loop_s = n / RATE
        track = np.zeros((2, n))
        for pitch in pitches:
            for side in range(2):
                for harmonic, gain in ((1, 1.0), (2, 0.3), (3, 0.12)):
                    # Whole periods in the loop, or the seam would click.
                    cycles = round(hertz(pitch) * harmonic * loop_s + rng.uniform(-2, 2))
                    turn = rng.random()
                    track[side] += gain * np.sin(2 * np.pi * (cycles * time / loop_s + turn))
        breath = 0.65 + 0.35 * np.sin(2 * np.pi * (swell * time / loop_s - 0.25))
        return track * breath * level / max(1, len(pitches))

    return part


def air(low: float, high: float, *, level: float = 0.3, swell: int = 0, depth: float = 0.7) -> Part:
    """Return noise between two frequencies (rain, wind, surf), swelling `swell` times a loop."""

    def part(n: int, rng: np.random.Generator) -> Wave:
        hz = np.fft.rfftfreq(n, 1 / RATE)
        shape = np.exp(-(np.log(np.maximum(hz, 1) / np.sqrt(low * high)) ** 2) * 2
                       / np.log(high / low) ** 2) / np.sqrt(np.maximum(hz, 20))  # fmt: skip
        spectrum = shape * np.exp(2j * np.pi * rng.random((2, len(hz))))
        noise = np.fft.irfft(spectrum, n)
        noise *= level / noise.std()
        if swell:
            phase = swell * np.arange(n) / n + rng.random()
            noise *= 1 - depth * (0.5 + 0.5 * np.sin(2 * np.pi * phase))
        mixed: Wave = noise
        return mixed

    return part


def sprinkle(name: str, low: int, high: int, *, count: int, level: float = 0.3) -> Part:
    """Return `count` sounds at random moments and pitches: drops, chirps, sparks."""

    def part(n: int, rng: np.random.Generator) -> Wave:
        track = np.zeros((2, n))
        for moment in rng.random(count):
            sound = voice(name, hertz(rng.uniform(low, high)), rng)
            gain = level * rng.uniform(0.3, 1)
            place(track, sound * gain, int(moment * n), rng.uniform(-0.9, 0.9))
        return track

    return part


def loudness(sound: Wave) -> float:
    """Return the loudness in LUFS, without gating.

    Source: ITU-R BS.1770-4, with its two filters (a high shelf of 4 dB and a high pass at
    38 Hz) approximated on the power spectrum.
    """
    n = sound.shape[1]
    power = (np.abs(np.fft.rfft(sound)) ** 2).sum(axis=0) * 2 / n**2
    hz = np.fft.rfftfreq(n, 1 / RATE)
    shelf = 1 + (10**0.4 - 1) * (hz / 1700) ** 4 / (1 + (hz / 1700) ** 4)
    high_pass = hz**4 / (hz**4 + 38.0**4)
    return float(-0.691 + 10 * np.log10((power * shelf * high_pass).sum()))


def compose(parts: Sequence[Part], seconds: int, rng: np.random.Generator) -> Wave:
    """Mix the parts, add a room, bring them to one loudness: shape (2, seconds * RATE)."""
    n = seconds * RATE
    dry = np.sum([part(n, rng) for part in parts], axis=0)
    tail = np.arange(RATE) / RATE
    room = rng.standard_normal((2, RATE)) * np.exp(-6 * tail) * np.minimum(1, tail * 90)
    room /= np.sqrt((room**2).sum(axis=1, keepdims=True))
    wet = np.fft.irfft(np.fft.rfft(dry) * np.fft.rfft(room, n), n)
    mixed = dry + 0.32 * wet
    mixed *= 10 ** ((TARGET_LUFS - loudness(mixed)) / 20)
    mixed = CEILING * np.tanh(mixed / CEILING)
    edge = np.minimum(1, np.minimum(np.arange(n), np.arange(n)[::-1]) / (FADE_S * RATE))
    finished: Wave = mixed * edge
    return finished
