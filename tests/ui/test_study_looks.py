"""A study's windows in every size, scheme and language: words fit, controls are named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.ui.every_page import misfits, nameless, small_targets
from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.study_house import Desk, open_study, read, stops
from tests.ui.window import Opened
from ui.shell.language import Language
from ui.study.commands import EXAMPLES

LOOKS = (
    ((360, 640), "dark", "nl", 100),
    ((540, 960), "light", "fr", 200),
    ((1280, 800), "contrast", "en", 100),
    ((2560, 1440), "dark", "fr", 100),
)
OPERATOR = ((1024, 700), (1280, 800))


@pytest.fixture
def language(qapp: QGuiApplication) -> Iterator[Language]:
    """What the program speaks; English again at the end."""
    language = Language(qapp)
    yield language
    language.speak("en")


def faults(shown: Opened) -> list[str]:
    return [*misfits(shown), *small_targets(shown), *nameless(shown)]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0][0]}-{look[1]}-{look[2]}")
def test_words_fit_and_controls_have_names(
    scripted: tuple[House, ScriptedEngine],
    clips: Path,
    fonts: None,
    language: Language,
    look: tuple[tuple[int, int], str, str, int],
) -> None:
    house, engine = scripted
    size, scheme, speech, scale = look
    house.settings.setProperty("scheme", scheme)
    house.settings.setProperty("motion", "reduced")
    house.settings.setProperty("textScale", scale)
    language.speak(speech)
    found = {}
    with open_study(house, engine, read(EXAMPLES / "sus.toml", clips)) as desk:
        desk.resize(*size)
        for page in stops(desk):
            desk.drawn()
            found[page] = faults(desk)
            if page == "feed" and scale == 100:
                for room in OPERATOR:
                    desk.operator.resize(*room)
                    desk.operator.drawn()
                    found[f"operator-{room[0]}"] = faults(desk.operator)
    assert {page: what for page, what in found.items() if what} == {}


def test_no_word_of_the_windows_is_left_in_english(
    scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None, language: Language
) -> None:
    house, engine = scripted
    language.speak("nl")
    told: set[str] = set()
    with open_study(house, engine, read(EXAMPLES / "sus.toml", clips)) as desk:
        for page in stops(desk):
            told |= desk.words()
            if page == "feed":
                told |= desk.operator.words()
    english = {"Before we start", "What we keep", "Tasks", "Notes", "Mark this moment", "Continue"}
    assert told.isdisjoint(english)
    assert {"Voor we beginnen", "Taken", "Markeer dit moment"} <= told


def buttons(desk: Desk) -> list[QQuickItem]:
    return [each for each in desk.of_type("AppButton") if each.isVisible()]


def test_yes_and_no_are_of_one_size_and_nothing_is_chosen(
    scripted: tuple[House, ScriptedEngine], clips: Path, fonts: None
) -> None:
    house, engine = scripted
    with open_study(house, engine, read(EXAMPLES / "sus.toml", clips)) as desk:
        for width in (360, 1280):
            desk.resize(width, 800)
            desk.at("consent")
            yes, no = buttons(desk)
            assert (yes.width(), yes.height()) == (no.width(), no.height())
            assert not any(each.property("checked") for each in desk.of_type("Toggle"))
            assert not any(each.property("visualFocus") for each in (yes, no))
