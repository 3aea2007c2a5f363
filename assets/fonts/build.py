"""Build the four Figtree weights of the user interface from the npm package `@fontsource/figtree`.

The package ships each weight in slices for the web. Here the slices "latin" and "latin-ext"
become one TrueType file per weight, because Qt picks one file per weight of a family and never
falls back between two files of the same name.

Usage (needs fontTools)::

    npm pack @fontsource/figtree && tar xzf fontsource-figtree-*.tgz
    python3 assets/fonts/build.py package
"""

import argparse
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FAMILY = "Figtree"
STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
SLICES = ("latin", "latin-ext")
"""Merged in this order: on a clash the glyph of the first slice keeps its name."""

FS_SELECTION_REGULAR, FS_SELECTION_BOLD = 1 << 6, 1 << 5
MAC_STYLE_BOLD = 1 << 0
SOURCE_EPOCH = 3_800_000_000
"""Fixed `head.modified` (seconds since 1904), so that two builds give the same bytes."""


def merge_slices(package: Path, weight: int) -> TTFont:
    """Return one font holding every glyph of both slices of a weight."""
    with TemporaryDirectory() as folder:
        parts = []
        for name in SLICES:
            font = TTFont(package / "files" / f"{FAMILY.lower()}-{name}-{weight}-normal.woff")
            font.flavor = None
            # Style attributes describe the variable original and cannot be merged.
            del font["STAT"]
            parts.append(str(Path(folder) / f"{name}.ttf"))
            font.save(parts[-1])
        return Merger().merge(parts)


def name_style(font: TTFont, weight: int) -> None:
    """Give every weight the same family name, so that Qt registers one family of four."""
    style = STYLES[weight]
    names = font["name"]
    for name_id in (1, 16):
        names.setName(FAMILY, name_id, 3, 1, 0x409)
    for name_id in (2, 17):
        names.setName(style, name_id, 3, 1, 0x409)
    names.setName(f"{FAMILY} {style}", 4, 3, 1, 0x409)
    names.setName(f"{FAMILY}-{style}", 6, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    bold = weight == 700
    font["OS/2"].fsSelection = FS_SELECTION_BOLD if bold else FS_SELECTION_REGULAR
    font["head"].macStyle = MAC_STYLE_BOLD if bold else 0
    font["head"].modified = SOURCE_EPOCH
    font.recalcTimestamp = False


def build(package: Path, target: Path) -> None:
    """Write Figtree-<Style>.ttf and OFL.txt into `target`."""
    for weight, style in STYLES.items():
        font = merge_slices(package, weight)
        name_style(font, weight)
        font.save(target / f"{FAMILY}-{style}.ttf")
    shutil.copyfile(package / "LICENSE", target / "OFL.txt")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="folder of the unpacked npm package")
    build(parser.parse_args().package, Path(__file__).parent)
