"""The samples of the manual work: a policy deals, an importer brings along, an engine plays."""

from __future__ import annotations

import json
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assets.manual.build import QUOTED, QUOTING
from player.engine import Source
from ranking.policies.by_name import POLICIES, policy_of
from ranking.policies.names import ALONE
from storage.imports.by_name import IMPORTERS, Importer
from storage.imports.imports import Imports
from storage.imports.names import KINDS, Kind
from storage.records import ImportedKind
from tests.contracts.engine import EngineContract
from tests.contracts.playing import PlayingContract
from tests.contracts.seeking import SeekingContract
from tests.contracts.slots import SlotContract
from tests.contracts.stage import WAIT_S, Stage, counting, long, plain
from tests.contracts.stepping import SteppingContract
from tests.ranking.invented import a_feed, a_library, a_view
from tests.samples import youtube_history
from tests.samples.epsilon_greedy import EPSILON, EpsilonGreedyPolicy
from tests.samples.noting_engine import NotingEngine
from tests.ui.house import open_house
from tests.ui.scripted_engine import ScriptedEngine
from ui.engines.by_name import ENGINES
from ui.importing import run_import, run_undo
from ui.shell.chosen_policy import chosen_policy
from ui.shell.options import parse

__all__ = ["counting", "long", "plain"]

HERE = Path(__file__).parents[1] / "samples"
SAMPLES = ("epsilon_greedy", "youtube_history", "noting_engine")
LINES = 60
FULL = os.environ.get("HOMEFEED_FULL") == "1"


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_short_and_quoted_in_full(name: str) -> None:
    source = (HERE / f"{name}.py").read_text("utf-8")
    assert len(source.splitlines()) < LINES
    quoted = [each.group() for each in QUOTED.finditer(QUOTING.read_text("utf-8"))]
    (block,) = [text for text in quoted if f"{name}.py" in text]
    assert block == f"`tests/samples/{name}.py`:\n\n```python\n{source}```\n"


def registered(name: str, **known: object) -> list[Any]:
    """What the lines of the manual that name something register it as."""
    lines = re.findall(rf"```python\n    (\"{name}\": [^\n]+)\n```", QUOTING.read_text("utf-8"))
    return [eval(f"{{{line}}}", known)[name] for line in lines]


@pytest.fixture
def epsilon_greedy(monkeypatch: pytest.MonkeyPatch) -> str:
    """The policy, known by its name."""
    name = "epsilon-greedy"
    words, makes = registered(name, EpsilonGreedyPolicy=EpsilonGreedyPolicy)
    monkeypatch.setitem(ALONE, name, words)
    monkeypatch.setitem(POLICIES, name, makes)
    return name


def test_a_policy_is_chosen_by_name_and_deals_with_its_true_probability(
    epsilon_greedy: str,
) -> None:
    assert parse(["--policy", epsilon_greedy]).policy == epsilon_greedy
    policy = chosen_policy(epsilon_greedy)()
    videos = a_library(24)
    feed = a_feed(videos, policy=epsilon_greedy)
    for _ in range(6):
        situation = feed.situation()
        told = policy.probabilities(situation)
        assert told.sum() == pytest.approx(1.0)
        assert told.max() > EPSILON
        assert told[np.isin(situation.candidates, situation.fit)].min() > 0
        deal = feed.next()
        assert deal is not None
        at = list(situation.candidates).index(situation.library.slot(deal.video_id))
        assert deal.propensity == pytest.approx(told[at])
        assert policy_of(deal.policy) is not None
        feed.learn(a_view(next(one for one in videos if one.id == deal.video_id), 1.0))


@pytest.fixture
def youtube(monkeypatch: pytest.MonkeyPatch) -> str:
    """The importer, known by its name."""
    name = "youtube-history"
    known = {"Kind": Kind, "Importer": Importer, "youtube_history": youtube_history}
    kind, importer = registered(name, **known)
    monkeypatch.setitem(KINDS, name, kind)
    monkeypatch.setitem(IMPORTERS, name, importer)
    return name


def test_an_importer_brings_a_file_into_a_database_and_is_undone(
    qapp: object,
    data: Path,
    clips: Path,
    tmp_path: Path,
    youtube: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = shutil.copytree(clips, tmp_path / "clips")
    numbers = []
    for sidecar in sorted(folder.rglob("*.info.json")):
        info = json.loads(sidecar.read_text())
        number = f"aBc-dEf{int(info['id']):04}"
        sidecar.write_text(json.dumps(info | {"id": number, "extractor": "youtube"}))
        numbers.append(number)
    history = tmp_path / "watch-history.json"
    seen = [*numbers[:3], "aBc-dEf9999"]
    address = "https://www.youtube.com/watch?v="
    lines = [{"titleUrl": address + each, "time": "2024-05-01T10:00:00.123Z"} for each in seen]
    history.write_text(json.dumps([*lines, {"title": "An advertisement"}]))
    engine = ScriptedEngine(4)
    with open_house(data, engine, now=engine.now) as house:
        house.play(folder)
    options = parse(["import", youtube, str(history), "--data-dir", str(data)])
    assert run_import(options.data_dir, options.kind, options.file, dry_run=False) == 0
    told = capsys.readouterr().out
    assert "4; 3 of videos in your library; 1 you have no video for" in told
    assert "1 without a name or number" in told
    with open_house(data, engine, now=engine.now) as house:
        last = Imports(house.database, house.writer).last(house.profile().id)
        assert last is not None
        assert last.counts == {ImportedKind.WATCH: 4}
    assert run_undo(data) == 0
    history.write_text("[")
    assert run_import(data, youtube, history, dry_run=False) == 1
    assert "is no watch-history.json" in capsys.readouterr().err


@pytest.fixture
def make_stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Stage]]:
    monkeypatch.chdir(tmp_path)  # where it leaves its notes
    (opens,) = registered("noting", NotingEngine=NotingEngine, Path=Path)
    monkeypatch.setitem(ENGINES, "noting", opens)
    noted = threading.Condition()
    stages: list[Stage] = []

    def wait(condition: Callable[[], bool]) -> None:
        with noted:
            for _ in range(round(WAIT_S * 20)):
                if noted.wait_for(condition, 0.05):
                    return
        raise AssertionError("what was waited for did not happen")

    def note() -> None:
        with noted:
            noted.notify_all()

    def make() -> Stage:
        stages.append(Stage(ENGINES[parse(["--engine", "noting"]).engine](2), wait, note))
        return stages[-1]

    yield make
    for stage in stages:
        stage.engine.shutdown()


@pytest.fixture
def stage(make_stage: Callable[[], Stage]) -> Stage:
    return make_stage()


class AFew:
    """Of the contract."""

    test_it_starts = PlayingContract.test_playing_before_it_is_ready_starts_it_all_the_same
    test_it_seeks = SeekingContract.test_a_seek_ordered_while_it_opens_is_carried_out
    test_it_steps = SteppingContract.test_steps_that_are_ordered_at_once_are_all_taken
    test_it_closes = SlotContract.test_closing_keeps_the_last_frame_and_shows_no_other


class TestNotingEngine(EngineContract if FULL else AFew):  # type: ignore[misc]
    def test_what_became_of_a_video_is_written_down(
        self, stage: Stage, counting: dict[str, Source]
    ) -> None:
        stage.ready(counting[".mp4"])
        stage.engine.shutdown()
        states = [line.split()[3] for line in Path("notes.txt").read_text().splitlines()]
        assert states[:2] == ["OPENING", "READY"]
