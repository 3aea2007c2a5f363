"""How fast the feed plays: what the viewer chose for this sitting, and the 2x of a held press."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from player.engine import Engine
from ui.components.qml_types import QVariantList

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
BOOST = 2.0


@QmlElement
@QmlUncreatable("made by the playback")
class Speed(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """One of SPEEDS, kept from video to video until the program ends; lives on the GUI thread."""

    chosenChanged = Signal()
    boostedChanged = Signal()
    paced = Signal(float)
    """Frames move this fast from now on."""

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._chosen = 1.0
        self._boosted = False

    @Property(QVariantList, notify=boostedChanged)
    def choices(self) -> list[float]:
        """Every speed there is, slowest first."""
        return list(SPEEDS)

    @Property(float, notify=chosenChanged)
    def chosen(self) -> float:
        """The viewer's choice, which a boost leaves as it is."""
        return self._chosen

    @Property(bool, notify=boostedChanged)
    def boosted(self) -> bool:
        """Whether a press is held that plays at BOOST."""
        return self._boosted

    @property
    def choice(self) -> float:
        """The viewer's choice, for Python."""
        return self._chosen

    @property
    def current(self) -> float:
        """How fast frames move now."""
        return BOOST if self._boosted else self._chosen

    @Slot(float)
    def choose(self, speed: float) -> None:
        """Play at the choice that is nearest to a speed."""
        self._set(min(SPEEDS, key=lambda choice: abs(choice - speed)), boosted=self._boosted)

    @Slot(int)
    def shift(self, direction: int) -> None:
        """Play one choice slower (-1) or faster (+1), if there is one."""
        place = SPEEDS.index(self._chosen) + direction
        self._set(SPEEDS[min(max(place, 0), len(SPEEDS) - 1)], boosted=self._boosted)

    @Slot(bool)
    def boost(self, held: bool) -> None:
        """Play at BOOST while a press is held, then as before."""
        self._set(self._chosen, boosted=held)

    def _set(self, chosen: float, *, boosted: bool) -> None:
        if (chosen, boosted) == (self._chosen, self._boosted):
            return
        before, was_chosen = self.current, self._chosen
        self._chosen, self._boosted = chosen, boosted
        if self.current != before:
            self._engine.set_rate(self.current)
            self.paced.emit(self.current)
        (self.boostedChanged if chosen == was_chosen else self.chosenChanged).emit()
