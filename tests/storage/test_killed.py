"""What runs when the program is killed is not lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from storage.records import EndedBy
from tests.storage.invented import close_station, open_station

VIEWER = """
import itertools, pathlib, sys
from dataclasses import replace
from tests.storage.invented import open_station, put_video

station = open_station(pathlib.Path(sys.argv[1]))
impression = station.watched(put_video(station.writer, "a"))
for watched_ms in itertools.count(1):
    station.log.heartbeat(replace(impression, watched_ms=watched_ms)).result()
    print(watched_ms, flush=True)
"""


def test_a_killed_viewers_impression_is_closed_as_a_crash_at_the_next_start(
    tmp_path: Path,
) -> None:
    command = [sys.executable, "-c", VIEWER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as viewer:
        assert viewer.stdout is not None
        for _ in range(20):
            committed = int(viewer.stdout.readline())
        viewer.send_signal(signal.SIGKILL)
        committed = max([committed, *map(int, viewer.stdout.read().splitlines())])
    station = open_station(tmp_path)
    (crashed,) = station.log.close_crashed(station.profile.id).result()
    assert crashed.ended_by is EndedBy.CRASH
    # The kill may come between a commit and its being printed.
    assert crashed.watched_ms in (committed, committed + 1)
    assert [view.impression for view in station.replayed()] == [crashed]
    close_station(station)
