"""The licences that the self-contained folder carries, with those of Debian's own libraries."""

from __future__ import annotations

import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path
from typing import Final

TEXTS: Final = ("Apache-2.0", "GPL-2", "GPL-3", "LGPL-2.1", "LGPL-3")
COMMON: Final = Path("/usr/share/common-licenses")
DOCUMENTS: Final = Path("/usr/share/doc")
_OWNER: Final = re.compile(
    r"^([a-z0-9.+-]+)(?::\w+)?: /(?:usr/)?lib/[^/]+-linux-gnu\S*/[^/\s]+$", re.MULTILINE
)


def lay_licences(libraries: Iterable[Path], licences: Path) -> None:
    """Lay the licences of all that the folder carries into one of its own.

    Args:
        libraries: files that PyInstaller took from this system, or from the packages.
        licences: the folder to make.

    Raises:
        FileNotFoundError: this Python, or a package of this system, has lost its licence.
    """
    (licences / "debian").mkdir(parents=True)
    for name in TEXTS:
        shutil.copyfile(COMMON / name, licences / name)
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    shutil.copyfile(python, licences / "Python")
    for package in sorted(packages_of(libraries)):
        text = DOCUMENTS / package / "copyright"
        shutil.copyfile(text, licences / "debian" / f"{package}.txt")


def packages_of(libraries: Iterable[Path]) -> set[str]:
    """Return Debian's packages that have libraries of these names; what has none is not its."""
    patterns = [f"*/{path.name}" for path in libraries]
    found = subprocess.run(
        ["dpkg-query", "--search", *patterns], capture_output=True, text=True, check=False
    ).stdout
    return set(_OWNER.findall(found))
