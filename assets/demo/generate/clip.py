"""What a generated clip is, and the register that the topic modules fill."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from assets.demo.generate.brush import Brush
from assets.demo.generate.sound import Part

Draw = Callable[[Brush, float], None]
"""Draws one frame; the second argument is the phase of the loop, in [0, 1)."""

Scene = Callable[[np.random.Generator], Draw]
"""Prepares what stays the same over all frames and returns the drawing."""

FPS = 30


@dataclass(frozen=True)
class Clip:
    """One clip of the demo library: its words, its length, its picture and its sound.

    Attributes:
        stem: file name without suffix, unique in the library.
        topic: folder and first hashtag.
        tags: further hashtags, without "#": sub-topic first, then mood.
        creator: handle, a key of `creators.CREATORS`.
        seconds: length; the picture is periodic over it.
        crf: x264's constant rate factor; raised where the picture is all fine detail.
    """

    stem: str
    topic: str
    title: str
    caption: str
    tags: tuple[str, ...]
    creator: str
    track: str
    seconds: int
    scene: Scene
    parts: tuple[Part, ...]
    crf: int

    @property
    def frames(self) -> int:
        """Number of frames in one loop."""
        return self.seconds * FPS


LIBRARY: dict[str, Clip] = {}
"""Every generated clip by stem, in the order of registration."""


def clip(
    topic: str,
    title: str,
    caption: str,
    *,
    tags: str,
    creator: str,
    track: str,
    seconds: int,
    sound: tuple[Part, ...],
    crf: int = 32,
) -> Callable[[Scene], Scene]:
    """Register the decorated scene; its name becomes the stem, its words the sidecar."""

    def register(scene: Scene) -> Scene:
        stem = scene.__name__.replace("_", "-")
        LIBRARY[stem] = Clip(
            stem=stem,
            topic=topic,
            title=title,
            caption=caption,
            tags=tuple(tags.split()),
            creator=creator,
            track=track,
            seconds=seconds,
            scene=scene,
            parts=sound,
            crf=crf,
        )
        return scene

    return register


def chance(stem: str, purpose: str) -> np.random.Generator:
    """Return the clip's own source of chance, the same in every run and on every machine."""
    digest = hashlib.sha256(f"{stem}/{purpose}".encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))
