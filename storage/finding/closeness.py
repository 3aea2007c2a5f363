"""How close a video's words are to those of a search.

Source: Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple Weighted Fields", CIKM
2004: a word's weighted frequency in the fields is summed up (there `tf~`, here `weight`) before it
saturates (`_SATURATION`, there k1); a field's length counts to a share (`_LENGTH`, there b).

Left out is how rare a word is, for every hit has every word; and lengths are compared with fixed
ones (`_USUAL`), so that a hit's closeness is its own, and a page stays what it is while videos
are added to the library.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, bindparam, text

from storage.finding.matching import Word
from storage.finding.sqlite_index import FIELDS

_WEIGHTS: Final = (4.0, 4.0, 3.0, 2.0, 2.0, 1.0)
"""Of a word in each of FIELDS."""
_USUAL: Final = (3, 6, 8, 5, 20, 5)
"""Words of each field."""
_LENGTH: Final = 0.5
_SATURATION: Final = 2.0
_BEGUN: Final = 0.6
"""What a word counts that only begins as the one that was typed."""
_MEANT: Final = 0.4
"""What one counts that is spelt otherwise."""
_NAMED: Final = 100.0
"""For a creator or a hashtag of exactly that name: more than all words together."""

_READ: Final = text(
    f"SELECT listing_id, {', '.join(FIELDS)} FROM wording WHERE listing_id IN :ids"
).bindparams(bindparam("ids", expanding=True))


def by_closeness(
    connection: Connection, ids: Sequence[int], words: Sequence[Word], name: str
) -> list[tuple[float, int]]:
    """Return closeness and id of some listings, the closest and then the latest first.

    Args:
        connection: a reading one.
        ids: at most a thousand.
        words: what was typed.
        name: the same as one word.
    """
    rows = connection.execute(_READ, {"ids": list(ids)})
    found = [(closeness(row[1:], words, name), row[0]) for row in rows]
    return sorted(found, reverse=True)


def closeness(fields: Sequence[str], words: Sequence[Word], name: str) -> float:
    """Return how close a video's fields are, above 0 where a word is in one of them."""
    edged = [f" {field} " for field in fields]
    shares = [
        weight / (1 - _LENGTH + _LENGTH * (field.count(" ") + 1) / usual)
        for weight, field, usual in zip(_WEIGHTS, fields, _USUAL, strict=True)
    ]
    total = 0.0
    for word in words:
        weight = sum(
            share * _likeness(field, word) for share, field in zip(shares, edged, strict=True)
        )
        total += weight / (_SATURATION + weight)
    is_named = any(f" {name} " in field for field in edged[:2])
    return round(total + _NAMED * is_named, 9)


def _likeness(field: str, word: Word) -> float:
    if f" {word.text} " in field:
        return 1.0
    if word.begins and f" {word.text}" in field:
        return _BEGUN
    end = "" if word.begins else " "
    return _MEANT if any(f" {other}{end}" in field for other in word.instead) else 0.0


def has_all(fields: Sequence[str], words: Sequence[Word]) -> bool:
    """Whether each word is in one of a video's fields."""
    edged = [f" {field} " for field in fields]
    return all(any(_likeness(field, word) for field in edged) for word in words)
