"""What is made of pager, watch time and watchdog: arithmetic, and a thread that is really kept."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.benchmarks.blocked import Watchdog
from tests.benchmarks.pager import gaps_ms
from tests.benchmarks.watch import error_frames

STAND_IN = """
def run(entered):
    called(entered)

def called(entered):
    entered.wait()
"""


def test_gaps_run_from_the_first_picture_that_moved_to_the_first_at_rest() -> None:
    swaps = [
        (0.99, 1.0, 4.0),  # begun before the press
        (1.01, 1.02, 4.1),
        (1.03, 1.05, 4.6),
        (1.06, 1.07, 5.0),
        (1.50, 1.51, 5.0),
    ]
    assert gaps_ms((1.0, 4, swaps)) == pytest.approx([30.0, 20.0])


@pytest.mark.parametrize(
    ("watched_ms", "error"), [(100.0, 0.0), (133.0, 0.0), (166.7, 1.0), (66.7, 1.0)]
)
def test_watch_time_fits_within_the_last_frame_and_not_beyond(
    watched_ms: float, error: float
) -> None:
    assert error_frames(watched_ms, [10, 11, 13], fps=30, pictures=96) == pytest.approx(
        error, abs=0.01
    )


def test_a_loop_goes_on_behind_the_last_picture() -> None:
    assert error_frames(100.0, [94, 95, 0, 1], fps=30, pictures=96) == 0.0


def test_the_watchdog_times_a_call_of_ours_and_names_it(tmp_path: Path) -> None:
    room = tmp_path / "ui"
    room.mkdir()
    own: dict[str, object] = {}
    exec(compile(STAND_IN, str(room / "wiring.py"), "exec"), own)
    run, release = own["run"], threading.Event()
    assert callable(run)
    kept = threading.Thread(target=run, args=(release,))
    kept.start()
    assert kept.ident is not None
    watchdog = Watchdog(kept.ident, tmp_path)
    watchdog.start()
    release.wait(0.5)
    release_seen = watchdog.stop()
    release.set()
    kept.join()
    (stay,) = release_seen
    assert stay.entry == "ui/wiring.py:5 called"
    assert stay.ms > 10


def test_a_thread_outside_the_event_loop_is_nobodys_call(tmp_path: Path) -> None:
    watchdog = Watchdog(threading.get_ident(), tmp_path)
    watchdog.start()
    threading.Event().wait(0.02)
    assert watchdog.stop() == []
