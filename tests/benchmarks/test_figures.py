"""The table and the JSON of `main.py bench`, on a benchmark of a few milliseconds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from tests.benchmarks import commit
from tests.benchmarks.figures import CannotMeasureError, Figure, figure, percentile, table
from tests.benchmarks.place import cache
from tests.benchmarks.registry import BENCHMARKS, Benchmark
from tests.benchmarks.run import clean, run_benchmarks

KEYS = ["name", "value", "unit", "rival", "rival_value", "ratio", "target", "met"]
QUICK = Benchmark((commit.NAME,), partial(commit.measure, commits=3))


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def counting(names: tuple[str, ...], runs: list[str]) -> Benchmark:
    """A benchmark that notes each of its runs."""

    def measure() -> Sequence[Figure]:
        runs.append(names[0])
        return [figure(name, 2.0, "ms") for name in names]

    return Benchmark(names, measure)


def names_in(file: Path) -> list[str]:
    return [row["name"] for row in json.loads(file.read_text())]


def test_json_holds_exactly_the_promised_keys_and_the_ratio_to_the_rival(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    assert run_benchmarks([], file, [QUICK]) == 0
    (row,) = json.loads(file.read_text())
    assert list(row) == KEYS
    assert (row["name"], row["unit"], row["rival"]) == ("log.commit.p99", "ms", commit.RIVAL)
    assert row["value"] > 0
    assert row["ratio"] == pytest.approx(row["value"] / row["rival_value"])
    assert row["target"] is None
    assert row["met"] is None


def test_table_shows_what_is_known_in_columns_and_a_dash_for_the_rest() -> None:
    lines = table(
        [
            figure("a.long.name", 12.34, "ms", rival="another", rival_value=6.17, target=16.7),
            figure("b", 2.5, "s", target=2.0),
            figure("c", 0.0, "s"),
        ]
    ).splitlines()
    assert [line.split("  ")[0] for line in lines] == ["name", "a.long.name", "b", "c"]
    words = [" ".join(line.split()) for line in lines]
    assert words[0] == "name value rival rival value ratio target met"
    assert words[1] == "a.long.name 12.3 ms another 6.17 ms 2.00 x 16.7 ms yes"
    assert words[2] == "b 2.50 s - - - 2.00 s NO"
    assert words[3] == "c 0 s - - - - -"
    ends_of_values = {
        line.index(value) + len(value)
        for line, value in zip(lines, ("value", "12.3 ms", "2.50 s", "0 s"), strict=True)
    }
    assert len(ends_of_values) == 1


def test_a_rival_that_is_missing_leaves_nothing_behind() -> None:
    alone = figure("a", 1.0, "s", rival="mpv", rival_value=None)
    assert (alone.rival, alone.rival_value, alone.ratio) == (None, None, None)


def test_a_target_is_met_up_to_its_value_and_not_beyond() -> None:
    assert figure("a", 16.7, "ms", target=16.7).met is True
    assert figure("a", 16.8, "ms", target=16.7).met is False


def test_where_more_is_better_the_target_is_a_least_and_the_table_says_so() -> None:
    short = figure("a", 98.9, "%", target=99.0, more_is_better=True)
    enough = figure("a", 99.0, "%", target=99.0, more_is_better=True)
    assert (short.met, enough.met) == (False, True)
    assert ">= 99.0 %" in table([short])
    assert ">=" not in table([figure("a", 98.9, "%", more_is_better=True)])


@pytest.mark.parametrize(("share", "expected"), [(0.5, 50), (0.95, 95), (0.99, 99), (1.0, 100)])
def test_percentiles_are_samples_that_were_measured(share: float, expected: int) -> None:
    assert percentile([float(value) for value in range(100, 0, -1)], share) == expected


def test_a_prefix_selects_whole_words_of_names_and_related_ones_run_once(tmp_path: Path) -> None:
    runs: list[str] = []
    file = tmp_path / "figures.json"
    benchmarks = [
        counting(("swipe.p50", "swipe.max"), runs),
        counting(("swiped",), runs),
        counting(("rank.next.1k",), runs),
    ]
    assert run_benchmarks(["swipe"], file, benchmarks) == 0
    assert names_in(file) == ["swipe.p50", "swipe.max"]
    assert run_benchmarks(["rank.next", "swipe.max"], file, benchmarks) == 0
    assert names_in(file) == ["swipe.max", "rank.next.1k"]
    assert runs == ["swipe.p50", "swipe.p50", "rank.next.1k"]


def test_an_unknown_name_is_wrong_usage_and_nothing_is_measured(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    runs: list[str] = []
    file = tmp_path / "figures.json"
    assert run_benchmarks(["rank", "wind"], file, [counting(("rank.next",), runs)]) == 2
    said = capsys.readouterr()
    assert "'wind'" in said.err
    assert "rank.next" in said.err
    assert (said.out, runs, file.exists()) == ("", [], False)


def test_what_cannot_be_measured_is_named_and_the_others_are_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def fail() -> Sequence[Figure]:
        raise CannotMeasureError("there is no such player")

    file = tmp_path / "figures.json"
    benchmarks = [Benchmark(("a",), fail), counting(("b",), [])]
    assert run_benchmarks([], file, benchmarks) == 1
    assert "a could not be measured: there is no such player" in capsys.readouterr().err
    assert names_in(file) == ["b"]


def test_a_file_that_cannot_be_written_is_a_fault_with_a_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run_benchmarks([], tmp_path / "no" / "file", [counting(("b",), [])]) == 1
    said = capsys.readouterr()
    assert "could not be written" in said.err
    assert "2.00 ms" in said.out


def test_the_names_that_were_promised_are_there_once_each() -> None:
    names = [name for benchmark in BENCHMARKS for name in benchmark.names]
    assert len(names) == len(set(names))
    assert {
        "swipe.first_frame.p50",
        "swipe.first_frame.p95",
        "swipe.first_frame.max",
        "rank.next.1k",
        "rank.next.10k",
        "log.commit.p99",
        "start.second.first_frame",
        "start.library.ratio",
        "library.rss",
        "scan.first_swipe",
    } <= set(names)


def test_without_rival_nothing_is_installed_and_the_figures_are_said_to_be_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run_benchmarks(["library.rival"], None) == 0
    assert "--rival" in capsys.readouterr().err
    assert list(cache().iterdir()) == []


def test_clean_removes_all_that_was_kept() -> None:
    (cache() / "library-of-old").mkdir()
    assert clean() == 0
    assert list(cache().iterdir()) == []
