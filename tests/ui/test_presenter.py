"""An audience sees what the feed learned from each video, and what would come next."""

from __future__ import annotations

import os
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickItem

from tests.ui.every_page import SIZES, misfits, nameless
from tests.ui.window import Shown
from ui.feed.term_lines import figure
from ui.stage.presenter import CANDIDATES, Presenter


def value(of: QObject, name: str) -> Any:
    return of.property(name)


def rows_of(rows: Any) -> list[Any]:
    """All rows of a list; to mypy a property of Qt is no list."""
    return list(rows.rows)


def present(shown: Shown) -> Presenter:
    """Have it shown, as somebody on a stage would."""
    presenter = shown.house.watching.presenter
    shown.key(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    shown.until(lambda: rows_of(presenter.candidates), "what comes next")
    return presenter


def test_what_a_view_taught_is_told_with_its_figures(shown: Shown) -> None:
    house = shown.house
    shown.play()
    presenter = present(shown)
    assert value(presenter, "of") == ""
    first = house.controller.on_screen()
    assert first is not None
    house.controller.like(True)
    shown.play(1.0)
    house.swipe()
    (lesson,) = house.lessons
    assert lesson is not None
    assert lesson.reward is not None
    shown.until(lambda: value(presenter, "reward") == figure(lesson.reward or 0.0), "the reward")
    assert value(presenter, "of") == first.video.title
    shown.until(lambda: rows_of(presenter.changes), "what changed")
    assert "liked" in value(presenter, "watched")
    told = [(row.key, row.value) for row in rows_of(presenter.changes)]
    assert told == [(str(term.label), term.value) for term in lesson.changes]
    assert any(change > 0 for _, change in told), "a like counts for what it is of"


def test_what_comes_is_what_then_comes(shown: Shown) -> None:
    house = shown.house
    shown.play()
    presenter = present(shown)
    rows = list(rows_of(presenter.candidates))
    waiting = house.controller.waiting()
    assert len(rows) == min(CANDIDATES, value(house.library, "count") - 1)
    assert [row.dealt for row in rows] == [at < len(waiting) for at in range(len(rows))]
    assert [row.key for row in rows[: len(waiting)]] == [one.video.content_key for one in waiting]
    assert [row.score for row in rows[: len(waiting)]] == [
        figure(one.deal.score) for one in waiting
    ]
    before = house.watching.dealer.shelf
    assert len(before) == 1 + len(waiting), "to look ahead deals nothing"


def test_nothing_is_worked_out_for_nobody(shown: Shown) -> None:
    shown.play()
    presenter = present(shown)
    shown.key(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert not value(presenter, "shown")
    before = list(rows_of(presenter.candidates))
    shown.house.swipe()
    shown.play(0.6)
    assert list(rows_of(presenter.candidates)) == before


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        *(
            product(SIZES, (100, 150))
            if os.environ.get("HOMEFEED_FULL") == "1"
            else [(SIZES[0], 150), (SIZES[1], 100), (SIZES[2], 150)]
        ),
        ((540, 760), 100),
        ((1280, 640), 100),
    ],
    ids=str,
)
def test_it_fits_below_the_video(shown: Shown, size: tuple[int, int], scale: int) -> None:
    shown.house.settings.setProperty("textScale", scale)
    shown.resize(*size)
    shown.play()
    present(shown)
    shown.house.swipe()
    shown.play(0.6)
    shown.drawn()
    band, feed = shown.named("presenterBand"), shown.named("feedPage")
    assert isinstance(band, QQuickItem)
    assert isinstance(feed, QQuickItem)
    assert band.isVisible()
    assert size in ((360, 640), (1280, 640)) or feed.y() + feed.height() <= band.y() + 1
    assert [*misfits(shown), *nameless(shown)] == []
