"""What a screen reader is told of the program, over AT-SPI on a bus of the test's own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.end2end.program import WAIT_S, Program, until
from tests.private_bus import private_bus

REGISTRY = "/usr/libexec/at-spi2-registryd"
ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE, COMPONENT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Component"
VALUE = "org.a11y.atspi.Value"
PROPERTIES = "org.freedesktop.DBus.Properties"
ON_SCREEN = 0
"""Extents in pixels of the screen."""
CHECKED, FOCUSABLE, FOCUSED, SHOWING = 4, 11, 12, 25
"""Numbers of states, AtspiStateType."""
CONTROLS = {
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "menu item",
    "slider",
    "text",
    "page tab",
    "switch",
    "link",
}
PANELS = {"dialog", "popup menu"}


@dataclass(frozen=True, slots=True)
class Told:
    """One thing of the accessibility tree."""

    role: str
    name: str
    place: tuple[int, int, int, int]
    """Left, top, width and height in pixels of the screen."""
    states: int
    """Bits, by number of the state."""
    value: float | None = None
    """What a slider is at."""

    def has(self, state: int) -> bool:
        """Whether it is in this state."""
        return bool(self.states >> state & 1)

    @property
    def checked(self) -> bool:
        """Whether it says of itself that it is on."""
        return self.has(CHECKED)

    @property
    def focused(self) -> bool:
        """Whether it has the keys."""
        return self.has(FOCUSED)

    @property
    def middle(self) -> tuple[str, str]:
        """Where one would click."""
        left, top, width, height = self.place
        return str(left + width // 2), str(top + height // 2)


class ScreenReader:
    """Asks the program what there is, and clicks what it is told of by its name."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    def tree(self) -> list[Told]:
        """All that is on screen now, from the window inwards; [] before there is a window."""
        return list(self._below("org.a11y.atspi.Registry", ROOT))

    def controls(self) -> list[Told]:
        """What can be worked with."""
        return [one for one in self.tree() if one.role in CONTROLS]

    def nameless(self) -> list[Told]:
        """What can be worked with, or opened over the page, and does not say what it is."""
        told = [one for one in self.tree() if one.role in CONTROLS | PANELS]
        return [one for one in told if not one.name.strip()]

    def find(self, name: str, role: str = "") -> Told | None:
        """What is called like that, the last in the tree: it lies on top."""
        found = [one for one in self.tree() if one.name == name and role in ("", one.role)]
        return found[-1] if found else None

    def wait_for(self, name: str, role: str = "") -> Told:
        """Wait until something on screen is called like that."""
        found: Told = until(lambda: self.find(name, role), f"{name!r} on screen")
        return found

    def rests(self, name: str, role: str = "") -> Told:
        """Wait until what is called like that stands still."""
        before = self.wait_for(name, role)

        def still() -> Told | None:
            nonlocal before
            now, last = self.find(name, role), before
            before = now or last
            return now if now and now.place == last.place else None

        told: Told = until(still, f"{name!r} at its place")
        return told

    def press(self, run: Program, name: str, role: str = "") -> None:
        """Click what is called like that, once it stands still."""
        run.do("mousemove", *self.rests(name, role).middle, "click", "1")

    def _below(self, bus: str, path: str) -> Iterator[Told]:
        for child_bus, child in self._ask(bus, path, ACCESSIBLE, "GetChildren")[0]:
            told = self._told(child_bus, child)
            if told is not None:
                yield told
                yield from self._below(child_bus, child)

    def _told(self, bus: str, path: str) -> Told | None:
        """Ask what something is; None where it is not on screen, or no more."""
        try:
            low, high = self._ask(bus, path, ACCESSIBLE, "GetState")[0]
            states = low | high << 32
            role = self._ask(bus, path, ACCESSIBLE, "GetRoleName")[0]
            if not states >> SHOWING & 1 and role not in ("application", "frame"):
                return None
            name = self._ask(bus, path, PROPERTIES, "Get", "ss", (ACCESSIBLE, "Name"))[0][1]
            place = self._ask(bus, path, COMPONENT, "GetExtents", "u", (ON_SCREEN,))[0]
            value = None
            if role == "slider":
                current = self._ask(bus, path, PROPERTIES, "Get", "ss", (VALUE, "CurrentValue"))
                value = current[0][1]
        except LookupError:  # it went away between two questions
            return None
        return Told(role, name, place, states, value)

    def _ask(
        self, bus: str, path: str, interface: str, method: str, kinds: str = "", values: Any = ()
    ) -> Any:
        """Call a method.

        Raises:
            LookupError: the answer is an error, mostly because there is no such thing any more.
        """
        address = DBusAddress(path, bus_name=bus, interface=interface)
        call = new_method_call(address, method, kinds or None, values)
        answer = self._connection.send_and_get_reply(call, timeout=WAIT_S)
        if answer.header.message_type is MessageType.error:
            raise LookupError(answer.body)
        return answer.body


@contextmanager
def listening() -> Iterator[tuple[ScreenReader, dict[str, str]]]:
    """Start a registry as a desktop has one; also the variables that let a program find it."""
    with private_bus() as session, private_bus() as bus:
        variables = {
            "DBUS_SESSION_BUS_ADDRESS": session,
            "AT_SPI_BUS_ADDRESS": bus,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        with (
            subprocess.Popen(
                [REGISTRY], env={**os.environ, **variables}, stdout=subprocess.DEVNULL
            ) as registry,
            open_dbus_connection(bus) as connection,
        ):
            try:
                reader = ScreenReader(connection)
                until(lambda: _answers(reader), "the registry")
                yield reader, variables
            finally:
                registry.terminate()


def _answers(reader: ScreenReader) -> bool:
    try:
        reader.tree()
    except LookupError:
        return False
    return True
