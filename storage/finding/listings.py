"""Keep the listings in step with the library: at the end of each transaction that changed it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, text, update

from storage.finding import topics
from storage.finding.described import Described, Key, described
from storage.finding.sqlite_index import FIELDS
from storage.finding.standing import unseen
from storage.finding.tables import listing, listing_topic, unlisted
from storage.imports.marks import marks_of
from storage.records import Subject

_PORTION: Final = 400
"""Videos worked on at once."""
_WORTH_KNOWING: Final = 3
"""Letters of a word that can be what a mistyped one was meant to be."""

_WORDED: Final = ", ".join(FIELDS)
_PUT: Final = text(
    f"INSERT INTO wording (listing_id, {_WORDED}) "
    f"VALUES (:listing_id, {', '.join(f':{field}' for field in FIELDS)}) "
    "ON CONFLICT (listing_id) DO UPDATE SET "
    + ", ".join(f"{field} = excluded.{field}" for field in FIELDS)
)
_TAKE: Final = text("DELETE FROM wording WHERE listing_id = :listing_id")
_LEARN: Final = text("INSERT OR IGNORE INTO known_word (word) VALUES (:word)")


def settle(connection: Connection) -> None:
    """List anew what the transaction changed; it ends with every listing as it should be."""
    query = select(unlisted.c.video_id).limit(_PORTION)
    while videos := connection.scalars(query).all():
        _list_again(connection, videos)
        connection.execute(delete(unlisted).where(unlisted.c.video_id.in_(videos)))


def listing_row(video_id: UUID, profile_id: UUID, said: Described | None) -> dict[str, Any]:
    """Return the columns of a listing that the library decides."""
    row = {"profile_id": profile_id, "video_id": video_id, "present": said is not None}
    return row | (dict(said.facts) if said is not None else {})


def _list_again(connection: Connection, videos: Sequence[UUID]) -> None:
    now = described(connection, videos)
    before = _known(connection, videos)
    old_topics = _topics_of(connection, [row["id"] for row in before.values()])
    change = topics.Change()
    for row in before.values():
        if row["present"]:
            change.take(row, old_topics[row["id"]])
    elsewhere = marks_of(connection, videos)
    ids = _write(connection, before, now, elsewhere)
    named = topics.ids_of(connection, now)
    kept = topics.of_subject(connection, set().union(*old_topics.values()), Subject.HASHTAGS)
    links: dict[int, set[int]] = {}
    for key, said in now.items():
        mine = {named[key[0], name] for name in said.topics}
        links[ids[key]] = mine | (old_topics[ids[key]] & kept)
        stands = before.get(key) or elsewhere.get(key, {})
        change.put({**stands, **said.facts}, links[ids[key]])
    _link(connection, old_topics, links)
    change.apply(connection)
    _word(connection, ids, now)


def _known(connection: Connection, videos: Collection[UUID]) -> dict[Key, Mapping[str, Any]]:
    query = select(listing).where(listing.c.video_id.in_(videos))
    rows = connection.execute(query).mappings()
    return {(row["profile_id"], row["video_id"]): dict(row) for row in rows}


def _topics_of(connection: Connection, ids: Collection[int]) -> defaultdict[int, set[int]]:
    link = listing_topic.c
    query = select(link.listing_id, link.topic_id).where(link.listing_id.in_(ids))
    found: defaultdict[int, set[int]] = defaultdict(set)
    for listing_id, topic_id in connection.execute(query):
        found[listing_id].add(topic_id)
    return found


def _write(
    connection: Connection,
    before: Mapping[Key, Mapping[str, Any]],
    now: Mapping[Key, Described],
    elsewhere: Mapping[Key, Mapping[str, int]],
) -> dict[Key, int]:
    """Write the listings' own rows; return the id of each."""
    fresh = [
        {
            **listing_row(key[1], key[0], said),
            "trend": unseen(said.facts["added_at_ms"]).trend,
            **elsewhere.get(key, {}),
        }
        for key, said in now.items()
        if key not in before
    ]
    again = [
        {**listing_row(key[1], key[0], now.get(key)), "id": row["id"]}
        for key, row in before.items()
        if row["present"] or key in now
    ]
    ids = {key: row["id"] for key, row in before.items()}
    for row in fresh:
        made = connection.execute(insert(listing).values(row)).inserted_primary_key
        assert made is not None
        ids[row["profile_id"], row["video_id"]] = made[0]
    for row in again:
        connection.execute(update(listing).where(listing.c.id == row["id"]).values(row))
    return ids


def _link(
    connection: Connection, before: Mapping[int, set[int]], now: Mapping[int, set[int]]
) -> None:
    link = listing_topic
    for listing_id in before.keys() | now.keys():
        old, new = before.get(listing_id, set()), now.get(listing_id, set())
        if old - new:
            gone = link.c.topic_id.in_(old - new)
            connection.execute(delete(link).where(link.c.listing_id == listing_id, gone))
        rows = [{"topic_id": topic_id, "listing_id": listing_id} for topic_id in new - old]
        if rows:
            connection.execute(insert(link), rows)


def _word(connection: Connection, ids: Mapping[Key, int], now: Mapping[Key, Described]) -> None:
    """Write what is searched, where it is another than before."""
    query = text(f"SELECT listing_id, {_WORDED} FROM wording WHERE listing_id = :listing_id")
    changed: list[dict[str, Any]] = []
    for key, listing_id in ids.items():
        old = connection.execute(query, {"listing_id": listing_id}).mappings().one_or_none()
        said = now.get(key)
        if said is None:
            if old is not None:
                connection.execute(_TAKE, {"listing_id": listing_id})
            continue
        row = {"listing_id": listing_id, **said.wording}
        if old is None or dict(old) != row:
            changed.append(row)
    if changed:
        connection.execute(_PUT, changed)
        new = [{"word": word} for word in _worth_knowing(now.values())]
        if new:
            connection.execute(_LEARN, new)


def _worth_knowing(said: Iterable[Described]) -> set[str]:
    every = (word for one in said for text in one.wording.values() for word in text.split())
    return {word for word in every if len(word) >= _WORTH_KNOWING and word.isalpha()}
