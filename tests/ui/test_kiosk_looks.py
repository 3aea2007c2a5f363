"""A stand's window in every size, scheme and language: words fit, controls are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.every_page import misfits, nameless, small_targets
from tests.ui.house import House
from tests.ui.kiosk_house import open_kiosk, stops
from tests.ui.scripted_engine import ScriptedEngine

LOOKS = (
    ((360, 640), "dark", "nl", 100),
    ((540, 960), "light", "fr", 200),
    ((800, 1280), "dark", "fr", 150),
    ((1280, 800), "contrast", "en", 130),
    ((2560, 1440), "dark", "nl", 100),
)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0][0]}-{look[1]}-{look[2]}")
def test_words_fit_and_controls_have_names(
    scripted: tuple[House, ScriptedEngine],
    clips: Path,
    fonts: None,
    look: tuple[tuple[int, int], str, str, int],
) -> None:
    house, engine = scripted
    size, scheme, speech, scale = look
    house.settings.setProperty("scheme", scheme)
    house.settings.setProperty("motion", "reduced")
    house.settings.setProperty("textScale", scale)
    languages = (speech, *(each for each in ("en", "nl", "fr") if each != speech))
    found = {}
    with open_kiosk(house, engine, clips, languages=languages, visit_s=120, windowed=True) as booth:
        booth.resize(*size)
        for page in stops(booth):
            found[page] = [*misfits(booth), *small_targets(booth), *nameless(booth)]
    assert {page: what for page, what in found.items() if what} == {}
