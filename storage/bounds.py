"""How far links may lead: nowhere but into the folders that the viewer added."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


class Bounds:
    """The folders that were added, or others that something is to stay in."""

    def __init__(self, roots: Iterable[str | Path]) -> None:
        self._roots = tuple(Path(os.path.realpath(root)) for root in roots)

    def hold(self, place: str | Path) -> bool:
        """Say whether a place, with all links on the way to it followed, lies in one of them."""
        real = Path(os.path.realpath(place))
        return any(real.is_relative_to(root) for root in self._roots)
