"""What the learning rivals see of a video: the same features as ours, and its era."""

from __future__ import annotations

import numpy as np

from ranking.evaluation.walking import Outcome, Viewer
from ranking.reward import LIKE_BONUS, LIKE_FLOOR, SKIP_REWARD
from ranking.sparse import Matrix, Rows, inner_products
from ranking.vocabulary import features_of
from storage.records import Video

ERA_MS = 5 * 365.25 * 24 * 3600 * 1000
"""Time enters as spans of five years, the usual way to give a linear model a date."""


def likeness(viewer: Viewer) -> Matrix:
    """Return the cosine between the feature sets of all videos, (videos, videos)."""
    columns: dict[str, int] = {}
    entries: list[int] = []
    indptr, values = [0], []
    for video in viewer.videos:
        names = _names(video)
        entries += [columns.setdefault(name, len(columns)) for name in names]
        values += [len(names) ** -0.5] * len(names)
        indptr.append(len(entries))
    rows = Rows(np.array(indptr), np.array(entries, dtype=np.int64), np.array(values))
    return inner_products(rows, rows)


def _names(video: Video) -> list[str]:
    era = int(video.added_at_ms // ERA_MS)
    return [f"era:{era}", *(f"{feature.group}:{feature.name}" for feature in features_of(video))]


def reward(outcome: Outcome) -> float:
    """Judge as our own rewards do, so that nobody wins by a better teacher."""
    watched = SKIP_REWARD if outcome.skipped else outcome.ratio
    return max(watched, LIKE_FLOOR) + LIKE_BONUS if outcome.liked else watched
