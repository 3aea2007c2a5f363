"""Two people with videos, views, likes, notes and searches, of whom one is to be forgotten."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from storage.finding.collections import Collections
from storage.notes import Notes
from storage.people import NAME, People
from storage.preferences import Preferences
from storage.records import ReactionKind, Subject, WishKind
from tests.storage.found import Shelves, make_shelves
from tests.storage.invented import Station, open_station

SECRET = "quokkawhisper"
"""Her name, and in all she has and says."""
BOTH, MINE, HERS = "both.mp4", "mine.mp4", f"{SECRET}.mp4"


def move_in(data: Path, clips: Path) -> tuple[Station, Station]:
    """Have both live with the program; they share a database, which one of them closes."""
    first = open_station(data)
    _live_with(first, make_shelves(first, clips / "clips"), "plain")
    people = People(first.database, first.profiles, Preferences(first.database, first.writer))
    her = replace(first, profile=people.add(SECRET).profile)
    _live_with(her, make_shelves(her, clips / SECRET), SECRET)
    return first, her


def _live_with(station: Station, shelves: Shelves, words: str) -> None:
    """Watch, like, keep, write and ask: rows in every table that is somebody's."""
    name = HERS if words == SECRET else MINE
    own = shelves.put(
        name, key=f"key of {name}", title=words, caption=f"of {words}", creator=words,
        tags=(words,), sound=words,
    )  # fmt: skip
    shared = shelves.put(BOTH, key="of both", title="shared", creator="somebody")
    profile = station.profile
    for video in (own, shared, own):
        station.react(station.view(video), ReactionKind.LIKE)
    station.wish(WishKind.SEARCH, Subject.WORD, words)
    Notes(station.database, station.writer).add(profile, own, 0, words).result()
    collections = Collections(station.database, station.writer)
    kept = collections.make(profile, words).result()
    collections.add(kept.id, own).result()
    Preferences(station.database, station.writer).set(profile.id, NAME, words).result()
