"""What a bundle carries besides Homefeed: the packages that this environment tests with.

They are copied from where they are installed, so a bundle holds the very versions that were
tested and is made without a network. Each stays a folder of its own with its licences, and every
shared library a file that can be replaced.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from assets.packaging import qt_parts

BESIDES: Final = ("psycopg",)
"""For `sync`. Its own binaries stay out: it finds the system's libpq, which gets mended there."""
_LEFT_OUT: Final = frozenset((".pyi", ".pyc", ".h", ".hpp", ".c", ".pyx", ".pxd", ".a", ".cmake"))
_NOTES: Final = frozenset(("RECORD", "INSTALLER", "REQUESTED", "direct_url.json"))
"""What pip notes for itself; not true any more of what is copied."""


def distributions(root: Path) -> list[Distribution]:
    """Return the installed packages that Homefeed runs with, by name.

    Raises:
        importlib.metadata.PackageNotFoundError: one is not installed here.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [Requirement(line) for line in [*project["dependencies"], *BESIDES]]
    found: dict[str, Distribution] = {}
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or not _applies(wanted):
            continue
        found[name] = distribution(name)
        waiting += [Requirement(line) for line in found[name].requires or ()]
    return [found[name] for name in sorted(found)]


def copy_packages(packages: Iterable[Distribution], site: Path) -> None:
    """Copy what Homefeed needs of these packages into an empty folder."""
    for inside, place in needed(packages).items():
        (site / inside).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(place, site / inside)


def needed(packages: Iterable[Distribution]) -> dict[PurePosixPath, Path]:
    """Return what Homefeed needs of these packages: where it goes, and where it is installed."""
    kept = {}
    for package in packages:
        for inside in _files(package):
            kept[inside] = Path(str(package.locate_file(inside)))
    qt = {inside: place for inside, place in kept.items() if qt_parts.belongs(inside)}
    wanted = set(qt_parts.chosen(qt))
    libraries = qt_parts.libraries_of({inside: qt[inside] for inside in wanted}, _loaded)
    return {
        inside: place
        for inside, place in kept.items()
        if inside not in qt or inside in wanted or place.name in libraries
    }


def newest_glibc(packages: Iterable[Distribution]) -> str:
    """Return the oldest glibc on which all of these packages run, by the tags of their wheels."""
    found = {(2, 17)}
    for package in packages:
        tags = re.findall(r"manylinux_(\d+)_(\d+)_", package.read_text("WHEEL") or "")
        # A wheel with several tags runs on the oldest of them.
        found |= {min((int(major), int(minor)) for major, minor in tags)} if tags else set()
    major, minor = max(found)
    return f"{major}.{minor}"


def _applies(wanted: Requirement) -> bool:
    return wanted.marker is None or wanted.marker.evaluate({"extra": ""})


def _files(package: Distribution) -> Iterator[PurePosixPath]:
    for file in package.files or ():
        inside = PurePosixPath(str(file))
        outside = inside.parts[0] == ".." or inside.is_absolute()  # scripts of its own
        if outside or inside.suffix in _LEFT_OUT or "tests" in inside.parts:
            continue
        if not (inside.parts[0].endswith(".dist-info") and inside.name in _NOTES):
            yield inside


def _loaded(files: Iterable[Path]) -> frozenset[str]:
    """Return the names of the shared libraries that these load, and those load in turn."""
    done = subprocess.run(
        ["ldd", *map(str, files)], capture_output=True, text=True, check=False
    ).stdout
    return frozenset(Path(name).name for name in re.findall(r"^\t(\S+) =>", done, re.MULTILINE))
