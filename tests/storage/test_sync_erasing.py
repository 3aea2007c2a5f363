"""Who is gone at a station goes from the server, and nobody else."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import delete

from storage import schema
from storage.erasing.ownership import delete_theirs
from storage.records import ProfileId
from tests.storage.invented import Station, close_station, open_station, put_video
from tests.storage.invented_study import take_part
from tests.storage.postgres import Server
from tests.storage.synced import (
    asked,
    assert_same,
    put_setting,
    synced,
    write,
)


def test_who_withdrew_is_erased_there_and_who_is_gone_when_asked(
    station: Station, server: Server, lab: str, tmp_path: Path
) -> None:
    other = open_station(tmp_path / "other", "P2")
    other.view(put_video(other.writer, "elsewhere"))
    synced(other, lab)
    record, part, _ = take_part(station, tmp_path / "clips")
    lost = station.profiles.profile("lost", seed=1)
    put_setting(station, "volume", "80", lost)
    station.profiles.profile("still here", seed=2)
    assert synced(station, lab).gone == 0
    record.count_withdrawal(part).result()
    erase_here(station, part.profile_id)
    first = synced(station, lab)
    assert (first.erased, first.gone) == (1, 0)
    assert_same(station, lab)
    erase_here(station, lost.id)
    assert synced(station, lab).gone == 1
    assert asked(server, lab, "SELECT count(*) FROM profile WHERE name = 'lost'") == [(1,)]
    assert synced(station, lab, erase=True).erased == 1
    assert synced(station, lab).gone == 0
    assert_same(station, lab)
    assert_same(other, lab)
    assert asked(server, lab, "SELECT count(*) FROM withdrawal") == [(1,)]
    close_station(other)


def erase_here(station: Station, profile_id: ProfileId) -> None:
    station.writer.submit(lambda connection: delete_theirs(connection, [profile_id])).result()


def test_what_the_log_there_speaks_of_outlives_an_erasing(
    station: Station, server: Server, lab: str
) -> None:
    kept, unseen = (put_video(station.writer, name) for name in ("seen", "unseen"))
    station.view(kept)
    lost = station.profiles.profile("lost", seed=1)
    synced(station, lab)
    # As after going back to a copy in which there was nothing yet.
    write(station, delete(schema.impression), delete(schema.video))
    erase_here(station, lost.id)
    assert synced(station, lab, erase=True).erased == 1
    query = f"SELECT id IN ('{kept}'), id IN ('{unseen}') FROM video"
    assert asked(server, lab, query) == [(True, False)]
