"""The history: what was watched by day, searched, taken out and brought back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.house import House
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.window import value_of
from ui.you.calendar import month_after
from ui.you.you import You


def you_of(house: House) -> You:
    return house.watching.you


def watched(house: House) -> list[str]:
    return [row.title for row in you_of(house).tabs.history.listed.rows]


@pytest.fixture
def seen(scripted: tuple[House, ScriptedEngine], clips: Path) -> tuple[House, list[str]]:
    """Two clips that were watched, one that was swiped past, and one on screen."""
    house, engine = scripted
    house.play(clips)
    names = []
    for seconds in (1.5, 0.2, 1.2):
        for _ in engine.advance(seconds):
            house.turn()
        here = house.controller.on_screen()
        assert here is not None
        names.append(here.video.title)
        house.swipe()
    house.written()
    return house, names


def test_the_history_holds_what_was_watched_and_undo_brings_back_what_was_taken_out(
    seen: tuple[House, list[str]],
) -> None:
    house, names = seen
    history = you_of(house).tabs.history
    history.looking.refresh()
    house.until(lambda: watched(house) == [names[2], names[0]], "what was watched")
    today = datetime.now().astimezone().date()
    assert {row.day for row in history.listed.rows} == {today.isoformat()}
    assert all(row.poster for row in history.listed.rows)
    history.remove(0)
    assert watched(house) == [names[0]]
    history.looking.refresh()
    house.written()
    house.until(lambda: value_of(history.looking, "state") == "ready", "the list")
    assert watched(house) == [names[0]]
    you_of(house).undo()
    house.until(lambda: watched(house) == [names[2], names[0]], "the view to be back")
    found = [name for name in (names[2], names[0]) if name.startswith(names[0])]  # Clip 1, Clip 10
    history.type(names[0])
    house.until(lambda: watched(house) == found, "what was looked for")
    opened: list[bool] = []
    history.opened.connect(lambda: opened.append(True))
    history.open(len(found) - 1)
    house.until(lambda: opened, "it to be on screen")
    here = house.controller.on_screen()
    assert here is not None
    assert here.video.title == names[0]


def test_the_history_begins_at_any_day_and_the_calendar_knows_which_hold_something(
    seen: tuple[House, list[str]],
) -> None:
    house, names = seen
    history, calendar = you_of(house).tabs.history, you_of(house).tabs.calendar
    today = datetime.now().astimezone().date()
    before = today - timedelta(days=1)
    history.jump(before.year, before.month, before.day)
    house.until(lambda: value_of(history.looking, "state") == "ready", "the list")
    assert watched(house) == []
    assert value_of(history, "day") == before.isoformat()
    history.jump(today.year, today.month, today.day)
    house.until(lambda: watched(house) == [names[2], names[0]], "the views of today")
    history.latest()
    assert value_of(history, "day") == ""
    calendar.today()
    house.until(lambda: value_of(calendar, "days") == [today.day], "today")
    assert value_of(calendar, "last")
    calendar.turn(-1)
    house.until(lambda: value_of(calendar.looking, "state") == "ready", "the month before")
    assert value_of(calendar, "days") == []
    assert not value_of(calendar, "last")


@pytest.mark.parametrize(
    ("months", "first"),
    [
        (1, date(2027, 1, 1)),
        (-11, date(2026, 1, 1)),
        (-12, date(2025, 12, 1)),
        (0, date(2026, 12, 1)),
    ],
)
def test_months_follow_each_other_over_the_years(months: int, first: date) -> None:
    assert month_after(date(2026, 12, 1), months) == first
