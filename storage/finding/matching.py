"""Ask the index which listings hold all words of a search."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, column, select, table, text

from storage.finding.filters import Filters, clauses
from storage.finding.fold import sought
from storage.finding.tables import listing
from storage.records import ProfileId

MOST_TEXT: Final = 500
"""Characters of a search that are read."""
MOST_WORDS: Final = 16

_FOUND: Final = table("found", column("rowid"))


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a search."""

    text: str
    begins: bool = False
    """Whether words that only begin with it are meant too."""
    instead: tuple[str, ...] = ()
    """Words that it may have been meant to be."""

    def matches(self) -> str:
        """Return it in the index's language."""
        # Folded words hold letters and numbers alone: nothing in the quotes can end them.
        forms = (self.text, *self.instead)
        return "(" + " OR ".join(f'"{form}"' + "*" * self.begins for form in forms) + ")"


def words_of(typed: str) -> tuple[Word, ...]:
    """Return the words of a search; what is too much is left out."""
    return tuple(Word(*each) for each in sought(typed[:MOST_TEXT])[:MOST_WORDS])


def all_of(words: Iterable[Word]) -> str:
    """Return in the index's language that a video has all of these words."""
    return " AND ".join(word.matches() for word in words)


def named(name: str) -> str:
    """Return in the index's language that a creator or a hashtag has this name, folded."""
    return f'{{creator tags}} : "{name}"'


def is_any(connection: Connection, profile_id: ProfileId, filters: Filters) -> bool:
    """Say whether any video is like that: with none, a common word would be looked up in vain."""
    mine = listing.c.profile_id == profile_id
    query = select(listing.c.id).where(mine, listing.c.present, *clauses(filters)).limit(1)
    return connection.execute(query).first() is not None


def matching(profile_id: ProfileId, expression: str | None, filters: Filters) -> Select[Any]:
    """Select the ids of the listings that are meant, the latest first.

    Args:
        profile_id: whose.
        expression: in the index's language; None for any words.
        filters: what they must be.
    """
    query = select(listing.c.id).where(
        listing.c.profile_id == profile_id, listing.c.present, *clauses(filters)
    )
    if expression is None:
        return query.order_by(listing.c.id.desc())
    # By the index's own order, which it walks without sorting, looking up each listing.
    query = query.select_from(_FOUND.join(listing, listing.c.id == _FOUND.c.rowid))
    matches = text("found MATCH :expression").bindparams(expression=expression)
    return query.where(matches).order_by(_FOUND.c.rowid.desc())


def older_than(listing_id: float) -> ColumnElement[bool]:
    """Go on in the index behind a listing."""
    return _FOUND.c.rowid < listing_id


def up_to(listing_id: float) -> ColumnElement[bool]:
    """Leave out what came after a listing."""
    return _FOUND.c.rowid <= listing_id
