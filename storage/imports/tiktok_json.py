"""TikTok's export as JSON, of either shape: a whitelist, and nothing else of it.

Such a file holds messages, addresses and devices. The structures below are all that is ever
looked at: msgspec skips every other key without making a value of it.
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Raw

from storage.imports.facts import Export, Fact, Gathering, UnusableExportError
from storage.imports.tiktok_lines import fact_of
from storage.records import ImportedKind
from storage.sidecars.description import SidecarError
from storage.sidecars.json_values import NOTHING, decode, field, text


class _Document(msgspec.Struct):
    """The parts of the export that hold what is used; which holds what differs by year."""

    activity: Raw = msgspec.field(name="Your Activity", default=NOTHING)
    activity_old: Raw = msgspec.field(name="Activity", default=NOTHING)
    likes: Raw = msgspec.field(name="Likes and Favorites", default=NOTHING)
    profile: Raw = msgspec.field(name="Profile And Settings", default=NOTHING)
    settings_old: Raw = msgspec.field(name="App Settings", default=NOTHING)


class _Part(msgspec.Struct):
    """The sections that are used, in whichever part they stand."""

    likes: Raw = msgspec.field(name="Like List", default=NOTHING)
    saves: Raw = msgspec.field(name="Favorite Videos", default=NOTHING)
    watched: Raw = msgspec.field(name="Watch History", default=NOTHING)
    watched_old: Raw = msgspec.field(name="Video Browsing History", default=NOTHING)
    hashtags: Raw = msgspec.field(name="Favorite Hashtags", default=NOTHING)
    searches: Raw = msgspec.field(name="Searches", default=NOTHING)
    searches_old: Raw = msgspec.field(name="Search History", default=NOTHING)
    following: Raw = msgspec.field(name="Following", default=NOTHING)
    following_old: Raw = msgspec.field(name="Following List", default=NOTHING)
    settings: Raw = msgspec.field(name="Settings", default=NOTHING)


class _Section(msgspec.Struct):
    """The list of a section, by the names it has."""

    likes: Raw = msgspec.field(name="ItemFavoriteList", default=NOTHING)
    saves: Raw = msgspec.field(name="FavoriteVideoList", default=NOTHING)
    watched: Raw = msgspec.field(name="VideoList", default=NOTHING)
    hashtags: Raw = msgspec.field(name="FavoriteHashtagList", default=NOTHING)
    searches: Raw = msgspec.field(name="SearchList", default=NOTHING)
    following: Raw = msgspec.field(name="Following", default=NOTHING)
    settings: Raw = msgspec.field(name="SettingsMap", default=NOTHING)


class _Line(msgspec.Struct):
    """A line of a list: a date and what it is about."""

    date: Raw = msgspec.field(name="date", default=NOTHING)
    date_old: Raw = msgspec.field(name="Date", default=NOTHING)
    link: Raw = msgspec.field(name="link", default=NOTHING)
    link_old: Raw = msgspec.field(name="Link", default=NOTHING)
    link_oldest: Raw = msgspec.field(name="VideoLink", default=NOTHING)
    term: Raw = msgspec.field(name="SearchTerm", default=NOTHING)
    user: Raw = msgspec.field(name="UserName", default=NOTHING)


class _Settings(msgspec.Struct):
    """What of the settings says something of taste."""

    interests: Raw = msgspec.field(name="Interests", default=NOTHING)
    preferences: Raw = msgspec.field(name="Content Preferences", default=NOTHING)


class _Preferences(msgspec.Struct):
    muted: Raw = msgspec.field(name="Keyword filters for videos in For You feed", default=NOTHING)


_SECTIONS: Final = {
    ImportedKind.LIKE: (("likes",), "likes"),
    ImportedKind.SAVE: (("saves",), "saves"),
    ImportedKind.WATCH: (("watched", "watched_old"), "watched"),
    ImportedKind.HASHTAG: (("hashtags",), "hashtags"),
    ImportedKind.SEARCH: (("searches", "searches_old"), "searches"),
    ImportedKind.FOLLOW: (("following", "following_old"), "following"),
}
"""Where each kind stands: its sections by fields of `_Part`, and its list by one of `_Section`."""

_SUBJECTS: Final = {
    ImportedKind.SEARCH: ("term",),
    ImportedKind.FOLLOW: ("user",),
}
_LINKS: Final = ("link", "link_old", "link_oldest")


def parse(content: bytes) -> Export:
    """Read an export.

    Raises:
        UnusableExportError: it is damaged, or no export of TikTok.
    """
    try:
        document = decode(content.removeprefix(b"\xef\xbb\xbf"), _Document)
    except SidecarError as error:
        raise UnusableExportError(
            "The export is damaged or cut short: nothing was imported."
        ) from error
    gathering = Gathering()
    for raw in (
        document.activity_old,
        document.activity,
        document.likes,
        document.profile,
        document.settings_old,
    ):
        part = field(raw, _Part)
        if part is not None:
            _take_lists(part, gathering)
            _take_settings(part, gathering)
    export = gathering.export()
    if not export.sections:
        raise UnusableExportError(
            "This is no export of TikTok: none of the sections that Homefeed reads is in it."
        )
    return export


def _take_lists(part: _Part, gathering: Gathering) -> None:
    for kind, (sections, its_list) in _SECTIONS.items():
        for raw in (getattr(part, name) for name in sections):
            if raw is NOTHING:
                continue
            gathering.see(kind)
            section = field(raw, _Section)
            lines = field(getattr(section, its_list), list[Raw]) if section else None
            for line in lines or ():
                gathering.take(kind, _fact_of_line(kind, line))


def _take_settings(part: _Part, gathering: Gathering) -> None:
    """Read the topics one chose, as `A | B`, and the words one does not want to see."""
    section = field(part.settings, _Section)
    settings = field(section.settings, _Settings) if section else None
    if settings is None:
        return
    interests = field(settings.interests, str)
    if interests is not None:
        gathering.see(ImportedKind.INTEREST)
        for topic in filter(str.strip, interests.split("|")):
            gathering.take(ImportedKind.INTEREST, fact_of(ImportedKind.INTEREST, topic, ""))
    preferences = field(settings.preferences, _Preferences)
    if preferences is not None and preferences.muted is not NOTHING:
        gathering.see(ImportedKind.MUTE)
        for raw in field(preferences.muted, list[Raw]) or ():
            gathering.take(ImportedKind.MUTE, fact_of(ImportedKind.MUTE, text(raw), ""))


def _fact_of_line(kind: ImportedKind, raw: Raw) -> Fact | None:
    line = field(raw, _Line)
    if line is None:
        return None
    subject = _text(line, _SUBJECTS.get(kind, _LINKS))
    return fact_of(kind, subject, _text(line, ("date", "date_old")))


def _text(line: _Line, names: tuple[str, ...]) -> str:
    """Return the first of these values that is a text with anything in it."""
    said = (text(getattr(line, name)) for name in names)
    return next(filter(str.strip, said), "")
