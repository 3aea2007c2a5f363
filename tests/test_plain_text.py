"""No text is ever interpreted: in its default format Qt fetches what `<img src=…>` names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

UI = Path(__file__).parents[1] / "ui"
SOURCES = sorted(UI.rglob("*.qml"))
OWN_TEXT = {"Label.qml", "Icon.qml", "CopyText.qml"}
"""The components that all others draw their words with."""
TEXT_TYPES = ("Text", "TextEdit", "TextArea")
INPUT_TYPES = ("TextInput", "TextField")
"""One line of typed text, which has no format: always plain. One component wraps it."""
OTHER_FORMATS = re.compile(r"\b(RichText|StyledText|MarkdownText|AutoText)\b")


PICTURE = re.compile(
    r'"image://poster/" \+|^Qt\.resolvedUrl\("[^"]+"\)$|^(?:page\.still)$|^part\.picture$'
)
"""A picture by its content key, a file of our own, what `FeedPageItem.still` is made of, or one of
the manual's, all of which lie in one folder of ours (`ui/manual/chapters.py`)."""
FETCHING = re.compile(r"XMLHttpRequest|WebSocket|openUrlExternally|WebEngine|FontLoader|https?:")


def code_of(path: Path) -> str:
    """QML without its comments; what follows a colon is an address."""
    return re.sub(r"(?<!:)//[^\n]*|/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)


def bodies(code: str, name: str) -> list[str]:
    """The bodies of all elements of a type, `T.Text { … }` too, nested elements included."""
    found = []
    for start in re.finditer(rf"(?<![\w]){name}\s*\{{", code):
        depth, end = 1, start.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(code[end], 0)
            end += 1
        found.append(code[start.end() : end - 1])
    return found


def test_there_is_something_to_look_at() -> None:
    assert len(SOURCES) > 20
    assert {path.name for path in SOURCES} >= OWN_TEXT
    assert bodies("Item { Text { text: '{' + a } T.Text {} }", "Text") != []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_text_is_plain(path: Path) -> None:
    code = code_of(path)
    assert not OTHER_FORMATS.search(code)
    for name in TEXT_TYPES:
        for body in bodies(code, name):
            assert path.name in OWN_TEXT, f"{name} is used beside Label, Icon and CopyText"
            assert re.search(r"^\s*textFormat: Text\.PlainText$", body, re.MULTILINE)
    for name in INPUT_TYPES:
        assert not bodies(code, name) or path.name == "TextLine.qml"
    assert len(re.findall(r"\btextFormat\b", code)) == (path.name in OWN_TEXT)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_picture_is_named_by_a_stranger_and_nothing_is_fetched(path: Path) -> None:
    code = code_of(path)
    assert not FETCHING.search(code)
    for name in ("Image", "BorderImage", "AnimatedImage"):
        for body in bodies(code, name):
            for source in re.findall(r"^\s*source: (.+)$", body, re.MULTILINE):
                # One side of `condition ? "" : picture`, the other being no picture.
                sides = re.sub(r"^.* \? ", "", source).split(" : ")
                named = [side.strip() for side in sides if side.strip() != '""']
                assert all(PICTURE.search(side.removesuffix(' + "/still"')) for side in named), (
                    source
                )
