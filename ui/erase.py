"""`main.py erase`: somebody, or everything, gone from this computer."""

from __future__ import annotations

import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from storage.database import FILE_NAME, Database, open_database
from storage.errors import StorageError
from storage.export.everything import write_everything
from storage.people import People, Person
from storage.preferences import Preferences
from storage.profiles import DEMO, Profiles
from storage.records import ProfileId
from storage.rescue.repair import mend
from storage.writer import Writer
from ui.shell.data_lock import data_lock
from ui.shell.erasing import erase_all, erase_of
from ui.shell.fault import Fault, say
from ui.shell.places import Places, find_places
from ui.shell.terminal import tell
from ui.shell.throwaway import sweep

WORD: Final = "erase"
"""What is typed by whoever is sure."""


def run_erase(data_dir: Path | None, called: str | None, export: Path | None, *, sure: bool) -> int:
    """Erase somebody, or everything; the program must be closed.

    Args:
        data_dir: None for the platform's own.
        called: a person's name or a profile's id; None for everything.
        export: where everything of theirs is written before, None for nowhere.
        sure: whether not to ask.

    Returns:
        0, or 1 when there is nobody of that name, the program runs, or the world is at fault.
    """
    places = find_places(data_dir)
    sweep()  # private sittings that were killed
    if not places.data.is_dir():
        return say(f"There is nothing in {places.data}: nobody watched with it yet.")
    try:
        places.make()
        with data_lock(places.data):
            return _erase(places, called, export, sure=sure)
    except (Fault, StorageError) as fault:
        return say(str(fault))
    finally:
        for folder in (places.log, places.cache, places.data):
            with suppress(OSError):  # others have something in it, or it was never made
                folder.rmdir()


@dataclass(frozen=True, slots=True)
class _Somebody:
    id: ProfileId
    names: tuple[str, ...]
    """What they may be called by on the command line; the first is how they are told of."""


def _erase(places: Places, called: str | None, export: Path | None, *, sure: bool) -> int:
    asks = called is not None or export is not None
    people = _people(places.data) if asks and (places.data / FILE_NAME).is_file() else []
    chosen = people if called is None else [each for each in people if called in each.names]
    if called is not None and len(chosen) != 1:
        return _unclear(called, people, len(chosen))
    whose = "everybody" if called is None else chosen[0].names[0]
    if not sure and not _is_meant(whose):
        return say("Nothing was erased.")
    ids = [each.id for each in chosen]
    if export is not None:
        _take_along(places.data, ids, export)
    if called is None:
        erase_all(places)
        tell([f"Nothing of {whose} is left in {places.data}, {places.cache} and {places.log}."])
        return 0
    erased = erase_of(places, ids)
    tell([f"Nothing of {whose} is left: {erased.rows} rows are gone, copies are written anew."])
    if erased.removed:
        tell([f"Gone as a whole, since they could not be written anew: {erased.removed} copies."])
    return 0


def _people(data: Path) -> list[_Somebody]:
    """Return everybody, the demo's viewer too, after whatever a start does with the database."""
    mend(data)
    database = open_database(data)
    writer = Writer(database)
    try:
        profiles = Profiles(database, writer)
        known = People(database, profiles, Preferences(database, writer)).all()
        people = [_Somebody(each.profile.id, _names(each)) for each in known]
        demo = profiles.find(DEMO)
        if demo is not None:
            people.append(_Somebody(demo.id, (DEMO, str(demo.id))))
        return people
    finally:
        writer.close()
        database.close()


def _names(person: Person) -> tuple[str, ...]:
    known_as = person.profile.name
    mine = [name for name in (person.name, known_as) if name]
    return (*mine, str(person.profile.id))


def _take_along(data: Path, ids: list[ProfileId], export: Path) -> None:
    with closing(Database(data / FILE_NAME)) as database, database.reading() as connection:
        rows = write_everything(connection, ids, export)
    tell([f"{rows} rows are in {export}."])


def _unclear(called: str, people: list[_Somebody], found: int) -> int:
    named = ", ".join(each.names[0] for each in people) or "nobody"
    if found == 0:
        return say(f"There is nobody called {called!r}. There is: {named}.")
    ids = ", ".join(str(each.id) for each in people if called in each.names)
    return say(f"{found} people are called {called!r}: name one by what tells them apart: {ids}.")


def _is_meant(whose: str) -> bool:
    """Ask whoever sits at the terminal; nobody there means no."""
    if not sys.stdin.isatty():
        tell(["Nobody can be asked here: say --yes to erase."])
        return False
    tell([f"Erases all that is kept of {whose}, for good; the videos stay. Type {WORD} to do it:"])
    return sys.stdin.readline().strip() == WORD
