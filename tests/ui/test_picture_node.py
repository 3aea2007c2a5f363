"""What is no longer drawn leaves nothing of it in Python."""

from __future__ import annotations

import gc

import numpy as np
import shiboken6
from PySide6.QtCore import QObject, QSizeF
from PySide6.QtQuick import QQuickItem, QQuickView, QSGNode, QSGTexture
from pytestqt.qtbot import QtBot

from player.engine import Frame
from tests.ui.facts import WHY, invent_video
from ui.feed.ambient import AmbientLight
from ui.feed.card import PageCard
from ui.feed.surface import VideoSurface


def textures() -> int:
    return sum(isinstance(held, QSGTexture) for held in gc.get_objects())


def nodes() -> int:
    return sum(isinstance(held, QSGNode) for held in shiboken6.getAllValidWrappers())


def test_drawing_frames_keeps_neither_textures_nor_nodes(qtbot: QtBot) -> None:
    """PySide would keep a wrapper for each, with an address that others get."""
    held = nodes()
    view, owner = QQuickView(), QObject()
    card = PageCard(owner)
    items: tuple[QQuickItem, ...] = (VideoSurface(), AmbientLight())
    for item in items:
        item.setParentItem(view.contentItem())
        item.setSize(QSizeF(90, 160))
        item.setProperty("card", card)
    view.resize(90, 160)
    view.show()
    card.show(0, invent_video(), WHY)
    before, drawn = textures(), []
    for grey in (50, 100, 150, 200):
        pixels = np.full((160, 90, 4), grey, np.uint8)
        pixels[..., 3] = 255
        card.present(Frame(pixels, 1.0))
        drawn.append(view.grabWindow().pixelColor(45, 80).red())
    assert len(set(drawn)) == 4, "each frame was drawn"
    assert textures() == before
    for item in items:
        item.setParentItem(None)  # type: ignore[arg-type]  # the stub forbids Qt's "no parent"
    view.grabWindow()
    assert nodes() == held, "the next object at their address is no node"
    view.close()
