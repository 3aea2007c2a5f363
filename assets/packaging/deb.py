"""The Debian package: a virtual environment of its own under /usr/lib/homefeed.

Debian 12 has no PySide6, and SQLAlchemy and numpy older than Homefeed needs, so these lie inside.
Python, libVLC and all that Qt loads are Debian's own packages.
"""

from __future__ import annotations

import gzip
import hashlib
import shutil
import subprocess
import sys
import tempfile
import textwrap
from email.utils import format_datetime
from importlib.metadata import Distribution
from pathlib import Path
from string import Template
from typing import Final

import bootstrap
from assets.packaging import bundle_tree
from assets.packaging.contents import copy_packages, distributions, newest_glibc
from assets.packaging.copyright import copyright_file
from assets.packaging.release import ADDRESS, DEVELOPERS, Release
from assets.packaging.shared_files import lay_shared_files
from assets.packaging.wheel import build_wheel

HERE: Final = Path(__file__).parent / "debian"
HOME: Final = "usr/lib/homefeed"
SCRIPTS: Final = ("postinst", "prerm")


def build_deb(root: Path, release: Release, into: Path) -> Path:
    """Build the package and return where it lies.

    Raises:
        subprocess.CalledProcessError: hatchling, dpkg or dpkg-deb failed, and printed why.
    """
    architecture = _said(["dpkg", "--print-architecture"])
    into.mkdir(parents=True, exist_ok=True)
    deb = into / f"homefeed_{release.version}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        packages = distributions(root)
        lay_environment(root, release, packages, tree)
        lay_shared_files(root, release, packages, tree / "usr/share")
        _lay_debian_files(release, tree)
        told = tree / "usr/share/doc/homefeed/copyright"
        told.write_text(copyright_file(root, packages), encoding="utf-8")
        size = bundle_tree.size_of(tree)
        _lay_control(control(release, packages, architecture, size), tree)
        bundle_tree.level(tree, release.epoch)
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(tree), str(deb)],
            env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": str(release.epoch)},
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    return deb


def lay_environment(root: Path, release: Release, packages: list[Distribution], tree: Path) -> None:
    """Lay Homefeed and what it brings into a virtual environment of the system's Python."""
    home = tree / HOME
    site = home / f"lib/python{_python()}/site-packages"
    site.mkdir(parents=True)
    copy_packages(packages, site)
    with tempfile.TemporaryDirectory() as folder:
        bundle_tree.unpack_wheel(build_wheel(root, release, Path(folder)), site)
    (home / "pyvenv.cfg").write_text("home = /usr/bin\ninclude-system-site-packages = false\n")
    (home / "bin").mkdir()
    (home / "bin/python").symlink_to("../../../bin/python3")
    shutil.copy(HERE / "homefeed", home / "bin/homefeed")
    (tree / "usr/bin").mkdir()
    starter = tree / "usr/bin/homefeed"
    starter.write_text(f'#!/bin/sh\nexec /{HOME}/bin/python /{HOME}/bin/homefeed "$@"\n')
    starter.chmod(0o755)


def depends(packages: list[Distribution]) -> list[str]:
    """Return what the package needs of Debian; the same list as a first start installs."""
    major, minor = sys.version_info[:2]
    python = [f"python3 (>= {major}.{minor})", f"python3 (<< {major}.{minor + 1})"]
    return [*python, f"libc6 (>= {newest_glibc(packages)})", *bootstrap.RUNTIME_PACKAGES.split()]


def control(release: Release, packages: list[Distribution], architecture: str, size: int) -> str:
    """Return Debian's description of the package, of a size in bytes."""
    return Template((HERE / "control").read_text(encoding="utf-8")).substitute(
        version=release.version,
        architecture=architecture,
        developers=DEVELOPERS,
        address=ADDRESS,
        size=round(size / 1024),
        depends=", ".join(depends(packages)),
    )


def _lay_control(told: str, tree: Path) -> None:
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(told, encoding="utf-8")
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {inside}\n"
        for path in sorted((tree / "usr").rglob("*"))
        if path.is_file() and not path.is_symlink() and (inside := path.relative_to(tree))
    ]
    (folder / "md5sums").write_text("".join(sums))
    for name in SCRIPTS:
        shutil.copyfile(HERE / name, folder / name)
        (folder / name).chmod(0o755)


def _lay_debian_files(release: Release, tree: Path) -> None:
    """Lay what only Debian's own tools read: the changelog in its form, what lintian may skip."""
    news = [
        textwrap.fill(line, 78, initial_indent="  * ", subsequent_indent="    ")
        for line in release.news
    ]
    suite = "unstable" if release.released else "UNRELEASED"
    head = f"homefeed ({release.version}) {suite}; urgency=medium"
    foot = f" -- {DEVELOPERS} <{ADDRESS}>  {format_datetime(release.moment)}"
    text = "\n".join([head, "", *news, "", foot, ""])
    packed = gzip.compress(text.encode(), 9, mtime=release.epoch)
    (tree / "usr/share/doc/homefeed/changelog.gz").write_bytes(packed)
    overrides = tree / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(HERE / "lintian-overrides", overrides / "homefeed")


def _python() -> str:
    return "{}.{}".format(*sys.version_info[:2])


def _said(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
