"""From a loudness to a gain, and from a gain to what the samples are multiplied with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from player.facts import SILENCE_LUFS, Loudness
from player.levelling import (
    HIGHEST_PEAK_DB,
    LEAST_DB,
    MOST_DB,
    TARGET_LUFS,
    amplitude,
    gain_of,
)


@pytest.mark.parametrize(
    ("loudness", "gain_db"),
    [
        (Loudness(TARGET_LUFS, -6.0), 0.0),
        (Loudness(-8.0, 0.2), -10.0),
        (Loudness(-24.0, -20.0), 6.0),
        (Loudness(-24.0, -4.0), 3.0),  # no higher: its peaks would be cut off
        (Loudness(-18.0, 1.0), -2.0),
        (Loudness(-60.0, -50.0), MOST_DB),
        (Loudness(9.0, 9.0), LEAST_DB),
    ],
)
def test_a_gain_brings_a_video_to_the_target_but_no_peak_to_the_top(
    loudness: Loudness, gain_db: float
) -> None:
    assert gain_of(loudness) == pytest.approx(gain_db)


def test_what_is_not_measured_or_silent_counts_as_a_usual_clip() -> None:
    assert gain_of(None) == gain_of(Loudness(SILENCE_LUFS, 0.0)) == -4.0


@given(st.floats(-69.9, 10), st.floats(-120, 10))
def test_no_gain_lifts_a_peak_beyond_the_margin(lufs: float, peak_db: float) -> None:
    gain_db = gain_of(Loudness(lufs, peak_db))
    assert LEAST_DB <= gain_db <= MOST_DB
    if gain_db > LEAST_DB:
        assert peak_db + gain_db <= HIGHEST_PEAK_DB + 1e-9


def test_the_volume_is_cubic_and_the_gain_multiplies_it() -> None:
    assert amplitude(1.0, 0.0) == 1.0
    assert amplitude(0.5, 0.0) == pytest.approx(1 / 8)
    assert amplitude(0.5, 20.0) == pytest.approx(10 / 8)
    assert amplitude(0.0, 12.0) == 0.0
