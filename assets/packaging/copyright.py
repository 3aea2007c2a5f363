"""Debian's copyright file, out of THIRD_PARTY.md.

Source: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
"""

from __future__ import annotations

from importlib.metadata import Distribution
from pathlib import Path
from typing import Final

from assets.packaging.licences import Licensed, told_libraries, told_packages

_SITE: Final = "usr/lib/homefeed/lib/python3.*/site-packages"
_SPELT: Final = {"-only": "", "-or-later": "+", " OR ": " or ", " AND ": " and "}
"""What Debian's short names say otherwise than SPDX."""
_COMMON: Final = {
    "Apache-2.0": "Apache-2.0",
    "GPL-2.0": "GPL-2", "GPL-2.0+": "GPL-2", "GPL-3.0": "GPL-3", "GPL-3.0+": "GPL-3",
    "LGPL-2.0+": "LGPL-2", "LGPL-2.1+": "LGPL-2.1", "LGPL-3.0": "LGPL-3", "LGPL-3.0+": "LGPL-3",
    "CC0-1.0": "CC0-1.0",
}  # fmt: skip
"""Licences whose text every Debian has."""
_HEAD: Final = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Homefeed
Comment: Homefeed itself is under the Apache-2.0. FFmpeg with x264 and x265, which PyAV brings,
 are under the GPL: this package as a whole may be handed on under the GPL-3.0 alone.

Files: *
Copyright: 2026 The Homefeed developers
License: Apache-2.0

Files: {site}/homefeed/assets/demo/*
Copyright: 2026 The Homefeed developers, Joao Eriberto Mota Filho, Benoît Markey
License: CC0-1.0 and CC-BY-SA-4.0 and CC-BY-SA-3.0
Comment: {site}/homefeed/assets/demo/LICENSES.md says which clip is whose.

Files: {site}/homefeed/assets/fonts/*
Copyright: The Figtree Project Authors
License: OFL-1.1
Comment: The text is in OFL.txt there.

Files: {site}/homefeed/assets/icons/*
Copyright: Paweł Kuna
License: MIT
Comment: The text is in LICENSE-tabler.txt there.
"""


def copyright_file(root: Path, packages: list[Distribution]) -> str:
    """Return the file: Homefeed's own part, and one for each package it carries."""
    places = {package.name: _places(package) for package in packages}
    parts = [_HEAD.format(site=_SITE)]
    used = {"Apache-2.0", "CC0-1.0", "CC-BY-SA-4.0", "CC-BY-SA-3.0", "OFL-1.1", "MIT"}
    for told in told_packages(root):
        licence = _spelt(told.licence)
        files = " ".join(f"{_SITE}/{place}" for place in places[told.name])
        parts.append(f"Files: {files}\nCopyright: {told.by}\nLicense: {licence}\n")
        used |= set(licence.replace(" and ", " or ").split(" or "))
    for library in told_libraries(root):
        if library.by != "PySide6":
            parts.append(_of_library(library))
            used |= set(_spelt(library.licence).split(" or "))
    return "\n".join([*parts, *(f"License: {name}\n{_text(name)}\n" for name in sorted(used))])


def _of_library(library: Licensed) -> str:
    files = f"{_SITE}/{library.by}.libs/{library.name}-*"
    licence = _spelt(library.licence)
    owner = f"its authors; {library.by} brings it"
    return f"Files: {files}\nCopyright: {owner}\nLicense: {licence}\n"


def _places(package: Distribution) -> list[str]:
    tops = {str(file).split("/", 1)[0] for file in package.files or ()}
    return sorted(f"{top}/*" if "." not in top else top for top in tops if _is_content(top))


def _is_content(top: str) -> bool:
    return top not in ("..", "__pycache__") and not top.endswith((".dist-info", ".libs"))


def _spelt(licence: str) -> str:
    for spdx, debian in _SPELT.items():
        licence = licence.replace(spdx, debian)
    return licence.replace(" WITH GCC-exception-3.1", " with GCC-exception-3.1 exception")


def _text(name: str) -> str:
    common = _COMMON.get(name.split(" with ", maxsplit=1)[0])
    if common is not None:
        return f" The text is in /usr/share/common-licenses/{common}."
    return f" The text lies with what it is of, below /{_SITE}."
