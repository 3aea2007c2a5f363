"""What the participant's window shows, and what is answered there."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from storage.ids import new_id
from storage.study.definition import Item, Questionnaire, Words, in_language
from storage.study.facts import Answer, Moment
from storage.study.questionnaires import items_of, text_of
from ui.components.qml_types import QStringList, QVariantList
from ui.study.conductor import Conductor
from ui.study.course import Stage
from ui.study.observer import Observer

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LANGUAGES = ("en", "nl", "fr")
FAULT = "fault"
"""Instead of a stage: it cannot begin."""


@QmlElement
@QmlUncreatable("made by main.py")
class Participant(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """Lives on the GUI thread."""

    changed = Signal()
    answered = Signal()
    finished = Signal()

    def __init__(
        self, conductor: Conductor, observer: Observer, language: Callable[[], str]
    ) -> None:
        """Follow a conductor; `language` says what the window speaks, as in `nl`."""
        super().__init__(conductor)
        self._conductor, self._observer, self._language = conductor, observer, language
        self._asked: Questionnaire | None = None
        self._came = Moment(0, 0)
        self._answers: dict[str, str] = {}
        self._allowed: set[str] = set()
        self._inside: list[Questionnaire] = []
        self._digest = self._fault = ""
        conductor.stepChanged.connect(self._on_step)
        conductor.pausedChanged.connect(self.changed)
        conductor.block.due.connect(self._on_due)
        conductor.block.wentOn.connect(self.changed)
        conductor.ended.connect(self._on_ended)
        conductor.failed.connect(self._on_failed)

    @Property(Observer, constant=True)
    def observer(self) -> Observer:
        """Who notes how swipes are made."""
        return self._observer

    @Property(str, notify=changed)
    def stage(self) -> str:
        """What is before them; empty until that is known. A question in the feed goes before it."""
        if self._conductor.stage is Stage.FEED and self._asked is not None:
            return Stage.QUESTIONS
        if self._conductor.stage is None and self._fault:
            return FAULT
        return self._conductor.stage or ""

    @Property(str, notify=changed)
    def fault(self) -> str:
        """Why it cannot begin."""
        return self._fault

    @Property(bool, notify=changed)
    def feeding(self) -> bool:
        """Whether the feed runs, be it behind a question."""
        return self._conductor.stage is Stage.FEED

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        """Whether the operator paused the session."""
        return self._conductor.paused

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How much of all is done, from 0 to 1."""
        return self._conductor.progress

    @Property(str, notify=changed)
    def title(self) -> str:
        """The study's."""
        return self._said(self._conductor.study.title)

    @Property(QStringList, notify=changed)
    def languages(self) -> list[str]:
        """The languages in which the consent can be read; none where there is one."""
        told = self._conductor.study.consent.text
        known = [each for each in LANGUAGES if not isinstance(told, str) and each in told]
        return known if len(known) > 1 else []

    @Property(str, notify=changed)
    def consent(self) -> str:
        """What is agreed to."""
        return self._said(self._conductor.study.consent.text)

    @Property(QVariantList, notify=changed)
    def points(self) -> list[dict[str, str]]:
        """Short promises below it, each with its sign."""
        consent = self._conductor.study.consent
        return [
            {"text": self._said(each), "sign": sign or "circle-check"}
            for each, sign in zip_longest(consent.points, consent.signs, fillvalue="")
        ]

    @Property(str, notify=changed)
    def keeps(self) -> str:
        """What the study needs to keep; empty for the house's own words."""
        return self._said(self._conductor.study.consent.keeps)

    @Property(str, notify=changed)
    def contact(self) -> str:
        """Whom to ask."""
        return self._said(self._conductor.study.consent.contact)

    @Property(QVariantList, notify=changed)
    def options(self) -> list[dict[str, Any]]:
        """What may be allowed besides."""
        return [
            {
                "name": each.name,
                "text": self._said(each.text),
                "detail": self._said(each.detail),
                "sign": each.sign,
            }
            for each in self._conductor.study.consent.options
        ]

    @Property(str, notify=changed)
    def instruction(self) -> str:
        """What to do in the next block."""
        block = self._conductor.now_in
        return "" if block is None else self._said(block.instruction)

    @Property(QStringList, notify=changed)
    def tasks(self) -> list[str]:
        """The tasks of the next block."""
        block = self._conductor.now_in
        return [] if block is None else [self._said(task.text) for task in block.tasks]

    @Property(str, notify=changed)
    def debrief(self) -> str:
        """What is told at the end."""
        return self._said(self._conductor.study.debrief)

    @Property(str, notify=changed)
    def code(self) -> str:
        """The participant code."""
        part = self._conductor.part
        return "" if part is None else part.code

    @Property(str, notify=changed)
    def digest(self) -> str:
        """The final digest, once all is written; in groups that can be read out."""
        return " ".join(wrap(self._digest, 8))

    @Property(int, notify=changed)
    def limit(self) -> int:
        """How many rows the block has; -1 without an end."""
        return self._conductor.block.rows

    @Property(bool, notify=changed)
    def likes(self) -> bool:
        """Whether videos can be liked."""
        return self._conductor.shown.likes

    @Property(bool, notify=changed)
    def captions(self) -> bool:
        """Whether a video's words are shown."""
        return self._conductor.shown.captions

    @Property(bool, notify=changed)
    def counts(self) -> bool:
        """Whether it is shown what the site counted."""
        return self._conductor.shown.counts

    @Property(bool, notify=changed)
    def scrubber(self) -> bool:
        """Whether one can go about in a video."""
        return self._conductor.shown.scrubber

    @Property(bool, notify=changed)
    def why(self) -> bool:
        """Whether the reason of a video is shown."""
        return self._conductor.shown.why

    @Property(bool, notify=changed)
    def sound(self) -> bool:
        """Whether the sound can be turned off and on."""
        return self._conductor.shown.sound

    @Property(str, notify=changed)
    def heading(self) -> str:
        """What stands above the questions."""
        return "" if self._asked is None else self._said(text_of(self._asked))

    @Property(QVariantList, notify=changed)
    def items(self) -> list[dict[str, Any]]:
        """The questions."""
        return [] if self._asked is None else [self._told(item) for item in items_of(self._asked)]

    @Property(bool, notify=answered)
    def complete(self) -> bool:
        """Whether every question that has to be is answered."""
        if self._asked is None:
            return True
        return all(
            self._answers.get(item.name, "").strip() or not item.required
            for item in items_of(self._asked)
        )

    @Slot(str, bool)
    def allow(self, name: str, allowed: bool) -> None:
        """Allow something besides what the study needs, or no longer."""
        (self._allowed.add if allowed else self._allowed.discard)(name)

    @Slot()
    def agree(self) -> None:
        """Agree to take part."""
        named = [each.name for each in self._conductor.study.consent.options]
        allowed = [name for name in named if name in self._allowed]
        self._conductor.agree(allowed, self._language())

    @Slot()
    def refuse(self) -> None:
        """Say no."""
        self._conductor.refuse()

    @Slot()
    def proceed(self) -> None:
        """Go on from an instruction."""
        if self._conductor.stage is Stage.INSTRUCTION:
            self._conductor.proceed()

    @Slot()
    def leaveBlock(self) -> None:
        """Go on past the last video of a block."""
        self._conductor.end_block()

    @Slot(str, str)
    def say(self, item: str, value: str) -> None:
        """Answer one question; an empty value takes the answer back."""
        self._answers[item] = value
        self.answered.emit()

    @Slot()
    def send(self) -> None:
        """Hand the answers in, and go on."""
        asked, part = self._asked, self._conductor.part
        if asked is None or part is None or not self.property("complete"):
            return
        at = self._conductor.moment()
        feeding = self._conductor.stage is Stage.FEED
        self._conductor.answer(
            [
                Answer(
                    id=new_id(),
                    participation_id=part.id,
                    questionnaire=asked.name,
                    item=item.name,
                    value=self._answers[item.name].strip(),
                    shown_ms=self._came.monotonic_ms,
                    moment=at,
                    session_id=self._observer.session_id,
                    impression_id=self._observer.on_screen,
                )
                for item in items_of(asked)
                if self._answers.get(item.name, "").strip()
            ]
        )
        self._ask(self._inside.pop(0) if self._inside else None)
        if not feeding:
            self._conductor.proceed()
        elif self._asked is None:
            self._conductor.block.go_on()

    @Slot()
    def leave(self) -> None:
        """Close the windows after the end."""
        self.finished.emit()

    def _on_step(self) -> None:
        self._inside.clear()
        if self._conductor.stage is None:  # somebody else comes
            self._digest = self._fault = ""
            self._allowed.clear()
        self._ask(self._conductor.step.asked if self._conductor.stage else None)

    def _on_due(self, asked: Questionnaire) -> None:
        if self._asked is None:
            self._ask(asked)
        else:
            self._inside.append(asked)

    def _ask(self, asked: Questionnaire | None) -> None:
        self._asked, self._came = asked, self._conductor.moment()
        self._answers = {}
        self.changed.emit()
        self.answered.emit()

    def _on_ended(self, digest: str) -> None:
        self._digest = digest
        self.changed.emit()

    def _on_failed(self, why: str) -> None:
        self._fault = why
        self.changed.emit()

    def _said(self, words: Words) -> str:
        return in_language(words, self._language())

    def _told(self, item: Item) -> dict[str, Any]:
        return {
            "name": item.name,
            "text": self._said(item.text),
            "kind": item.kind.value,
            "points": item.points,
            "low": self._said(item.low),
            "high": self._said(item.high),
            "options": [self._said(option) for option in item.options],
            "required": item.required,
        }
