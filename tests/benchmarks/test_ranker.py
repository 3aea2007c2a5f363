"""The figures of the ranker, on libraries, logs and recorded views of a few hundred videos."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ranking.vocabulary import features_of
from storage.database import FILE_NAME, open_database
from storage.log import ImpressionLog
from storage.profiles import Profiles
from storage.writer import Writer
from tests.benchmarks import (
    counts,
    made_up_viewers,
    ranker_memory,
    ranking,
    rebuild,
    replayed,
    warm_start,
)
from tests.benchmarks.child import report_of
from tests.benchmarks.figures import CannotMeasureError, Figure
from tests.benchmarks.libraries import chunks, place_of
from tests.benchmarks.logs import VIEWER, lay_log
from tests.benchmarks.registry import BENCHMARKS
from tests.benchmarks.run import run_benchmarks
from tests.ranking.invented import a_video
from tests.ranking.recorded import a_viewer, an_item, an_outcome, as_files, write_items


@pytest.fixture(autouse=True)
def chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the environment back what each test chooses."""
    for variable in (counts.FULL, counts.SURFACE, counts.REPLAY, counts.PERSONAS):
        monkeypatch.setenv(variable, "")


def by_name(figures: list[Figure]) -> dict[str, Figure]:
    return {one.name: one for one in figures}


def test_what_needs_an_option_is_left_out_with_a_sentence_and_no_fault(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["rank.replay", "rank.drift", "rank.next.1m", "rank.memory.1m", "rank.rebuild.1m"]
    assert run_benchmarks(asked, None) == 0
    said = capsys.readouterr()
    assert "--replay DIR" in said.err
    assert "--personas DIR" in said.err
    assert said.err.count("--full") == 3
    assert "rank." not in said.out


def test_a_folder_that_cannot_be_read_is_a_fault(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run_benchmarks(["rank.replay"], None, replay=tmp_path) == 1
    assert run_benchmarks(["rank.personas"], None, personas=tmp_path) == 1
    assert capsys.readouterr().err.count("could not be measured") == 2


def test_recorded_views_bring_all_figures_beside_the_rival(tmp_path: Path) -> None:
    as_files(tmp_path, [a_viewer(120, f"topic{topic}") for topic in range(3)])
    counts.choose("auto", full=False, replay=tmp_path)
    measured = by_name(replayed.measure(viewers=2))
    assert tuple(measured) == replayed.NAMES
    found = measured["rank.replay.at_20"]
    assert found.value > 1.3, "one topic of eight is seen to the end"
    assert (found.target, found.met, found.more_is_better) == (1.18, True, True)
    assert found.rival_value is not None
    skips = measured["rank.replay.skips_50"]
    assert (skips.target, skips.more_is_better) == (0.65, False)
    assert measured["rank.replay.oldest_20"].target is None
    varied = measured["rank.replay.variety_diversity_20"]
    assert varied.value >= measured["rank.replay.diversity_20"].value


def test_likes_of_elsewhere_make_a_better_start(tmp_path: Path) -> None:
    viewer = a_viewer(600, "topic1")
    outcomes = tuple(replace(one, liked=one.satisfying) for one in viewer.outcomes)
    as_files(tmp_path, [replace(viewer, outcomes=outcomes)])
    counts.choose("auto", full=False, replay=tmp_path)
    (found,) = warm_start.measure_recorded()
    assert (found.name, found.rival) == (warm_start.REPLAYED, warm_start.RIVAL)
    assert found.met
    assert (found.ratio or 0) > 1


def test_viewers_who_never_skip_say_nothing_of_skips(tmp_path: Path) -> None:
    patient = a_viewer(30)
    outcomes = tuple(an_outcome(max(one.ratio, 0.5)) for one in patient.outcomes)
    as_files(tmp_path, [replace(patient, outcomes=outcomes)])
    counts.choose("auto", full=False, replay=tmp_path)
    with pytest.raises(CannotMeasureError, match="skips"):
        replayed.measure()


def test_made_up_viewers_bring_all_figures_beside_chance_and_a_reset(tmp_path: Path) -> None:
    videos = [a_video(f"{n:04}", [f"topic{n % 16}"], caption=f"clip {n % 7}") for n in range(800)]
    write_items(tmp_path, [an_item(video.content_key, tags=video.tags) for video in videos])
    counts.choose("auto", full=False, personas=tmp_path)
    measured = by_name(made_up_viewers.measure(viewers=1))
    assert tuple(measured) == made_up_viewers.NAMES
    assert (measured["rank.personas.at_50"].ratio or 0) > 1.3
    assert measured["rank.personas.skips_50"].rival == "random"
    warm = by_name(warm_start.measure_made_up(viewers=1))
    assert tuple(warm) == warm_start.MADE_UP
    assert all(one.rival == warm_start.RIVAL for one in warm.values())
    drift = measured["rank.drift.kept"]
    assert drift.rival == "a reset by hand"
    assert drift.target is not None
    assert drift.met is (drift.value >= drift.target)


def test_a_swipe_is_timed_beside_the_rival() -> None:
    [timed] = ranking.measure("rank.next.100k.p95", 700, 0.95, rounds=3)
    assert timed.value > 0
    assert timed.rival == ranking.RIVAL
    assert timed.target == 30.0


def test_memory_is_what_a_process_grew_by() -> None:
    grown = report_of("ranker_memory_program", ["1000"], within_s=120)
    assert 0 < grown < 100


def test_a_past_is_rebuilt_from_a_log_that_is_written_once(tmp_path: Path) -> None:
    [rebuilt] = rebuild.measure("rank.rebuild.30k", 2_600, 700, rounds=1, kept_in=tmp_path)
    assert rebuilt.value > 0
    folder = lay_log(2_600, 700, tmp_path)
    written = (folder / FILE_NAME).stat().st_mtime_ns
    assert lay_log(2_600, 700, tmp_path) == folder
    assert (folder / FILE_NAME).stat().st_mtime_ns == written
    database = open_database(folder)
    writer = Writer(database)
    profiles = Profiles(database, writer)
    epoch = profiles.current_epoch(profiles.profile(VIEWER, seed=0))
    signals = ImpressionLog(database, writer).count(epoch)
    writer.close()
    database.close()
    assert signals == 2_600 + 2_600 // 32 + 1


def test_made_up_libraries_are_the_same_each_time_and_of_24_features() -> None:
    first, again = ([video for chunk in chunks(1_500) for video in chunk] for _ in range(2))
    assert [video.id for video in first] == [video.id for video in again]
    assert [place_of(video.id) for video in first] == list(range(1_500))
    features = [len(features_of(video)) for video in first]
    assert sum(features) / len(features) == pytest.approx(24, abs=1)


def test_the_figures_of_the_requirements_are_there() -> None:
    names = {name for benchmark in BENCHMARKS for name in benchmark.names}
    assert names >= {
        *replayed.NAMES,
        *made_up_viewers.NAMES,
        ranker_memory.SAMPLED,
        ranker_memory.STATED,
        "rank.next.100k.p95",
        "rank.next.1m.p95",
        "rank.rebuild.30k",
        "rank.rebuild.1m",
    }
