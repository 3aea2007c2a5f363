"""Headphones pulled, a speaker gone: the sound must not go on from somewhere else."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from player.pulse import PulseOutputs


class SoundOutput(QObject):
    """Brings the loss of a sound output to the GUI thread."""

    lost = Signal(str)
    """What the sound server calls the output that is gone."""
    _gone = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._gone.connect(self.lost, Qt.ConnectionType.QueuedConnection)
        self._outputs = PulseOutputs(self._gone.emit)

    def close(self) -> None:
        """Watch no longer."""
        self._outputs.close()
