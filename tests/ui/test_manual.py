"""The page Help: all keys as they are set, and the manual in the language that is spoken."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.ui.every_card import settled
from tests.ui.every_page import SIZES, misfits
from tests.ui.house import run_events
from tests.ui.window import Shown, value_of
from ui.manual.chapters import CHAPTERS, MANUAL, PICTURES, read_chapter
from ui.manual.manual import Manual
from ui.manual.markdown import Part, parts_of
from ui.shell.language import LANGUAGES, Language

Key = Qt.Key
FILES = sorted(MANUAL.glob("*.md"))
FULL = os.environ.get("HOMEFEED_FULL") == "1"
TRANSLATED = ("viewers", "stands")


@pytest.fixture
def language(qapp: QGuiApplication) -> Iterator[Language]:
    """What the program speaks; English again at the end."""
    language = Language(qapp)
    yield language
    language.speak("en")


def test_markdown_is_taken_apart_into_plain_words(qapp: QGuiApplication) -> None:
    text = "# One\n\nA `b` **c** <b>\nd.\n\n- e\n  1. f\n\n|g|h|\n|-|-|\n|i||\n\n```\nj\n  k\n```\n"
    assert parts_of(text) == [
        Part("title", "One"),
        Part("text", "A b c <b> d."),
        Part("item", "e"),
        Part("item", "f", number=1, depth=1),
        Part("top", "", ("g", "h")),
        Part("row", "", ("i", "")),
        Part("code", "j\n  k"),
    ]
    after_code = parts_of("```\na\n```\n\n| b | c |\n|---|---|\n| d | e |\n")
    assert after_code[1:] == [Part("top", "", ("b", "c")), Part("row", "", ("d", "e"))]
    (picture,) = parts_of("![What it shows](../screenshots/feed.png)")
    assert picture == Part("picture", "What it shows", file="../screenshots/feed.png")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_of_the_manual_reads_well_here_and_on_a_page_of_its_own(
    qapp: QGuiApplication, file: Path
) -> None:
    parts = parts_of(file.read_text("utf-8"))
    assert [part.kind for part in parts[:2]] == ["title", "text"]
    assert "title" not in [part.kind for part in parts[1:]]
    for part in parts:
        assert part.words.strip(), part
        if part.kind == "picture":
            assert (file.parent / part.file).resolve().is_relative_to(PICTURES)
            assert (file.parent / part.file).is_file()


def test_every_chapter_is_there_and_what_viewers_need_in_every_language(
    qapp: QGuiApplication,
) -> None:
    for name in CHAPTERS:
        for spoken in LANGUAGES:
            chapter = read_chapter(name, spoken)
            assert chapter.language == (spoken if name in TRANSLATED else "en")
            assert [part.kind for part in chapter.parts].count("title") == 1
    for name in TRANSLATED:
        shapes = [[part.kind for part in read_chapter(name, each).parts] for each in LANGUAGES]
        assert shapes[0] == shapes[1] == shapes[2], "a translation says all of it"


def test_a_question_mark_opens_help_on_any_page_and_leads_back_to_it(shown: Shown) -> None:
    for place in ("watch", "library"):
        shown.window.setProperty("page", place)
        settled(shown)
        for back in (Key.Key_Question, Key.Key_Escape):
            shown.key(Key.Key_Question)
            shown.until(lambda: shown.of_type("HelpPage"), "the page")
            shown.key(back)
            assert value_of(shown.window, "page") == place
            settled(shown)


def test_what_is_typed_is_found_among_keys_and_chapters(shown: Shown) -> None:
    manual = opened(shown)
    shown.named("helpSearch").setProperty("text", "libvlc5 HASHTAGS")
    assert found(manual) == []
    shown.named("helpSearch").setProperty("text", "Volume")
    settled(shown)
    assert {"Keys", "Volume"} <= shown.words()
    shown.named("helpSearch").setProperty("text", "gallery-dl metadata")
    titles = [part["text"] for part in found(manual) if part["kind"] in ("title", "head")]
    assert titles == ["Watching", "Clips from yt-dlp and gallery-dl"]
    shown.named("helpPage").forceActiveFocus()  # type: ignore[attr-defined]
    shown.key(Key.Key_Escape)
    assert value_of(shown.named("helpSearch"), "text") == ""
    assert value_of(shown.window, "page") == "help"


def test_the_manual_speaks_the_language_of_the_rest(shown: Shown, language: Language) -> None:
    manual = opened(shown)
    for spoken, says in (("nl", "Kijken"), ("fr", "Regarder"), ("en", "Watching")):
        language.speak(spoken)
        shown.retranslate()
        shown.until(lambda says=says: found(manual)[0]["text"] == says, spoken)  # type: ignore[misc]
        assert not value_of(manual, "foreign")
    language.speak("nl")
    shown.retranslate()
    manual.show("developers")
    shown.until(lambda: value_of(manual, "foreign"), "the word that it is in English")
    assert QLocale().language() == QLocale.Language.Dutch


def test_arrows_read_on_and_lead_out_at_the_ends(shown: Shown) -> None:
    shown.resize(540, 960)
    opened(shown)
    shown.named("helpPage").setProperty("chosen", "viewers")
    settled(shown)
    view = shown.named("manualView")
    assert isinstance(view, QQuickItem)
    view.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    shown.key(Key.Key_PageDown)
    shown.key(Key.Key_Down)
    assert value_of(view, "contentY") > 500
    shown.key(Key.Key_Home)
    assert value_of(view, "contentY") == 0
    shown.key(Key.Key_Up)
    assert shown.window.activeFocusItem() is not view


@pytest.mark.parametrize("scale", [100, 200] if FULL else [200])
def test_the_words_of_every_chapter_fit_all_the_way_down(shown: Shown, scale: int) -> None:
    shown.house.settings.setProperty("textScale", scale)
    shown.resize(*SIZES[0])
    manual = opened(shown)
    view = shown.named("manualView")
    for chapter in CHAPTERS:
        shown.named("helpPage").setProperty("chosen", chapter)
        manual.show(chapter)
        settled(shown)
        before = -1.0
        while value_of(view, "contentY") > before:
            before = value_of(view, "contentY")
            assert misfits(shown, is_prose) == []
            view.setProperty("contentY", before + 600)
            view.metaObject().invokeMethod(view, "returnToBounds")
            settled(shown)


def is_prose(words: str) -> bool:
    """Whether no address, file or column is among the words, which may be longer than a line."""
    return re.search(r"\S{20}|\w[/._]\w", words) is None


def opened(shown: Shown) -> Manual:
    """The manual, read and on screen."""
    manual = shown.house.watching.manual
    shown.window.setProperty("page", "help")
    shown.until(lambda: value_of(manual, "ready"), "the manual")
    run_events(20)
    return manual


def found(manual: Manual) -> list[dict[str, object]]:
    parts: list[dict[str, object]] = value_of(manual, "parts")
    return parts
