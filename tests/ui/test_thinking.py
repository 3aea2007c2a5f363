"""Why this one, how sure, and what comes next: what the panel shows, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ranking.explanation import Reason
from ranking.phrase import Phrase, own_words
from ranking.why import Term, Why
from storage.records import Subject, WishKind
from tests.end2end.library import TOPICS
from tests.ui.facts import invent_video
from tests.ui.house import House
from tests.ui.pseudo import OPEN, spoken
from tests.ui.scripted_engine import ScriptedEngine
from tests.ui.test_reason_words import Speaker
from tests.ui.test_searched import next_deals, wishes
from ui.feed.table import Explained
from ui.feed.term_lines import MINUS, TermLine, figure, term_lines
from ui.feed.thinking import Thinking


def looked_at(house: House, clips: Path) -> Thinking:
    """The panel, open, at a video that was dealt after the first one was liked."""
    house.play(clips)
    house.controller.like(True)
    for _ in range(5):
        house.swipe()
    thinking = house.watching.thinking
    thinking.setProperty("watched", True)
    house.until(lambda: thinking.property("ready"), "the reasons")
    return thinking


def rows_of(rows: Any) -> list[Any]:
    """All rows of a list; to mypy a property of Qt is no list."""
    return list(rows.rows)


def lines_of(thinking: Thinking) -> list[TermLine]:
    return rows_of(thinking.terms)


def line_of(thinking: Thinking, subject: str, name: str) -> TermLine:
    asked = (subject, name)
    return next(one for one in lines_of(thinking) if (one.subject, one.subjectName) == asked)


def test_every_term_is_told_and_they_add_up(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    thinking = looked_at(house, clips)
    lines = lines_of(thinking)
    here = house.controller.on_screen()
    assert here is not None
    assert sum(line.value for line in lines) == pytest.approx(here.deal.score)
    assert thinking.property("total") == figure(here.deal.score)
    assert thinking.property("sentence") == here.why.sentence
    assert thinking.property("certainty") == here.why.certainty
    assert thinking.property("place") == (
        f"Place {here.why.place} of {here.deal.candidates} in line"
    )
    sizes = [abs(line.value) for line in lines]
    assert sizes == sorted(sizes, reverse=True)
    assert any(line.figure.startswith(MINUS) for line in lines)
    for line in lines:
        assert line.spoken.startswith(line.title)
        assert ("minus" if line.value < 0 else "plus") in line.spoken
    told = rows_of(thinking.telling)
    assert len(told) == 3
    assert set(told) <= set(lines)
    assert "The same for every clip" not in {line.detail for line in told}
    with spoken(Speaker()):
        thinking.retell()
        assert thinking.property("sentence").startswith(OPEN)
        assert any(line.title.startswith(OPEN) for line in lines_of(thinking))
        assert thinking.property("place").startswith(OPEN)


@pytest.mark.parametrize(
    ("value", "told"), [(0.254, "+0.25"), (-0.1, f"{MINUS}0.10"), (-0.004, "0.00"), (0.0, "0.00")]
)
def test_a_figure_has_a_sign_where_it_has_a_value(value: float, told: str) -> None:
    assert figure(value) == told


def test_what_comes_is_told_with_its_reason_and_how_many_are_in_line(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    thinking = looked_at(house, clips)
    waiting = house.controller.waiting()
    assert len(waiting) == 2
    assert [(one.title, one.reason) for one in rows_of(thinking.upNext)] == [
        (row.video.title, row.why.sentence) for row in waiting
    ]
    left = waiting[-1].deal.candidates - 1 + len(waiting)
    assert thinking.property("inLine") == f"{left} in line"
    states: list[tuple[int, bool]] = []
    for signal in (thinking.readyChanged, thinking.changed):
        signal.connect(lambda: states.append((house.row(), thinking.property("ready"))))
    house.swipe()
    house.until(lambda: thinking.property("ready"), "the reasons of the next one")
    assert states == [(6, False), (6, False), (6, True)], "gone at once, then told, then shown"


def test_nothing_is_worked_out_while_nobody_looks(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    house.play(clips)
    thinking = house.watching.thinking
    house.swipe()
    assert (thinking.property("ready"), lines_of(thinking)) == (False, [])
    thinking.setProperty("watched", True)
    house.until(lambda: thinking.property("ready"), "the reasons")
    thinking.setProperty("watched", False)
    assert (thinking.property("ready"), lines_of(thinking)) == (False, [])


def test_more_and_less_of_a_term_change_what_is_dealt_next_and_can_be_taken_back(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    thinking = looked_at(house, clips)
    before = next_deals(house)
    first, *others = ((set(video.tags) & set(TOPICS)).pop() for video in before)
    other = next(topic for topic in others if topic != first)
    thinking.ask("less", "hashtag", first)
    assert first not in next_deals(house)[0].tags
    thinking.ask("less", "hashtag", first)
    assert next_deals(house) == before
    thinking.ask("more", "hashtag", other)
    assert other in next_deals(house)[0].tags


def test_what_was_asked_of_a_term_is_marked_and_another_word_takes_its_place(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    thinking = looked_at(house, clips)
    about = next((one.subject, one.subjectName) for one in lines_of(thinking) if one.subject)
    for kind, mark in (("less", "less"), ("more", "more"), ("more", "")):
        thinking.ask(kind, *about)
        assert line_of(thinking, *about).asked == mark
    assert [one.kind for one in wishes(house)] == [
        WishKind.LESS,
        WishKind.TAKE_BACK,
        WishKind.MORE,
        WishKind.TAKE_BACK,
    ]


def test_less_of_this_asks_for_less_of_what_told_most(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    thinking = looked_at(house, clips)
    said: list[str] = []
    house.watching.wishes.said.connect(lambda title, detail: said.append(title))
    name = thinking.property("lessOf")
    assert name
    thinking.less()
    assert said == [f"Less of {name}"]
    house.watching.wishes.undo()
    assert [one.kind for one in wishes(house)] == [WishKind.LESS, WishKind.TAKE_BACK]


def test_a_creator_is_called_by_name_and_told_to_be_followed() -> None:
    term = Term(own_words("@nora"), 0.2, Subject.CREATOR, "nora")
    reason = Reason("creator @nora, +0.20", 0.2, term, Phrase("You finished {} of {}", "3", "4"))
    why = Why(Phrase("You stay for {}", own_words("Nora")), False, 3, (term,), 0.2)
    video = invent_video(creator="nora", creator_name="Nora Bakes")
    (line,) = term_lines(Explained(why, (reason,), frozenset({"nora"}), 5), video, {})
    assert (line.title, line.detail) == ("Nora Bakes", "You follow them, You finished 3 of 4")
    (line,) = term_lines(Explained(why, (reason,), frozenset(), 5), video, {})
    assert line.spoken == "Nora Bakes, plus 0.20, You finished 3 of 4"


def test_a_new_taste_gives_its_own_reasons_for_the_video_that_stays(
    scripted: tuple[House, ScriptedEngine], clips: Path
) -> None:
    house, _ = scripted
    thinking = looked_at(house, clips)
    house.reset.confirm()
    house.until(lambda: house.reset.property("undoable"), "the reset")
    house.until(
        lambda: thinking.property("sentence") == "A fresh start: showing a mix", "the new reasons"
    )
    assert thinking.property("certainty") == 0
