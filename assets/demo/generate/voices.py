"""The instruments: short sounds made of decaying partials, noise and glides."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

RATE = 44_100
"""Samples a second."""

Wave = NDArray[np.float64]

Voice = Callable[[float, np.random.Generator], Wave]
"""Makes one mono sound of a frequency in hertz, peak about 1."""


def hertz(midi: float) -> float:
    """Return the frequency of a MIDI note number (69 is 440 Hz)."""
    return float(440 * 2 ** ((midi - 69) / 12))


def partials(
    frequency: float, ratios: list[float], gains: list[float], decay: float, length_s: float
) -> Wave:
    """Add sines that die the faster the higher they are."""
    time = np.arange(int(length_s * RATE)) / RATE
    sound = np.zeros_like(time)
    for ratio, gain in zip(ratios, gains, strict=True):
        if frequency * ratio < 0.45 * RATE:
            shrink = np.exp(-time * decay * (0.6 + 0.4 * ratio))
            sound += gain * shrink * np.sin(2 * np.pi * frequency * ratio * time)
    ramp = np.minimum(1, time * 400) * np.minimum(1, (length_s - time) * 30)
    finished: Wave = sound * ramp / sum(gains)
    return finished


def pluck(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a nylon string."""
    ratios = [1.0, 2.001, 3.003, 4.01, 5.02, 6.03]
    return partials(frequency, ratios, [1, 0.55, 0.3, 0.16, 0.09, 0.05], 3.2, 1.6)


def bell(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a small glass bell."""
    return partials(frequency, [1, 2.76, 5.4, 8.93], [1, 0.45, 0.2, 0.08], 1.7, 2.8)


def marimba(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a wooden bar."""
    return partials(frequency, [1, 3.98, 9.8], [1, 0.3, 0.1], 6.5, 0.9)


def piano(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a felt piano."""
    ratios = [1, 2.0, 3.002, 4.006, 5.01, 7.03]
    return partials(frequency, ratios, [1, 0.5, 0.22, 0.14, 0.07, 0.03], 1.9, 2.4)


def box(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a music box."""
    return partials(frequency, [1, 2.0, 6.27], [1, 0.15, 0.25], 3.0, 1.8)


def bass(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a soft double bass."""
    return partials(frequency, [1, 2, 3, 4], [1, 0.6, 0.25, 0.1], 2.6, 1.1)


def flute(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like someone whistling in the next room."""
    time = np.arange(int(0.7 * RATE)) / RATE
    sway = 0.006 * np.sin(2 * np.pi * 5.2 * time) * np.minimum(1, time * 3)
    body = np.sin(2 * np.pi * frequency * (time + sway / 33))
    body += 0.18 * np.sin(4 * np.pi * frequency * time)
    shape = np.minimum(1, time * 14) * np.minimum(1, (0.7 - time) * 6)
    whistle: Wave = 0.7 * body * shape
    return whistle


def tick(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a clock's escapement."""
    wood = partials(frequency, [1, 2.4, 3.7], [1, 0.7, 0.4], 45, 0.12)
    noise = rng.standard_normal(len(wood)) * np.exp(-np.arange(len(wood)) / RATE * 260)
    return wood + 0.35 * noise


def drop(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a drop that falls into water: a quick glide upwards."""
    time = np.arange(int(0.16 * RATE)) / RATE
    phase = frequency * (time + 2.4 * time**2)
    plip: Wave = np.sin(2 * np.pi * phase) * np.exp(-26 * time) * np.minimum(1, time * 600)
    return plip


def chirp(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a bird or a cricket, by its pitch."""
    time = np.arange(int(0.22 * RATE)) / RATE
    phase = frequency * time + 30 * np.sin(2 * np.pi * 11 * time) / 11
    call: Wave = np.sin(2 * np.pi * phase) * np.sin(np.pi * time / 0.22) ** 2
    return 0.6 * call


def thump(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a felt drum."""
    time = np.arange(int(0.4 * RATE)) / RATE
    phase = frequency * time + 3.5 * (1 - np.exp(-26 * time))
    beat: Wave = np.sin(2 * np.pi * phase) * np.exp(-9 * time)
    return beat


def hiss(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a shaker, a match or a wheel on a rail joint."""
    n = int(0.13 * RATE)
    noise = np.diff(rng.standard_normal(n + 1))
    shaker: Wave = noise * np.exp(-np.arange(n) / RATE * 42) * np.minimum(1, np.arange(n) / 300)
    return 0.5 * shaker


def boing(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like a spring."""
    time = np.arange(int(0.6 * RATE)) / RATE
    phase = frequency * time + 5 * np.sin(2 * np.pi * 7 * time) * np.exp(-4 * time)
    spring: Wave = np.sin(2 * np.pi * phase) * np.exp(-5.5 * time) * np.minimum(1, time * 200)
    return 0.8 * spring


def rumble(frequency: float, rng: np.random.Generator) -> Wave:
    """Sound like distant thunder."""
    n = int(2.4 * RATE)
    time = np.arange(n) / RATE
    spectrum = np.fft.rfft(rng.standard_normal(n))
    hz = np.fft.rfftfreq(n, 1 / RATE)
    noise = np.fft.irfft(spectrum / (1 + (hz / frequency) ** 2), n)
    swell = np.minimum(1, time * 5) * np.exp(-1.5 * time) * np.minimum(1, (2.4 - time) * 4)
    thunder: Wave = noise / np.abs(noise).max() * swell
    return thunder


VOICES: dict[str, Voice] = {
    maker.__name__: maker
    for maker in (
        pluck, bell, marimba, piano, box, bass, flute, tick, drop, chirp, thump, hiss, boing, rumble
    )
}  # fmt: skip


def voice(name: str, frequency: float, rng: np.random.Generator) -> Wave:
    """Make one sound of a named instrument."""
    return VOICES[name](frequency, rng)
