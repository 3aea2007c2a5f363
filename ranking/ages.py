"""How old videos are, as a kernel: videos of about the same time are liked alike."""

from __future__ import annotations

import numpy as np

from ranking.prior import AGE_PARTS
from ranking.sparse import Indices, Mask, Matrix, Vector

YEAR_MS = 365.25 * 24 * 3600 * 1000
DAY_MS = 24 * 3600 * 1000
OFFSET_YEARS = 3.0
"""Added before the logarithm: a week matters little, and decades do not swamp the last years."""
OLDEST_YEARS = 150.0
"""No moving picture is older; a broken date may not stretch the scale for all others."""
LEAST_SPAN = float(np.log((OFFSET_YEARS + 0.25) / OFFSET_YEARS))
"""Log span of a quarter of a year: a library younger than that is not pulled apart into eras,
and the seconds between two scans change nothing."""
BINS = 128
"""Steps on the scale: a step is a twelfth of the shortest length of the kernel, so it can be
tabulated and a score costs one look-up a video."""


def age_bins(dates_ms: Indices, alive: Mask, reference_at_ms: int) -> Indices:
    """Place each date on the library's scale of log ages, [0, BINS).

    Args:
        dates_ms: when each video was published or added, Unix time in milliseconds.
        alive: which of them span the scale.
        reference_at_ms: the moment ages are counted at, a whole day at a time.
    """
    days = np.floor((reference_at_ms - dates_ms) / DAY_MS)
    years = np.clip(days * DAY_MS / YEAR_MS, 0.0, OLDEST_YEARS)
    log_age = np.log(years + OFFSET_YEARS)
    span = log_age[alive] if alive.any() else log_age
    low = float(span.min(initial=np.inf))
    high = float(span.max(initial=-np.inf))
    scale = (log_age - low) / max(high - low, LEAST_SPAN)
    bins: Indices = np.clip(np.rint(scale * (BINS - 1)), 0, BINS - 1).astype(np.int64)
    return bins


def age_kernel() -> Matrix:
    """Return the prior covariance of what two ages are worth, shape (BINS, BINS)."""
    at: Vector = np.arange(BINS) / (BINS - 1)
    apart = (at[:, None] - at[None, :]) ** 2
    kernel: Matrix = sum(
        (variance * np.exp(-apart / (2 * length**2)) for variance, length in AGE_PARTS),
        np.zeros((BINS, BINS)),
    )
    return kernel
