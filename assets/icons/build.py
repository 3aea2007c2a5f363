"""Build the icon fonts of the user interface from the npm package `@tabler/icons-webfont`.

Only the icons that the program shows are kept, in two families: "Tabler" (outline) and
"Tabler Filled". `icons.json` maps an icon's name to its code points, so that no other file
has to know a number.

Usage (needs fontTools)::

    npm pack @tabler/icons-webfont && tar xzf tabler-icons-webfont-*.tgz
    python3 assets/icons/build.py package
"""

import argparse
import json
import re
import shutil
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ICONS = """\
    adjustments-horizontal alert-triangle arrow-back-up backspace bookmark calendar check
    chevron-down chevron-left chevron-right chevron-up circle-check circle-dashed clock compass
    contrast copy device-desktop device-tv door-exit dots dots-vertical eraser eye eye-off
    file-alert file-off files flag folder folder-open folder-plus folder-search folders
    grip-vertical hand-finger hash heart heart-broken help-circle history info-circle keyboard
    lamp language layout-sidebar-right-collapse list lock lock-open maximize message microphone
    minimize minus mood-smile moon movie music pencil picture-in-picture player-pause
    player-play plug-connected-x plus rectangle rectangle-vertical refresh ruler-2 search
    settings share-3 spy square sun trash trending-up user user-check user-plus volume volume-2
    volume-3 volume-off x
"""
RULE = re.compile(r'\.ti-([a-z0-9-]+):before\s*\{\s*content:\s*"\\([0-9a-f]+)"')
SOURCE_EPOCH = 3_800_000_000
"""Fixed `head.modified` (seconds since 1904), so that two builds give the same bytes."""


def read_codepoints(stylesheet: Path) -> dict[str, int]:
    """Return every icon name of a web font's style sheet with its code point."""
    return {name: int(code, 16) for name, code in RULE.findall(stylesheet.read_text("utf-8"))}


def subset_font(source: Path, target: Path, family: str, codepoints: list[int]) -> None:
    """Write the glyphs of `codepoints` to `target` as a family of one regular font."""
    font = TTFont(source)
    options = subset.Options(layout_features=[], glyph_names=False, name_IDs=[0, 1, 2, 4, 5, 6])
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=codepoints)
    chosen.subset(font)
    names = font["name"]
    for name_id, text in (
        (1, family),
        (2, "Regular"),
        (4, family),
        (6, family.replace(" ", "") + "-Regular"),
    ):
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text, name_id, 1, 0, 0)
    _true_side_bearings(font)
    font["head"].modified = SOURCE_EPOCH
    font.recalcTimestamp = False
    font.save(target)


def _true_side_bearings(font: TTFont) -> None:
    """Give each glyph the left side bearing of its outline: upstream says 0, which shifts it."""
    outlines = font["glyf"]
    for name, (advance, _) in font["hmtx"].metrics.items():
        outlines[name].recalcBounds(outlines)
        font["hmtx"][name] = (advance, outlines[name].xMin)


def build(package: Path, target: Path) -> None:
    """Write tabler.ttf, tabler-filled.ttf, icons.json and the licence into `target`.

    Raises:
        KeyError: an icon is not part of this release of the package.
    """
    dist = package / "dist"
    outline = read_codepoints(dist / "tabler-icons.css")
    filled = read_codepoints(dist / "tabler-icons-filled.css")
    icons = {
        name: {"outline": outline[name]} | ({"filled": filled[name]} if name in filled else {})
        for name in ICONS.split()
    }
    (target / "icons.json").write_text(json.dumps(icons, indent=2) + "\n", "utf-8")
    subset_font(
        dist / "fonts" / "tabler-icons.ttf",
        target / "tabler.ttf",
        "Tabler",
        [points["outline"] for points in icons.values()],
    )
    subset_font(
        dist / "fonts" / "tabler-icons-filled.ttf",
        target / "tabler-filled.ttf",
        "Tabler Filled",
        [points["filled"] for points in icons.values() if "filled" in points],
    )
    shutil.copyfile(package / "LICENSE", target / "LICENSE-tabler.txt")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="folder of the unpacked npm package")
    build(parser.parse_args().package, Path(__file__).parent)
