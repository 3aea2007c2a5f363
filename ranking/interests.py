"""What the taste likes and dislikes now, in a list that the viewer can read and edit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ranking.communities import STEERED, Communities, Community
from ranking.examples import features_alone
from ranking.features import Library
from ranking.hints import subject_of
from ranking.posterior import Posterior, covariance
from ranking.prior import VARIANCE
from ranking.sparse import Indices, Rows, Vector
from ranking.taste import Taste
from ranking.vocabulary import Feature, Group
from ranking.wording import label_of
from storage.records import Subject, VideoId

INTERESTS = 60
"""How many are listed: more than anybody reads, and what lies beyond moves no order."""


@dataclass(frozen=True, slots=True)
class Interest:
    """One feature that the taste holds something of."""

    subject: Subject
    """With the name, what a wish for more or less of it is about."""
    name: str
    label: str
    """What the viewer reads, as in `#rain`."""
    strength: float
    """What it adds to the expected reward of a video; below 0 for a dislike."""
    certainty: float
    """Share of what could be known that is known, [0, 1]."""
    views: int
    """How many of the remembered views were of such a video."""
    finished: int
    """How many of those were watched to the end."""


@dataclass(frozen=True, slots=True)
class Affinity:
    """How much the viewer is expected to like a sub-interest."""

    community: Community
    strength: float
    """Expected reward of its videos above that of the library's, on average."""
    certainty: float
    """How well its leading hashtags are known, [0, 1], see `Interest.certainty`."""
    views: int
    """How many of the remembered views were of its videos."""


def interests_of(library: Library, taste: Taste, count: int) -> tuple[Interest, ...]:
    """List the strongest likes and dislikes, whichever their sign."""
    posterior = taste.posterior()
    seen = posterior.examples.rows
    columns = np.array(
        [
            column
            for column in np.unique(seen.columns[seen.values > 0]).tolist()
            if subject_of(library.feature(column)) is not None
        ],
        dtype=np.int64,
    )
    features = [library.feature(column) for column in columns.tolist()]
    entries = np.sqrt(np.array([VARIANCE[feature.group] for feature in features]))
    strengths = posterior.weights[columns] * entries
    order = sorted(range(len(columns)), key=lambda at: (-abs(strengths[at]), features[at]))
    chosen = np.array(order[:count], dtype=np.int64)
    certainties = _certainties(posterior, columns[chosen], entries[chosen])
    evidence = taste.evidence()
    return tuple(
        Interest(
            subject=Subject[features[at].group.name],
            name=features[at].name,
            label=label_of(features[at]),
            strength=float(strengths[at]),
            certainty=float(certainty),
            views=int(evidence.views[columns[at]]),
            finished=int(evidence.finished[columns[at]]),
        )
        for at, certainty in zip(chosen.tolist(), certainties, strict=True)
    )


def affinities_of(library: Library, taste: Taste, communities: Communities) -> tuple[Affinity, ...]:
    """Judge each sub-interest by all of its videos."""
    means = taste.posterior().rough_means
    whole = float(means.mean()) if len(means) else 0.0
    seen = [event.video_id for event in taste.events()]
    found = []
    for community in communities.all:
        slots = _slots(library, community.videos)
        if len(slots):
            strength = float(means[slots].mean()) - whole
            views = sum(video_id in community.videos for video_id in seen)
            found.append(Affinity(community, strength, _surely(library, taste, community), views))
    return tuple(sorted(found, key=lambda each: (-round(each.strength, 9), each.community.tags)))


def _certainties(posterior: Posterior, columns: Indices, entries: Vector) -> Vector:
    """Return how much of each feature's prior variance the events have explained."""
    alone = features_alone(
        Rows(np.arange(len(columns) + 1), columns.astype(np.int32), entries.astype(np.float32))
    )
    shared = covariance(posterior.features, alone, posterior.examples) @ posterior.root.T
    explained: Vector = np.einsum("ij,ij->i", shared, shared) / entries**2
    return np.clip(explained, 0.0, 1.0)


def _surely(library: Library, taste: Taste, community: Community) -> float:
    posterior = taste.posterior()
    named = (Feature(Group.HASHTAG, tag) for tag in community.tags[:STEERED])
    columns = [column for each in named if (column := library.column(each)) is not None]
    if posterior.empty or not columns:
        return 0.0
    entries = np.full(len(columns), np.sqrt(VARIANCE[Group.HASHTAG]))
    return float(_certainties(posterior, np.array(columns, dtype=np.int64), entries).mean())


def _slots(library: Library, videos: frozenset[VideoId]) -> Indices:
    found = (library.slot(video_id) for video_id in videos)
    return np.array(sorted(slot for slot in found if slot is not None), dtype=np.int64)
