"""Workers let the GUI thread go first."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from player.modesty import NICENESS, step_back

NICEST = 19


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a nice value for each thread")
def test_only_the_thread_that_steps_back_and_its_own_threads_do() -> None:
    seen: list[int] = []

    def look() -> None:
        seen.append(os.getpriority(os.PRIO_PROCESS, 0))

    def work() -> None:
        step_back()
        look()
        started = threading.Thread(target=look)
        started.start()
        started.join()

    before = os.getpriority(os.PRIO_PROCESS, 0)
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert seen == [min(before + NICENESS, NICEST)] * 2
    assert os.getpriority(os.PRIO_PROCESS, 0) == before
