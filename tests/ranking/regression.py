"""Linear regression on dense features: what the taste must come to, worked out the plain way."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ranking.ages import BINS, age_kernel
from ranking.events import Event
from ranking.features import Library
from ranking.hints import Hint, hint_rows
from ranking.prior import BIAS_VARIANCE, HALF_LIFE, MEAN_BEFORE, MEAN_WEIGHT, NOISE
from ranking.reward import Reward
from ranking.sparse import Indices, Matrix, Vector
from storage.records import Video
from tests.ranking.invented import NOW_MS


def a_library_of(videos: list[Video]) -> Library:
    library = Library(NOW_MS)
    library.add(videos)
    return library


def events_on(videos: list[Video], count: int, seed: int = 2) -> list[Event]:
    chance = np.random.default_rng(seed)
    return [
        Event(
            videos[chance.integers(len(videos))].id,
            Reward(float(chance.uniform(-0.15, 1.7)), float(chance.choice([1.0, 2.0]))),
            None,
        )
        for _ in range(count)
    ]


def every(library: Library) -> Indices:
    return np.arange(len(library))


def by_regression(library: Library, happened: Sequence[Event | Hint]) -> tuple[Vector, Vector]:
    """Return the mean and the deviation of every video, each of shape (n,).

    What happened lately weighs more; hints teach the weights, and only videos the mean.
    """
    design = a_dense_design(library)
    seen = np.array([row_of(each, library, design) for each in happened])
    whole = np.array([isinstance(each, Event) for each in happened])
    rewards = np.array([each.reward.value for each in happened])
    decay = 0.5 ** (np.arange(len(happened))[::-1] / HALF_LIFE)
    of_videos = decay * whole
    mean = (MEAN_WEIGHT * MEAN_BEFORE + of_videos @ rewards) / (MEAN_WEIGHT + of_videos.sum())
    trust = decay * np.array([each.reward.weight for each in happened]) / NOISE
    covariance = np.linalg.inv(seen.T @ (seen * trust[:, None]) + np.eye(design.shape[1]))
    weights = covariance @ seen.T @ (trust * (rewards - mean))
    deviations = np.sqrt(np.einsum("ij,jk,ik->i", design, covariance, design))
    return mean + design @ weights, deviations


def a_dense_design(library: Library) -> Matrix:
    """One column per feature, for the bias and for each root of the age kernel."""
    features = library.features()
    dense = np.zeros((len(library), features.width))
    dense[features.rows.owners, features.rows.columns] = features.rows.values
    roots = np.linalg.cholesky(age_kernel() + 1e-12 * np.eye(BINS))[features.ages]
    bias = np.full((len(library), 1), np.sqrt(BIAS_VARIANCE))
    return np.hstack([dense, roots - roots.mean(axis=0), bias])


def row_of(each: Event | Hint, library: Library, design: Matrix) -> Vector:
    """One row of the regression: a video's own, or features without bias and age."""
    if isinstance(each, Event):
        slot = library.slot(each.video_id)
        return np.asarray(design[slot])
    rows, row = hint_rows(library, [each]), np.zeros(design.shape[1])
    row[rows.columns] = rows.values
    return row
