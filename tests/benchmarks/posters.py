"""Whether a page shows the poster of its video: asked of the item that draws it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import av
import numpy as np

from player.poster import PosterCache, TakesPosters
from tests.benchmarks.code import read

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from ui.shell.wiring import App

LOADED = 1.0


class PosterImages:
    """The images on the pager's pages."""

    def __init__(self, app: App) -> None:
        from PySide6.QtQuick import QQuickItem

        pager = app.window.findChild(QQuickItem, "pager")
        assert isinstance(pager, QQuickItem)
        # It is only asked where posters lie and makes none.
        self._files = PosterCache(app.places.cache / "posters", cast("TakesPosters", None))
        self._images = [item for item in _under(pager) if item.inherits("QQuickImage")]

    def file_shown(self, content_key: str) -> Path | None:
        """Return the file of a video's poster if that is loaded and in sight, else None."""
        shows = any(
            image.isVisible()
            and image.property("progress") == LOADED  # its status is of a type PySide cannot give
            and f"/{content_key}/" in image.property("source").toString()
            for image in self._images
        )
        return self._files.path_for(content_key) if shows else None


def clip_of_poster(path: Path) -> int | None:
    """Return the clip that the code in a poster names, None where none can be read."""
    with av.open(str(path)) as container:
        picture = next(container.decode(video=0)).to_ndarray(format="gray8")
    code = read(picture.astype(np.uint8))
    return code.clip if code is not None else None


def _under(item: QQuickItem) -> list[QQuickItem]:
    found = []
    for child in item.childItems():
        found += [child, *_under(child)]
    return found
