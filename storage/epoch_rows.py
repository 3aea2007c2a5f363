"""Rows of epochs: a record that holds another as four columns."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from storage import schema
from storage.records import Epoch, ProfileId
from storage.resets import Forgetting, Kept


def epoch_row(epoch: Epoch) -> dict[str, Any]:
    """Return an epoch as a row of its table."""
    row = {field.name: getattr(epoch, field.name) for field in fields(epoch)}
    forgets = row.pop("forgets")
    if forgets is not None:
        row |= {
            "scope": forgets.scope,
            "scope_name": forgets.name,
            "scope_since_ms": forgets.since_ms,
            "keeps": " ".join(sorted(forgets.keeps)),
        }
    return row


def epoch_of(row: RowMapping) -> Epoch:
    """Return the epoch of a row."""
    values = dict(row)
    scope, name = values.pop("scope"), values.pop("scope_name")
    since_ms, keeps = values.pop("scope_since_ms"), values.pop("keeps")
    forgets = None
    if scope is not None:
        forgets = Forgetting(scope, name, since_ms, frozenset(map(Kept, keeps.split())))
    return Epoch(**values, forgets=forgets)


def epochs_of(connection: Connection, profile_id: ProfileId) -> list[Epoch]:
    """Return a profile's epochs in the order they began."""
    table = schema.epoch
    query = select(table).where(table.c.profile_id == profile_id).order_by(table.c.number)
    return [epoch_of(row) for row in connection.execute(query).mappings()]
