"""Every package, installed and started where nothing else is; with --full, as root of a Debian.

Each draws and plays the sample clips, brings the data of every earlier version up to date, and
leaves nothing but these behind when it is taken away.
"""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage

import bootstrap
from assets.packaging import bundle_tree
from assets.packaging.contents import distributions
from assets.packaging.deb import build_deb
from assets.packaging.folder import build_folder
from assets.packaging.release import this_release
from assets.packaging.wheel import build_wheel
from storage.database import FILE_NAME
from storage.schema import VERSION
from tests.end2end.program import until
from tests.end2end.screen import Screen, open_screen
from tests.own_display import open_display
from tests.packages.clean_root import VIEWER, CleanRoot, copy_of_base
from tests.storage.kept_version import VERSIONS
from ui.shell import options

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT = 540, 960
DRAWS_WITHIN_S, PLAYS_S, POLL_S = 120.0, 4.0, 0.02
DESKTOP = ("libgl1", "libegl1", "libopengl0")
"""What the folder leaves to the system: what draws belongs to its graphics card."""

pytestmark = [
    pytest.mark.skipif(
        os.environ.get("HOMEFEED_FULL") != "1", reason="builds and installs packages: --full"
    ),
    pytest.mark.skipif(os.geteuid() != 0, reason="only root can change the root"),
    pytest.mark.skipif(shutil.which("debootstrap") is None, reason="debootstrap is not there"),
]

Say = Callable[[str], None]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A display that asks no cookie of a program from another root."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", "")
        open_display()
        with open_screen() as opened:
            yield opened


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    def write(line: str) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n{line}")

    return write


def test_the_deb(tmp_path: Path, screen: Screen, say: Say) -> None:
    deb = build_deb(ROOT, this_release(ROOT), tmp_path)
    root = copy_of_base(tmp_path / "root")
    shutil.copy(deb, root.folder / "root")
    root.install(f"/root/{deb.name}")
    installed = root.run("dpkg-query", "-W", "-f", "${Installed-Size}", "homefeed").stdout
    say(f"deb: {deb.stat().st_size / 1e6:.0f} MB, {int(installed) / 1000:.0f} MB installed")
    assert "libVLC" in told_by_doctor(root, "homefeed")
    it_draws_and_plays(root, "homefeed", screen, say, tmp_path / "deb.png")
    the_file_manager_opens_a_video(root, screen)
    it_brings_data_up_to_date(root, "homefeed")
    root.run("apt-get", "-q", "purge", "-y", "homefeed")
    (root.folder / "root" / deb.name).unlink()
    assert root.find("homefeed") == []
    assert (root.home / "0001" / FILE_NAME).exists()


def test_the_folder(tmp_path: Path, screen: Screen, say: Say) -> None:
    packed = build_folder(ROOT, this_release(ROOT), tmp_path)
    made = packed.with_name(packed.name.removesuffix(".tar.gz"))
    root = copy_of_base(tmp_path / "root")
    root.install(*DESKTOP)
    shutil.copytree(made, root.folder / "opt/homefeed", symlinks=True)
    size = bundle_tree.size_of(made)
    say(f"folder: {packed.stat().st_size / 1e6:.0f} MB packed, {size / 1e6:.0f} MB unpacked")
    assert "Qt Multimedia" in told_by_doctor(root, "/opt/homefeed/homefeed")
    it_draws_and_plays(root, "/opt/homefeed/homefeed", screen, say, tmp_path / "folder-qt.png")
    it_brings_data_up_to_date(root, "/opt/homefeed/homefeed")
    root.install("libvlc5", "vlc-plugin-base")
    assert "libVLC" in told_by_doctor(root, "/opt/homefeed/homefeed")
    it_draws_and_plays(root, "/opt/homefeed/homefeed", screen, say, tmp_path / "folder-vlc.png")
    shutil.rmtree(root.folder / "opt/homefeed")
    assert root.find("homefeed") == []


def test_the_wheel(tmp_path: Path, screen: Screen, say: Say) -> None:
    wheel = build_wheel(ROOT, this_release(ROOT), tmp_path / "wheels")
    exact = [f"{package.name}=={package.version}" for package in distributions(ROOT)]
    quiet = ["--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
    download = [sys.executable, "-m", "pip", "download", *quiet, "--no-deps"]
    subprocess.run([*download, "-d", str(tmp_path / "wheels"), *exact], check=True)
    root = copy_of_base(tmp_path / "root")
    root.install("python3-venv", *bootstrap.RUNTIME_PACKAGES.split())
    shutil.copytree(tmp_path / "wheels", root.folder / "wheels")
    root.run("python3", "-m", "venv", "/opt/venv")
    say(f"wheel: {wheel.stat().st_size / 1e6:.0f} MB")
    offline = ["--no-index", "--find-links", "/wheels", "--quiet"]
    root.run("/opt/venv/bin/pip", "install", *offline, "homefeed")
    names = root.run("sh", "-c", "ls /opt/venv/lib/python3*/site-packages").stdout.split()
    assert {"ui", "player", "ranking", "storage", "assets", "main.py", "tests"}.isdisjoint(names)
    it_draws_and_plays(root, "/opt/venv/bin/homefeed", screen, say, tmp_path / "wheel.png")
    it_brings_data_up_to_date(root, "/opt/venv/bin/homefeed")
    assert root.find("homefeed-stamp") == [], "an environment was built"
    root.run("/opt/venv/bin/pip", "uninstall", "--quiet", "-y", "homefeed")
    shutil.rmtree(root.folder / "wheels")
    assert root.find("homefeed") == []


def told_by_doctor(root: CleanRoot, program: str) -> str:
    done = root.watch(f"{program} doctor")
    assert done.returncode == 0, done.stdout
    assert f"Homefeed      {options.VERSION}" in done.stdout
    assert "Missing system packages" not in done.stdout
    return next(line for line in done.stdout.splitlines() if line.startswith("Engine"))


def it_draws_and_plays(
    root: CleanRoot, program: str, screen: Screen, say: Say, picture: Path
) -> None:
    """Start it twice; the second start is the one that is timed, as of any later day."""
    for number in range(2):
        began = time.monotonic()
        with root.watching(f"{program} demo --data-dir ~/shown", os.environ["DISPLAY"]):
            before = pixels_once_drawn(screen)
            took = time.monotonic() - began
            time.sleep(PLAYS_S)
            after = grab(screen)
        moved = float((np.abs(after - before) > 24).any(axis=2).mean())
        assert moved > 0.02, f"nothing moves: {moved:.1%} of the picture"
        if number:
            say(f"  {Path(program).name}: the first picture after {took:.2f} s; {picture}")
            save(after, picture)
        wait_for_nothing(screen)


def the_file_manager_opens_a_video(root: CleanRoot, screen: Screen) -> None:
    """Open one as a file manager does: by its type, and the entry that says who reads it."""
    root.install("libglib2.0-bin", "shared-mime-info", "desktop-file-utils")
    clips = root.home / "Downloads"
    clips.mkdir()
    shutil.copy(next((ROOT / "assets/demo/dogs").glob("*.mp4")), clips / "one of mine.mp4")
    root.run("chown", "-R", f"{VIEWER}:{VIEWER}", f"/home/{VIEWER}/Downloads")
    known = root.watch("gio mime video/mp4").stdout
    assert "homefeed.desktop" in known
    entry = "/usr/share/applications/homefeed.desktop"
    # gio leaves what it launched to itself, and su would take it along.
    line = f"sh -c 'gio launch {entry} \"$HOME/Downloads/one of mine.mp4\"; exec sleep infinity'"
    database = root.home / ".local/share/homefeed" / FILE_NAME

    def viewed() -> list[tuple[str, str]]:
        query = "SELECT root, path FROM running JOIN file USING (video_id) JOIN folder f"
        rows = list[tuple[str, str]]()
        with (
            suppress(sqlite3.OperationalError),  # it is being made
            closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as opened,
        ):
            rows += opened.execute(f"{query} ON f.id = folder_id")
        return rows

    with root.watching(line, os.environ["DISPLAY"]):
        until(viewed, "the video to be on screen", DRAWS_WITHIN_S)
        assert viewed() == [(f"/home/{VIEWER}/Downloads", "one of mine.mp4")]
    wait_for_nothing(screen)


def pixels_once_drawn(screen: Screen) -> NDArray[np.int16]:
    """Return the screen once a video is on it: the window alone has few colours."""
    for _ in range(round(DRAWS_WITHIN_S / POLL_S)):
        pixels = grab(screen)
        if len(np.unique(pixels[::8, ::8].reshape(-1, 3), axis=0)) > 200:
            return pixels
        time.sleep(POLL_S)
    raise AssertionError(f"no picture within {DRAWS_WITHIN_S} s")


def wait_for_nothing(screen: Screen) -> None:
    for _ in range(500):
        if not grab(screen).any():
            return
        time.sleep(POLL_S)
    raise AssertionError("the window is still there")


def grab(screen: Screen) -> NDArray[np.int16]:
    return screen.grab(WIDTH, HEIGHT)[:, :, :3].astype(np.int16)


def save(pixels: NDArray[np.int16], picture: Path) -> None:
    bgr = np.ascontiguousarray(pixels.astype(np.uint8))
    height, width, _ = bgr.shape
    QImage(bgr.tobytes(), width, height, width * 3, QImage.Format.Format_BGR888).save(str(picture))


def it_brings_data_up_to_date(root: CleanRoot, program: str) -> None:
    kept = sorted(VERSIONS.glob("*.sqlite3.gz"))
    assert len(kept) > 10
    for version in kept:
        data = root.home / version.name.partition(".")[0]
        data.mkdir(mode=0o700)
        (data / FILE_NAME).write_bytes(gzip.decompress(version.read_bytes()))
        root.run("chown", "-R", f"{VIEWER}:{VIEWER}", f"/home/{VIEWER}/{data.name}")
        line = f"{program} demo --headless --swipes 1 --out out --data-dir {data.name}"
        done = root.watch(line)
        assert done.returncode == 0, done.stdout
        with closing(sqlite3.connect(data / FILE_NAME)) as database:
            assert database.execute("SELECT version_num FROM alembic_version").fetchone() == (
                VERSION,
            )
            assert database.execute("SELECT count(*) FROM reaction").fetchone()[0] > 0
