"""The colours of the look, measured: text can be read and controls can be told, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QJSValue, QQmlComponent, QQmlEngine

from ui.shell.application import UI

SURFACES = ("canvas", "surface1", "surface2", "surface3")
TEXT = ("textHigh", "textMid", "textLow", "lamp", "you", "good", "bad")
FILLED = [
    ("inkOnYou", "you"),
    ("inkOnBad", "badFill"),
    ("inkOnPaper", "paper"),
    ("inkOnVerb", "toastVerb"),
    ("toastVerb", "paper"),
    ("toastMid", "paper"),
    ("inkOnOverPaper", "overPaper"),
]
GLASS = ("glass", "glassCapsule")
OVER_VIDEO = ("overText", "overTextMid", "overLamp", "overYou")
HOLDER = """
import QtQuick
import Homefeed

QtObject {
    property string scheme
    readonly property var told: {
        Theme.choice = scheme;
        return { TOLD };
    }
}
"""
USED = {*SURFACES, *TEXT, *sum(FILLED, ()), *OVER_VIDEO, *GLASS, "edge"}
READABLE, TELLABLE = 4.5, 3.0
"""WCAG 2.1, 1.4.3 and 1.4.11."""


@pytest.fixture(params=["dark", "light", "contrast"])
def scheme(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def look(qapp: QGuiApplication, scheme: str) -> dict[str, QColor]:
    """The colours of the theme, in the scheme that a test is run for."""
    engine = QQmlEngine()
    engine.addImportPath(str(UI))
    told = ", ".join(f"{name}: String(Theme.{name})" for name in USED)
    component = QQmlComponent(engine)
    component.setData(HOLDER.replace("TOLD", told).encode(), QUrl())
    holder = component.createWithInitialProperties({"scheme": scheme})
    assert holder is not None, component.errorString()
    colours = holder.property("told")
    assert isinstance(colours, QJSValue)
    found: dict[str, str] = colours.toVariant()
    return {name: QColor(colour) for name, colour in found.items()}


Channels = tuple[float, float, float, float]


def channels(colour: QColor) -> Channels:
    return colour.redF(), colour.greenF(), colour.blueF(), colour.alphaF()


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.1."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = channels(colour)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio, WCAG 2.1: 1 for the same, 21 for black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def over(glass: QColor, footage: QColor) -> QColor:
    """What is seen of footage through a glass."""
    share = glass.alphaF()
    mixed = (
        share * own + (1 - share) * below
        for own, below in zip(channels(glass)[:3], channels(footage)[:3], strict=True)
    )
    return QColor.fromRgbF(*mixed)


def test_the_measure_is_right() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


def test_text_can_be_read_on_every_surface(look: dict[str, QColor]) -> None:
    low = {
        (text, surface): ratio
        for text in TEXT
        for surface in SURFACES
        if (ratio := contrast(look[text], look[surface])) < READABLE
    }
    assert low == {}


def test_words_can_be_read_on_what_is_filled(look: dict[str, QColor]) -> None:
    low = {
        pair: ratio
        for pair in FILLED
        if (ratio := contrast(look[pair[0]], look[pair[1]])) < READABLE
    }
    assert low == {}


def test_the_outline_of_a_control_can_be_told(look: dict[str, QColor]) -> None:
    for surface in SURFACES:
        assert contrast(look["edge"], look[surface]) >= TELLABLE, surface


def test_words_on_glass_can_be_read_over_white_footage(look: dict[str, QColor]) -> None:
    for glass in GLASS:
        behind = over(look[glass], QColor("#FFFFFF"))
        for text in OVER_VIDEO:
            least = TELLABLE if text == "overYou" else READABLE  # a filled heart, not a word
            assert contrast(look[text], behind) >= least, (text, glass)
