"""A study's room, furnished: who conducts it, and what both windows show."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from storage.study.record import StudyRecord
from ui.components.background import Background
from ui.shell.keeping import Keeping
from ui.shell.language import Language
from ui.shell.terminal import tell
from ui.shell.watching import Watching
from ui.study.conductor import Conductor
from ui.study.observer import Observer
from ui.study.operator import Operator
from ui.study.participant import Participant
from ui.study.room import Room
from ui.study.running import StudyRun


@dataclass(frozen=True, slots=True)
class StudyRoom:
    """What the two windows show."""

    run: StudyRun
    conductor: Conductor
    participant: Participant
    operator: Operator

    def shown(self, watching: Watching) -> dict[str, object]:
        """The properties of the participant's window and their values."""
        return {
            "controller": watching.controller,
            "captions": watching.captions,
            "stills": watching.stills,
            "settings": watching.settings,
            "participant": self.participant,
            "operator": self.operator,
            "onScreen": self.run.screen,
            "windowed": self.run.windowed,
            "attended": self.run.attended,
        }


def furnish_study(
    run: StudyRun, keeping: Keeping, watching: Watching, language: Language, stack: ExitStack
) -> StudyRoom:
    """Build what conducts a study in the watching room; `stack` closes it."""
    background = Background()
    stack.callback(background.close)
    record = StudyRecord(keeping.database, keeping.writer)
    controller = watching.controller
    observer = Observer(controller, watching.pages, record, background)
    room = Room(
        controller,
        watching.opening,
        watching.library,
        keeping.profiles,
        record,
        background,
        observer,
    )
    conductor = Conductor(run.file, run.sitter, room)
    participant = Participant(conductor, observer, _spoken)
    operator = Operator(conductor, controller, _spoken)
    conductor.ended.connect(lambda digest: _tell_end(conductor, digest))
    language.changed.connect(participant.changed)
    language.changed.connect(operator.changed)
    return StudyRoom(run, conductor, participant, operator)


def _tell_end(conductor: Conductor, digest: str) -> None:
    """Tell the terminal the last digest: nobody types one off a screen without a slip."""
    if conductor.part is not None:
        tell([f"{conductor.part.code} is done. Record: {digest}"])


def _spoken() -> str:
    return QLocale().name()
