"""Posters have their clip's colours, as Qt shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from av.video.reformatter import Colorspace
from PySide6.QtGui import QImage

from player.prober import Prober
from tests.clips import make_colour_chart, worst_patch


@pytest.fixture(scope="module")
def prober() -> Iterator[Prober]:
    with_posters = Prober()
    yield with_posters
    with_posters.close()


@pytest.mark.parametrize("matrix", [Colorspace.ITU709, Colorspace.ITU601])
@pytest.mark.parametrize("full_range", [False, True])
def test_a_poster_has_the_colours_of_its_clip(
    prober: Prober, tmp_path: Path, matrix: Colorspace, full_range: bool
) -> None:
    chart = make_colour_chart(tmp_path / "a.mp4", matrix=matrix, full_range=full_range)
    prober.poster(chart, tmp_path / "a.jpg")
    image = QImage(str(tmp_path / "a.jpg")).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    off, wanted, seen = worst_patch(pixels)
    # One more than on a frame: a JPEG rounds BT.709 once more, into a coarser matrix.
    assert off <= 3, (wanted, seen)
