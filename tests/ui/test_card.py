"""What a page says of its video."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from player.engine import Frame
from tests.ui.facts import WHY, invent_video
from ui.feed.card import PageCard, caption_words


def frame() -> Frame:
    return Frame(np.zeros((4, 2, 4), np.uint8), 1.0)


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def card(owner: QObject) -> PageCard:
    card = PageCard(owner)
    card.show(3, invent_video(), WHY)
    return card


@pytest.mark.parametrize(
    ("caption", "words"),
    [
        ("Slow bread #bread #slow", "Slow bread"),
        ("#bread is what I #bake #slow", "#bread is what I"),
        ("#bread #slow", "Clip 0"),
        ("", "Clip 0"),
        ("two\nlines  of\tit", "two lines of it"),
        ("<b>bold</b> & more", "<b>bold</b> & more"),
    ],
)
def test_the_caption_leaves_its_last_hashtags_to_the_tags(caption: str, words: str) -> None:
    assert caption_words(invent_video(caption=caption)) == words


@pytest.mark.parametrize(
    ("title", "words"), [("Slow bread #bread #slow", "Slow bread"), ("#bread", "#bread")]
)
def test_a_title_in_its_place_does_not_repeat_the_tags(title: str, words: str) -> None:
    assert caption_words(invent_video(title=title, caption="")) == words


def test_hashtags_within_the_caption_are_told_where_qml_finds_them(owner: QObject) -> None:
    card = PageCard(owner)
    card.show(0, invent_video(caption="🐋🐋 a #Whale, no #1 page/#x and #mer end #slow"), WHY)
    told = card.property("caption").encode("utf-16-le")
    mentions = card.property("mentions")
    assert len(mentions) == 2
    spelled = [told[2 * each["start"] : 2 * each["end"]].decode("utf-16-le") for each in mentions]
    assert spelled == ["#Whale", "#mer"]
    assert [each["name"] for each in mentions] == ["whale", "mer"]


def test_the_first_frame_is_announced_once(card: PageCard, qtbot: QtBot) -> None:
    came: list[None] = []
    card.frame_came.connect(lambda: came.append(None))
    card.present(frame())
    card.present(frame())
    assert len(came) == 1
    assert card.property("live") is True


def test_another_video_forgets_the_frame(card: PageCard) -> None:
    card.present(frame())
    card.show(7, invent_video(1), WHY)
    assert card.frame is None
    assert card.property("live") is False
    assert card.property("row") == 7


def test_an_empty_page_says_nothing(card: PageCard) -> None:
    card.clear()
    for name in ("creator", "caption", "sound", "poster", "why"):
        assert card.property(name) == ""
    assert card.property("row") == -1
    assert list(card.property("tags")) == []
    assert card.property("durationMs") == 0


def test_tags_carry_their_sign_and_a_creator_without_a_name_its_handle(card: PageCard) -> None:
    video = invent_video(tags=("bread", "slow"), creator="nora", sound="Rain")
    card.show(0, video, WHY)
    assert list(card.property("tags")) == ["#bread", "#slow"]
    assert card.property("creator") == "nora"
    assert card.property("sound") == "Rain"
    assert card.property("why") == WHY.sentence
    assert card.property("guess") is False
