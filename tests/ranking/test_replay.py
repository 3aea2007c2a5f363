from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ranking.evaluation.command import run_replay
from ranking.evaluation.measures import base_rates, interval, judge, variety
from ranking.evaluation.replay import RIVALS, replay, starts
from ranking.evaluation.walking import Outcome, Start, Viewer, walk
from tests.ranking.recorded import a_viewer, an_outcome, as_files

ANNA = a_viewer()
EVERY_START = [
    (name, start) for settings in starts([]).values() for name, start in settings.items()
]


@pytest.mark.parametrize(("name", "start"), EVERY_START)
def test_every_policy_deals_each_video_once_and_the_same_for_the_same_seed(
    name: str, start: Start
) -> None:
    order = walk(ANNA, start, 100, seed=3)
    assert sorted(order) == list(range(len(ANNA.videos))), name
    assert walk(ANNA, start, 100, seed=3) == order


@pytest.mark.parametrize("name", ["taste", "linucb", "knn", "thompson"])
def test_whoever_learns_finds_more_of_what_pleases_than_chance(name: str) -> None:
    viewers = [a_viewer(120, f"topic{topic}") for topic in range(6)]
    by_name = {one.policy: one for one in replay(viewers, starts([name]), 1, lambda line: None)}
    found = by_name[name].satisfying[20]
    assert found is not None
    assert found > 1.3


@pytest.mark.parametrize("mark", ["liked", "shared"])
def test_what_a_viewer_said_in_words_teaches_the_feed_too(mark: str) -> None:
    told = {"liked": False, "shared": False, mark: True}
    outcomes = tuple(
        replace(an_outcome(0.3), **(told if "topic3" in video.tags else {}))
        for video in ANNA.videos
    )
    order = walk(replace(ANNA, outcomes=outcomes), starts(["taste"])["taste"]["taste"], 30, seed=2)
    met = [("topic3" in ANNA.videos[at].tags) for at in order]
    assert np.mean(met[:20]) > 1.5 * np.mean(["topic3" in video.tags for video in ANNA.videos])


def test_a_topic_of_not_interested_rests_while_there_are_others() -> None:
    outcomes = tuple(
        replace(an_outcome(1.0), not_interested="topic3" in video.tags) for video in ANNA.videos
    )
    order = walk(replace(ANNA, outcomes=outcomes), starts(["taste"])["taste"]["taste"], 100, seed=2)
    met = ["topic3" in ANNA.videos[at].tags for at in order]
    first = met.index(True)
    assert sum(met[: len(met) // 2]) < sum(met[len(met) // 2 :])
    assert not any(met[first + 1 : first + 6])


def test_no_policy_knows_an_outcome_before_it_chose_the_video() -> None:
    other = Viewer(ANNA.name, ANNA.videos, tuple(an_outcome(0.5) for _ in ANNA.videos))
    for _, start in EVERY_START:
        assert walk(ANNA, start, 1, seed=4) == walk(other, start, 1, seed=4)


def test_shares_are_of_the_first_swipes() -> None:
    outcomes = [an_outcome(1.0)] * 10 + [an_outcome(0.01)] * 40 + [an_outcome(0.5)] * 10
    viewer = replace(ANNA, outcomes=tuple(outcomes))
    judged = judge([viewer], [range(60)])
    assert judged.satisfying.tolist() == [[1.0, 0.5, 0.2, 10 / 60]]
    assert judged.skips.tolist() == [[0.0, 0.5, 0.8, 40 / 60]]
    assert judged.watch_ratio[0, 1] == pytest.approx((10 + 0.1) / 20)
    assert base_rates([viewer], "satisfying") == pytest.approx([10 / 60])


@pytest.mark.parametrize(
    ("outcome", "satisfying", "skipped"),
    [
        (Outcome(0, 19_000, 20_000), True, False),
        (Outcome(0, 18_999, 20_000), False, False),
        (Outcome(0, 1_000, 20_000, liked=True), True, True),
        (Outcome(0, 2_399, 20_000), False, True),
        (Outcome(0, 2_400, 20_000), False, False),
        (Outcome(0, 1_999, 2_000), True, True),
    ],
)
def test_what_counts_as_satisfying_and_as_skipped(
    outcome: Outcome, satisfying: bool, skipped: bool
) -> None:
    assert (outcome.satisfying, outcome.skipped) == (satisfying, skipped)


def test_variety_is_the_distance_of_hashtags() -> None:
    assert variety([("a", "b"), ("a", "b")]) == pytest.approx(0.0)
    assert variety([("a",), ("b",), ()]) == 1.0
    assert variety([("a", "b"), ("b", "c")]) == pytest.approx(0.5)
    assert variety([("a",)]) == 0.0


def test_an_interval_holds_the_ratio_and_narrows_with_viewers() -> None:
    chance = np.random.default_rng(1)
    few, many = chance.uniform(0.4, 0.8, 20), chance.uniform(0.4, 0.8, 2_000)
    wide, narrow = interval(few, few / few, 0), interval(many, many / many, 0)
    assert narrow[0] < 0.6 < narrow[1]
    assert wide[1] - wide[0] > 5 * (narrow[1] - narrow[0])


def test_an_interval_leaves_out_draws_of_viewers_whom_nothing_satisfied() -> None:
    assert interval(np.array([0.6, 0.0]), np.array([0.5, 0.0]), seed=0) == pytest.approx((1.2, 1.2))


def test_the_json_has_the_documented_layout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    as_files(tmp_path, [ANNA, replace(ANNA, name="bert", outcomes=ANNA.outcomes[::-1])])
    file = tmp_path / "figures.json"
    assert run_replay(tmp_path, ["random", "taste"], 2, 7, file) == 0
    told = json.loads(file.read_text("utf-8"))
    assert (told["set"], told["viewers"], told["seed"]) == (tmp_path.name, 2, 7)
    assert told["base_rate"] == pytest.approx(base_rates([ANNA], "satisfying")[0], abs=1e-4)
    assert [one["policy"] for one in told["policies"]] == ["random", "taste", "linucb"]
    for one in told["policies"]:
        for curve in ("satisfying", "satisfying_ci", "watch_ratio", "skips", "minus_linucb"):
            assert list(one[curve]) == ["10", "20", "50", "100"]
        low, high = one["satisfying_ci"]["20"]
        assert low <= one["satisfying"]["20"] <= high
        assert 0 <= one["diversity_20"] <= 1
        assert len(one["minus_linucb"]["20"]) == 3
    assert told["policies"][2]["minus_linucb"]["50"] == [0, 0, 0]
    assert "taste" in capsys.readouterr().out


def test_a_set_in_which_no_view_satisfies_is_judged_by_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dull = replace(ANNA, outcomes=tuple(an_outcome(0.5) for _ in ANNA.videos))
    as_files(tmp_path, [dull])
    assert run_replay(tmp_path, ["newest"], None, 0, tmp_path / "figures.json") == 0
    assert "none" in capsys.readouterr().out
    [newest, _] = json.loads((tmp_path / "figures.json").read_text())["policies"]
    assert newest["satisfying"]["20"] is newest["satisfying_ci"]["20"] is None
    assert newest["minus_linucb"]["20"] is None
    assert newest["watch_ratio"]["20"] == 0.5


def test_an_unknown_policy_and_a_missing_folder_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_replay(tmp_path, ["fortune"], None, 0, None) == 2
    assert "'fortune'" in capsys.readouterr().err
    assert run_replay(tmp_path / "nowhere", [], None, 0, None) == 1
    assert "nowhere" in capsys.readouterr().err


def test_age_alone_is_among_the_rivals() -> None:
    assert {"oldest", "newest"} <= set(starts([]))
    ages = [ANNA.videos[at].added_at_ms for at in walk(ANNA, RIVALS["oldest"]["oldest"], 60, 1)]
    assert ages == sorted(ages)
