"""The viewer's own log, judged: every choice is rebuilt as it was, and figures mean something."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from ranking.evaluation.own_log.choices import CUT_OFF, NOT_THERE, ONCE_MORE
from ranking.evaluation.own_log.foresight import auc, calibration
from ranking.evaluation.own_log.interleaving import contests, sign_test
from ranking.evaluation.own_log.judgement import Judgement
from ranking.evaluation.own_log.judging import judge
from ranking.evaluation.own_log.report import table, to_json
from ranking.evaluation.walking import Outcome
from ranking.policies.by_name import policy_by_name
from storage.records import Video, View
from storage.resets import EpochReason
from tests.ranking.invented import NOW_MS, a_library, an_epoch
from tests.ranking.logged import a_log

LIBRARY = [replace(video, added_at_ms=NOW_MS - 1) for video in a_library(70, seed=4)]
PLEASED = Outcome(NOW_MS, watched_ms=10_000, duration_ms=10_000)
BORED = Outcome(NOW_MS, watched_ms=500, duration_ms=10_000)


def a_taste(video: Video) -> float:
    return 1.0 if {"topic2", "topic5"} & set(video.tags) else 0.3 if "mood1" in video.tags else 0.05


def judged(policy: str, sittings: list[int], *targets: str) -> Judgement:
    epoch = an_epoch()
    views = a_log(epoch, LIBRARY, policy, sittings, a_taste)
    return judge([(epoch, views)], LIBRARY, {name: policy_by_name(name) for name in targets})


@pytest.mark.parametrize(
    "policy", ["taste", "random", "newest", "linucb", "interleave:taste,random", "shuffle"]
)
def test_every_choice_is_rebuilt_to_its_very_probability(policy: str) -> None:
    told = judged(policy, [23, 1, 2, 12], "random")
    assert told.choices + sum(told.left_out.values()) == 38
    assert told.rebuilt == told.choices
    assert set(told.left_out) <= {CUT_OFF}


def test_what_is_shown_once_more_was_no_choice() -> None:
    told = judged("random", [75], "random")
    assert told.left_out[ONCE_MORE] == 5


def test_the_policy_that_dealt_is_worth_what_it_brought() -> None:
    told = judged("taste", [40], "taste", "newest", "random")
    by_name = {verdict.policy: verdict for verdict in told.verdicts}
    itself = by_name["taste"]
    assert itself.effective_size == pytest.approx(told.choices)
    assert itself.covered == pytest.approx(1)
    assert itself.satisfying is not None
    assert itself.satisfying.ips.value == pytest.approx(told.satisfying)
    assert by_name["newest"].satisfying is None
    assert by_name["random"].watch_ratio is None


def test_a_random_log_tells_how_a_mixture_would_do() -> None:
    told = judged("random", [60], "interleave:random,shuffle")
    (mixed,) = told.verdicts
    assert mixed.effective_size == pytest.approx(told.choices)
    assert mixed.watch_ratio is not None
    # The same weight for all: what was seen is the estimate, and the model only adds its doubt.
    assert mixed.watch_ratio.ips.value == pytest.approx(told.watch_ratio)
    assert told.watch_ratio is not None
    modelled = mixed.watch_ratio.dr
    assert modelled.low is not None
    assert modelled.high is not None
    assert modelled.low < told.watch_ratio < modelled.high


def test_a_policy_that_wants_what_chance_rarely_shows_gets_no_figure() -> None:
    told = judged("random", [60], "taste", "interleave:taste,random")
    for verdict in told.verdicts:
        assert verdict.covered < 0.7
        assert verdict.satisfying is verdict.watch_ratio is None


def test_the_taste_foresees_a_steady_viewer_better_than_chance() -> None:
    told = judged("random", [60], "random")
    assert told.foresight.auc is not None
    assert told.foresight.auc.low > 0.5
    assert told.foresight.calibration is not None
    assert sum(one.views for one in told.foresight.calibration.bins) == told.foresight.views


def test_what_left_the_library_and_what_came_later_is_told_apart() -> None:
    epoch = an_epoch()
    views = a_log(epoch, LIBRARY, "random", [30], a_taste)
    gone = {view.impression.video_id for view in views[:4]}
    later = replace(LIBRARY[0], content_key="later", added_at_ms=NOW_MS + 1)
    left = [video for video in LIBRARY if video.id not in gone]
    target = {"random": policy_by_name("random")}
    told = judge([(epoch, views)], [*left, later], target)
    assert told.left_out[NOT_THERE] == 4
    unseen = next(
        video for video in LIBRARY if video.id not in {v.impression.video_id for v in views}
    )
    told = judge([(epoch, views)], [one for one in LIBRARY if one is not unseen], target)
    assert told.choices > 20
    assert told.rebuilt == 0
    whole = judge([(epoch, views)], [*LIBRARY, later], target)
    assert whole.rebuilt == whole.choices


def test_an_undone_reset_goes_on_from_the_views_before_it() -> None:
    first = an_epoch()
    before = a_log(first, LIBRARY, "taste", [15], a_taste)
    undo = replace(an_epoch(number=3), reason=EpochReason.UNDO, restores=first.id)
    after = a_log(undo, LIBRARY, "taste", [15], a_taste, before)
    told = judge([(first, before), (undo, [*before, *after])], LIBRARY, {})
    assert (told.views, told.epochs) == (len(before) + len(after), 2)
    assert told.choices + told.left_out[CUT_OFF] == 30
    assert told.rebuilt == told.choices


def test_interleaving_finds_the_team_the_viewer_prefers() -> None:
    told = judged("interleave:taste,random", [60], "taste")
    (contest,) = told.contests
    assert (contest.first.team, contest.second.team) == ("taste-2", "random-1")
    assert contest.first.satisfying > contest.second.satisfying
    assert contest.difference.low > 0
    assert contest.p < 0.05


def test_credit_is_paired_by_rounds_and_a_view_cut_off_costs_its_round() -> None:
    name = "interleave-1:a-1,b-1"
    drafts = [("a-1", PLEASED), ("b-1", BORED), ("b-1", PLEASED), ("a-1", PLEASED)]
    drafts += [("a-1", PLEASED), ("b-1", BORED)]
    rows: list[tuple[str, Outcome | None]] = [(f"{name}:{team}", seen) for team, seen in drafts]
    rows += [(f"{name}:b-1", None), (f"{name}:a-1", PLEASED), ("taste-2", PLEASED)]
    (contest,) = contests(rows)
    assert contest.rounds == 3
    assert (contest.first.rounds_won, contest.second.rounds_won) == (2, 0)
    assert (contest.first.shown, contest.second.shown) == (4, 3)
    assert (contest.first.skips, contest.second.skips) == (0, 2)
    assert contest.second.watch_ratio == pytest.approx(1.1 / 3)
    assert contest.difference.value == pytest.approx(2 / 3)


def test_the_sign_test_is_exact() -> None:
    assert sign_test(0, 0) == 1
    assert sign_test(1, 0) == 1
    assert sign_test(9, 1) == sign_test(1, 9) == pytest.approx(22 / 1024)


def test_auc_counts_pairs_in_order_and_ties_half() -> None:
    found = auc(np.array([0.1, 0.4, 0.4, 0.9]), np.array([False, True, False, True]))
    assert found is not None
    assert found.value == pytest.approx(3.5 / 4)
    assert auc(np.ones(3), np.ones(3, dtype=bool)) is None


def test_the_interval_of_an_auc_holds_the_true_one_about_95_times_in_100() -> None:
    chance, inside = np.random.default_rng(3), 0
    for _ in range(300):
        positive = np.arange(120) % 3 == 0
        found = auc(chance.normal(size=120) + positive, positive)
        assert found is not None
        inside += found.low <= 0.76025 <= found.high
    assert 0.9 <= inside / 300 <= 0.99


def test_calibration_is_the_mean_distance_of_the_bins() -> None:
    predicted = np.repeat([0.2, 0.8], 20)
    seen = np.concatenate((np.repeat([0.0, 1.0], 10), np.ones(20)))
    told = calibration(predicted, seen)
    assert told.error == pytest.approx((0.2 + 0.8 + 2 * 0.2) / 4)
    assert [one.views for one in told.bins] == [10, 10, 10, 10]


def test_the_report_is_a_table_and_stable_json() -> None:
    told = judged("interleave:taste,random", [40], "taste", "newest")
    text = table(told)
    assert "no overlap" in text
    assert "sign test p" in text
    assert max(map(len, text.splitlines())) <= 110
    whole = json.loads(to_json(told))
    assert list(whole) == [
        *("views", "epochs", "too_short", "foresight", "choices", "rebuilt", "left_out"),
        *("satisfying", "watch_ratio", "policies", "contests"),
    ]
    assert [len(whole["foresight"]["auc"]), len(whole["contests"][0]["difference"])] == [3, 3]
    assert whole["policies"][1]["satisfying"] is None
    for found in (whole["policies"][0]["satisfying"], whole["policies"][0]["watch_ratio"]):
        assert found is None or list(found) == ["ips", "snips", "dr"]


def test_a_short_log_gets_a_sentence() -> None:
    nothing: list[View] = []
    told = judge([(an_epoch(), nothing)], LIBRARY, {"taste": policy_by_name("taste")})
    assert table(told).count("\n") == 1
    epoch = an_epoch()
    away = judge([(epoch, a_log(epoch, LIBRARY, "taste", [30], a_taste))], [], {})
    assert "0 views that can be judged" in table(away)
    assert NOT_THERE in table(away)
    assert json.loads(to_json(told))["too_short"] is True
