"""Reads THIRD_PARTY.md, and holds it against what is installed and what a bundle carries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath
from typing import Final

from packaging.utils import canonicalize_name

FILE: Final = "THIRD_PARTY.md"
PACKAGES, LIBRARIES = "Python packages", "Libraries inside these packages"
_MEANT: Final = {"LGPL-2.1+": "LGPL-2.1-or-later"}
"""How packages spell it that do not know SPDX."""
_PLUGINS: Final = frozenset(("plugins", "qml"))
_HOMES: Final = {
    "av.libs": "av",
    "numpy.libs": "numpy",
    "PySide6": "PySide6",
    "shiboken6": "PySide6",
}
"""Where in a bundle the libraries of a package lie."""


@dataclass(frozen=True, slots=True)
class Licensed:
    """One thing by others, and under what."""

    name: str
    licence: str
    by: str
    """Whose it is, or the package that it lies in."""

    @property
    def copyleft(self) -> bool:
        """Whether a bundle with it is under the GPL as a whole."""
        return self.licence.startswith("GPL-") and " WITH " not in self.licence


def told_packages(root: Path) -> list[Licensed]:
    """Return the Python packages as THIRD_PARTY.md tells them."""
    return [Licensed(name, licence, by) for name, licence, by in _table(root, PACKAGES)]


def told_libraries(root: Path) -> list[Licensed]:
    """Return the shared libraries inside them, each by the beginning of its name."""
    return [
        Licensed(name, licence, package)
        for names, package, licence in _table(root, LIBRARIES)
        for name in names.split(", ")
    ]


def untold(
    root: Path, packages: Iterable[Distribution], files: Iterable[PurePosixPath]
) -> list[str]:
    """Return a sentence for each thing that THIRD_PARTY.md and a bundle do not agree on.

    Args:
        root: the checkout.
        packages: what the bundle carries.
        files: what it holds of them.
    """
    return [*_packages_untold(root, packages), *_libraries_untold(root, files)]


def licence_of(package: Distribution) -> str:
    """Return what a package says of itself, as SPDX spells it."""
    said = package.metadata["License-Expression"] or package.metadata["License"] or ""
    return _MEANT.get(said, said)


def _packages_untold(root: Path, packages: Iterable[Distribution]) -> Iterator[str]:
    told = {canonicalize_name(each.name): each for each in told_packages(root)}
    carried = {canonicalize_name(each.name): each for each in packages}
    for name in sorted(told.keys() - carried.keys()):
        yield f"{name} is told of and not there"
    for name, package in carried.items():
        if name not in told:
            yield f"{name} is not told of"
        elif told[name].licence != licence_of(package):
            yield f"{name} is told as {told[name].licence} and says {licence_of(package)}"


def _libraries_untold(root: Path, files: Iterable[PurePosixPath]) -> Iterator[str]:
    told = told_libraries(root)
    met = set[Licensed]()
    for path in sorted(files):
        home = _HOMES.get(path.parts[0])
        if home is None or not path.match("lib*.so*") or _PLUGINS & set(path.parts):
            continue
        found = [each for each in told if each.by == home and _is(path.name, each.name)]
        met.update(found)
        if not found:
            yield f"{path.name} in {home} is not told of"
    for each in told:
        if each not in met:
            yield f"{each.name} in {each.by} is told of and not there"


def _is(file: str, library: str) -> bool:
    """Say whether a file is of a library: `libx264-d6533a8d.so.165`, `libQt6Core.so.6`."""
    if library == "libQt6":
        return file.startswith(library)
    rest = file.removeprefix(library)
    return rest != file and re.fullmatch(r"(-[0-9a-f]{8})*-?(\.abi3)?\.so[.0-9]*", rest) is not None


def _table(root: Path, heading: str) -> Iterator[list[str]]:
    """Yield the rows of the table under a heading."""
    text = (root / FILE).read_text(encoding="utf-8")
    section = text.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    for row in rows[2:]:
        yield [cell.strip() for cell in row.strip("|").split("|")]
