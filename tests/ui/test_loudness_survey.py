"""The library is measured once, what is shown next before the rest, one video at a time."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from player.facts import SILENCE_LUFS, Loudness, PassingPlayerError, PlayerError
from player.levelling import gain_of
from storage.records import Video, VideoId
from tests.clips import make_clip, tone_of
from tests.ui.facts import invent_video
from tests.ui.house import WAIT_S, House, wait_until
from tests.ui.scripted_engine import ScriptedEngine
from ui.library.loudness_survey import LoudnessSurvey


@dataclass
class Meter:
    """Measures on command; what it is asked for waits until the gate is open."""

    gate: Event = field(default_factory=Event)
    asked: list[str] = field(default_factory=list)
    faults: dict[str, PlayerError] = field(default_factory=dict)
    kept: dict[VideoId, float] = field(default_factory=dict)
    rests: int = 0

    def measure(self, path: Path) -> Loudness:
        self.asked.append(path.name)
        assert self.gate.wait(WAIT_S)
        if path.name in self.faults:
            raise self.faults[path.name]
        return Loudness(-20.0, -3.0)

    def keep(self, video_id: VideoId, lufs: float, true_peak_db: float) -> Future[None]:
        self.kept[video_id] = lufs
        written: Future[None] = Future()
        written.set_result(None)
        return written

    def rest(self) -> None:
        self.rests += 1


Parts = tuple[LoudnessSurvey, Meter]


@pytest.fixture
def parts(qtbot: QtBot) -> Iterator[Parts]:
    meter = Meter()
    survey = LoudnessSurvey(meter.measure, meter.keep, meter.rest, start_after_ms=0)
    yield survey, meter
    meter.gate.set()
    survey.close()


def videos(*names: str) -> list[Video]:
    return [invent_video(number, path=Path(name)) for number, name in enumerate(names)]


def test_what_comes_next_is_measured_before_the_rest_and_nothing_twice(
    parts: Parts,
) -> None:
    survey, meter = parts
    first, second, third, fourth = every = videos("1", "2", "3", "4")
    survey.fill(every)
    wait_until(lambda: meter.asked == ["1"], "the first to be asked for")
    survey.want([fourth, third])
    survey.want([third, fourth, first])
    assert meter.asked == ["1"]  # one at a time
    meter.gate.set()
    wait_until(lambda: meter.rests == 1, "all to be measured")
    assert meter.asked == ["1", "3", "4", "2"]
    assert meter.kept == dict.fromkeys([v.id for v in (first, third, fourth, second)], -20.0)
    survey.fill(every)
    (fifth,) = videos("5")
    survey.want([*every, fifth])
    wait_until(lambda: meter.rests == 2, "the newcomer to be measured")
    assert meter.asked[4:] == ["5"]


def test_what_is_known_already_is_not_measured(parts: Parts) -> None:
    survey, meter = parts
    meter.gate.set()
    known = invent_video(1, path=Path("known"), loudness_lufs=-20.0, true_peak_db=-3.0)
    survey.want([known, invent_video(2, path=Path("new"))])
    wait_until(lambda: meter.rests == 1, "all to be measured")
    assert meter.asked == ["new"]


def test_what_cannot_be_measured_is_kept_as_silent_unless_the_reader_was_busy(
    parts: Parts,
) -> None:
    survey, meter = parts
    meter.gate.set()
    broken, busy = videos("broken", "busy")
    meter.faults = {"broken": PlayerError("damaged"), "busy": PassingPlayerError("too slow")}
    survey.want([broken, busy])
    wait_until(lambda: meter.rests == 1, "all to be measured")
    assert meter.kept == {broken.id: SILENCE_LUFS}


def test_a_measurement_is_kept_told_and_outlives_a_scan(
    scripted: tuple[House, ScriptedEngine], tmp_path: Path
) -> None:
    house, engine = scripted
    (tmp_path / "clips").mkdir()
    for lufs in (-10.0, -30.0):
        make_clip(tmp_path / "clips" / f"{-lufs:.0f}.mp4", seconds=1.0, tone=tone_of(lufs))
    house.play(tmp_path / "clips")

    def loudness() -> dict[str, float | None]:
        known = house.catalog.videos(house.profile())
        return {video.path.stem: video.loudness_lufs for video in known}

    house.until(lambda: None not in loudness().values(), "both clips to be measured")
    heard = loudness()
    assert heard == {"10": pytest.approx(-10, abs=1), "30": pytest.approx(-30, abs=1)}
    (waiting,) = house.controller.upcoming()
    gain_db = engine.gains[house.pages.slot(1)]
    assert gain_db == pytest.approx(gain_of(Loudness(heard[waiting.path.stem] or 0, -40)), abs=0.1)
    house.play(tmp_path / "clips")
    assert loudness() == heard
