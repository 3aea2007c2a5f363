"""What the viewer muted or hid, and did not take back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, select

from storage import schema
from storage.finding.totals import topics_of
from storage.forgetting import Lineage
from storage.imports.standing import imports_of
from storage.log_rows import wishes_of
from storage.records import Epoch, ImportedKind, Reaction, Subject, Wish, WishKind
from storage.remembered import read_lineage

_HOLDS: Final = frozenset({WishKind.MUTE, WishKind.HIDE})
_ENDS: Final = frozenset({WishKind.UNMUTE, WishKind.UNHIDE})
_SIGNS: Final = {Subject.HASHTAG: "#", Subject.CREATOR: "@", Subject.WORD: "#"}


@dataclass(frozen=True, slots=True)
class Muted:
    """One thing that is never dealt."""

    subject: Subject
    name: str
    """As in the wish that takes it back."""
    label: str | None
    """A creator's name, or a video's title; None where the name says it all."""
    content_key: str | None
    """Of a video: names its poster."""
    videos: int
    """How many that are present share it; 0 of a word, for which nobody counts them."""
    report: Reaction | None = None
    """Of a video that is away because it was reported as broken: that, to take it back."""


def muted(connection: Connection, epoch: Epoch) -> list[Muted]:
    """Return what is muted or hidden in an epoch, the last first."""
    lineage = read_lineage(connection, epoch)
    said = sorted((*_here(connection, lineage), *_elsewhere(connection, lineage)))
    last = {(subject, name): (sequence, holds) for sequence, subject, name, holds in said}
    standing = sorted(
        ((sequence, *key) for key, (sequence, holds) in last.items() if holds), reverse=True
    )
    names = [(subject, name) for _, subject, name in standing]
    return _described(connection, epoch, names)


def _here(connection: Connection, lineage: Lineage) -> Iterator[tuple[int, Subject, str, bool]]:
    for sequence, wish in wishes_of(connection, [each.id for each in lineage.epochs]):
        if wish.kind in _HOLDS | _ENDS and lineage.remembers(wish):
            yield sequence, wish.subject, _spelt(wish), wish.kind in _HOLDS


def _spelt(wish: Wish) -> str:
    """Return a name as `ranking.barred` has it, which takes the last word on each."""
    bare = wish.name.lstrip(_SIGNS.get(wish.subject, ""))
    return bare.casefold() if wish.subject in (Subject.HASHTAG, Subject.CREATOR) else bare


def _elsewhere(
    connection: Connection, lineage: Lineage
) -> Iterator[tuple[int, Subject, str, bool]]:
    for sequence, brought in imports_of(connection, lineage):
        for fact in brought.facts:
            if fact.kind is ImportedKind.MUTE:
                yield sequence, Subject.WORD, fact.name.lstrip("#"), True


def _described(
    connection: Connection, epoch: Epoch, standing: list[tuple[Subject, str]]
) -> list[Muted]:
    topics = {
        (subject, topic.name): topic
        for subject in {subject for subject, _ in standing} - {Subject.VIDEO, Subject.WORD}
        for topic in topics_of(
            connection, epoch.profile_id, subject, [n for s, n in standing if s is subject]
        )
    }
    videos = _videos(connection, [UUID(n) for s, n in standing if s is Subject.VIDEO])
    found = []
    for subject, name in standing:
        topic = topics.get((subject, name))
        label = topic.label if topic is not None else None
        key = None
        if subject is Subject.VIDEO:
            label, key = videos.get(name, (None, None))
        found.append(Muted(subject, name, label, key, topic.videos if topic else 0))
    return found


def _videos(connection: Connection, ids: list[UUID]) -> dict[str, tuple[str | None, str | None]]:
    video = schema.video.c
    query = select(video.id, video.title, video.content_key).where(video.id.in_(ids))
    return {str(row.id): (row.title, row.content_key) for row in connection.execute(query)}
