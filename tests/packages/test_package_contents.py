"""What every package holds and tells, without building the large ones."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import zipfile
from email import message_from_bytes
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath

import pytest

from assets.packaging import licences
from assets.packaging.bundle_tree import digest
from assets.packaging.contents import distributions, needed
from assets.packaging.copyright import copyright_file
from assets.packaging.deb import SCRIPTS, control, depends
from assets.packaging.manual import manual
from assets.packaging.release import Release, read_changelog, this_release
from assets.packaging.sbom import sbom
from assets.packaging.shared_files import lay_shared_files
from assets.packaging.wheel import build_wheel
from storage.walk import SUFFIXES
from ui.shell.developer_options import FOR_DEVELOPERS
from ui.shell.options import COMMANDS, VERSION

ROOT = Path(__file__).parents[2]
UNSHIPPED = re.compile(
    r"assets/(packaging|demo/generate)/|screenshots/(?!feed|kiosk|reset|study)|\.ts$|__pycache__"
)
"""Of the screenshots go along those that the manual shows."""


@pytest.fixture(scope="module")
def release() -> Release:
    return this_release(ROOT)


@pytest.fixture(scope="module")
def packages() -> list[Distribution]:
    return distributions(ROOT)


@pytest.fixture(scope="module")
def carried(packages: list[Distribution]) -> set[PurePosixPath]:
    return set(needed(packages))


@pytest.fixture(scope="module")
def wheel(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(ROOT, release, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def share(
    release: Release, packages: list[Distribution], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = tmp_path_factory.mktemp("shared") / "share"
    lay_shared_files(ROOT, release, packages, folder)
    return folder


def checked(*command: str | Path) -> None:
    """Run a tool that says what is wrong, where it is installed."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not there")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, done.stdout + done.stderr)


def test_the_wheel_holds_all_that_is_tracked_and_only_its_own_name(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as content:
        names = set(content.namelist())
    assert {name.split("/")[0] for name in names} == {"homefeed", f"homefeed-{VERSION}.dist-info"}
    rooms = ["main.py", "bootstrap.py", "ui", "player", "ranking", "storage", "assets"]
    tracked = subprocess.run(
        ["git", "ls-files", *rooms], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    shipped = {name for name in tracked if not UNSHIPPED.search(name)}
    shipped -= {name for name in shipped if re.match(r"assets/.*\.py$", name)}
    assert {f"homefeed/{name}" for name in shipped} <= names
    assert not [name for name in names if UNSHIPPED.search(name)]


def test_the_wheel_has_an_entry_point_and_asks_for_what_the_checkout_does(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as content:
        folder = f"homefeed-{VERSION}.dist-info"
        told = message_from_bytes(content.read(f"{folder}/METADATA"))
        entries = content.read(f"{folder}/entry_points.txt").decode()
    assert told["Version"] == VERSION
    assert told["License-Expression"] == "Apache-2.0"
    assert "homefeed = homefeed:main" in entries


def test_a_wheel_built_again_is_the_same(wheel: Path, release: Release, tmp_path: Path) -> None:
    assert digest(build_wheel(ROOT, release, tmp_path)) == digest(wheel)


def test_what_is_carried_is_what_third_party_tells(
    packages: list[Distribution], carried: set[PurePosixPath]
) -> None:
    assert licences.untold(ROOT, packages, carried) == []


def test_a_bundle_with_parts_under_the_gpl_says_so() -> None:
    assert any(each.copyleft for each in licences.told_libraries(ROOT))
    assert "**GPL inside.**" in (ROOT / licences.FILE).read_text(encoding="utf-8")


def test_what_is_under_the_lgpl_is_a_file_of_its_own(carried: set[PurePosixPath]) -> None:
    for library in ("libQt6Core.so", "libpyside6.abi3.so", "libshiboken6.abi3.so", "vlc.py"):
        assert any(inside.name.startswith(library) for inside in carried), library


def test_the_bill_of_materials_names_each_package(
    release: Release, packages: list[Distribution]
) -> None:
    bill = json.loads(sbom(ROOT, release, packages))
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["version"] == VERSION
    told = {(each["name"], each["version"]) for each in bill["components"]}
    assert told == {(each.name, each.version) for each in packages}
    assert all(each["licenses"] for each in bill["components"])
    assert sbom(ROOT, release, packages) == sbom(ROOT, release, packages)


def test_the_desktop_entry_opens_what_homefeed_reads(share: Path) -> None:
    entry = (share / "applications/homefeed.desktop").read_text(encoding="utf-8")
    types = re.search(r"^MimeType=(.*)$", entry, re.MULTILINE)
    assert types is not None
    assert "inode/directory" in types[1]
    assert len(types[1].strip(";").split(";")) > len(SUFFIXES)
    checked("desktop-file-validate", share / "applications/homefeed.desktop")


def test_the_description_for_software_centres_is_valid(share: Path) -> None:
    (told,) = (share / "metainfo").iterdir()
    assert f'version="{VERSION}"' in told.read_text(encoding="utf-8")
    checked("appstreamcli", "validate", "--no-net", "--pedantic", told)


def test_the_manual_page_has_every_command_and_no_developer_s(share: Path, tmp_path: Path) -> None:
    page = gzip.decompress((share / "man/man1/homefeed.1.gz").read_bytes()).decode()
    for name in COMMANDS:
        assert (f".SS homefeed {name}\n" in page) == (name not in FOR_DEVELOPERS), name
    assert "main.py" not in page
    assert "\\-\\-data\\-dir" in page
    plain = tmp_path / "homefeed.1"  # groff reads no archives
    plain.write_text(page, "utf-8")
    checked("groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z", plain)


def test_the_icon_is_there_in_every_size(share: Path) -> None:
    sizes = {place.parts[-3] for place in (share / "icons").rglob("homefeed.*")}
    assert sizes >= {"16x16", "48x48", "128x128", "256x256", "scalable"}


def test_the_control_file_names_this_version_and_what_a_first_start_installs(
    release: Release, packages: list[Distribution]
) -> None:
    told = message_from_bytes(control(release, packages, "amd64", 1).encode())
    assert (told["Package"], told["Version"]) == ("homefeed", VERSION)
    wanted = set(told["Depends"].split(", "))
    assert {"libvlc5", "vlc-plugin-base", "libvlc-bin", *depends(packages)} <= wanted
    assert any(each.startswith("python3 (<<") for each in wanted), "binaries are of one Python"


def test_its_scripts_are_scripts() -> None:
    for name in SCRIPTS:
        checked("sh", "-n", ROOT / "assets/packaging/debian" / name)


def test_the_copyright_file_names_each_licence_it_uses(packages: list[Distribution]) -> None:
    text = copyright_file(ROOT, packages)
    used = {
        name
        for line in re.findall(r"^License: (.+)$", text, re.MULTILINE)
        for name in re.split(" or | and ", line)
    }
    explained = set(re.findall(r"^License: (.+)\n The text", text, re.MULTILINE))
    assert used == explained
    for package in packages:
        assert licences.licence_of(package), package.name


def test_the_version_has_one_place_and_a_section() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)
    assert 'dynamic = ["version"]' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    sections = list(read_changelog(ROOT))
    released = [tuple(map(int, name.split("."))) for name in sections if name != "Unreleased"]
    assert released == sorted(set(released), reverse=True)
    assert sections[0] in ("Unreleased", VERSION)
    assert not released or released[0] <= tuple(map(int, VERSION.split(".")))


def test_the_manual_is_of_this_version(release: Release) -> None:
    assert f'"Homefeed {VERSION}"' in manual(release)
