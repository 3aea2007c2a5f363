"""TikTok's export as text: a file for each section, told by its name, a few lines an entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from storage.imports.facts import Export, Gathering
from storage.imports.tiktok_lines import fact_of
from storage.records import ImportedKind

_LINKS: Final = frozenset({"link", "video link"})
_KINDS: Final = {
    "like list": ImportedKind.LIKE,
    "favorite videos": ImportedKind.SAVE,
    "watch history": ImportedKind.WATCH,
    "browsing history": ImportedKind.WATCH,
    "video browsing history": ImportedKind.WATCH,
    "favorite hashtags": ImportedKind.HASHTAG,
    "searches": ImportedKind.SEARCH,
    "search history": ImportedKind.SEARCH,
    "following": ImportedKind.FOLLOW,
    "following list": ImportedKind.FOLLOW,
}
"""Files by their stem in lower case; every other file is left alone."""
SETTINGS: Final = "settings"
_SUBJECTS: Final = {
    ImportedKind.SEARCH: frozenset({"search term", "searchterm"}),
    ImportedKind.FOLLOW: frozenset({"username", "user name"}),
    ImportedKind.HASHTAG: frozenset({"link", "hashtag link"}),
}
"""What an entry is about, by the word before its colon; videos have links."""
_SET: Final = {
    "interests": (ImportedKind.INTEREST, "|"),
    "keyword filters for videos in for you feed": (ImportedKind.MUTE, ","),
}
"""Lines of the settings that are read, and what parts their values."""
_LINE: Final = re.compile(r"\s*([A-Za-z][A-Za-z ]{0,60}?)\s*:\s*(.*)")


def is_section(name: str) -> bool:
    """Whether a file of this name is read."""
    return name.lower().endswith(".txt") and _stem(name) in {*_KINDS, SETTINGS}


def parse(files: Mapping[str, bytes]) -> Export:
    """Read the sections of an export, by the names of their files."""
    gathering = Gathering()
    for name in sorted(files, key=_stem):
        lines = _values(files[name].decode("utf-8-sig", "replace").splitlines())
        kind = _KINDS.get(_stem(name))
        if kind is None:
            _take_settings(lines, gathering)
        else:
            _take_entries(kind, lines, gathering)
    return gathering.export()


def _stem(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).stem.lower()


def _values(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        said = _LINE.fullmatch(line)
        if said:
            yield said[1].lower(), said[2].strip()


def _take_entries(
    kind: ImportedKind, lines: Iterable[tuple[str, str]], gathering: Gathering
) -> None:
    """Read entries, each a date and then what it is about."""
    gathering.see(kind)
    date = ""
    for word, value in lines:
        if word == "date":
            date = value
        elif word in _SUBJECTS.get(kind, _LINKS):
            gathering.take(kind, fact_of(kind, value, date))
            date = ""


def _take_settings(lines: Iterable[tuple[str, str]], gathering: Gathering) -> None:
    for word, value in lines:
        if word in _SET:
            kind, between = _SET[word]
            gathering.see(kind)
            for one in filter(str.strip, value.split(between)):
                gathering.take(kind, fact_of(kind, one, ""))
