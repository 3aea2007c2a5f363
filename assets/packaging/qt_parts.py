"""What of PySide6 a bundle carries: a sixth of it.

The wheels bring a web engine, 3D, charts and designers. Homefeed's bundles leave out whole files
of them and change none, so that each can be replaced by another build of the same Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

MODULES: Final = (
    "QtCore", "QtDBus", "QtGui", "QtMultimedia", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick",
)  # fmt: skip
"""What is imported, and what these import: QtQml asks for QtNetwork, QtQuick for QtOpenGL."""

PLUGINS: Final = (
    "egldeviceintegrations", "iconengines", "imageformats", "multimedia", "platforminputcontexts",
    "platforms", "platformthemes", "wayland-decoration-client",
    "wayland-graphics-integration-client", "wayland-shell-integration", "xcbglintegrations",
)  # fmt: skip

UNWANTED: Final = ("libqpdf.so", "libqtvirtualkeyboardplugin.so", "libqgtk3.so", "libqvnc.so")
"""Plugins that would bring a whole library each, one of which would listen to the network."""

QML: Final = (
    "QtCore", "QtQml", "QtQuick/Controls/Basic", "QtQuick/Controls/Fusion", "QtQuick/Controls/impl",
    "QtQuick/Dialogs", "QtQuick/Layouts", "QtQuick/Shapes", "QtQuick/Templates", "QtQuick/Window",
)  # fmt: skip
"""Folders of QML modules; the files right in QtQuick and QtQuick/Controls are kept besides."""

_QML_FILES: Final = ("QtQuick", "QtQuick/Controls")
_DEVELOPERS: Final = frozenset((".qmltypes", ".metainfo"))
_PYTHON: Final = frozenset(("__init__.py", "_config.py", "_git_pyside_version.py"))
_LANGUAGES: Final = ("qtbase_",)


def belongs(inside: PurePosixPath) -> bool:
    """Say whether a file of a package is one of PySide6's own."""
    return inside.parts[0] == "PySide6"


def chosen(files: Iterable[PurePosixPath]) -> Iterator[PurePosixPath]:
    """Yield those of PySide6's files that are wanted for themselves; libraries follow from them."""
    return (inside for inside in files if _is_wanted(inside))


def libraries_of(
    wanted: Mapping[PurePosixPath, Path], loaded: Callable[[Iterable[Path]], frozenset[str]]
) -> frozenset[str]:
    """Return the names of all that the shared libraries among these load."""
    return loaded(place for place in wanted.values() if ".so" in place.name)


def _is_wanted(inside: PurePosixPath) -> bool:
    match inside.parts[1:]:
        case ("Qt", "plugins", kind, *_):
            return kind in PLUGINS and inside.name not in UNWANTED
        case ("Qt", "qml", *rest):
            return _is_wanted_qml(PurePosixPath(*rest))
        case ("Qt", "translations", name):
            return name.startswith(_LANGUAGES)
        case (name,):
            ours = name.startswith("libpyside6") or name.split(".")[0] in MODULES
            return ours or name in _PYTHON
        case _:
            return False


def _is_wanted_qml(inside: PurePosixPath) -> bool:
    if inside.suffix in _DEVELOPERS:
        return False
    folder = str(inside.parent)
    return folder in _QML_FILES or any(
        folder == wanted or folder.startswith(wanted + "/") for wanted in QML
    )
