"""What reads each kind of import, and the site that its facts speak of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from storage.imports import tiktok_export
from storage.imports.facts import Export
from storage.imports.imports import TIKTOK
from storage.imports.names import TIKTOK_EXPORT


@dataclass(frozen=True, slots=True)
class Importer:
    """Reads one kind."""

    site: str
    """As sidecars name it: a fact about a video counts for one that was posted there."""
    read: Callable[[Path], Export]
    """Raises an UnusableExportError with a sentence for the viewer."""


IMPORTERS: Mapping[str, Importer] = {
    TIKTOK_EXPORT: Importer(TIKTOK, tiktok_export.read),
}
"""By the names of `storage.imports.names.KINDS`."""
