"""Words of the library that a mistyped one may have been meant to be."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, bindparam, text

SHORTEST: Final = 4
"""Letters of a word that is looked for under other spellings."""
_FOR_TWO: Final = 6
"""Letters of one in which two may be wrong."""
_MOST: Final = 8
"""Other spellings that are taken."""
_CANDIDATES: Final = 100
"""Words with most parts in common that are compared letter by letter."""
_ALPHABETS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "".join(map(chr, range(0x3B1, 0x3CA))),
    "".join(map(chr, range(0x430, 0x450))),
    "".join(map(chr, range(0x5D0, 0x5EB))),
    "".join(map(chr, range(0x621, 0x64B))),
)
"""Of Latin, Greek, Cyrillic, Hebrew and Arabic: by what a wrong letter may be replaced."""

_KNOWN: Final = text("SELECT word FROM known_word WHERE word IN :forms").bindparams(
    bindparam("forms", expanding=True)
)
_SHARING: Final = text(
    "SELECT known_word.word FROM (SELECT rowid AS id FROM spelling WHERE spelling MATCH :parts "
    f"ORDER BY rank LIMIT {_CANDIDATES}) AS like_it JOIN known_word ON known_word.id = like_it.id"
)


def other_spellings(connection: Connection, word: str) -> tuple[str, ...]:
    """Return known words with one wrong letter, or two in a long one; the likeliest first.

    A letter is wrong when it is another, missing, too much, or has changed places with the next.
    One is found by trying all; two among the words that have most trigrams in common.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    found = dict.fromkeys(connection.scalars(_KNOWN, {"forms": one_off(word)}), 1)
    if len(word) >= _FOR_TWO:
        edged = f"<{word}>"
        parts = " OR ".join(f'"{edged[at : at + 3]}"' for at in range(len(word)))
        for near in connection.scalars(_SHARING, {"parts": parts}):
            if abs(len(near) - len(word)) <= 2 and (off := distance(word, near)) <= 2:
                found.setdefault(near, off)
    found.pop(word, None)
    likeliest = sorted(found, key=lambda near: (found[near], near[0] != word[0], near))
    return tuple(likeliest[:_MOST])


def one_off(word: str) -> list[str]:
    """Return every spelling with one wrong letter."""
    letters = next((every for every in _ALPHABETS if word[0] in every), "")
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    forms = {left + right[1:] for left, right in parts if right}
    forms |= {left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1}
    for letter in letters:
        forms |= {left + letter + right[1:] for left, right in parts if right}
        forms |= {left + letter + right for left, right in parts}
    return sorted(forms)


def distance(one: str, other: str) -> int:
    """Count the wrong letters between two words.

    Source: "optimal string alignment", as in Boytsov, "Indexing methods for approximate dictionary
    searching", 2011: the distance of Damerau and Levenshtein without edits inside swapped pairs.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for there, its in enumerate(other, 1):
            least = min(last[there] + 1, row[-1] + 1, last[there - 1] + (letter != its))
            if at > 1 and there > 1 and letter == other[there - 2] and one[at - 2] == its:
                least = min(least, before[there - 2] + 1)
            row.append(least)
        before, last = last, row
    return last[-1]
