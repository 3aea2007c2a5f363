"""Visitors who take part in a study, one participant after another."""

from __future__ import annotations

from PySide6.QtCore import Slot

from ui.kiosk.host import Host
from ui.kiosk.stand import Stand
from ui.study.course import Stage
from ui.study.furnished import StudyRoom


class Sitters(Host):
    """Opens a study for whoever comes; who walks off before its end has ended it early."""

    def __init__(self, study: StudyRoom, stand: Stand) -> None:
        super().__init__(stand.controller)
        self._conductor, self._participant = study.conductor, study.participant
        self._stand = stand
        self._ready = self._leaving = False
        self._conductor.stepChanged.connect(self._on_step)
        self._conductor.ended.connect(self._on_ended)
        self._conductor.failed.connect(self.failed)
        self._participant.finished.connect(self._on_finished)

    @property
    def ready(self) -> bool:
        """Whether it is known who comes next."""
        return self._ready

    def prepare(self) -> None:
        """Find out who comes next, once the one before is written to the end."""
        self._ready = False
        self.changed.emit()
        if not self._leaving:
            self._conductor.begin()

    def begin(self) -> None:
        """The consent is on screen already."""

    def leave(self) -> None:
        """End the part of whoever walked off; of one who has not agreed there is nothing."""
        at = self._conductor.stage
        if at not in (Stage.CONSENT, Stage.REFUSED, Stage.DEBRIEF, None):
            self._leaving = True
            self._conductor.end_early()

    def hold(self, held: bool) -> None:
        """Pause the session, or go on with it."""
        self._conductor.pause(held)

    @Slot()
    def _on_step(self) -> None:
        ready = self._conductor.stage not in (None, Stage.REFUSED, Stage.DEBRIEF)
        if ready != self._ready and not self._leaving:
            self._ready = ready
            self.changed.emit()

    @Slot(str)
    def _on_ended(self, digest: str) -> None:
        del digest
        if self._leaving:
            self._leaving = False
            self._conductor.begin()

    @Slot()
    def _on_finished(self) -> None:
        if not self._leaving:
            self.ended.emit()
