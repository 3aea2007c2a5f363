"""Every page and all that opens over one, in every language, colour scheme, size and scale.

No word is cut off or lost, or lies over another. A look is one of each. All of them are gone
through with HOMEFEED_FULL=1, otherwise so many that each size, scheme and language comes once,
and what opens over a page at some sizes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle, product
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.every_card import cards, held_over, in_small, live_in, settled
from tests.ui.every_page import SIZES, misfits, nameless, overlaps, pages
from tests.ui.house import open_house
from tests.ui.said import data_of, is_said, stripped
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, open_window
from ui.shell.language import Language

FULL = os.environ.get("HOMEFEED_FULL") == "1"
TWICE = os.environ.get("QT_SCALE_FACTOR") == "2"
SCHEMES = ("dark", "light", "contrast")
LANGUAGES = ("en", "nl", "fr")
LARGE = (
    [(size, speech) for size in SIZES for speech in LANGUAGES]
    if FULL
    else [(SIZES[0], "nl"), (SIZES[1], "fr"), (SIZES[2], "fr")]
)
"""Where words of twice the size are looked at."""
OPENED = SIZES if FULL else SIZES[1:2] if TWICE else (SIZES[0], SIZES[2])
"""Where all is looked at that opens over a page."""


class Look(NamedTuple):
    """How a page may be shown, besides the scale."""

    size: tuple[int, int]
    scheme: str
    language: str


def looks() -> list[Look]:
    """The looks to go through."""
    if FULL:
        return [Look(*one) for one in product(SIZES, SCHEMES, LANGUAGES)]
    return [
        Look(*one)
        for one in zip(SIZES, cycle(SCHEMES), cycle((*LANGUAGES[1:], "en")), strict=False)
    ]


@pytest.fixture
def language(qapp: QGuiApplication) -> Iterator[Language]:
    """What the program speaks; English again at the end."""
    language = Language(qapp)
    yield language
    language.speak("en")


@pytest.mark.parametrize("look", looks(), ids=lambda look: f"{look.size[0]}-{look.scheme}")
def test_all_words_fit(shown: Shown, language: Language, look: Look) -> None:
    shown.resize(*look.size)
    shown.house.settings.setProperty("scheme", look.scheme)
    language.speak(look.language)
    shown.retranslate()
    live_in(shown)
    assert everywhere(shown, opened=look.size in OPENED) == {}


@pytest.mark.parametrize(("size", "speech"), LARGE, ids=str)
def test_words_of_twice_the_size_fit(
    shown: Shown, language: Language, size: tuple[int, int], speech: str
) -> None:
    shown.resize(*size)
    shown.house.settings.setProperty("textScale", 200)
    language.speak(speech)
    shown.retranslate()
    live_in(shown)
    assert everywhere(shown, opened=True) == {}


@pytest.mark.parametrize(("size", "speech"), LARGE, ids=str)
def test_words_fit_where_folders_are_dropped(
    shown: Shown, language: Language, data: Path, size: tuple[int, int], speech: str
) -> None:
    shown.resize(*size)
    language.speak(speech)
    shown.retranslate()
    with held_over(shown, data) as held:
        for scale in (100, 200):
            shown.house.settings.setProperty("textScale", scale)
            settled(shown)
            assert misfits(shown, frame=held.frame) == []


@pytest.mark.parametrize("speech", LANGUAGES)
def test_words_of_the_small_window_fit(shown: Shown, language: Language, speech: str) -> None:
    language.speak(speech)
    shown.retranslate()
    shown.house.settings.setProperty("textScale", 200)
    with in_small(shown) as small:
        for size in ((180, 320), (270, 480)):
            small.resize(*size)
            shown.house.playback.heard.toggleMute()  # it says so on the video
            small.drawn()
            assert misfits(small) == []
            assert nameless(small) == []


@pytest.mark.parametrize(("size", "speech"), [(SIZES[0], "nl"), (SIZES[2], "fr")], ids=str)
def test_words_of_a_first_start_fit(
    data: Path, clips: Path, fonts: None, language: Language, size: tuple[int, int], speech: str
) -> None:
    engine = ScriptedEngine(4)
    with (
        open_house(data, engine, now=engine.now, demo=clips) as house,
        open_window(house, engine) as shown,
    ):
        shown.resize(*size)
        house.settings.setProperty("motion", "reduced")
        language.speak(speech)
        shown.retranslate()
        house.library.open([data], whole=True)  # there is no clip in it
        shown.until(lambda: shown.of_type("EmptyFeed"), "nothing to play")
        for scale in (100, 200):
            house.settings.setProperty("textScale", scale)
            settled(shown)
            assert misfits_of(shown) == []
        house.library.playDemo()
        shown.until(lambda: shown.of_type("DemoBanner"), "the demo")
        shown.play(0.4)
        for scale in (200, 100):
            house.settings.setProperty("textScale", scale)
            shown.stir()
            settled(shown)
            assert shown.of_type("DemoBanner")
            assert misfits_of(shown) == []


def misfits_of(shown: Shown) -> list[str]:
    """What does not fit on the page that is open."""
    known = data_of(shown)
    return misfits(shown, lambda words: is_said(stripped(words, known)))


def everywhere(shown: Shown, *, opened: bool) -> dict[str, list[str]]:
    """What does not fit, on every page and, if that is wanted, in all that opens over one."""
    known = data_of(shown)

    def is_own(words: str) -> bool:
        return is_said(stripped(words, known))

    wrong = {}
    for page in pages(shown):
        wrong[page] = misfits(shown, is_own)
        if wrong[page]:  # it may still be laying out what it has just read
            settled(shown)
            wrong[page] = misfits(shown, is_own)
    for name, frame in cards(shown) if opened else ():
        wrong[name] = misfits(shown, is_own, frame) + overlaps(shown, frame)
    return {name: found for name, found in wrong.items() if found}


def test_all_words_fit_at_twice_the_pixels() -> None:
    """The scale is fixed when Qt starts, so this starts another."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n0", f"{__file__}::test_all_words_fit"],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert f"{len(looks())} passed" in done.stdout
