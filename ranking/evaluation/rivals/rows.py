"""What the learning rivals see of a video: the same features as LinUCB, and its era."""

from __future__ import annotations

import numpy as np

from ranking.evaluation.walking import Outcome, Viewer
from ranking.features import Library
from ranking.policies.plain import PlainKernel
from ranking.reward import LIKE_BONUS, LIKE_FLOOR, NOT_INTERESTED, SKIP_REWARD
from ranking.sparse import Matrix


def likeness(viewer: Viewer) -> Matrix:
    """Return the cosine between the feature sets of all videos, (videos, videos)."""
    library = Library(viewer.until_ms)
    library.add(viewer.videos)
    slots = [library.slot(video.id) for video in viewer.videos]
    all_of_them = np.array(slots, dtype=np.int64)
    cosines: Matrix = PlainKernel(library.features()).between(all_of_them, all_of_them) - 1.0
    return cosines


def reward(outcome: Outcome) -> float:
    """Judge as our own rewards do, so that nobody wins by a better teacher."""
    if outcome.not_interested:
        return NOT_INTERESTED.value
    watched = SKIP_REWARD if outcome.skipped else outcome.ratio
    endorsed = outcome.liked or outcome.shared
    return max(watched, LIKE_FLOOR) + LIKE_BONUS if endorsed else watched
