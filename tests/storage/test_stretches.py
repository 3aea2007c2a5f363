"""A long past kept in short says what the log itself says, and follows what is taken out of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Connection, insert, text

from storage import schema
from storage.finding.pages import LibraryPages
from storage.ids import new_id
from storage.log_rows import row_of
from storage.records import EndedBy, ImpressionId, VideoId
from storage.stretches import STEP, Views, pack, views_since
from tests.storage.found import make_shelves
from tests.storage.invented import Station

BEGAN_MS = 1_700_000_000_000
APART_MS = 10_000
LOGGED = 2 * STEP + 100
"""Two stretches and the beginning of a third."""


@pytest.fixture
def clips(station: Station, tmp_path: Path) -> list[VideoId]:
    shelves = make_shelves(station, tmp_path / "clips")
    return [shelves.put(name) for name in ("one.mp4", "two.mp4", "three.mp4")]


@pytest.fixture
def ids(station: Station, clips: list[VideoId]) -> list[ImpressionId]:
    """Views of the clips in turn: every fifth to the end, every third a skip, some unplayable."""
    first = station.watched(clips[0])
    shown = [
        row_of(
            replace(
                first,
                id=ImpressionId(new_id()),
                video_id=clips[at % 3],
                shown_at_ms=BEGAN_MS + APART_MS * at,
                watched_ms=8_000 if at % 5 == 0 else 500 if at % 3 == 0 else 4_000,
                ended_by=EndedBy.UNPLAYABLE if at % 50 == 7 else EndedBy.NEXT,
            )
        )
        | {"sequence": at + 1}
        for at in range(LOGGED)
    ]

    def write(connection: Connection) -> None:
        connection.execute(insert(schema.impression), shown)

    station.writer.submit(write).result()
    return [row["id"] for row in shown]


def read(station: Station, from_ms: int = 0) -> tuple[Views, list[int]]:
    with station.database.reading() as connection:
        views, loose = views_since(connection, station.profile.id, from_ms)
    return views, list(loose)


def packed(station: Station) -> None:
    """Keep in short what a look finds loose."""
    for written in pack(station.writer, station.profile.id, read(station)[1]):
        written.result()


def test_what_is_kept_in_short_is_what_the_log_says(
    station: Station, ids: list[ImpressionId]
) -> None:
    logged, loose = read(station)
    assert loose == [0, 1]
    assert len(logged) == sum(at % 50 != 7 for at in range(len(ids)))
    packed(station)
    kept, loose = read(station)
    assert loose == []
    assert np.array_equal(kept, logged)
    half_ms = BEGAN_MS + APART_MS * (LOGGED // 2)
    assert np.array_equal(read(station, half_ms)[0], logged[logged["at_ms"] >= half_ms])
    assert len(read(station, BEGAN_MS + APART_MS * LOGGED)[0]) == 0


def test_it_is_read_from_there_and_not_from_the_log(
    station: Station, ids: list[ImpressionId]
) -> None:
    packed(station)
    station.writer.submit(
        lambda connection: (
            connection.execute(
                text("UPDATE impression SET watched_ms = 1 WHERE sequence <= :n"), {"n": STEP}
            ).rowcount
        )
    ).result()
    assert (read(station)[0]["watched_ms"][: STEP // 2] > 1).all()


def test_a_view_taken_out_and_put_back_is_read_anew(
    station: Station, ids: list[ImpressionId]
) -> None:
    packed(station)
    whole = read(station)[0]
    pages = LibraryPages(station.database, station.writer)
    pages.forget_view(ids[20]).result()
    views, loose = read(station)
    assert loose == [0]
    assert BEGAN_MS + APART_MS * 20 not in views["at_ms"]
    packed(station)
    assert len(read(station)[0]) == len(whole) - 1
    pages.recall_view(ids[20]).result()
    assert np.array_equal(read(station)[0], whole)
