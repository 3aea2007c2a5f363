"""The code in the clips, and what is made of the swipes that were measured."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.benchmarks.code import Code, draw, read
from tests.benchmarks.figures import Figure
from tests.benchmarks.swipe import NAMES, figures_of
from tests.benchmarks.swipe_program import BACK_SHARE, FORWARD, MIXED, RAPID, plan


def picture(code: Code, width: int = 540, height: int = 960) -> np.ndarray[Any, Any]:
    luma = np.random.default_rng(1).integers(0, 255, (height, width)).astype(np.uint8)
    draw(luma, code)
    return luma


def swiped(phase: str, **times: float | None) -> dict[str, Any]:
    quick = {"picture_ms": 1.0, "live_ms": 1.0, "presented_ms": 20.0, "moving_ms": 30.0}
    return {"phase": phase, "stay_s": 0.2, **quick, **times}


def by_name(figures: list[Figure]) -> dict[str, Figure]:
    return {one.name: one for one in figures}


@pytest.mark.parametrize("code", [Code(0, 0), Code(255, 4095), Code(17, 1234)])
@pytest.mark.parametrize("size", [(540, 960), (1080, 1920), (404, 718)])
def test_a_code_is_read_as_it_was_drawn_in_any_size(code: Code, size: tuple[int, int]) -> None:
    luma = picture(code, *size)
    assert read(luma) == code
    assert read(np.repeat(luma[:, :, np.newaxis], 4, axis=2)) == code


def test_a_picture_without_a_code_and_one_mixed_of_two_are_not_read() -> None:
    assert read(np.zeros((960, 540), np.uint8)) is None
    assert read(np.full((960, 540), 255, np.uint8)) is None
    mixed = (picture(Code(3, 7)) // 2) + (picture(Code(200, 9)) // 2)
    assert read(mixed) is None


def test_the_plan_swipes_forward_then_both_ways_then_rapidly() -> None:
    planned = list(plan(50, 200, 30))
    phases = [one.phase for one in planned]
    assert phases == [FORWARD] * 50 + [MIXED] * 200 + [RAPID] * 30
    assert {one.step for one in planned[:50]} == {1}
    back = sum(one.step < 0 for one in planned[50:250]) / 200
    assert back == pytest.approx(BACK_SHARE, abs=0.1)
    assert all(0.3 <= one.stay_s <= 3.0 for one in planned[:250])
    assert {one.stay_s for one in planned[250:]} == {0.2}


def test_figures_keep_the_phases_apart_and_name_the_quickest_rival() -> None:
    taken = [
        *(swiped(FORWARD, live_ms=float(ms)) for ms in range(1, 101)),
        swiped(MIXED, live_ms=17.0),
        *(swiped(RAPID) for _ in range(9)),
        swiped(RAPID, live_ms=80.0, picture_ms=2.0),
    ]
    found = by_name(figures_of(taken, {"mpv": [200.0], "set_media": [60.0, 300.0]}))
    assert found["swipe.first_frame.p50"].value == 50.0
    assert found["swipe.first_frame.p50"].rival == "libVLC set_media + play"
    assert found["swipe.first_frame.max"].value == 100.0
    assert found["swipe.first_frame.max"].rival == "mpv --prefetch-playlist"
    assert found["swipe.mixed.max"].value == 17.0
    assert found["swipe.rapid.live_share"].value == pytest.approx(90.0)
    assert found["swipe.rapid.live_share"].met is True
    assert found["swipe.rapid.true_picture.max"].value == 2.0
    assert set(found) <= set(NAMES)


def test_what_never_came_counts_for_the_whole_stay() -> None:
    taken = [
        swiped(FORWARD, presented_ms=None, moving_ms=None),
        swiped(MIXED),
        swiped(RAPID, picture_ms=None, live_ms=None),
    ]
    found = by_name(figures_of(taken, {}))
    assert found["swipe.rapid.true_picture.max"].value == 200.0
    assert found["swipe.rapid.live_share"].value == 0.0
    assert found["swipe.presented.p95"].value == 200.0
    assert found["swipe.moving.p95"].value == 200.0
    assert found["swipe.first_frame.p50"].rival is None
