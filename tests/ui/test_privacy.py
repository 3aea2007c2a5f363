"""The lock and the private sitting: what they mean is told, and the way in and out is a press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.every_page import pages
from tests.ui.window import Shown, value_of
from ui.shell import privacy
from ui.shell.privacy import Privacy

Key = Qt.Key


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The network lock is on, as a program has it."""
    monkeypatch.setattr(Privacy, "engaged", True)


@pytest.fixture
def private(monkeypatch: pytest.MonkeyPatch, locked: None) -> None:
    """A private sitting."""
    del locked
    monkeypatch.setattr(Privacy, "keeps_nothing", True)


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked of whoever starts the program again."""
    asked: list[str] = []
    monkeypatch.setattr(privacy, "start_turned", lambda: asked.append("turned"))
    return asked


def press(shown: Shown, name: str) -> None:
    button = next(item for item in shown.items() if item.objectName() == name)
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    shown.key(Key.Key_Return)


def card_words(shown: Shown) -> str:
    shown.until(lambda: value_of(shown.named("privacyCard"), "opened"), "the card")
    return " ".join(shown.words())


@pytest.mark.usefixtures("locked")
def test_the_lock_tells_what_it_means_and_leads_into_a_private_sitting(
    shown: Shown, turns: list[str]
) -> None:
    press(shown, "lockSign")
    words = card_words(shown)
    assert "every connection to a network" in words
    assert "on a copy in memory" in words
    shown.key(Key.Key_Escape)
    shown.until(lambda: not value_of(shown.named("privacyCard"), "visible"), "the way back")
    assert turns == []
    press(shown, "lockSign")
    card_words(shown)
    press(shown, "turnPrivate")
    assert turns == ["turned"]


def test_without_the_lock_the_card_says_why(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(Privacy, "why_not", "It needs a 64-bit Linux.")
    shown = request.getfixturevalue("shown")
    press(shown, "lockSign")
    assert "It needs a 64-bit Linux. Homefeed opens no connection by itself" in card_words(shown)


@pytest.mark.parametrize(("size", "sign"), [((1280, 800), "privateSign"), ((540, 960), "strip")])
@pytest.mark.usefixtures("private")
def test_a_private_sitting_is_said_on_every_page(
    shown: Shown, size: tuple[int, int], sign: str
) -> None:
    shown.resize(*size)
    for page in pages(shown):
        (there,) = [item for item in shown.items() if item.objectName() == sign]
        assert there.isVisible(), page
    assert "private" in shown.window.title()


@pytest.mark.usefixtures("private")
def test_a_private_sitting_leaves_alone_what_is_kept_and_offers_its_end(
    shown: Shown, turns: list[str]
) -> None:
    shown.resize(540, 960)
    shown.press(shown.button("Settings"))
    shown.until(lambda: shown.of_type("PrivacySection"), "the settings")
    assert not shown.of_type("CopiesSection")
    assert not shown.of_type("EraseSection")
    assert "forgotten when this sitting ends" in " ".join(shown.words())
    press(shown, "privateSitting")
    assert turns == ["turned"]
