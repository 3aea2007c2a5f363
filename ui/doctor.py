"""`main.py doctor`: what is installed, what is in use, what is missing and what mends it."""

from __future__ import annotations

import importlib.metadata
import platform
import sqlite3
import sys
from pathlib import Path

import bootstrap
from player import network_lock
from player.facts import PlayerError
from ranking.policies.names import WRITTEN
from ui.bundle import write_bundle
from ui.shell.application import choose_surface
from ui.shell.fault import Fault, say
from ui.shell.places import find_places
from ui.shell.terminal import tell


def report(
    root: Path,
    version: str,
    data_dir: Path | None,
    engine: str,
    surface: str,
    bundle: Path | None = None,
) -> int:
    """Print the report; return 1 when something is missing that Homefeed cannot do without.

    With `bundle` a file is written besides, which can be sent to somebody.
    """
    playing_with, missing_engine = _engine(engine)
    places = find_places(data_dir)
    # The self-contained folder brings what Qt needs.
    packages = [] if hasattr(sys, "frozen") else bootstrap.missing_packages(want_test_tools=False)
    locked = network_lock.engage()
    facts = [
        ("Homefeed", version),
        ("Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"),
        ("PySide6", importlib.metadata.version("PySide6")),
        ("Qt", _qt_version()),
        ("SQLite", sqlite3.sqlite_version),
        ("numpy", importlib.metadata.version("numpy")),
        ("PyAV", importlib.metadata.version("av")),
        ("Engine", playing_with),
        ("Surface", choose_surface(surface)),
        ("Network lock", "on" if locked else f"off: {network_lock.reason()}"),
        ("Policies", ", ".join(WRITTEN)),
    ]
    own = [
        ("Data", str(places.data)),
        ("Posters", str(places.cache)),
        ("Log", str(places.log)),
        ("Program", str(root)),
        ("Interpreter", sys.executable),
    ]
    told = [*facts, *own]
    width = max(len(name) for name, _ in told)
    for name, value in told:
        tell([f"{name:<{width}}  {value}"])
    if bundle is not None:
        try:
            write_bundle(bundle, facts, places)
        except Fault as fault:
            return say(str(fault))
        tell([f"{bundle} tells this and where errors happened; no names, paths or views."])
    if packages:
        tell([f"Missing system packages: {' '.join(packages)}"])
        tell([f"  mend: {bootstrap.apt_line(packages)}"])
    elif missing_engine:
        tell([f"Missing: libVLC ({missing_engine})"])
        tell([f"  mend: {bootstrap.apt_line(['libvlc5', 'vlc-plugin-base'])}"])
    else:
        tell(["Nothing is missing."])
    return 1 if _blocking(packages) else 0


def _engine(wanted: str) -> tuple[str, str]:
    """Return the engine that would play, and what keeps libVLC from it (empty when nothing)."""
    from player import vlc_binding  # noqa: PLC0415  # may find no libVLC

    try:
        vlc_binding.new_instance(vlc_binding.load_vlc()).release()
    except PlayerError as error:
        return f"Qt Multimedia {_qt_version()} (fallback)", str(error)
    if wanted == "qt":
        return f"Qt Multimedia {_qt_version()} (chosen)", ""
    return f"libVLC {vlc_binding.libvlc_version()}", ""


def _qt_version() -> str:
    from PySide6.QtCore import qVersion  # noqa: PLC0415  # a part of the report, not a need of it

    return qVersion()


def _blocking(packages: list[str]) -> bool:
    """Whether a missing package keeps the window from opening; libVLC has a fallback."""
    return any(not package.startswith(("libvlc", "vlc-", "fonts-")) for package in packages)
