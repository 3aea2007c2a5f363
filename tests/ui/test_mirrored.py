"""Where one reads from right to left, all there is to see is the mirror image of what it was."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.ui.every_card import cards_of, live_in, parts
from tests.ui.every_page import pages, painted
from tests.ui.house import run_events
from tests.ui.window import Shown, place_of, type_of

FULL = os.environ.get("HOMEFEED_FULL") == "1"
STAYS = (
    "Scrubber",
    "VideoSurface",
    "CaptionText",
    "HeartBurst",
    "BarChart",
    "Bands",
)
"""A video, its time and that of a chart run as they always do."""
NEAR = 2
TURNED = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}
"""What points to a side points to the other one."""
LISTED = " in a list"
Places = dict[str, list[int]]
SETTLED_MS = 80
LOOKS = 5


@pytest.fixture
def turned(qapp: QGuiApplication) -> Iterator[QGuiApplication]:
    """An application that is left as it was."""
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("size", [(540, 960), (1280, 800)] if FULL else [(1280, 800)])
def test_every_page_is_mirrored(
    shown: Shown, turned: QGuiApplication, size: tuple[int, int]
) -> None:
    shown.resize(*size)
    live_in(shown)
    wrong = {page: unturned(shown, turned) for page in pages(shown)}
    assert {page: found for page, found in wrong.items() if found} == {}


@pytest.mark.parametrize("size", [(540, 960), (1280, 800)] if FULL else [(540, 960)])
def test_all_that_opens_over_a_page_is_mirrored(
    shown: Shown, turned: QGuiApplication, size: tuple[int, int]
) -> None:
    shown.resize(*size)
    live_in(shown)
    wrong: dict[str, list[str]] = {}
    for part in parts():
        for _ in range(LOOKS):  # what it shows may still be read, so that is asked again
            before = {
                name: places_of(shown, frame, mirrored=True)
                for name, frame in cards_of(shown, part)
            }
            turn(turned, Qt.LayoutDirection.RightToLeft)
            after = {name: places_of(shown, frame) for name, frame in cards_of(shown, part)}
            turn(turned, Qt.LayoutDirection.LeftToRight)
            assert list(before) == list(after)
            told = {name: differences(before[name], after[name]) for name in before}
            if not any(told.values()):
                break
        wrong |= told
    assert {name: found for name, found in wrong.items() if found} == {}


def unturned(shown: Shown, turned: QGuiApplication) -> list[str]:
    """What of a page is not mirrored; it may still be reading, so that is asked again."""
    found: list[str] = []
    for _ in range(LOOKS):
        before = places_of(shown, mirrored=True)
        turn(turned, Qt.LayoutDirection.RightToLeft)
        found = differences(before, places_of(shown))
        turn(turned, Qt.LayoutDirection.LeftToRight)
        if not found:
            break
    return found


def turn(application: QGuiApplication, direction: Qt.LayoutDirection) -> None:
    """Read in another direction from now on."""
    application.setLayoutDirection(direction)
    run_events(SETTLED_MS)


def differences(before: Places, after: Places) -> list[str]:
    """Controls and words that do not lie where a mirror would show them, or are gone."""
    found = []
    for told in sorted({*before, *after}):
        listed = told.endswith(LISTED)
        wanted, lefts = before.get(told, []), after.get(told, [])
        if len(wanted) == len(lefts) and alike(wanted, lefts):
            continue
        # A list makes as many of its rows as it likes.
        if not listed or len(wanted) == len(lefts):
            found.append(f"{told} at {lefts} and not at {wanted}")
    return found


def alike(some: Sequence[int], others: Sequence[int]) -> bool:
    """Whether these places are those, to a few pixels."""
    return all(abs(one - other) <= NEAR for one, other in zip(some, others, strict=True))


def places_of(shown: Shown, frame: QQuickItem | None = None, *, mirrored: bool = False) -> Places:
    """Where the controls and the words of each name begin, by what is painted of them.

    Of a list what is in sight, and by name, as it may show the same clip by another of its tiles.
    """
    window = QRectF(0, 0, shown.window.width(), shown.window.height())
    found: dict[str, list[int]] = {}
    for item in shown.items(frame):
        told = item.property("text")
        if not told or not is_read(item) or stays(item):
            continue
        place = painted(item)
        listed = in_list(item)
        if listed and not place_of(item).intersects(window):
            continue
        if type_of(item) == "Icon":
            told = str(item.property("name"))
            told = TURNED.get(told, told) if mirrored else told
        left = window.right() - place.right() if mirrored else place.left()
        name = f"{type_of(item)} {told}" + (LISTED if listed else "")
        found.setdefault(name, []).append(round(left))
    return {name: sorted(lefts) for name, lefts in found.items()}


def is_read(item: QQuickItem) -> bool:
    """Whether it is a control or words."""
    return item.inherits("QQuickAbstractButton") or item.inherits("QQuickText")


def in_list(item: QQuickItem) -> bool:
    """Whether it is part of a list or grid that makes its rows as they come into sight."""
    above: QQuickItem | None = item
    while above is not None:
        if above.inherits("QQuickItemView"):
            return True
        above = above.parentItem()
    return False


def stays(item: QQuickItem) -> bool:
    """Whether it is part of what is never mirrored."""
    above: QQuickItem | None = item
    while above is not None:
        if type_of(above) in STAYS:
            return True
        above = above.parentItem()
    return False
