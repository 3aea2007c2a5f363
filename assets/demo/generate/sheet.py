"""Contact sheets: a few frames of a clip side by side, to look at while drawing."""

from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from assets.demo.generate.clip import Clip
from assets.demo.generate.render import pictures

COLUMNS = 6


def write_sheet(clip: Clip, folder: Path) -> None:
    """Write `<stem>.png` with six frames, evenly spaced over the loop, at half size."""
    frames = list(pictures(clip, every=clip.frames // COLUMNS))[:COLUMNS]
    strip = np.ascontiguousarray(np.concatenate([frame[::2, ::2] for frame in frames], axis=1))
    height, width = strip.shape[:2]
    folder.mkdir(parents=True, exist_ok=True)
    image = QImage(strip.data, width, height, width * 4, QImage.Format.Format_RGB32)
    image.save(str(folder / f"{clip.stem}.png"))
