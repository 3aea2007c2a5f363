"""What desktops look for beside a program: its entry, icons, description, manual and licences."""

from __future__ import annotations

import gzip
import shutil
from importlib.metadata import Distribution
from pathlib import Path
from typing import Final

from assets.packaging.manual import manual
from assets.packaging.release import Release
from assets.packaging.sbom import NAME as NAME_OF_SBOM
from assets.packaging.sbom import sbom

HERE: Final = Path(__file__).parent
NAME: Final = "org.homefeed.homefeed"
RELEASE: Final = "@RELEASE@"


def lay_shared_files(
    root: Path, release: Release, packages: list[Distribution], share: Path
) -> None:
    """Lay all of it into a folder `share`, as in /usr/share or a Flatpak."""
    for folder in ("applications", "metainfo", "man/man1", "doc/homefeed"):
        (share / folder).mkdir(parents=True)
    shutil.copyfile(HERE / "homefeed.desktop", share / "applications/homefeed.desktop")
    described = share / "metainfo" / f"{NAME}.metainfo.xml"
    described.write_text(metainfo(release), encoding="utf-8")
    _lay_icons(root / "assets/icons", share / "icons/hicolor")
    page = gzip.compress(manual(release).encode(), 9, mtime=release.epoch)
    (share / "man/man1/homefeed.1.gz").write_bytes(page)
    doc = share / "doc/homefeed"
    shutil.copyfile(root / "THIRD_PARTY.md", doc / "THIRD_PARTY.md")
    (doc / NAME_OF_SBOM).write_text(sbom(root, release, packages), encoding="utf-8")


def metainfo(release: Release) -> str:
    """Return the AppStream description with this release in it."""
    element = f'<release version="{release.version}" date="{release.moment:%Y-%m-%d}" />'
    template = (HERE / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    return template.replace(RELEASE, element)


def _lay_icons(icons: Path, hicolor: Path) -> None:
    for icon in icons.glob("homefeed-*.png"):
        size = icon.stem.rpartition("-")[2]
        (hicolor / f"{size}x{size}/apps").mkdir(parents=True)
        shutil.copyfile(icon, hicolor / f"{size}x{size}/apps/homefeed.png")
    (hicolor / "scalable/apps").mkdir(parents=True)
    shutil.copyfile(icons / "homefeed.svg", hicolor / "scalable/apps/homefeed.svg")
