"""How loud a video is played, so that none shouts: from its loudness to a gain, to an amplitude."""

from __future__ import annotations

from player.facts import SILENCE_LUFS, Loudness

TARGET_LUFS = -18.0
"""What videos are brought to.

Source: AES TD1008 (2021), for speech and for content of all sorts, in the middle of the -20 to
-16 of EBU R 128 s2. Louder targets, such as the -14 of music services, would leave the quiet
videos behind: their peaks have no room for it.
"""

USUAL_LUFS = -14.0
"""Taken for a video that was not measured yet, or cannot be: what services deliver clips at."""

HIGHEST_PEAK_DB = -1.0
"""No gain lifts a peak above it: EBU R 128's margin for the conversion to analogue."""

LEAST_DB, MOST_DB = -20.0, 12.0
"""Beyond them something else is wrong: a hiss is not to be made a video of."""


def gain_of(loudness: Loudness | None) -> float:
    """Return the gain in dB that brings a video to TARGET_LUFS; None for one not measured."""
    if loudness is None or loudness.lufs <= SILENCE_LUFS:
        return TARGET_LUFS - USUAL_LUFS
    wanted = min(TARGET_LUFS - loudness.lufs, HIGHEST_PEAK_DB - loudness.true_peak_db)
    return max(LEAST_DB, min(MOST_DB, wanted))


def amplitude(volume: float, gain_db: float) -> float:
    """Return the factor on the samples for a volume of 0.0 to 1.0 and a gain.

    The volume is cubic, as in libVLC and PulseAudio: half way up is felt as half as loud.
    """
    return float(volume**3 * 10 ** (gain_db / 20))
