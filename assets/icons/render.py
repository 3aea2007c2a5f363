"""Render homefeed.svg to the PNG sizes that window managers and packages ask for.

Usage: `python3 assets/icons/render.py` (needs PySide6; runs without a display).
"""

from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256)


def render(svg: Path) -> None:
    """Write homefeed-<size>.png beside `svg` for every size."""
    picture = QSvgRenderer(str(svg))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        picture.render(painter)
        painter.end()
        image.save(str(svg.with_name(f"{svg.stem}-{size}.png")))


if __name__ == "__main__":
    render(Path(__file__).with_name("homefeed.svg"))
