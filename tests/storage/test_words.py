"""Text from outside is safe to show and its hashtags are found in every script."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sidecars.words import MARKS, TAG_COUNT, clean, distinct_tags, handle, hashtags

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)


@given(ANYTHING, st.integers(1, 50), st.booleans())
def test_clean_text_is_short_and_has_no_controls(text: str, length: int, lines: bool) -> None:
    cleaned = clean(text, length, lines=lines)
    assert len(cleaned) <= length
    assert cleaned == cleaned.strip()
    allowed = {"\n"} if lines else set()
    assert {char for char in cleaned if unicodedata.category(char) in ("Cc", "Cs")} <= allowed
    assert not set(cleaned) & set("\u202e\u202d\u2066\ufeff")
    assert cleaned.encode() is not None
    assert clean(cleaned, length, lines=lines) == cleaned


def test_marks_that_were_parted_come_in_their_order() -> None:
    assert clean("a\ufe25\ufeff\ufe29", 10) == clean("a\ufe25\ufe29", 10) == "a\ufe29\ufe25"


@pytest.mark.parametrize("marks", ["\u0344\u0316", "\u0301\ufeff\u0316", "\u0f73\u0f71"])
def test_marks_without_end_keep_nobody_busy(marks: str) -> None:
    began_s = time.process_time()
    cleaned = clean("e" + marks * 64_000, 64_000)
    assert time.process_time() - began_s < 2
    assert len(cleaned) <= 1 + MARKS
    assert clean(cleaned, 64_000) == cleaned


def test_direction_overrides_go_and_letters_of_both_directions_stay() -> None:
    assert clean("harmless\u202egpj.exe שלום", 100) == "harmlessgpj.exe שלום"


def test_lines_stay_only_where_they_are_wanted() -> None:
    text = "one \r\n\ttwo\u2028three\x00"
    assert clean(text, 100, lines=True) == "one\ntwo\nthree"
    assert clean(text, 100) == "one two three"


def test_emoji_of_several_signs_stay_whole() -> None:
    assert clean("👩‍👩‍👧 🇳🇱 👍🏽", 100) == "👩‍👩‍👧 🇳🇱 👍🏽"


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("so good #BookTok #thriller, #BOOKTOK!", ("booktok", "thriller")),
        ("#one#two#three", ("one", "two", "three")),
        ("#हिन्दी #ไทย #日本語 #Größe #кот", ("हिन्दी", "ไทย", "日本語", "größe", "кот")),
        ("#می‌خواهم", ("می‌خواهم",)),
        ("\uff03\uff46\uff55\uff4e is #fun", ("fun",)),  # full-width forms
        ("we are #1 since #2024 but #90s", ("90s",)),
        ("&#39;quoted&#39; https://a.example/#top", ()),
        ("# alone ## and #", ()),
        ("#cat😂 dog", ("cat",)),
        ("#snake_case_", ("snake_case_",)),
    ],
)
def test_hashtags_are_found(text: str, tags: tuple[str, ...]) -> None:
    assert hashtags(text) == tags


@given(ANYTHING)
def test_hashtags_are_few_short_lower_case_and_without_doubles(text: str) -> None:
    tags = hashtags("#" + text.replace(" ", " #"))
    assert len(tags) == len(set(tags)) <= TAG_COUNT
    assert all(tag == tag.strip() and 0 < len(tag) <= 100 for tag in tags)
    assert all(tag == tag.lower() and not tag.startswith("#") for tag in tags)


def test_no_more_tags_than_a_caption_can_mean() -> None:
    assert distinct_tags(f"tag{n}" for n in range(1000)) == tuple(f"tag{n}" for n in range(40))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("@Demo.Reader", "demo.reader"), ("  @@X ", "x"), ("", None), ("@", None), ("\x00", None)],
)
def test_handles_are_lower_case_without_their_sign(text: str, expected: str | None) -> None:
    assert handle(text) == expected
