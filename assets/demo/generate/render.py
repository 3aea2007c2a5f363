"""Turns a registered clip into its frames, its file and its sidecar."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from assets.demo.generate.brush import HEIGHT, WIDTH, Brush
from assets.demo.generate.clip import Clip, Draw, chance
from assets.demo.generate.encode import Picture, encode
from assets.demo.generate.sidecar import write_sidecar
from assets.demo.generate.sound import compose


def picture(draw: Draw, phase: float) -> Picture:
    """Return one frame, BGRA; the phase of the loop lies in [0, 1)."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    brush = Brush(image)
    draw(brush, phase)
    brush.close()
    return np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4).copy()


def pictures(clip: Clip, every: int = 1) -> Iterator[Picture]:
    """Yield the frames of one loop; only each `every`-th one when asked."""
    draw = clip.scene(chance(clip.stem, "picture"))
    for number in range(0, clip.frames, every):
        yield picture(draw, number / clip.frames)


def render(clip: Clip, library: Path) -> Path:
    """Write the clip and its sidecar into the folder of its topic; return the clip's path."""
    folder = library / clip.topic
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{clip.stem}.mp4"
    sound = compose(clip.parts, clip.seconds, chance(clip.stem, "sound"))
    encode(path, pictures(clip), sound, clip.crf)
    write_sidecar(
        path,
        title=clip.title,
        caption=clip.caption,
        hashtags=(clip.topic, *clip.tags),
        creator=clip.creator,
        track=clip.track,
        seconds=clip.seconds,
    )
    return path
