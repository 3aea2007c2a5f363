"""What a screen reader is told of the window: the accessibility tree, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from tests.ui.every_page import is_icon
from tests.ui.window import Opened, place_of

Role = QAccessible.Role
SIGNS = "+\N{MINUS SIGN}"
"""Said as words."""
SAYS_ITSELF = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.MenuItem,
    Role.PageTab,
    Role.ListItem,
    Role.AlertMessage,
    Role.Link,
    Role.StaticText,
}
"""What is read with its name; what lies within is passed over."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the tree, and what it lies in."""

    role: Role
    name: str
    description: str
    item: object
    state: QAccessible.State
    above: tuple[Node, ...]

    @property
    def said(self) -> str:
        """All that is read of it."""
        return f"{self.name} {self.description}"


@contextmanager
def listened() -> Iterator[None]:
    """Let Qt behave as while a screen reader runs."""
    QAccessible.setActive(True)
    try:
        yield
    finally:
        QAccessible.setActive(False)


def tree(shown: Opened) -> list[Node]:
    """All that can be seen, from the window inwards."""
    root = QAccessible.queryAccessibleInterface(shown.window)
    assert root is not None
    return list(_below(root, ()))


def _below(told: QAccessibleInterface, above: tuple[Node, ...]) -> Iterator[Node]:
    for number in range(told.childCount()):
        child = told.child(number)
        if child is None or child.state().invisible:
            continue
        node = Node(
            child.role(),
            child.text(QAccessible.Text.Name),
            child.text(QAccessible.Text.Description),
            child.object(),
            child.state(),
            above,
        )
        yield node
        yield from _below(child, (*above, node))


def untold(shown: Opened) -> list[str]:
    """Words on screen that no one hears, as nothing in the tree says them.

    A chart tells its sum and has a table, and Qt leaves out what has scrolled out of a list.
    """
    of = {node.item: node for node in tree(shown)}
    found = []
    for text in shown.texts():
        words = str(text.property("text")).strip().lstrip(SIGNS)
        if is_icon(text) or not words or _scrolled_out(shown, text):
            continue
        around = list(_up(text))
        if not any(
            item in of and (words in of[item].said or of[item].role is Role.Chart)
            for item in around
        ) and not any(item.inherits("QQuickTextInput") for item in around):
            found.append(words)
    return found


def _up(item: QQuickItem | None) -> Iterator[QQuickItem]:
    while item is not None:
        yield item
        item = item.parentItem()


def _scrolled_out(shown: Opened, item: QQuickItem) -> bool:
    in_list = any(above.inherits("QQuickItemView") for above in _up(item))
    window = QRectF(0, 0, shown.window.width(), shown.window.height())
    return in_list and not place_of(item).intersects(window)


def twice(shown: Opened) -> list[str]:
    """Words that are read once more than they stand there: what they are in said them already."""
    return [
        f"{node.name!r} in {around.role.name} {around.name!r}"
        for node in tree(shown)
        if node.role is Role.StaticText
        for around in node.above
        if around.role in SAYS_ITSELF and node.name in around.said
    ]


def unnamed_panels(shown: Opened) -> list[str]:
    """Dialogs and menus that do not say what they are."""
    return [
        str(node.item)
        for node in tree(shown)
        if node.role in (Role.Dialog, Role.PopupMenu) and not node.name
    ]


def misstated(shown: Opened) -> list[str]:
    """What is on and not said to be checked, or the other way round."""
    return [
        f"{node.role.name} {node.name!r}"
        for node in tree(shown)
        if isinstance(node.item, QQuickItem)
        and node.item.property("on") is not None
        and node.state.checkable
        and bool(node.state.checked) != node.item.property("on")
    ]


def headings(shown: Opened) -> list[str]:
    """The titles that one can go through."""
    return [node.name for node in tree(shown) if node.role is Role.Heading]
