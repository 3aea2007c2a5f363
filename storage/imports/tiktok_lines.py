"""One line of TikTok's export: the values that are looked at, and what each becomes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final
from urllib.parse import unquote

from storage.imports.facts import Fact
from storage.records import ImportedKind
from storage.sidecars import dates
from storage.sidecars.words import NAME_LENGTH, clean, distinct_tags, handle

_VIDEO: Final = re.compile(r"/(?:video|photo|v)/([0-9]{17,20})(?![0-9])")
_TAG: Final = re.compile(r"/tag/([^/?#]+)")
_NOBODY: Final = "N/A"
"""What stands where there is nothing, or where an account is gone."""
_LONGEST: Final = 1000
"""Characters of a link or a date that are looked at."""


def fact_of(kind: ImportedKind, subject: str, date: str) -> Fact | None:
    """Make a fact of a line's two values; None when the subject names nothing."""
    said = subject.strip()[:_LONGEST]
    name = "" if said.upper() == _NOBODY else _NAMED[kind](said)
    return Fact(kind, name, at_ms(date)) if name else None


def at_ms(date: str) -> int | None:
    """Read a date in any of the export's forms; those without a zone are UTC."""
    text = date.strip()[:_LONGEST].removesuffix(" UTC")
    try:
        moment = datetime.fromisoformat(text)
        return dates.plausible(moment.replace(tzinfo=moment.tzinfo or UTC).timestamp())
    except (ValueError, OverflowError):
        return None


def _site_id(link: str) -> str:
    found = _VIDEO.search(link)
    return found[1] if found else ""


def _hashtag(link: str) -> str:
    found = _TAG.search(link)
    return next(iter(distinct_tags([unquote(found[1])])), "") if found else ""


def _words(text: str) -> str:
    return clean(text, NAME_LENGTH)


_NAMED: Final[dict[ImportedKind, Callable[[str], str]]] = {
    ImportedKind.LIKE: _site_id,
    ImportedKind.SAVE: _site_id,
    ImportedKind.WATCH: _site_id,
    ImportedKind.FOLLOW: lambda name: handle(name) or "",
    ImportedKind.SEARCH: _words,
    ImportedKind.MUTE: _words,
    ImportedKind.INTEREST: _words,
    ImportedKind.HASHTAG: _hashtag,
}
