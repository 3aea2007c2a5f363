"""What is said of features is evidence like any other, in the same exact update."""

from __future__ import annotations

import numpy as np

from ranking.features import Library
from ranking.hints import Hint, hint_rows, hints_of
from ranking.prior import HALF_LIFE, MEAN_BEFORE, MEAN_WEIGHT, NOISE
from ranking.reward import FOLLOW, SEARCH
from ranking.sparse import Vector
from ranking.taste import Event, Taste
from ranking.vocabulary import Feature, Group
from storage.records import Subject, WishId, WishKind
from tests.ranking.invented import a_library, a_video, a_wish
from tests.ranking.test_taste import a_dense_design, a_library_of, events_on, every

VIDEOS = a_library(50)


def test_the_dual_posterior_with_hints_equals_linear_regression_on_weights() -> None:
    library = a_library_of(VIDEOS)
    hints = [
        *hints_of(a_wish(WishKind.FOLLOW, Subject.CREATOR, "maker20")),
        *hints_of(a_wish(WishKind.SEARCH, Subject.WORD, "topic3 words")),
        *hints_of(a_wish(WishKind.LESS, Subject.HASHTAG, "topic1")),
    ]
    happened: list[Event | Hint] = [*events_on(VIDEOS, 12), *hints, *events_on(VIDEOS, 9, seed=4)]
    taste = Taste(library)
    for each in happened:
        taste.learn(each)
        taste.posterior()
    design = a_dense_design(library)
    seen = np.array([row_of(each, library, design.shape[1], design) for each in happened])
    whole = np.array([isinstance(each, Event) for each in happened])
    rewards = np.array([each.reward.value for each in happened])
    decay = 0.5 ** (np.arange(len(happened))[::-1] / HALF_LIFE)
    of_videos = decay * whole
    mean = (MEAN_WEIGHT * MEAN_BEFORE + of_videos @ rewards) / (MEAN_WEIGHT + of_videos.sum())
    trust = decay * np.array([each.reward.weight for each in happened]) / NOISE
    covariance = np.linalg.inv(seen.T @ (seen * trust[:, None]) + np.eye(design.shape[1]))
    weights = covariance @ seen.T @ (trust * (rewards - mean))
    posterior = taste.posterior()
    np.testing.assert_allclose(posterior.means(every(library)), mean + design @ weights, atol=1e-6)
    deviations = np.sqrt(np.einsum("ij,jk,ik->i", design, covariance, design))
    np.testing.assert_allclose(posterior.deviations(every(library)), deviations, atol=1e-6)


def row_of(each: Event | Hint, library: Library, width: int, design: Vector) -> Vector:
    """One row of the regression: a video's own, or features without bias and age."""
    if isinstance(each, Event):
        slot = library.slot(each.video_id)
        return np.asarray(design[slot])
    rows, row = hint_rows(library, [each]), np.zeros(width)
    row[rows.columns] = rows.values
    return row


def test_a_search_is_of_hashtags_and_words_and_a_sub_interest_of_each_of_its_hashtags() -> None:
    (search,) = hints_of(a_wish(WishKind.SEARCH, Subject.WORD, "Rainy #lake2"))
    assert search.reward == SEARCH
    assert set(search.features) == {
        Feature(Group.HASHTAG, "rainy"),
        Feature(Group.HASHTAG, "lake2"),
        Feature(Group.WORD, "rainy"),
        Feature(Group.WORD, "lake"),
    }
    more = hints_of(a_wish(WishKind.MORE, Subject.HASHTAGS, "#a#b"))
    assert [each.features for each in more] == [
        (Feature(Group.HASHTAG, "a"),),
        (Feature(Group.HASHTAG, "b"),),
    ]


def test_a_hint_of_what_no_video_has_waits_until_one_has_it() -> None:
    library = a_library_of(VIDEOS)
    taste = Taste(library)
    taste.learn(Hint(WishId(VIDEOS[0].id), (Feature(Group.CREATOR, "new"),), FOLLOW))
    assert taste.posterior().empty
    video, other = (a_video(key, creator="new") for key in ("by the new one", "one more"))
    library.add([video, other])
    slot = library.slot(video.id)
    assert slot is not None
    assert taste.posterior().means(np.array([slot]))[0] > MEAN_BEFORE
