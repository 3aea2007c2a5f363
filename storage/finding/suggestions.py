"""Names that begin as one types: creators, hashtags and sounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, or_, select, union_all

from storage.finding.fold import joined
from storage.finding.tables import topic
from storage.records import ProfileId, Subject

_SIGNS: Final = {"@": (Subject.CREATOR,), "#": (Subject.HASHTAG,), "\uff03": (Subject.HASHTAG,)}
_SUGGESTED: Final = (Subject.CREATOR, Subject.HASHTAG, Subject.SOUND)
_MOST_TEXT: Final = 200
_LOOKED_AT: Final = 1_000
"""Names that are compared; of a beginning with more of them, the largest topics are."""
_BEYOND: Final = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A topic that may be meant."""

    subject: Subject
    name: str
    """Handle without @, hashtag without #, or the sound's name."""
    label: str | None
    """A creator's name, where it is known."""
    videos: int


def suggestions(
    connection: Connection, profile_id: ProfileId, typed: str, limit: int
) -> tuple[Suggestion, ...]:
    """Return topics that begin as was typed, those of most videos first."""
    typed = typed[:_MOST_TEXT].strip()
    begins = joined(typed)
    if not begins:
        return ()
    subjects = _SIGNS.get(typed[0], _SUGGESTED)
    if len(_rows(connection, _named(profile_id, begins, subjects), _LOOKED_AT)) < _LOOKED_AT:
        query = _named(profile_id, begins, subjects).subquery()
    else:
        query = _largest(profile_id, begins, subjects).subquery()
    columns = query.c
    ordered = (
        select(columns.subject, columns.name, columns.label, columns.videos)
        .distinct()
        .order_by(columns.videos.desc(), columns.name, columns.subject)
    )
    return tuple(Suggestion(*row) for row in _rows(connection, ordered, limit))


def _rows(connection: Connection, query: Any, limit: int) -> list[Any]:
    return list(connection.execute(query.limit(limit)))


def _named(profile_id: ProfileId, begins: str, subjects: tuple[Subject, ...]) -> Any:
    columns = (topic.c.subject, topic.c.name, topic.c.label, topic.c.videos)
    mine = (topic.c.profile_id == profile_id, topic.c.subject.in_(subjects))
    return union_all(
        *(
            select(*columns).where(*mine, spelt >= begins, spelt < begins + _BEYOND)
            for spelt in (topic.c.spelt, topic.c.also_spelt)
        )
    )


def _largest(profile_id: ProfileId, begins: str, subjects: tuple[Subject, ...]) -> Select[Any]:
    largest = union_all(
        *(
            select(
                select(topic)
                .where(topic.c.profile_id == profile_id, topic.c.subject == subject)
                .order_by(topic.c.videos.desc())
                .limit(_LOOKED_AT)
                .subquery()
            )
            for subject in subjects
        )
    ).subquery()
    begun = [
        (spelt >= begins) & (spelt < begins + _BEYOND)
        for spelt in (largest.c.spelt, largest.c.also_spelt)
    ]
    return select(largest).where(or_(*begun))
