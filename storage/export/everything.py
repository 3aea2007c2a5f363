"""Everything that is kept of people, as JSON and as CSV, in one archive that is its owner's."""

from __future__ import annotations

import base64
import csv
import io
import json
import os
import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, Table, select

from storage import schema
from storage.all_tables import metadata
from storage.erasing.ownership import is_owned, theirs
from storage.errors import StorageError
from storage.export.cells import harmless
from storage.people import PIN
from storage.records import ProfileId
from storage.rescue.salvage import WORKED_OUT

_ABOUT: Final = """Everything Homefeed keeps of you. Each table is there twice: json/ for programs,
csv/ for spreadsheets, where a cell that would be a formula begins with an apostrophe.

impression: what was on screen, in order of sequence; times in ms, shown_at_ms since 1970 in UTC
reaction, wish, note, collection: what you liked, asked for, wrote and gathered
epoch: your resets and their undoing; preference: what you set
video: the clips all of these speak of, with creator, sound and hashtags
"""


def write_everything(connection: Connection, people: Collection[ProfileId], into: Path) -> int:
    """Write all rows that are somebody's, and the videos they speak of; return how many rows.

    A PIN is left out, and what is worked out from the rest.

    Raises:
        StorageError: the file exists, or cannot be written.
    """
    rows = 0
    try:
        handle = os.open(into, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with (
            os.fdopen(handle, "wb") as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as to,
        ):
            to.writestr("READ ME.txt", _ABOUT)
            for name, found in _tables(connection, people):
                rows += len(found)
                to.writestr(f"json/{name}.json", json.dumps(found, ensure_ascii=False, indent=1))
                to.writestr(f"csv/{name}.csv", _table(found))
    except FileExistsError as error:
        raise StorageError(f"{into} is there already: choose another name.") from error
    except OSError as error:
        into.unlink(missing_ok=True)
        raise StorageError(f"{into} cannot be written: {error.strerror}.") from error
    return rows


def _tables(
    connection: Connection, people: Collection[ProfileId]
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    videos: set[UUID] = set()
    for table in metadata.sorted_tables:
        if not is_owned(table) or table in WORKED_OUT:
            continue
        found = [dict(row) for row in _rows(connection, table, people)]
        videos |= {row["video_id"] for row in found if row.get("video_id") is not None}
        yield table.name, [_plain(row) for row in found]
    yield "video", [_plain(row) for row in _videos(connection, videos)]


def _rows(connection: Connection, table: Table, people: Collection[ProfileId]) -> Any:
    query = select(table).where(theirs(table, people)).order_by(*table.primary_key.columns)
    if table is schema.preference:
        query = query.where(table.c.name != PIN)
    return connection.execute(query).mappings()


def _videos(connection: Connection, wanted: Collection[UUID]) -> Iterator[dict[str, Any]]:
    video, creator, sound = schema.video, schema.creator, schema.sound
    query = (
        select(video, creator.c.handle.label("creator"), sound.c.name.label("sound"))
        .select_from(video.outerjoin(creator).outerjoin(sound))
        .order_by(video.c.id)
    )
    link, tag = schema.video_tag, schema.tag
    named = select(link.c.video_id, tag.c.name).join(tag).order_by(link.c.video_id, link.c.position)
    tags: dict[UUID, list[str]] = {}
    for video_id, name in connection.execute(named):
        tags.setdefault(video_id, []).append(name)
    for row in connection.execute(query).mappings():
        if row["id"] in wanted:
            yield {**row, "hashtags": " ".join(tags.get(row["id"], []))}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(value) for name, value in row.items()}


def _value(value: object) -> object:
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    # A path may hold bytes that are no text: they come as they are spelt in an error message.
    return str(value).encode("utf-8", "backslashreplace").decode()


def _table(rows: list[dict[str, Any]]) -> str:
    text = io.StringIO(newline="")
    if rows:
        table = csv.DictWriter(text, list(rows[0]), lineterminator="\r\n")
        table.writeheader()
        for row in rows:
            table.writerow(
                {
                    name: harmless(cell) if isinstance(cell, str) else cell
                    for name, cell in row.items()
                }
            )
    return text.getvalue()
