"""Every page in every language, colour scheme, size and scale: no word is cut off or lost.

A look is one of each. All of them are gone through with HOMEFEED_FULL=1, otherwise so many that
each size, scheme and language comes once.
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

from tests.ui.every_page import SIZES, misfits, pages
from tests.ui.said import data_of, is_said, stripped
from tests.ui.window import Shown
from ui.shell.language import Language

FULL = os.environ.get("HOMEFEED_FULL") == "1"
SCHEMES = ("dark", "light", "contrast")
LANGUAGES = ("en", "nl", "fr")


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
    known = data_of(shown)
    wrong = {
        page: found
        for page in pages(shown)
        if (found := misfits(shown, lambda words: is_said(stripped(words, known))))
    }
    assert wrong == {}


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
