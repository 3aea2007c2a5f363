"""Words as they are searched for: without case, accents and marks, in any script."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST: Final = 40
"""Characters of a word that count."""

_ACCENTS: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f]+"
)
"""What is left out. The vowel signs of India's and Indochina's scripts are letters, and stay."""
_LETTERS: Final = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ħ": "h",
        "\u0131": "i",
    }
)
"""Letters that Unicode does not call a base with an accent."""
_UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, kana and Han."""
_INDIC: Final = "\u0900-\u0963\u0966-\u0dff\u0f00-\u0f0a\u0f10-\u0fff"
"""Scripts whose vowel signs Python's `\\w` leaves out."""
_SYMBOLS: Final = "\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_WORD: Final = re.compile(
    f"([{_UNSPACED}]+)|([{_SYMBOLS}])|(?:(?![{_UNSPACED}{_SYMBOLS}])(?:[^\\W_]|[{_INDIC}]))+"
)


def fold(text: str) -> str:
    """Return a text by which all spellings that look alike are the same."""
    if text.isascii():
        return text.lower()
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    # Once more: the compatibility forms of some signs have capitals, as in ™.
    return unicodedata.normalize("NFC", bare.casefold()).translate(_LETTERS)


def words(text: str) -> list[str]:
    """Return what an index holds of a text, in order.

    A run of a script without blanks becomes its pairs of letters and its last letter, so that any
    part of it is found by pairs, and a single letter as the beginning of one.
    """
    found: list[str] = []
    for match in _WORD.finditer(fold(text)):
        if match[1] is None:
            found.append(match[0][:LONGEST])
        else:
            found += _pairs(match[1])
            found.append(match[1][-1])
    return found


def sought(text: str) -> list[tuple[str, bool]]:
    """Return the words of a search as one types, and whether each is the beginning of one.

    The last word may go on; a single letter of a script without blanks may, wherever it stands.
    """
    found: list[tuple[str, bool]] = []
    run: str | None = None
    for match in _WORD.finditer(fold(text)):
        run = match[1]
        if run is None:
            found.append((match[0][:LONGEST], False))
        elif len(run) == 1:
            found.append((run, True))
        else:
            found += [(pair, False) for pair in _pairs(run)]
    if found and run is None:
        found[-1] = (found[-1][0], True)
    return list(dict.fromkeys(found))


def joined(text: str) -> str:
    """Return a name as one word, for what is spelt with dots or underscores in it."""
    return "".join(match[0] for match in _WORD.finditer(fold(text)))[:LONGEST]


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]
