"""Words out of untrusted text: cleaned, capped, and the hashtags in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

TITLE_LENGTH: Final = 300
CAPTION_LENGTH: Final = 4000
SEARCHED_LENGTH: Final = 64_000
"""Characters of a caption that are searched for hashtags, which often stand at its end."""
NAME_LENGTH: Final = 100
"""Characters of a tag, a handle, a creator's name, a track or an artist."""
TAG_COUNT: Final = 40
MARKS: Final = 30
"""Marks in a row."""

_SAME_LETTERS: Final = re.compile(r"[\r\u0085\u2028\u2029\v\f]\n?")
_BLANKS: Final = re.compile(r"[^\S\n]+")
_DIRECTIONS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates: with them a name can pass for another."""
_BYTE_ORDER_MARK: Final = "\ufeff"
_JOINERS: Final = frozenset("\u200c\u200d")
"""They join or part letters inside a word (Persian, Hindi), and build emoji."""
_HASHES: Final = frozenset("#\uff03")
_NO_TAG_AFTER: Final = frozenset("&/")
"""Before a # they make it an HTML entity or an anchor of an address."""


def clean(text: str, length: int, *, lines: bool = False) -> str:
    """Return text that is safe to show: no controls, no direction marks, at most `length` long.

    Args:
        text: anything, lone surrogates included.
        length: characters to keep.
        lines: whether line breaks stay; every other white space becomes one blank.
    """
    # Cut twice: the first cut bounds the work, the second is the promise.
    text = _SAME_LETTERS.sub("\n", _normal(text[: 2 * length]))
    text = "\n".join(map(_line, text.split("\n")))
    if not lines:
        text = " ".join(text.split())
    return text.strip()[:length].rstrip()


def _line(text: str) -> str:
    # What is printable holds no controls, marks or joiners, and no blank but the plain one.
    if not text.isprintable():
        # Anew, as what was parted by what is left out may belong together.
        shown = "".join(char for char in text if _is_shown(char))
        text = _BLANKS.sub(" ", _normal(shown))
    elif "  " in text:
        text = _BLANKS.sub(" ", text)
    return text.strip()


def _normal(text: str) -> str:
    """Spell letters with marks alike (NFC), with no more marks in a row than any language has.

    Their order is found in time that grows with the square of the row: 25 s for one of 64,000.

    Source: Unicode Standard Annex 15, section 13, Stream-Safe Text Format.
    """
    if text.isascii():
        return text
    return _stacked(unicodedata.normalize("NFC", _stacked(text)))


def _stacked(text: str) -> str:
    kept, row = [], 0
    for char in text:
        row = row + 1 if unicodedata.category(char).startswith("M") else 0
        if row <= MARKS:
            kept.append(char)
    return "".join(kept)


def as_title(text: str) -> str:
    """Return a title that is safe to show, in one line."""
    return clean(text, TITLE_LENGTH)


def as_caption(text: str) -> str:
    """Return a caption that is safe to show, with its lines."""
    return clean(text, CAPTION_LENGTH, lines=True)


def as_name(text: str) -> str | None:
    """Return a name that is safe to show; None when nothing is left."""
    return clean(text, NAME_LENGTH) or None


def mentioned(text: str) -> tuple[str, ...]:
    """Return the hashtags of a caption as it came, which may be long."""
    return hashtags(clean(text, SEARCHED_LENGTH, lines=True))


def handle(text: str) -> str | None:
    """Return a creator's handle: lower case, without @; None when nothing is left."""
    return clean(text, NAME_LENGTH + 1).lstrip("@ ").lower()[:NAME_LENGTH].rstrip() or None


def hashtags(text: str) -> tuple[str, ...]:
    """Return the hashtags of a text in any script, in order of mention."""
    return distinct_tags(text[start + 1 : end] for start, end in hashtag_spans(text))


def hashtag_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each hashtag of a text begins, at its sign, and where it ends."""
    for at, char in enumerate(text):
        if char in _HASHES and (at == 0 or text[at - 1] not in _NO_TAG_AFTER):
            end = at + 1
            while end < len(text) and _is_of_a_word(text[end]):
                end += 1
            # A number alone ("#1") ranks something; it is no topic.
            if end > at + 1 and not text[at + 1 : end].isdecimal():
                yield at, end


def distinct_tags(words: Iterable[str]) -> tuple[str, ...]:
    """Spell tags alike (compatibility forms, lower case) and drop doubles and what is too many."""
    tags: dict[str, None] = {}
    for word in words:
        alike = unicodedata.normalize("NFKC", clean(word, 2 * NAME_LENGTH)).lower()
        tag = clean(alike, NAME_LENGTH + 1).lstrip("# ")[:NAME_LENGTH].rstrip()
        if tag:
            tags[tag] = None
        if len(tags) == TAG_COUNT:
            break
    return tuple(tags)


def _is_shown(char: str) -> bool:
    if char == "\n" or char in _JOINERS:
        return True
    if char in _DIRECTIONS or char == _BYTE_ORDER_MARK:
        return False
    return unicodedata.category(char) not in ("Cc", "Cs") or char == "\t"


def _is_of_a_word(char: str) -> bool:
    # str.isalnum leaves out the marks that many scripts write their vowels with.
    joined = char == "_" or char in _JOINERS
    return joined or char.isalnum() or unicodedata.category(char).startswith("M")
