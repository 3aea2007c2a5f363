"""The self-contained folder: Homefeed with a Python of its own, by PyInstaller.

Qt's engine is inside; libVLC is used where the machine has it. It holds the same files as the
Debian package does, besides Python and those libraries that Qt loads from the system.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import Distribution, packages_distributions
from pathlib import Path
from typing import Final

from packaging.utils import canonicalize_name

from assets.packaging import bundle_tree
from assets.packaging.carried_licences import lay_licences
from assets.packaging.contents import copy_packages, distributions
from assets.packaging.release import Release
from assets.packaging.shared_files import lay_shared_files
from assets.packaging.wheel import build_wheel

HERE: Final = Path(__file__).parent
READ_AS_FILES: Final = ("storage/migrations",)
"""Where Python files are looked for on disk: alembic reads its steps so."""
LEFT_TO_THE_SYSTEM: Final = ("libvlc", "libvlccore", "libidn")
"""Whose plugins lie beside them, or nowhere; the last is wanted by libvlccore alone."""
UNUSED: Final = ("readline",)
"""Modules of Python's own that would bring a library along."""


def build_folder(root: Path, release: Release, into: Path) -> Path:
    """Build the folder and a tar.gz of it; return where the latter lies.

    Raises:
        subprocess.CalledProcessError: hatchling or PyInstaller failed, and printed why.
    """
    into.mkdir(parents=True, exist_ok=True)
    name = f"homefeed-{release.version}-{sys.platform}-{os.uname().machine}"
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        packages = distributions(root)
        site = work / "site"
        copy_packages(packages, site)
        bundle_tree.unpack_wheel(build_wheel(root, release, work), site)
        _freeze(site, packages, work, release)
        made = work / "dist" / "homefeed"
        libraries = made / "_internal"
        _leave_to_the_system(libraries)
        lay_licences(libraries.glob("*.so*"), made / "licences")
        lay_shared_files(root, release, packages, made / "share")
        bundle_tree.level(made, release.epoch)
        shutil.rmtree(into / name, ignore_errors=True)
        folder = Path(shutil.copytree(made, into / name, symlinks=True))
    packed = into / f"{name}.tar.gz"
    bundle_tree.pack(folder, packed, release.epoch)
    return packed


def _freeze(site: Path, packages: list[Distribution], work: Path, release: Release) -> None:
    tree = site / "homefeed"
    (tree / "__init__.py").unlink()  # the tree itself is the top here
    data = _data_of(tree, work / "data")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--name", "homefeed", "--icon", "NONE", "--noupx", "--paths", str(tree)]
    command += ["--distpath", str(work / "dist"), "--workpath", str(work / "build")]
    command += ["--specpath", str(work), "--add-data", f"{data}:."]
    for module in sorted(_modules(tree)):
        command += ["--hidden-import", module]
    for package in packages:
        command += ["--copy-metadata", package.name]
    for foreign in sorted({*_foreign(packages), *UNUSED}):
        command += ["--exclude-module", foreign]
    environment = {
        **os.environ,
        "PYTHONPATH": str(site),  # before what is installed here, which has more of PySide6
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(release.epoch),
        "PYINSTALLER_CONFIG_DIR": str(work / "cache"),
    }
    done = subprocess.run(
        [*command, str(HERE / "launcher.py")],
        cwd=work, env=environment, check=False, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if done.returncode:
        sys.stderr.write(done.stdout)
    done.check_returncode()


def _data_of(tree: Path, data: Path) -> Path:
    """Copy what is no module, and the modules that are read as files."""
    for path in sorted(tree.rglob("*")):
        inside = path.relative_to(tree)
        as_file = str(inside).startswith(READ_AS_FILES)
        if path.is_file() and (path.suffix != ".py" or as_file):
            (data / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, data / inside)
    return data


def _modules(tree: Path) -> Iterator[str]:
    for path in tree.rglob("*.py"):
        parts = path.relative_to(tree).with_suffix("").parts
        if all(part.isidentifier() for part in parts):
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _foreign(packages: list[Distribution]) -> set[str]:
    """Return the modules that are installed here and that Homefeed does not run with."""
    own = {canonicalize_name(package.name) for package in packages}
    return {
        module
        for module, names in packages_distributions().items()
        if module.isidentifier() and not own & {canonicalize_name(name) for name in names}
    }


def _leave_to_the_system(libraries: Path) -> None:
    for path in libraries.glob("*.so*"):
        if path.name.split(".")[0] in LEFT_TO_THE_SYSTEM:
            path.unlink()
