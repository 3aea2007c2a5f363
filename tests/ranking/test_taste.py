"""The taste is exact: linear regression, whenever and however its events come."""

from __future__ import annotations

import numpy as np
import pytest

from ranking.events import Event
from ranking.features import Library
from ranking.posterior import inverse_of_lower
from ranking.prior import MEAN_BEFORE, MEMORY
from ranking.reward import Reward
from ranking.taste import Taste
from tests.ranking.invented import NOW_MS, a_library, a_video
from tests.ranking.regression import a_library_of, by_regression, events_on, every


def test_incremental_and_rebuilt_taste_agree_beyond_the_memory() -> None:
    videos = a_library(120)
    library = a_library_of(videos)
    incremental, rebuilt = Taste(library), Taste(library)
    events = events_on(videos, MEMORY + 40)
    for at, event in enumerate(events):
        incremental.learn(event)
        if at % 64 == 0 or at < 12 or at > MEMORY + 34:
            incremental.posterior()
    for event in events:
        rebuilt.learn(event)
    one, other = incremental.posterior(), rebuilt.posterior()
    np.testing.assert_allclose(
        one.means(every(library)), other.means(every(library)), atol=1e-6, rtol=0
    )
    np.testing.assert_allclose(
        one.deviations(every(library)), other.deviations(every(library)), atol=1e-6, rtol=0
    )


def test_the_dual_posterior_equals_linear_regression_on_weights() -> None:
    videos = a_library(50)
    library = a_library_of(videos)
    events = events_on(videos, 30)
    taste = Taste(library)
    for event in events:
        taste.learn(event)
    means, deviations = by_regression(library, events)
    np.testing.assert_allclose(taste.posterior().means(every(library)), means, atol=1e-6)
    np.testing.assert_allclose(taste.posterior().deviations(every(library)), deviations, atol=1e-6)


def test_nothing_learned_leaves_every_video_the_same_mean() -> None:
    library = a_library_of(a_library(40))
    posterior = Taste(library).posterior()
    assert posterior.empty
    np.testing.assert_allclose(posterior.means(every(library)), MEAN_BEFORE)
    np.testing.assert_allclose(
        posterior.deviations(every(library)) ** 2,
        library.features().prior_variance(every(library)),
    )


def test_what_all_videos_share_tells_nothing_of_one() -> None:
    """A liking is learned of what sets videos apart, however the first of them were watched."""
    shared = [a_video(f"{n}", ["same"], creator="one") for n in range(20)]
    library = a_library_of(shared)
    taste = Taste(library)
    for video in shared[:3]:
        taste.learn(Event(video.id, Reward(1.0, 1.0), None))
    assert np.ptp(taste.posterior().means(every(library))) < 1e-9
    assert np.ptp(taste.posterior().deviations(every(library))) < 1e-9


def test_rough_means_are_the_exact_ones_but_for_rounding() -> None:
    videos = a_library(300)
    library = a_library_of(videos)
    taste = Taste(library)
    for event in events_on(videos, 200):
        taste.learn(event)
    posterior = taste.posterior()
    np.testing.assert_allclose(
        posterior.rough_means, posterior.means(every(library)), atol=2e-6, rtol=0
    )


def test_events_of_videos_that_come_later_count_from_then_on() -> None:
    videos = a_library(40)
    early, late = Library(NOW_MS), a_library_of(videos)
    first, second = Taste(early), Taste(late)
    for event in events_on(videos, 30):
        first.learn(event)
        second.learn(event)
    early.add(videos[:10])
    first.posterior()
    early.add(videos[10:])
    np.testing.assert_array_equal(
        first.posterior().means(every(early)), second.posterior().means(every(late))
    )


def test_the_last_events_weigh_more_than_the_first() -> None:
    videos = a_library(2)
    for order, sign in (([1.0, 0.0], -1), ([0.0, 1.0], 1)):
        library = a_library_of(videos)
        taste = Taste(library)
        for value in np.repeat(order, 150):
            taste.learn(Event(videos[0].id, Reward(float(value), 1.0), None))
        slot = library.slot(videos[0].id)
        assert slot is not None
        assert sign * (taste.posterior().means(np.array([slot]))[0] - 0.5) > 0.1


def test_a_like_taken_back_leaves_what_it_would_be_without() -> None:
    videos = a_library(30)
    library = a_library_of(videos)
    watched, liked, plain = (
        Reward(0.8, 1.0),
        Reward(1.3, 2.0),
        Event(videos[1].id, Reward(0, 1), None),
    )
    revoked, never = Taste(library), Taste(library)
    for taste, event in ((revoked, Event(videos[0].id, liked, watched)), (never, None)):
        taste.learn(event or Event(videos[0].id, watched, watched))
        taste.learn(plain)
        taste.posterior()
    every_one = every(library)
    change = revoked.posterior().means(every_one) - never.posterior().means(every_one)
    assert abs(change).max() > 0.01
    revoked.take_back(videos[0].id)
    np.testing.assert_allclose(
        revoked.posterior().means(every_one), never.posterior().means(every_one), atol=1e-12
    )


@pytest.mark.parametrize("size", [0, 1, 63, 64, 65, 200])
def test_a_triangle_is_inverted_by_halves(size: int) -> None:
    chance = np.random.default_rng(size)
    lower = np.tril(chance.normal(size=(size, size))) * 0.1 + np.eye(size)
    np.testing.assert_allclose(inverse_of_lower(lower) @ lower, np.eye(size), atol=1e-9)
