"""The reasons of rows that wait for the next start, as text."""

from __future__ import annotations

from typing import Any

import msgspec

from ranking.phrase import Phrase, own_words
from ranking.why import Why


def written(why: Why) -> str:
    """Write a reason down, with what its words were made of."""
    return msgspec.json.encode(why, enc_hook=_taken_apart).decode()


def read(text: str) -> Why:
    """Read a reason, also one that was written down before its words could be translated.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    return msgspec.json.decode(text, type=Why, dec_hook=_put_together)


def _taken_apart(phrase: Any) -> list[str]:
    if not isinstance(phrase, Phrase):
        raise NotImplementedError(type(phrase))
    return [phrase.form, *phrase.parts]


def _put_together(kind: type, told: Any) -> Phrase:
    if isinstance(told, str):
        return own_words(told)
    form, *parts = told
    return Phrase(form, *(_put_together(kind, p) if isinstance(p, list) else p for p in parts))
