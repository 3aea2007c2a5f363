"""Search as one types: videos that have all words, and names that begin like that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from storage.database import Database
from storage.finding.closeness import by_closeness
from storage.finding.filters import Filters
from storage.finding.fold import joined
from storage.finding.hits import Hit, hits_of
from storage.finding.matching import (
    MOST_TEXT,
    Word,
    all_of,
    is_any,
    matching,
    named,
    older_than,
    up_to,
    words_of,
)
from storage.finding.page import Page, mark, place
from storage.finding.spelling import other_spellings
from storage.finding.suggestions import Suggestion, suggestions
from storage.finding.tables import listing, topic
from storage.records import Profile, ProfileId, Subject

PAGE: Final = 30
_RANKED: Final = 500
"""Up to so many hits are ordered by how close they are; of more, the latest come first."""
_FEW: Final = 3
"""With fewer hits than that, words are looked for under other spellings too."""
_ANY: Final = Filters()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A search, and how its pages are ordered, which the first page decides for all."""

    profile_id: ProfileId
    words: tuple[Word, ...]
    name: str
    filters: Filters
    respelt: bool = False

    def every(self) -> Select[Any]:
        """Select all hits, the latest first."""
        return self.only(f"({all_of(self.words)}) OR ({named(self.name)})")

    def only(self, expression: str) -> Select[Any]:
        """Select the hits of a part."""
        return matching(self.profile_id, expression, self.filters)


class Search:
    """Finds videos and names. Threads: any that may wait a few milliseconds, never the GUI's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def videos(
        self,
        profile: Profile,
        typed: str,
        filters: Filters = _ANY,
        *,
        after: str | None = None,
        limit: int = PAGE,
    ) -> Page[Hit]:
        """Return a page of the videos that have all words of a text, and what follows it.

        Those of a creator or with a hashtag of exactly that name come first, then those whose
        words are closest (of very many hits, the latest). The last word may be the beginning of
        one. Where hardly anything is found, words with a wrong letter or two are found as well.
        Without any text all videos are hits, the latest first.

        Args:
            profile: whose library.
            typed: anything; no character of it has a meaning of its own.
            filters: what the videos must be.
            after: where the page before ended, `Page.after`, for the same text and filters.
            limit: at most so many, up to 200.

        Raises:
            StorageError: the database is locked or damaged.
        """
        words = words_of(typed)
        asked = _Asked(profile.id, words, joined(typed[:MOST_TEXT]), filters)
        with self._database.reading() as connection:
            if not is_any(connection, profile.id, filters):
                return Page((), None)
            if words:
                ids, next_page = _found(connection, asked, after, limit)
            elif typed.strip():
                return Page((), None)
            else:
                ids, next_page = _latest(connection, asked, after, limit)
            hits = hits_of(connection, profile.id, ids)
        return Page(tuple(hits[one] for one in ids if one in hits), next_page)

    def count(self, profile: Profile, typed: str, filters: Filters = _ANY) -> int:
        """Return how many videos `videos` finds in all its pages; it takes what they are many.

        Raises:
            StorageError: the database is locked or damaged.
        """
        words = words_of(typed)
        if typed.strip() and not words:
            return 0
        asked = _Asked(profile.id, words, joined(typed[:MOST_TEXT]), filters)
        with self._database.reading() as connection:
            every = asked.every() if words else matching(profile.id, None, filters)
            found = _counted(connection, every)
            if words and found < _FEW:
                found = _counted(connection, _respelt(connection, asked).every())
        return found

    def suggestions(self, profile: Profile, typed: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Return creators, hashtags and sounds whose names begin like that, with most videos first.

        Args:
            profile: whose library.
            typed: as far as it is typed; with @ in front only creators, with # only hashtags.
            limit: at most so many.

        Raises:
            StorageError: the database is locked or damaged.
        """
        with self._database.reading() as connection:
            return suggestions(connection, profile.id, typed, limit)

    def languages(self, profile: Profile) -> tuple[str, ...]:
        """Return the languages that are spoken in a library, that of most videos first.

        Raises:
            StorageError: the database is locked or damaged.
        """
        query = (
            select(topic.c.name)
            .where(topic.c.profile_id == profile.id, topic.c.subject == Subject.LANGUAGE)
            .order_by(topic.c.videos.desc(), topic.c.name)
        )
        with self._database.reading() as connection:
            return tuple(connection.scalars(query))


def _counted(connection: Connection, query: Select[Any]) -> int:
    every = query.order_by(None).subquery()
    return connection.scalars(select(func.count()).select_from(every)).one()


def _latest(
    connection: Connection, asked: _Asked, after: str | None, limit: int
) -> tuple[list[int], str | None]:
    query = matching(asked.profile_id, None, asked.filters)
    if (begun := place(after, 1)) is not None:
        query = query.where(listing.c.id < begun[0])
    ids = list(connection.scalars(query.limit(limit + 1)))
    return ids[:limit], mark(ids[limit - 1]) if len(ids) > limit else None


def _found(
    connection: Connection, asked: _Asked, after: str | None, limit: int
) -> tuple[list[int], str | None]:
    begun = place(after, 5)
    if begun is None:
        return _first(connection, asked, limit)
    respelt, ranked, newest, key, last = begun
    if respelt:
        asked = _respelt(connection, asked)
    if not ranked:
        return _by_age(connection, asked, limit, (int(key), last))
    ids = list(connection.scalars(asked.every().where(up_to(newest)).limit(2 * _RANKED)))
    return _ranked(connection, asked, ids, newest, limit, (key, last))


def _first(connection: Connection, asked: _Asked, limit: int) -> tuple[list[int], str | None]:
    ids = list(connection.scalars(asked.every().limit(_RANKED + 1)))
    if len(ids) < _FEW:
        respelt = _respelt(connection, asked)
        if respelt.words != asked.words:
            asked = respelt
            ids = list(connection.scalars(asked.every().limit(_RANKED + 1)))
    if len(ids) > _RANKED:
        return _by_age(connection, asked, limit, None)
    return _ranked(connection, asked, ids, max(ids, default=0), limit, None)


def _respelt(connection: Connection, asked: _Asked) -> _Asked:
    words = tuple(
        replace(word, instead=other_spellings(connection, word.text)) for word in asked.words
    )
    return replace(asked, words=words, respelt=True)


def _ranked(
    connection: Connection,
    asked: _Asked,
    ids: Sequence[int],
    newest: float,
    limit: int,
    begun: tuple[float, float] | None,
) -> tuple[list[int], str | None]:
    """Page through a few hits by closeness; what came after the newest of them is left out."""
    order = by_closeness(connection, ids, asked.words, asked.name)
    rest = [each for each in order if begun is None or each < begun]
    page = [listing_id for _, listing_id in rest[:limit]]
    if len(rest) <= limit:
        return page, None
    return page, mark(int(asked.respelt), 1, newest, *rest[limit - 1])


def _by_age(
    connection: Connection, asked: _Asked, limit: int, begun: tuple[int, float] | None
) -> tuple[list[int], str | None]:
    """Page through many hits: first those named exactly so, then the others, each by age."""
    exact = named(asked.name)
    parts = (exact, f"({all_of(asked.words)}) NOT ({exact})")
    first, last = begun or (0, None)
    found: list[tuple[int, int]] = []
    for part in range(first, len(parts)):
        query = asked.only(parts[part])
        if part == first and last is not None:
            query = query.where(older_than(last))
        ids = connection.scalars(query.limit(limit + 1 - len(found)))
        found += [(part, listing_id) for listing_id in ids]
        if len(found) > limit:
            break
    page = [listing_id for _, listing_id in found[:limit]]
    if len(found) <= limit:
        return page, None
    return page, mark(int(asked.respelt), 0, 0, *found[limit - 1])
