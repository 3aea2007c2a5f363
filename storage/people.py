"""The people who share the program: what they are called, and who is set aside."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from storage import pin, schema
from storage.database import Database
from storage.ids import new_id
from storage.preferences import Preferences
from storage.profiles import DEMO, GUIDE, VIEWER, Profiles
from storage.records import Profile, ProfileId

NAME, PIN, REMOVED, LAST = "person_name", "person_pin", "person_removed", "person_last"
"""Preferences that make a profile a person; the last is the first person's."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a taste, likes, history, settings and folders of their own."""

    profile: Profile
    name: str
    """As they call themselves; empty until they said."""
    locked: bool
    """Whether a PIN is asked for."""
    removed: bool
    """Whether they are set aside; nothing of theirs is deleted."""


class People:
    """Adds people, sets them aside and asks for their PIN. Methods wait: worker threads only."""

    def __init__(self, database: Database, profiles: Profiles, preferences: Preferences) -> None:
        self._database, self._profiles, self._preferences = database, profiles, preferences

    def all(self) -> list[Person]:
        """Return everybody, also who is set aside, in the order they came.

        Raises:
            StorageError: the database is locked or damaged.
        """
        profile, said = schema.profile, schema.preference
        kept = {
            name: func.max(said.c.value).filter(said.c.name == name).label(name)
            for name in (NAME, PIN, REMOVED)
        }
        query = (
            select(profile.c.id, profile.c.name, profile.c.seed, *kept.values())
            .select_from(profile.outerjoin(said, said.c.profile_id == profile.c.id))
            .where(profile.c.name.not_in((DEMO, GUIDE)))
            .group_by(profile.c.id, profile.c.name, profile.c.seed, profile.c.created_at_ms)
            .order_by(profile.c.created_at_ms, profile.c.id)
        )
        with self._database.reading() as connection:
            return [
                Person(
                    Profile(ProfileId(key), known_as, seed),
                    name or "",
                    bool(secret),
                    removed == "yes",
                )
                for key, known_as, seed, name, secret, removed in connection.execute(query)
            ]

    def add(self, name: str) -> Person:
        """Make somebody who has watched nothing yet.

        Raises:
            StorageError: the disk is full, or the database is locked or damaged.
        """
        profile = self._profiles.profile(str(new_id()))
        self._preferences.set(profile.id, NAME, name).result()
        return Person(profile, name, locked=False, removed=False)

    def rename(self, profile_id: ProfileId, name: str) -> None:
        """Call somebody otherwise."""
        self._preferences.set(profile_id, NAME, name).result()

    def remove(self, profile_id: ProfileId) -> None:
        """Set somebody aside, with everything of theirs."""
        self._preferences.set(profile_id, REMOVED, "yes").result()

    def put_back(self, profile_id: ProfileId) -> None:
        """Take somebody back who was set aside, as they were."""
        self._preferences.set(profile_id, REMOVED, "no").result()

    def set_pin(self, profile_id: ProfileId, digits: str) -> None:
        """Ask for this from now on; for nothing when it is empty."""
        self._preferences.set(profile_id, PIN, pin.hashed(digits) if digits else "").result()

    def opens(self, profile_id: ProfileId, digits: str) -> bool:
        """Whether somebody's PIN is this, or they have none."""
        kept = self._preferences.all(profile_id).get(PIN, "")
        return not kept or pin.matches(digits, kept)

    def note_watching(self, profile_id: ProfileId) -> None:
        """Remember who watches, for the next start."""
        first = self._profiles.profile(VIEWER)
        self._preferences.set(first.id, LAST, str(profile_id)).result()

    def last(self) -> Profile:
        """Return who watched last and is not set aside; else who came first."""
        first = self._profiles.profile(VIEWER)
        last = self._preferences.all(first.id).get(LAST)
        here = [person.profile for person in self.all() if not person.removed]
        return next((each for each in here if str(each.id) == last), here[0] if here else first)


def person_id(text: str) -> ProfileId:
    """Read a profile's id as it is written out."""
    return ProfileId(UUID(text))
