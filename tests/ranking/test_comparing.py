"""Two arms held against each other: means, intervals and power as the textbooks have them."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from uuid import UUID, uuid4

import numpy as np
import pytest

from ranking.evaluation.comparing.comparison import MEASURES, NotEnoughError, compare
from ranking.evaluation.comparing.report import lines, to_csv, to_json, to_svg
from ranking.evaluation.comparing.statistics import (
    paired,
    power_paired,
    power_unpaired,
    unpaired,
)
from storage.records import EndedBy
from storage.watched import Watched

DURATION_MS = 10_000


def view(
    viewer: str,
    condition: str | None,
    ratio: float,
    policy: str = "taste-2",
    ended_by: EndedBy = EndedBy.NEXT,
    *,
    liked: bool = False,
    session: UUID | None = None,
) -> Watched:
    watched_ms = round(ratio * DURATION_MS)
    sat = session or uuid4()
    return Watched(viewer, sat, condition, policy, watched_ms, 1.0, DURATION_MS, liked, ended_by)


def test_an_interval_covers_what_is_true_about_as_often_as_it_says() -> None:
    chance = np.random.default_rng(1)
    covered = 0
    for _ in range(200):
        ours, theirs = chance.normal(0.6, 0.2, 30), chance.normal(0.5, 0.2, 30)
        interval = unpaired(ours, theirs, chance)
        covered += interval.low <= 0.1 <= interval.high
    assert 180 <= covered <= 198


def test_pairs_tell_more_where_people_differ() -> None:
    chance = np.random.default_rng(2)
    people = chance.normal(0.5, 0.3, 20)
    ours, theirs = people + chance.normal(0.1, 0.02, 20), people + chance.normal(0, 0.02, 20)
    apart, together = unpaired(ours, theirs, chance), paired(ours - theirs, chance)
    assert together.low > 0.05 > apart.low
    assert apart.value == pytest.approx(together.value)


def test_power_is_that_of_the_tables() -> None:
    # Cohen 1988: d = 0.5 with 63 or 64 in each group has a power of 0.80 at 5 % two-sided.
    ours = np.array([0.5 + 1, 0.5 - 1] * 32) / np.sqrt(64 / 63)
    theirs = ours - 0.5 / np.sqrt(64 / 63) * np.sqrt(64 / 63)
    power = power_unpaired(ours, theirs)
    assert power.achieved == pytest.approx(0.80, abs=0.02)
    assert power.needed in (62, 63, 64)
    # One of 0.5 within pairs needs 32 to 34 of them.
    pairs = np.array([0.5 + 1, 0.5 - 1] * 17)
    assert power_paired(pairs).needed in (32, 33, 34)


def test_nothing_is_needed_to_find_no_difference() -> None:
    same = np.array([0.2, 0.4, 0.6])
    assert power_unpaired(same, same).needed is None
    assert power_paired(same - same).smallest == 0


def test_each_participant_counts_once() -> None:
    views = [view("P01", "a", 1.0) for _ in range(9)] + [view("P02", "a", 0.0)]
    views += [view("P03", "b", 0.2), view("P04", "b", 0.4)]
    told = compare(views, "a", "b")
    assert not told.paired
    assert told.first.means["watch_ratio"].value == pytest.approx(0.5)
    assert told.differences["watch_ratio"].value == pytest.approx(0.2)
    assert (told.first.participants, told.first.views) == (2, 10)


def test_who_met_both_is_a_pair() -> None:
    views = []
    for who, base in (("P01", 0.2), ("P02", 0.5), ("P03", 0.7)):
        views += [view(who, "a", base + 0.1, liked=True), view(who, "b", base)]
    told = compare(views, "a", "b")
    assert told.paired
    gap = told.differences["watch_ratio"]
    assert gap.value == pytest.approx(0.1)
    assert gap.low == pytest.approx(gap.high)
    assert told.differences["liked"].value == 1


def test_who_dropped_out_halfway_leaves_the_pairs_of_the_others() -> None:
    views = [view("P09", "a", 0.9)]
    for who, base in (("P01", 0.2), ("P02", 0.5)):
        views += [view(who, "a", base + 0.1), view(who, "b", base)]
    told = compare(views, "a", "b")
    assert (told.pairs, told.alone, told.first.participants) == (2, 1, 3)
    assert told.differences["watch_ratio"].value == pytest.approx(0.1)
    assert any(line.startswith("  1 participant met one of the two alone") for line in lines(told))
    strangers = [view(who, arm, 0.5) for who, arm in zip("uvwxyz", "aaabbb", strict=True)]
    assert not compare([*views, *strangers], "a", "b").paired, "most met one alone"


def test_what_was_cut_off_is_left_out_and_counted() -> None:
    views = [view(who, arm, 0.5) for who in ("P01", "P02") for arm in "ab"]
    views += [view("P01", "a", 0.01, ended_by=EndedBy.CRASH)]
    told = compare(views, "a", "b")
    assert told.cut_off == 1
    assert told.first.views == 2


def test_measures_are_those_of_the_ranker() -> None:
    views = [view(who, "a", ratio) for who in ("P01", "P02") for ratio in (0.05, 0.96)]
    views += [view(who, "b", 0.5) for who in ("P01", "P02")]
    means = compare(views, "a", "b").first.means
    assert means["completed"].value == means["skipped"].value == 0.5


def test_policies_are_found_with_or_without_their_version() -> None:
    views = [
        view(who, None, 0.5, policy) for who in ("x", "y") for policy in ("taste-2", "random-1")
    ]
    assert compare(views, "taste", "random-1").paired
    with pytest.raises(NotEnoughError, match="There is: random-1, taste-2"):
        compare(views, "taste", "newest")


def test_an_interleaving_gives_credit_and_a_sign_test() -> None:
    both = "interleave-1:taste-2,random-1"
    views = []
    for who in ("P01", "P02"):
        for _ in range(6):
            views += [
                view(who, "mix", 1.0, f"{both}:taste-2"),
                view(who, "mix", 0.3, f"{both}:random-1"),
            ]
    told = compare(views, "taste", "random")
    assert told.contest is not None
    assert (told.contest.first.rounds_won, told.contest.second.rounds_won) == (12, 0)
    assert told.contest.p == pytest.approx(2 / 2**12)


def test_one_participant_says_nothing_of_others() -> None:
    views = [view("P01", "a", 0.5), view("P01", "b", 0.5)]
    with pytest.raises(NotEnoughError, match="2 are the least"):
        compare(views, "a", "b")


def test_the_same_seed_gives_the_same_report() -> None:
    chance = np.random.default_rng(3)
    views = [view(f"P{who:02}", arm, chance.random()) for who in range(8) for arm in "ab"]
    told, again = compare(views, "a", "b", seed=4), compare(views, "a", "b", seed=4)
    assert to_json(told) == to_json(again)
    assert "\n".join(lines(told)) == "\n".join(lines(again))
    rows = list(csv.DictReader(io.StringIO(to_csv(told))))
    assert [row["measure"] for row in rows] == [name for name in MEASURES for _ in range(3)]
    whole = json.loads(to_json(told))
    assert float(rows[2]["value"]) == whole["differences"]["watch_ratio"]["value"]
    picture = ET.fromstring(to_svg(told))
    assert len(picture.findall(".//{http://www.w3.org/2000/svg}circle")) == 2 + 2 * len(MEASURES)
