"""Where one reads from right to left, every page is the mirror image of what it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.ui.every_page import pages, painted
from tests.ui.house import run_events
from tests.ui.window import Shown, place_of, type_of

STAYS = ("Scrubber", "VideoSurface", "CaptionText", "HeartBurst", "BarChart", "Bands", "TasteField")
"""A video, its time and that of a chart run as they always do; a field of points has no side."""
NEAR = 2
SETTLED_MS = 80


@pytest.fixture
def turned(qapp: QGuiApplication) -> Iterator[QGuiApplication]:
    """An application that is left as it was."""
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("size", [(540, 960), (1280, 800)])
def test_every_page_is_mirrored(
    shown: Shown, turned: QGuiApplication, size: tuple[int, int]
) -> None:
    shown.resize(*size)
    wrong = {page: found for page in pages(shown) if (found := unturned(shown, turned))}
    assert wrong == {}


def unturned(shown: Shown, turned: QGuiApplication) -> list[str]:
    """Controls and words that do not lie where a mirror would show them."""
    width = shown.window.width()
    before = {
        told: sorted(round(width - place.right()) for place in places)
        for told, places in places_of(shown).items()
    }
    turned.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    run_events(SETTLED_MS)
    after = {
        told: sorted(round(place.left()) for place in places)
        for told, places in places_of(shown).items()
    }
    turned.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    run_events(SETTLED_MS)
    return [
        f"{told} at {after[told]} and not at {lefts}"
        for told, lefts in before.items()
        if len(after.get(told, [])) == len(lefts) and not alike(lefts, after[told])
    ]


def alike(some: Sequence[int], others: Sequence[int]) -> bool:
    """Whether these places are those, to a few pixels."""
    return all(abs(one - other) <= NEAR for one, other in zip(some, others, strict=True))


def places_of(shown: Shown) -> dict[str, list[QRectF]]:
    """Where the controls and the words of each name are, by what is painted of them.

    By name, as a list may show the same clip by another of its tiles, or one more of them.
    """
    found: dict[str, list[QRectF]] = {}
    for item in [*shown.buttons(), *shown.texts()]:
        seen = place_of(item).intersects(QRectF(0, 0, shown.window.width(), shown.window.height()))
        if seen and item.property("text") and not stays(item):
            found.setdefault(f"{type_of(item)} {item.property('text')}", []).append(painted(item))
    return found


def stays(item: QQuickItem) -> bool:
    """Whether it is part of what is never mirrored."""
    above: QQuickItem | None = item
    while above is not None:
        if type_of(above) in STAYS:
            return True
        above = above.parentItem()
    return False
