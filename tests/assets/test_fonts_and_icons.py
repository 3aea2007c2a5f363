from __future__ import annotations

import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage
from pytestqt.qtbot import QtBot

ASSETS = Path(__file__).parents[2] / "assets"
FONTS, ICONS = ASSETS / "fonts", ASSETS / "icons"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
ICON_FONTS = {"outline": "tabler.ttf", "filled": "tabler-filled.ttf"}


def codepoints(path: Path) -> set[int]:
    return set(TTFont(path).getBestCmap())


def icon_map() -> dict[str, dict[str, int]]:
    icons: dict[str, dict[str, int]] = json.loads((ICONS / "icons.json").read_text("utf-8"))
    return icons


def test_qt_registers_figtree_as_one_family_of_four_weights(qtbot: QtBot) -> None:
    for style in WEIGHTS:
        font = QFontDatabase.addApplicationFont(str(FONTS / f"Figtree-{style}.ttf"))
        assert QFontDatabase.applicationFontFamilies(font) == ["Figtree"]
    found = {style: QFontDatabase.weight("Figtree", style) for style in WEIGHTS}
    assert found == WEIGHTS


@pytest.mark.parametrize("style", WEIGHTS)
def test_each_weight_covers_western_and_central_european_text(style: str) -> None:
    text = "Zwölf Äpfel, Łódź, Čapek, İstanbul, Þór, œuvre, ő ű ș ț “…” € 0123456789 \N{EN DASH}"
    missing = {ord(letter) for letter in text} - codepoints(FONTS / f"Figtree-{style}.ttf")
    assert missing == set()


def test_tabular_figures_make_one_as_wide_as_zero(qtbot: QtBot) -> None:
    QFontDatabase.addApplicationFont(str(FONTS / "Figtree-Regular.ttf"))
    font = QFont("Figtree")
    font.setPixelSize(32)
    proportional = QFontMetricsF(font)
    assert proportional.horizontalAdvance("1111") < proportional.horizontalAdvance("0000")
    font.setFeature(QFont.Tag("tnum"), 1)
    tabular = QFontMetricsF(font)
    assert tabular.horizontalAdvance("1111") == tabular.horizontalAdvance("0000")


@pytest.mark.parametrize(("shape", "file"), ICON_FONTS.items())
def test_every_icon_of_the_map_is_a_glyph_and_no_other_is_shipped(shape: str, file: str) -> None:
    named = {points[shape] for points in icon_map().values() if shape in points}
    assert codepoints(ICONS / file) == named


def test_the_map_names_an_outline_for_every_icon() -> None:
    assert all("outline" in points for points in icon_map().values())
    assert {"heart", "player-play", "settings"} <= {
        name for name, points in icon_map().items() if "filled" in points
    }


@pytest.mark.parametrize(
    ("file", "family"), [("tabler", "Tabler"), ("tabler-filled", "Tabler Filled")]
)
def test_outline_and_filled_icons_are_two_families(qtbot: QtBot, file: str, family: str) -> None:
    font = QFontDatabase.addApplicationFont(str(ICONS / f"{file}.ttf"))
    assert QFontDatabase.applicationFontFamilies(font) == [family]


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256])
def test_app_icon_is_amber_with_a_dark_bar_in_the_middle(size: int) -> None:
    image = QImage(str(ICONS / f"homefeed-{size}.png"))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(0, 0).alpha() < 40
    assert image.pixelColor(size // 2, size // 2).lightness() < 60
    amber = image.pixelColor(size // 2, size // 8)
    assert amber.red() > 240
    assert amber.blue() < 140


@pytest.mark.parametrize(
    ("file", "holder"), [(FONTS / "OFL.txt", "Figtree"), (ICONS / "LICENSE-tabler.txt", "MIT")]
)
def test_fonts_and_icons_carry_their_licence(file: Path, holder: str) -> None:
    assert holder in file.read_text("utf-8")
