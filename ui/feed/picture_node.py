"""Nodes of the scene graph that show a picture, and Python's hold on them given back."""

from __future__ import annotations

import shiboken6
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow, QSGImageNode


def show_image(window: QQuickWindow, node: QSGImageNode, image: QImage) -> None:
    """Have a node that owns its texture show another image; on the render thread.

    PySide makes each texture a child of the window's wrapper and keeps it there after the node
    has freed it: a wrapper for every frame ever drawn, all with addresses that belong to other
    objects by now. So the texture is taken from the window and its wrapper told to forget it.
    """
    texture = window.createTextureFromImage(image)
    node.setTexture(texture)
    texture.setParent(None)
    shiboken6.invalidate(texture)


def forget_node(node: QSGImageNode) -> None:
    """Let go of a node that the scene graph takes down, or has.

    PySide makes it a child of the window's wrapper, as it does textures, and would hand it to
    whoever asks for the next object to lie at its address.
    """
    shiboken6.invalidate(node)
