"""Keep the listings in step with the library: at the end of each transaction that changed it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, text, update

from storage.finding import topics
from storage.finding.described import Described, Key, described
from storage.finding.sqlite_index import FIELDS
from storage.finding.standing import unseen
from storage.finding.tables import listing, listing_topic, unlisted
from storage.imports.marks import marks_of
from storage.records import Subject

_PORTION: Final = 400
"""Videos worked on at once."""
_AT_LEISURE: Final = 100
"""Of those that are not pressing, so many for each transaction of whatever kind."""
_WAITING: Final = (
    select(unlisted.c.video_id, unlisted.c.pressing)
    .order_by(unlisted.c.pressing.desc())
    .limit(_PORTION)
)
_WORTH_KNOWING: Final = 3
"""Letters of a word that can be what a mistyped one was meant to be."""

_WORDED: Final = ", ".join(FIELDS)
_PUT: Final = text(
    f"INSERT INTO wording (listing_id, {_WORDED}) "
    f"VALUES (:listing_id, {', '.join(f':{field}' for field in FIELDS)}) "
    "ON CONFLICT (listing_id) DO UPDATE SET "
    + ", ".join(f"{field} = excluded.{field}" for field in FIELDS)
)
_WORDINGS: Final = text(
    f"SELECT listing_id, {_WORDED} FROM wording WHERE listing_id IN :ids"
).bindparams(bindparam("ids", expanding=True))
_TAKE: Final = text("DELETE FROM wording WHERE listing_id = :listing_id")
_LEARN: Final = text("INSERT OR IGNORE INTO known_word (word) VALUES (:word)")


def settle(connection: Connection) -> None:
    """List anew what the transaction changed, and some of what is not pressing."""
    while waiting := connection.execute(_WAITING).all():
        pressing = [row.video_id for row in waiting if row.pressing]
        some = pressing or [row.video_id for row in waiting[:_AT_LEISURE]]
        _list_again(connection, some)
        connection.execute(delete(unlisted).where(unlisted.c.video_id.in_(some)))
        if not pressing:
            break


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
            **said.facts,
            "profile_id": key[0],
            "video_id": key[1],
            "present": True,
            "trend": unseen(said.facts["added_at_ms"]).trend,
            "liked": elsewhere.get(key, {}).get("liked"),
            "saved": elsewhere.get(key, {}).get("saved"),
        }
        for key, said in now.items()
        if key not in before
    ]
    again = [
        {**now[key].facts, "its_id": row["id"], "present": True}
        for key, row in before.items()
        if key in now
    ]
    gone = [row["id"] for key, row in before.items() if key not in now]
    if gone:
        absent = update(listing).where(listing.c.id.in_(gone)).values(present=False)
        connection.execute(absent)
    if fresh:
        connection.execute(insert(listing), fresh)
    if again:
        changed = update(listing).where(listing.c.id == bindparam("its_id"))
        connection.execute(changed.values(_set_by(again)), again)
    if not fresh:
        return {key: row["id"] for key, row in before.items()}
    return {key: row["id"] for key, row in _known(connection, [key[1] for key in now]).items()} | {
        key: row["id"] for key, row in before.items()
    }


def _set_by(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {name: bindparam(name) for name in rows[0] if name != "its_id"}


def _link(
    connection: Connection, before: Mapping[int, set[int]], now: Mapping[int, set[int]]
) -> None:
    link = listing_topic
    gone, new = [], []
    for listing_id in before.keys() | now.keys():
        old, its = before.get(listing_id, set()), now.get(listing_id, set())
        gone += [{"its_listing": listing_id, "its_topic": topic_id} for topic_id in old - its]
        new += [{"listing_id": listing_id, "topic_id": topic_id} for topic_id in its - old]
    if gone:
        its_listing = link.c.listing_id == bindparam("its_listing")
        its_topic = link.c.topic_id == bindparam("its_topic")
        connection.execute(delete(link).where(its_listing, its_topic), gone)
    if new:
        connection.execute(insert(link), new)


def _word(connection: Connection, ids: Mapping[Key, int], now: Mapping[Key, Described]) -> None:
    """Write what is searched, where it is another than before."""
    rows = connection.execute(_WORDINGS, {"ids": list(ids.values())}).mappings()
    before = {row["listing_id"]: dict(row) for row in rows}
    changed: list[dict[str, Any]] = []
    gone: list[dict[str, Any]] = []
    for key, listing_id in ids.items():
        if key in now:
            row = {"listing_id": listing_id, **now[key].wording}
            if before.get(listing_id) != row:
                changed.append(row)
        elif listing_id in before:
            gone.append({"listing_id": listing_id})
    if gone:
        connection.execute(_TAKE, gone)
    if changed:
        connection.execute(_PUT, changed)
        new = [{"word": word} for word in _worth_knowing(now.values())]
        if new:
            connection.execute(_LEARN, new)


def _worth_knowing(said: Iterable[Described]) -> set[str]:
    every = (word for one in said for text in one.wording.values() for word in text.split())
    return {word for word in every if len(word) >= _WORTH_KNOWING and word.isalpha()}
