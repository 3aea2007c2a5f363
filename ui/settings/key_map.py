"""The keys as QML reads them, and the change of one: press it, and settle what clashes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.components.qml_types import QVariantList, QVariantMap
from ui.settings.key_table import ACTIONS, RESERVED, KeyTable
from ui.settings.store import Store

QML_IMPORT_NAME = "Homefeed.Backend"
QML_IMPORT_MAJOR_VERSION = 1

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_SHIFT = Qt.KeyboardModifier.ShiftModifier.value
_KEYPAD = Qt.KeyboardModifier.KeypadModifier.value
_SPECIAL = 0x01000000
"""From here on Qt's keys write no character."""
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_MODIFIERS |= {Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown}


@QmlElement
@QmlUncreatable("made by the settings")
class KeyMap(QObject):  # type: ignore[operator]  # PySide6's stub of QmlUncreatable
    """What each key does, remembered; at most one action listens for a new key. GUI thread."""

    changed = Signal()
    listeningChanged = Signal()
    wereReset = Signal()
    """All keys are those of the first start again."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._table = KeyTable(store.get("keys"))
        self._before = self._table.stored()
        self._listening, self._instead_of = "", ""
        self._clash, self._refused = "", ""

    def read(self) -> None:
        """Take in what the store holds by now: of somebody else."""
        self._table = KeyTable(self._store.get("keys"))
        self.leave()
        self.changed.emit()

    @Property(QVariantMap, notify=changed)
    def bound(self) -> dict[str, str]:
        """The action of each key, by Qt's number for key and modifiers."""
        return {
            str(_code(key)): each.name for each in ACTIONS for key in self._table.keys(each.name)
        }

    @Property(QVariantMap, notify=changed)
    def sequences(self) -> dict[str, list[str]]:
        """The keys of each action, as a Shortcut takes them."""
        return {each.name: list(self._table.keys(each.name)) for each in ACTIONS}

    @Property(QVariantList, constant=True)
    def actions(self) -> list[str]:
        """Every action there is, in the order of the page."""
        return [each.name for each in ACTIONS]

    @Property(bool, notify=changed)
    def touched(self) -> bool:
        """Whether any key is another than at first."""
        return self._table.touched

    @Property(str, notify=listeningChanged)
    def listening(self) -> str:
        """The action that waits for its new key; empty when none does."""
        return self._listening

    @Property(str, notify=listeningChanged)
    def insteadOf(self) -> str:
        """The key whose place the new one takes; empty for one more."""
        return self._instead_of

    @Property(str, notify=listeningChanged)
    def pressed(self) -> str:
        """The key that was pressed and belongs to somebody else."""
        return self._clash

    @Property(str, notify=listeningChanged)
    def owner(self) -> str:
        """The action that the pressed key does now."""
        return (self._table.owner(self._clash) or "") if self._clash else ""

    @Property(str, notify=listeningChanged)
    def refused(self) -> str:
        """A pressed key that no action can have."""
        return self._refused

    @Slot(str, str)
    def listen(self, action: str, instead_of: str) -> None:
        """Wait for the key that an action gets."""
        self._tell(action, instead_of)

    @Slot(int, int)
    def hear(self, key: int, modifiers: int) -> None:
        """Take a pressed key for the action that waits, or ask about a clash."""
        if not self._listening or key in _MODIFIERS:
            return
        name = spelt(key, modifiers)
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif not name or name in RESERVED:
            self._tell(self._listening, self._instead_of, refused=name)
        elif self._table.owner(name) in (None, self._listening):
            self._give(name)
        else:
            self._tell(self._listening, self._instead_of, clash=name)

    @Slot()
    def take(self) -> None:
        """Settle the clash: the key does the new action from now on."""
        if self._clash:
            self._give(self._clash)

    @Slot()
    def leave(self) -> None:
        """Change nothing, and listen no more."""
        self._tell("")

    @Slot()
    def remove(self) -> None:
        """Take away the key whose place was to be taken."""
        if self._listening and self._instead_of:
            self._table.take(self._listening, self._instead_of)
            self._keep()

    @Slot()
    def reset(self) -> None:
        """Give every action the keys of the first start; `undoReset` takes that back."""
        self._before = self._table.stored()
        self._table.forget()
        self._keep()
        self.wereReset.emit()

    @Slot()
    def undoReset(self) -> None:
        """Bring the viewer's own keys back."""
        self._table = KeyTable(self._before)
        self._keep()

    def _give(self, key: str) -> None:
        self._table.give(self._listening, key, self._instead_of)
        self._keep()

    def _keep(self) -> None:
        self._store.set("keys", self._table.stored())
        self.leave()
        self.changed.emit()

    def _tell(
        self, action: str, instead_of: str = "", *, clash: str = "", refused: str = ""
    ) -> None:
        self._listening, self._instead_of = action, instead_of
        self._clash, self._refused = clash, refused
        self.listeningChanged.emit()


def spelt(key: int, modifiers: int) -> str:
    """Return the portable name of a key that was pressed.

    Shift is left out where it is part of the character, as of ?: another keyboard has it
    without. A key of the number pad is the same key.
    """
    modifiers &= ~_KEYPAD
    letter = Qt.Key.Key_A <= key <= Qt.Key.Key_Z
    if key < _SPECIAL and not letter and key != Qt.Key.Key_Space:
        modifiers &= ~_SHIFT
    return QKeySequence(key | modifiers).toString(_PORTABLE)


def _code(name: str) -> int:
    sequence: Any = QKeySequence.fromString(name, _PORTABLE)  # the stubs cannot index it
    return int(sequence[0].toCombined())
