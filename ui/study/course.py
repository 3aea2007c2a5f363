"""The steps of somebody's part in a study, in their order. No Qt in here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from storage.study.definition import Questionnaire, Study, When


class Stage(StrEnum):
    """What the participant has before them."""

    CONSENT = "consent"
    QUESTIONS = "questions"
    INSTRUCTION = "instruction"
    FEED = "feed"
    DEBRIEF = "debrief"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Step:
    """One of them."""

    stage: Stage
    block: int = -1
    """Of the feed, or after which is asked; -1 before the first."""
    asked: Questionnaire | None = None


def course_of(study: Study) -> tuple[Step, ...]:
    """Return every step of a study, from consent to debrief."""
    return tuple(_steps(study))


def due_inside(study: Study, seen: int) -> list[Questionnaire]:
    """Return what is asked in the feed once so many videos of a block were seen."""
    inside = (asked for asked in study.questionnaires if asked.when is When.INSIDE)
    return [
        asked
        for asked in inside
        if seen in asked.after or (asked.every is not None and seen and seen % asked.every == 0)
    ]


def _steps(study: Study) -> Iterator[Step]:
    yield Step(Stage.CONSENT)
    yield from _asked(study, When.BEFORE, -1)
    for number, block in enumerate(study.blocks):
        if block.instruction or block.tasks:
            yield Step(Stage.INSTRUCTION, number)
        yield Step(Stage.FEED, number)
        yield from _asked(study, When.BLOCK, number)
        if number < len(study.blocks) - 1:
            yield from _asked(study, When.BETWEEN, number)
    yield from _asked(study, When.AFTER, len(study.blocks) - 1)
    yield Step(Stage.DEBRIEF)


def _asked(study: Study, when: When, block: int) -> Iterator[Step]:
    for asked in study.questionnaires:
        if asked.when is when:
            yield Step(Stage.QUESTIONS, block, asked)
