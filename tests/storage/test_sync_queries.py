"""What the manual tells analysts to ask says what the rows say."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from storage.sync.address import read_address
from tests.storage.invented import Station, put_video
from tests.storage.postgres import OWNER, Server
from tests.storage.synced import (
    ROOT,
    asked,
    synced,
)

WATCHED = [("desk", None, 3, 15_000 / 8_000 / 3)]


def in_the_readme(language: str) -> str:
    """Return the first block of a language in what the manual says of several stations."""
    _, _, stations = (ROOT / "README.md").read_text("utf-8").partition("## Several stations")
    _, _, rest = stations.partition(f"```{language}\n")
    return rest.partition("```")[0]


@pytest.fixture
def watched(station: Station, lab: str) -> str:
    """The address of a server to which one station uploaded three views."""
    video = put_video(station.writer, "a")
    for watched_ms in (2_000, 4_000, 9_000):
        station.log.append(station.watched(video, watched_ms=watched_ms)).result()
    synced(station, lab)
    return lab


def test_postgresql_answers_the_query_in_the_readme(server: Server, watched: str) -> None:
    assert asked(server, watched, in_the_readme("sql")) == WATCHED


def test_duckdb_answers_it_as_the_readme_says(
    server: Server,
    watched: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("watched.sql").write_text(in_the_readme("sql"), "utf-8")
    program = in_the_readme("python")
    here = f"host={server.sockets} dbname={read_address(watched).database} user={OWNER}"
    exec(program.replace("host=HOST dbname=DATABASE user=USER", here), {})
    with duckdb.connect("lab.duckdb", read_only=True) as kept:
        found = kept.sql(in_the_readme("sql")).fetchall()
    assert found == [(*WATCHED[0][:3], pytest.approx(WATCHED[0][3]))]
    assert "desk" in capsys.readouterr().out
