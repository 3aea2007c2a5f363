"""Tell the numbers of listings and topics from the log and the library again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields, replace
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Table, delete, insert, select, true, update

from storage import schema
from storage.finding.listings import settle
from storage.finding.standing import Standing, retold, unseen
from storage.finding.tables import listing, listing_topic, stretch, tombstone, topic, unlisted
from storage.finding.tally import listing_of, restate
from storage.imports.marks import marks_of
from storage.records import Impression, ReactionKind, VideoId

_KINDS: Final = (
    ReactionKind.LIKE,
    ReactionKind.UNLIKE,
    ReactionKind.SAVE,
    ReactionKind.UNSAVE,
)
_SHOWN: Final = tuple(field.name for field in fields(Impression))


def rebuild(connection: Connection) -> None:
    """Work out all that is kept of sums anew: after an upgrade, or should it ever be wrong.

    Communities are not: whoever sorts the library brings those again.
    """
    for table in (listing_topic, topic, stretch):
        connection.execute(delete(table))
    # The rows stay: their ids are places in lists, and the index goes by them.
    connection.execute(update(listing).values(present=False))
    for profile_id, video_id in list(_logged(connection)):
        row = listing_of(connection, profile_id, video_id)
        standing = asdict(standing_told(connection, row))
        connection.execute(update(listing).where(listing.c.id == row["id"]).values(standing))
    connection.execute(delete(unlisted))
    every = select(schema.video.c.id, true())
    connection.execute(insert(unlisted).from_select(["video_id", "pressing"], every))
    settle(connection)


def retell(connection: Connection, profile_id: Any, video_id: VideoId) -> None:
    """Fold one video's log anew, as its views were taken out of the history or put back."""
    row = listing_of(connection, profile_id, video_id)
    restate(connection, row, standing_told(connection, row))


def standing_told(connection: Connection, row: RowMapping) -> Standing:
    """Fold the log of a listing's video."""
    shown, said = schema.impression, schema.reaction
    gone = select(tombstone.c.impression_id).where(tombstone.c.impression_id == shown.c.id)
    columns = (shown.c[name] for name in _SHOWN)
    views = _of(connection, row, shown, *columns, where=~gone.exists())
    words = _of(connection, row, said, said.c.kind, where=said.c.kind.in_(_KINDS))
    elsewhere = marks_of(connection, [row["video_id"]])
    return retold(
        replace(
            unseen(row["added_at_ms"]), **elsewhere.get((row["profile_id"], row["video_id"]), {})
        ),
        (Impression(**{name: view[name] for name in _SHOWN}) for view in views),
        ((word["kind"], word["sequence"]) for word in words),
    )


def _of(
    connection: Connection, row: RowMapping, log: Table, *columns: Any, where: Any
) -> list[RowMapping]:
    """Return what a log says of a listing's video, in order.

    Whose it is, and the order, are seen to here: told of them, SQLite would walk the whole log.
    """
    query = select(*columns, log.c.sequence, log.c.profile_id.label("owner"))
    rows = connection.execute(query.where(log.c.video_id == row["video_id"], where)).mappings()
    mine = (each for each in rows if each["owner"] == row["profile_id"])
    return sorted(mine, key=lambda each: each["sequence"])


def _logged(connection: Connection) -> Iterator[tuple[Any, Any]]:
    """The videos of which the log or the listings tell, by profile."""
    pairs = (
        select(each.c.profile_id, each.c.video_id)
        for each in (schema.impression, schema.reaction, listing)
    )
    first, *others = pairs
    for row in connection.execute(first.union(*others)):
        yield row[0], row[1]
