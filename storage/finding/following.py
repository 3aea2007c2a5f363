"""The creators that a viewer follows."""

from __future__ import annotations

from sqlalchemy import Connection

from storage.finding.totals import Topic, topics_of
from storage.log_rows import wishes_of
from storage.records import Epoch, Subject, WishKind
from storage.remembered import read_lineage


def followed(connection: Connection, epoch: Epoch) -> list[Topic]:
    """Return the creators followed in an epoch who have videos, those of most videos first."""
    lineage = read_lineage(connection, epoch)
    handles: dict[str, bool] = {}
    for _, wish in wishes_of(connection, [each.id for each in lineage.epochs]):
        if wish.subject is Subject.CREATOR and lineage.remembers(wish):
            name = wish.name.lstrip("@").casefold()
            if wish.kind in (WishKind.FOLLOW, WishKind.UNFOLLOW):
                handles[name] = wish.kind is WishKind.FOLLOW
    names = [handle for handle, follows in handles.items() if follows]
    return topics_of(connection, epoch.profile_id, Subject.CREATOR, names)
