"""Which key does what: the actions, their first keys, and the viewer's own. No Qt in here.

A new action is a line in ACTIONS, its words in KeyWords.qml, and a case where it is done:
VideoKeys.qml for what belongs to the video in every window, FeedPage.qml for its page,
or a Shortcut in WindowKeys.qml that takes `sequences.name`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import msgspec

Keys = tuple[str, ...]
"""Names of keys in Qt's portable spelling, such as `Down`, `Shift+C` or `?`."""


@dataclass(frozen=True, slots=True)
class Action:
    """What a key can do."""

    name: str
    keys: Keys
    """Those it has until the viewer gives it others."""


ACTIONS = (
    Action("next", ("Down", "PgDown")),
    Action("previous", ("Up", "PgUp")),
    Action("play", ("Space", "Return", "Select")),
    Action("like", ("L",)),
    Action("note", ("N",)),
    Action("save", ("S",)),
    Action("sound", ("M",)),
    Action("captions", ("C",)),
    Action("captionLanguage", ("Shift+C",)),
    Action("back", ("Left",)),
    Action("ahead", ("Right",)),
    Action("slower", ("<",)),
    Action("faster", (">",)),
    Action("frameBack", (",",)),
    Action("frameAhead", (".",)),
    Action("why", ("W",)),
    Action("advance", ("A",)),
    Action("clear", ("H",)),
    Action("menu", ("Menu", "Shift+F10")),
    Action("small", ("P",)),
    Action("full", ("F",)),
    Action("search", ("/", "Ctrl+F")),
    Action("undo", ("Z",)),
    Action("reset", ("Ctrl+R",)),
    Action("present", ("Shift+P",)),
    Action("keys", ("?",)),
    *(Action(f"tenth{tenth}", (str(tenth),)) for tenth in range(10)),
)
RESERVED = frozenset({"Esc", "Tab", "Backtab", "Shift+Backtab", "Shift+Tab"})
"""Keys that always lead back or on, so that nobody locks the way out."""

_DEFAULTS: Mapping[str, Keys] = MappingProxyType({each.name: each.keys for each in ACTIONS})


class KeyTable:
    """The keys of every action; a key belongs to one action at most."""

    def __init__(self, stored: str | None = None) -> None:
        """Begin with what was stored; what cannot be read counts as never set."""
        self._own = _read(stored)

    def keys(self, action: str) -> Keys:
        """Return an action's keys; a first key that the viewer gave to another is not one."""
        if action in self._own:
            return self._own[action]
        given = {key for keys in self._own.values() for key in keys}
        return tuple(key for key in _DEFAULTS[action] if key not in given)

    def owner(self, key: str) -> str | None:
        """Return the action that a key belongs to, None for a free key."""
        return next((each.name for each in ACTIONS if key in self.keys(each.name)), None)

    def is_own(self, action: str) -> bool:
        """Whether an action has other keys than at first."""
        return self.keys(action) != _DEFAULTS[action]

    @property
    def touched(self) -> bool:
        """Whether any action has other keys than at first."""
        return any(self.is_own(each.name) for each in ACTIONS)

    def give(self, action: str, key: str, instead_of: str = "") -> None:
        """Give an action a key, in the place of one of its keys or after them.

        Whichever action had the key before loses it.
        """
        owner = self.owner(key)
        if owner is not None and owner != action:
            self.take(owner, key)
        had = [each for each in self.keys(action) if each != key]
        place = had.index(instead_of) if instead_of in had else len(had)
        self._own[action] = (*had[:place], key, *had[place + 1 :])

    def take(self, action: str, key: str) -> None:
        """Take a key away from an action."""
        self._own[action] = tuple(each for each in self.keys(action) if each != key)

    def forget(self) -> None:
        """Go back to the keys of the first start."""
        self._own = {}

    def stored(self) -> str:
        """Return the viewer's own keys as a text for `KeyTable(text)`."""
        return msgspec.json.encode(self._own).decode()


def _read(stored: str | None) -> dict[str, Keys]:
    try:
        own = msgspec.json.decode(stored or "{}", type=dict[str, tuple[str, ...]])
    except msgspec.DecodeError:
        return {}
    return {
        name: tuple(key for key in keys if key) for name, keys in own.items() if name in _DEFAULTS
    }
