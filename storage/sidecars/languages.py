"""The language of a video, spelt alike: `en` for `en`, `eng` and `en-US`."""

from __future__ import annotations

import re
from typing import Final

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*")
_UNKNOWN: Final = frozenset({"un", "und", "zxx", "mul", "mis"})
"""Codes that say that there is none, or none that is known."""

_PAIRS: Final = """
ara:ar ben:bn bul:bg ces:cs cmn:zh dan:da deu:de ell:el eng:en est:et fas:fa fil:tl fin:fi
fra:fr heb:he hin:hi hrv:hr hun:hu ind:id ita:it jpn:ja kor:ko lav:lv lit:lt msa:ms nld:nl
nor:no pol:pl por:pt ron:ro rus:ru slk:sk slv:sl spa:es srp:sr swe:sv tam:ta tel:te tha:th
tur:tr ukr:uk urd:ur vie:vi zho:zh
"""
_SHORT: Final = dict(pair.split(":") for pair in _PAIRS.split())
"""ISO 639-3 to 639-1 for the languages that short videos come in."""


def language(text: str) -> str | None:
    """Return a language's shortest code; None for what is none.

    What country or script it is for is left out: to find a video, or to like it, it counts little
    whether its English is American.
    """
    code = text.strip().lower().replace("_", "-")
    first = code.partition("-")[0]
    if len(code) > 35 or not _LANGUAGE.fullmatch(code) or first in _UNKNOWN:
        return None
    return _SHORT.get(first, first)
