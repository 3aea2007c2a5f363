"""The desktop's wish for less motion reaches the settings, at the start and later."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.ui.desktop.conftest import Room
from tests.ui.desktop.stand_ins import Portal

Offer = Callable[[type[Any]], Any]
Attended = Callable[[], Room]

REDUCED = ("org.freedesktop.appearance", "reduced-motion")
ANIMATIONS = ("org.gnome.desktop.interface", "enable-animations")


@pytest.mark.parametrize(
    ("key", "less", "more"), [(REDUCED, 1, 0), (ANIMATIONS, False, True)], ids=["portal", "gnome"]
)
def test_less_motion_is_asked_for_and_followed(
    key: tuple[str, str], less: object, more: object, offer: Offer, attended: Attended
) -> None:
    portal = offer(Portal)
    portal.values[key] = less
    room = attended()
    settings = room.house.settings
    room.until(lambda: settings.property("reducedMotion"), "the wish of the start")
    portal.change(*key, more)
    room.until(lambda: not settings.property("reducedMotion"), "motion again")
    portal.change("org.freedesktop.appearance", "contrast", 1)
    portal.change(*key, less)
    room.until(lambda: settings.property("reducedMotion"), "less motion again")
    settings.setProperty("motion", "full")
    assert not settings.property("reducedMotion")
