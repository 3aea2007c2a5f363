"""The play head turns coarse reports into a smooth position, and counts loops."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from player.play_head import PlayHead

MINUTE_MS = 60_000


def moving(duration_ms: int = MINUTE_MS) -> PlayHead:
    head = PlayHead(duration_ms)
    head.go(0.0)
    return head


@given(st.lists(st.floats(-60, 60), min_size=20, max_size=60))
def test_jittering_reports_move_the_position_smoothly(jitter_ms: list[float]) -> None:
    head = moving()
    before = 0
    for index, error_ms in enumerate(jitter_ms):
        at_s = 0.3 * (index + 1)
        assert not head.report(at_s * 1000 + error_ms, at_s)
        now = head.position(at_s)
        assert abs(now - at_s * 1000) <= 61
        assert 240 <= now - before <= 360
        before = now
    assert head.loops == 0


def test_it_stands_still_until_it_goes_and_after_it_halts() -> None:
    head = PlayHead(MINUTE_MS)
    assert head.position(5.0) == 0
    head.go(10.0)
    assert head.position(11.5) == 1500
    head.halt(12.0)
    assert head.position(99.0) == 2000


def test_a_rate_holds_from_the_moment_it_is_set() -> None:
    head = moving()
    head.pace(2.0, 3.0)
    assert head.position(3.0) == 3000
    assert head.position(5.0) == 7000
    head.halt(5.0)
    head.pace(0.5, 6.0)
    assert head.position(8.0) == 7000
    head.go(8.0)
    assert head.position(10.0) == 8000


def test_reports_at_twice_the_speed_are_no_jumps() -> None:
    head = PlayHead(MINUTE_MS)
    head.pace(2.0, 0.0)
    head.go(0.0)
    for index in range(1, 60):
        at_s = 0.25 * index
        assert not head.report(at_s * 2000 + 40 * (-1) ** index, at_s)
        assert abs(head.position(at_s) - at_s * 2000) <= 41
    assert head.loops == 0


def test_a_step_stands_on_its_frame_inside_the_video() -> None:
    head = moving(3000)
    head.halt(1.0)
    head.place(1040.0, 9.0)
    assert head.position(20.0) == 1040
    head.place(3010.0, 9.0)
    assert head.position(20.0) == 3000


def test_it_never_leaves_the_video() -> None:
    head = moving(3000)
    assert head.position(50.0) == 3000


def test_going_far_back_without_a_seek_is_a_loop() -> None:
    head = moving(10_000)
    assert not head.report(9800, 9.8)
    assert head.report(40, 10.1)
    assert (head.loops, head.position(10.1)) == (1, 40)


def test_a_small_step_back_is_no_loop() -> None:
    head = moving(10_000)
    assert not head.report(4000, 5.0)
    assert head.loops == 0


def test_a_seek_back_is_no_loop_even_with_a_late_report_from_before() -> None:
    head = moving(10_000)
    assert head.seek(500, 9.0) == 500
    for position_ms, at_s in ((500, 9.0), (9010, 9.01), (700, 9.2), (1700, 10.2)):
        assert not head.report(position_ms, at_s)
    assert head.loops == 0
    assert abs(head.position(10.2) - 1700) < 50


def test_a_seek_that_lands_elsewhere_is_believed_after_a_while() -> None:
    head = moving(10_000)
    head.seek(8000, 1.0)
    assert not head.report(4000, 2.5)
    assert head.position(2.5) == 4000
    assert head.loops == 0


def test_a_seek_goes_into_the_video_and_not_quite_to_its_end() -> None:
    head = moving(10_000)
    assert head.seek(-5, 1.0) == 0
    assert head.seek(99_999, 2.0) == 9800
    assert moving(100).seek(100, 1.0) == 50


def test_the_decoder_starting_over_near_the_end_is_a_loop_and_counts_once() -> None:
    head = moving(10_000)
    assert head.restart(9.95)
    assert not head.restart(9.96)
    assert not head.report(10, 9.97)
    assert head.loops == 1


def test_the_decoder_starting_over_for_a_seek_is_no_loop() -> None:
    head = moving(10_000)
    head.seek(9800, 5.0)
    assert not head.restart(5.01)
    assert head.restart(5.2)
    assert head.loops == 1


def test_a_video_shorter_than_a_report_still_counts_its_loops() -> None:
    head = moving(300)
    assert head.restart(0.29)
    assert not head.restart(0.291)
    assert head.restart(0.59)
    assert head.loops == 2
