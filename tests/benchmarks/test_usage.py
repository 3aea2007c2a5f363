"""What a process uses, and how growth is told from noise."""

from __future__ import annotations

import os

import pytest

from tests.benchmarks import usage
from tests.benchmarks.memory import slopes_of


def test_a_thread_a_descriptor_and_work_are_seen() -> None:
    before, worked_s = usage.look(os.getpid()), usage.cpu_s(os.getpid())
    read, write = os.pipe()
    sum(number * number for number in range(1_000_000))
    after = usage.look(os.getpid())
    os.close(read)
    os.close(write)
    assert after.fds == before.fds + 2
    assert after.threads >= 1
    assert usage.cpu_s(os.getpid()) > worked_s
    assert 1 < after.rss_mb < 10_000


def test_growth_is_a_line_through_all_looks_after_the_warm_up() -> None:
    told = [
        (swipes, 500.0 if swipes < 20 else 100 + 0.002 * swipes, 30, 40 + swipes / 50)
        for swipes in range(0, 101, 10)
    ]
    rss, threads, fds = slopes_of(told)
    assert rss.value == pytest.approx(2_000)
    assert rss.met is False
    assert (threads.value, threads.met) == (0, True)
    assert fds.value == pytest.approx(20)
    assert fds.met is False
