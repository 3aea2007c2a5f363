"""Another policy's worth from a log: right within its interval, and silent without overlap."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ranking.evaluation import off_policy
from ranking.evaluation.coverage import LEAST_SIZE, covered_by, masses_by_weight
from ranking.evaluation.off_policy import Estimate, Logged
from ranking.sparse import Matrix, Vector

ACTIONS, TOLD, CHOICES, RUNS = 6, 3, 400, 300
WORLD = np.random.default_rng(7)
TASTES = WORLD.normal(size=(TOLD, ACTIONS))
LOGGING, TARGET = (0.4 * WORLD.normal(size=(TOLD, ACTIONS)) for _ in range(2))


def softmax(scores: Matrix) -> Matrix:
    raised: Matrix = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = raised / raised.sum(axis=1, keepdims=True)
    return shares


def worth(contexts: Matrix) -> Matrix:
    """The chance that each action satisfies: a curve, which no linear model fits exactly."""
    chance: Matrix = 1 / (1 + np.exp(-contexts @ TASTES))
    return chance


def true_value() -> float:
    contexts = np.random.default_rng(1).normal(size=(400_000, TOLD))
    return float((softmax(contexts @ TARGET) * worth(contexts)).sum(axis=1).mean())


def a_log(seed: int, target: Matrix) -> tuple[Logged, Vector]:
    """Log choices of a stochastic policy, judged by another one of these weights."""
    chance = np.random.default_rng(seed)
    contexts = chance.normal(size=(CHOICES, TOLD))
    logging = softmax(contexts @ LOGGING)
    wanted = softmax(contexts @ target)
    edges = logging.cumsum(axis=1)
    actions = (chance.random((CHOICES, 1)) * edges[:, -1:] > edges).sum(axis=1)
    each = np.arange(CHOICES)
    rewards = (chance.random(CHOICES) < worth(contexts)[each, actions]).astype(float)
    # What the model is told of an action is what the scores of the world are made of.
    told = contexts[:, :, None] * TASTES[None]
    logged = Logged(
        propensities=logging[each, actions],
        target=wanted[each, actions],
        covered=np.ones(CHOICES),
        shown=told[each, :, actions],
        expected=np.einsum("na,nka->nk", wanted, told),
    )
    return logged, rewards


@pytest.mark.parametrize("name", ["ips", "snips", "doubly_robust"])
def test_the_true_value_lies_in_the_interval_about_95_times_in_100(name: str) -> None:
    estimator, truth = getattr(off_policy, name), true_value()
    inside, values = 0, []
    for seed in range(RUNS):
        logged, rewards = a_log(seed, TARGET)
        found: Estimate = estimator(logged, rewards)
        inside += found.low <= truth <= found.high
        values.append(found.value)
    assert 0.915 <= inside / RUNS <= 0.985
    assert abs(np.mean(values) - truth) < 4 * np.std(values) / RUNS**0.5 + 0.002


def test_a_reward_model_narrows_the_interval() -> None:
    logged, rewards = a_log(3, TARGET)
    plain, robust = (
        off_policy.ips(logged, rewards),
        off_policy.doubly_robust(logged, rewards),
    )
    assert robust.high - robust.low < 0.9 * (plain.high - plain.low)


def test_the_logging_policy_itself_is_worth_the_mean_of_its_log() -> None:
    logged, rewards = a_log(5, TARGET)
    itself = replace(logged, target=logged.propensities, expected=logged.shown)
    assert off_policy.effective_size(itself) == pytest.approx(CHOICES)
    found = off_policy.estimate(itself, rewards)
    assert found is not None
    for one in (found.ips, found.snips):
        assert one.value == pytest.approx(rewards.mean())
    assert found.dr.value == pytest.approx(rewards.mean(), abs=0.01)


def test_a_policy_that_never_does_what_the_log_shows_gets_no_figure() -> None:
    logged, rewards = a_log(2, TARGET)
    elsewhere = replace(logged, target=np.zeros(CHOICES), covered=np.zeros(CHOICES))
    assert off_policy.effective_size(elsewhere) == 0
    assert off_policy.estimate(elsewhere, rewards) is None


def test_a_few_lucky_agreements_are_no_overlap() -> None:
    logged, rewards = a_log(2, TARGET)
    rarely = replace(logged, target=(np.arange(CHOICES) % 40 == 0).astype(float))
    assert 0 < off_policy.effective_size(rarely) < LEAST_SIZE
    assert off_policy.estimate(rarely, rewards) is None


def test_a_target_that_mostly_goes_where_the_log_never_was_gets_no_figure() -> None:
    logged, rewards = a_log(2, TARGET)
    half = replace(logged, target=logged.target / 2, covered=np.full(CHOICES, 0.5))
    assert off_policy.effective_size(half) > LEAST_SIZE
    assert off_policy.estimate(half, rewards) is None


def test_an_empty_log_overlaps_with_nothing() -> None:
    nothing = Logged(np.ones(0), np.ones(0), np.ones(0), np.ones((0, 1)), np.ones((0, 1)))
    assert off_policy.estimate(nothing, np.ones(0)) is None


def test_what_the_log_shows_too_rarely_is_not_covered() -> None:
    wanted, told = np.array([0.5, 0.4, 0.1, 0.0]), np.array([0.5, 0.04, 0.0, 0.46])
    masses = masses_by_weight(wanted, told)
    assert masses.sum() == pytest.approx(1)
    for choices, share in ((19, 0.0), (20, 0.5), (199, 0.5), (240, 0.9), (10**6, 0.9)):
        assert covered_by(np.tile(masses, (choices, 1)))[0] == pytest.approx(share)
