"""The tab Insights: figures read when looked at, tables saved, and how much is enough."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from tests.ui.house import House, wait_until
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import Shown, value_of
from ui.components.background import Background
from ui.insights.insights import InsightsView
from ui.insights.limits import END_OF_CLIP, Limits


@dataclass
class Clocks:
    """The clock and the calendar that limits are counted by."""

    now_s: float = 0.0
    day: date = date(2026, 6, 22)
    told: list[str] = field(default_factory=list)


@dataclass
class Counted:
    """Limits around the feed of a house."""

    house: House
    limits: Limits
    clocks: Clocks

    def pass_by(self, seconds: int) -> None:
        """Let seconds go by, one after another, as the timer does."""
        for _ in range(seconds):
            self.clocks.now_s += 1
            self.limits.tick()

    @property
    def playing(self) -> bool:
        return bool(value_of(self.house.controller.transport, "playing"))


@pytest.fixture
def home(scripted: tuple[House, ScriptedEngine], clips: Path) -> House:
    house, _ = scripted
    house.play(clips)
    return house


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


def counted(home: House, background: Background, watched_s: int = 0) -> Counted:
    """Count for somebody who watched so long before, today."""
    clocks = Clocks()
    limits = Limits(
        home.controller,
        home.keeping.store,
        lambda _: watched_s * 1000,
        background,
        lambda: clocks.now_s,
        lambda: clocks.day,
    )
    limits.reached.connect(lambda: clocks.told.append("reached"))
    limits.slept.connect(lambda: clocks.told.append("slept"))
    limits.use(home.keeping.viewer)
    wait_until(lambda: value_of(limits, "watched") * 60 >= watched_s, "what was watched before")
    return Counted(home, limits, clocks)


def test_the_limit_pauses_and_ten_minutes_more_go_on(home: House, background: Background) -> None:
    it = counted(home, background, watched_s=14 * 60)
    it.limits.setProperty("limit", 15)
    it.pass_by(59)
    assert it.playing
    it.pass_by(2)
    assert not it.playing
    assert it.clocks.told == ["reached"]
    it.limits.more()
    it.pass_by(599)
    assert it.playing
    it.pass_by(2)
    assert not it.playing
    assert it.clocks.told == ["reached", "reached"]
    it.limits.close()


def test_what_is_paused_is_not_watched(home: House, background: Background) -> None:
    it = counted(home, background)
    home.controller.transport.pause()
    it.pass_by(60)
    assert value_of(it.limits, "watched") == 0
    it.limits.close()


def test_playing_on_after_enough_asks_once_more(home: House, background: Background) -> None:
    it = counted(home, background, watched_s=15 * 60)
    it.limits.setProperty("limit", 15)
    it.pass_by(1)
    assert it.clocks.told == ["reached"]
    it.pass_by(100)
    assert it.clocks.told == ["reached"]  # it does not nag
    home.controller.transport.play_on()
    assert it.clocks.told == ["reached", "reached"]
    assert not it.playing
    it.limits.close()


def test_whoever_goes_on_this_time_is_asked_no_more(home: House, background: Background) -> None:
    it = counted(home, background, watched_s=15 * 60)
    it.limits.setProperty("limit", 15)
    it.pass_by(1)
    it.limits.goOn()
    it.pass_by(1200)
    home.controller.transport.toggle()
    home.controller.transport.toggle()
    home.swipe()
    it.pass_by(1)
    assert it.playing
    assert it.clocks.told == ["reached"]
    it.limits.setProperty("limit", 30)  # a new limit is a new promise
    it.pass_by(1)
    assert it.clocks.told == ["reached", "reached"]
    it.limits.goOn()
    it.clocks.day = date(2026, 6, 23)
    it.pass_by(30 * 60 + 1)
    assert it.clocks.told == ["reached"] * 3
    it.limits.close()


def test_a_new_day_begins_at_none(home: House, background: Background) -> None:
    it = counted(home, background, watched_s=14 * 60)
    it.limits.setProperty("limit", 15)
    it.clocks.day = date(2026, 6, 23)
    it.pass_by(120)
    assert value_of(it.limits, "watched") == 2
    assert it.playing
    it.limits.close()


def test_the_limit_is_remembered(home: House, background: Background) -> None:
    counted(home, background).limits.setProperty("limit", 45)
    assert value_of(counted(home, background).limits, "limit") == 45


def test_the_sleep_timer_pauses_once(home: House, background: Background) -> None:
    it = counted(home, background)
    it.limits.setProperty("sleep", 15)
    it.pass_by(15 * 60 - 30)
    assert value_of(it.limits, "sleepLeft") == 1
    assert it.playing
    it.pass_by(30)
    assert not it.playing
    assert it.clocks.told == ["slept"]
    assert value_of(it.limits, "sleep") == 0
    it.limits.close()


def test_it_sleeps_at_the_end_of_the_clip(shown: Shown, background: Background) -> None:
    it = counted(shown.house, background)
    it.limits.setProperty("sleep", END_OF_CLIP)
    shown.play(1.0)
    assert it.playing
    shown.play(1.5)
    wait_until(lambda: not it.playing, "the end of the clip")
    assert it.clocks.told == ["slept"]
    it.limits.close()


def test_no_other_clip_follows_the_one_to_fall_asleep_by(
    home: House, background: Background
) -> None:
    it = counted(home, background)
    assert home.controller.can_advance()
    it.limits.setProperty("sleep", END_OF_CLIP)
    assert not home.controller.can_advance()
    it.limits.setProperty("sleep", 0)
    assert home.controller.can_advance()
    it.limits.close()


def test_a_table_is_saved_as_it_is_shown(
    home: House, background: Background, tmp_path: Path
) -> None:
    view: InsightsView = home.watching.insights
    saved: list[str] = []
    failed: list[str] = []
    view.saved.connect(saved.append)
    view.failed.connect(failed.append)
    place = tmp_path / "week.csv"
    view.save(QUrl.fromLocalFile(str(place)), ["Topic", "Clips"], [["=1+1", "2"], ["é, b", "3"]])
    wait_until(lambda: saved == ["week.csv"], "the table")
    with place.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["Topic", "Clips"], ["'=1+1", "2"], ["é, b", "3"]]
    view.save(QUrl.fromLocalFile(str(tmp_path / "no" / "week.csv")), [], [])
    wait_until(lambda: failed, "the fault")


def test_insights_are_read_when_looked_at_and_for_other_days(home: House) -> None:
    view: InsightsView = home.watching.insights
    assert not value_of(view, "known")
    home.swipe()
    home.written()
    view.looking.refresh()
    home.until(lambda: value_of(view, "known"), "the insights")
    assert value_of(view, "views") >= 1
    assert len(value_of(view, "steps")) == 1
    assert len(value_of(view, "hours")) == 24
    view.choose(0)
    assert not value_of(view, "known")
    home.until(lambda: value_of(view, "known"), "all of them")
    assert value_of(view, "minutesBefore") == -1


def test_the_tab_draws_charts_that_are_tables_as_well(shown: Shown) -> None:
    house = shown.house
    house.swipe()
    shown.resize(1280, 800)
    shown.window.setProperty("page", "you")
    shown.drawn()
    shown.press(next(tab for tab in shown.items() if tab.property("text") == "Insights"))
    view = house.watching.insights
    house.until(lambda: value_of(view, "known"), "the insights")
    shown.drawn()
    page = shown.named("insightsView")
    above = shown.window.grabWindow().copy(0, 0, 1280, 100)
    for scrolled in (100, 300, 500, 700):
        page.setProperty("contentY", scrolled)
        shown.drawn()
        assert shown.window.grabWindow().copy(0, 0, 1280, 100) == above, "a chart beyond its page"
    page.setProperty("contentY", 0)
    switch = next(i for i in shown.items() if i.objectName() == "tableSwitch" and i.isVisible())
    shown.press(switch)
    card = shown.named("minutesChart")
    assert card.property("table")
    limits = house.watching.limits
    limits.setProperty("limit", 15)
    limits.reached.emit()
    card = shown.named("limitCard")
    wait_until(lambda: card.property("opened"), "the card")
    house.controller.transport.pause()
    shown.window.setProperty("page", "watch")
    shown.press(shown.button("Go on this time"))
    wait_until(lambda: value_of(house.controller.transport, "playing"), "the video again")
    wait_until(lambda: not card.property("visible"), "the card gone")
