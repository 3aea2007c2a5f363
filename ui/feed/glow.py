"""A frame reduced to its colours, and those spread over a picture as light. No Qt in here."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Light = NDArray[np.float32]
"""Blue, green and red of a coarse grid, shape SHRUNK + (3,), [0, 255]."""

SHRUNK = (32, 18)
"""Rows and columns the frame is reduced to."""
NOISE = 1.5
"""Levels of noise that keep a dark gradient from banding on an 8-bit screen."""
LAMP = (46, 110, 168)
"""The lamp's amber, dimmed, in BGR."""
LAMP_HEIGHT, LAMP_SPREAD = 0.34, 0.3
"""Shares of the height."""


def shrink(pixels: NDArray[np.uint8]) -> Light:
    """Reduce BGRA pixels to SHRUNK blurred colours, shape (32, 18, 3)."""
    rows = np.linspace(0, pixels.shape[0] - 1, SHRUNK[0] * 4).astype(int)
    columns = np.linspace(0, pixels.shape[1] - 1, SHRUNK[1] * 4).astype(int)
    sampled = pixels[np.ix_(rows, columns)][:, :, :3].astype(np.float32)
    small: Light
    small = sampled.reshape(SHRUNK[0], 4, SHRUNK[1], 4, 3).mean(axis=(1, 3), dtype=np.float32)
    for _ in range(3):
        for side in (0, 1):
            small = _blur(small, side)
    return small


def _blur(colours: Light, side: int) -> Light:
    """Average each colour with the two on either side of it along one side."""
    margins = [(0, 0)] * 3
    margins[side] = (2, 2)
    windows = np.lib.stride_tricks.sliding_window_view(
        np.pad(colours, margins, mode="edge"), 5, axis=side
    )
    averaged: Light = windows.mean(axis=-1, dtype=np.float32)
    return averaged


def lamplight(ground: tuple[int, int, int]) -> Light:
    """Return the light of one lamp a third of the way down, in BGR over a ground."""
    down = (np.arange(SHRUNK[0]) + 0.5) / SHRUNK[0] - LAMP_HEIGHT
    across = (np.arange(SHRUNK[1]) + 0.5) / SHRUNK[1] - 0.5
    near = np.exp(-(down[:, None] ** 2 + across[None, :] ** 2) / LAMP_SPREAD**2)[:, :, None]
    light: Light = (near * np.array(LAMP) + (1 - near) * np.array(ground)).astype(np.float32)
    return light


def glow(
    colours: Light,
    ground: tuple[int, int, int],
    strength: float,
    width: int,
    height: int,
) -> NDArray[np.uint8]:
    """Spread colours over a picture and fade them to the ground: BGRA, shape (height, width, 4)."""
    fade = np.outer(_edge(height), _edge(width)).astype(np.float32)
    return spread(colours, ground, fade * strength, width, height)


def spread(
    colours: Light,
    ground: tuple[int, int, int],
    strength: float | Light,
    width: int,
    height: int,
) -> NDArray[np.uint8]:
    """Spread colours over a picture, over a ground: BGRA, shape (height, width, 4).

    Args:
        colours: what `shrink` returns.
        ground: what shows through, in BGR.
        strength: share of the colours, [0, 1]; one for all, or of shape (height, width).
        width: of the picture.
        height: of the picture.
    """
    down, across = _stretch(SHRUNK[0], height), _stretch(SHRUNK[1], width)
    noise = np.random.default_rng(7).random((height, width), np.float32) - np.float32(0.5)
    noise *= NOISE * 2
    picture = np.empty((height, width, 4), np.uint8)
    for channel in range(3):
        light = down @ (colours[:, :, channel] - ground[channel]) @ across.T
        light *= strength
        light += noise + ground[channel]
        np.clip(light, 0, 255, out=light)
        picture[:, :, channel] = light
    picture[:, :, 3] = 255
    return picture


def _stretch(small: int, large: int) -> Light:
    """Smooth interpolation from `small` samples to `large`, shape (large, small)."""
    place = (np.arange(large) + 0.5) / large * small - 0.5
    away = np.abs(place[:, None] - np.arange(small)[None, :]) / 2
    weight = np.where(away < 1, (1 + np.cos(np.pi * np.minimum(away, 1))) / 2, 0)
    shares: Light = (weight / weight.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def _edge(length: int) -> Light:
    """A bump that is nothing at both ends of a side and full in its middle."""
    bump: Light = (np.sin(np.pi * (np.arange(length) + 0.5) / length) ** 0.7).astype(np.float32)
    return bump
