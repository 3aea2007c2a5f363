"""Another Debian in a folder, with nothing in it, in which packages are installed and started."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import platformdirs

SUITE: Final = "bookworm"
VIEWER: Final = "viewer"
APT: Final = Path("/etc/apt")
WAYS: Final = ("resolv.conf", "hosts")
"""What a program needs of /etc to reach what this machine reaches."""
MOUNTS: Final = """
mount -t proc proc "$ROOT/proc"
mount --rbind /dev "$ROOT/dev"
mount -t tmpfs tmpfs "$ROOT/tmp"
mkdir -p "$ROOT/tmp/.X11-unix"
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"; fi
exec chroot "$ROOT" "$@"
"""
"""Done in a namespace of its own, so that nothing stays mounted whatever happens."""


ENDS_WITHIN_S: Final = 30


class CleanRoot:
    """A folder with a system in it; commands run in a process namespace that ends with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def home(self) -> Path:
        """The home of whoever watches there, as this machine sees it."""
        return self.folder / "home" / VIEWER

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a command as root, to its end."""
        done = subprocess.run(
            self._inside(command), env=self._environment(), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        assert not check or done.returncode == 0, done.stdout[-4000:]
        return done

    def watch(self, command: str) -> subprocess.CompletedProcess[str]:
        """Run a command line as somebody who watches, to its end."""
        return self.run("su", "-", VIEWER, "-c", command, check=False)

    @contextmanager
    def watching(self, command: str, display: str) -> Iterator[subprocess.Popen[bytes]]:
        """Run a command line as somebody who watches, until the block ends."""
        line = f"export DISPLAY={display} DBUS_SESSION_BUS_ADDRESS=disabled:; exec {command}"
        process = subprocess.Popen(
            self._inside(("su", "-", VIEWER, "-c", line)), env=self._environment(),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield process
        finally:
            # unshare's child is su, the first process of the namespace; su's is the program.
            (first,) = children(process.pid)
            for program in children(first):
                os.kill(program, signal.SIGTERM)
            try:
                process.wait(ENDS_WITHIN_S)
            except subprocess.TimeoutExpired:
                os.kill(first, signal.SIGKILL)  # and all others of the namespace go with it
                raise

    def install(self, *packages: str) -> None:
        """Install packages of Debian, or files that are some."""
        self.run("apt-get", "-q", "install", "-y", "--no-install-recommends", *packages)

    def find(self, name: str) -> list[str]:
        """Return where something with this in its name lies, but for logs and homes."""
        found = []
        for folder, folders, files in os.walk(self.folder):
            inside = folder.removeprefix(str(self.folder))
            if inside.startswith(("/home", "/var/log", "/proc", "/sys", "/dev")):
                folders.clear()
                continue
            found += [f"{inside}/{entry}" for entry in [*folders, *files] if name in entry]
        return found

    def _inside(self, command: Sequence[str]) -> list[str]:
        unshared = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        return [*unshared, "sh", "-e", "-c", MOUNTS, "sh", *command]

    def _environment(self) -> dict[str, str]:
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        return {"PATH": path, "ROOT": str(self.folder), "DEBIAN_FRONTEND": "noninteractive"}


def children(pid: int) -> list[int]:
    """Return the processes that a process started."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def copy_of_base(folder: Path) -> CleanRoot:
    """Return a clean root in a new folder; the first time one is made and kept in the cache."""
    base = platformdirs.user_cache_path("homefeed-tests") / f"root-{SUITE}"
    if not base.exists():
        _make(base)
    subprocess.run(["cp", "-a", "--reflink=auto", str(base), str(folder)], check=True)
    root = CleanRoot(folder)
    root.run("useradd", "--create-home", VIEWER)
    return root


def _make(base: Path) -> None:
    making = base.with_name(base.name + "-making")
    shutil.rmtree(making, ignore_errors=True)
    making.parent.mkdir(parents=True, exist_ok=True)
    debootstrap = ["debootstrap", "--variant=minbase", SUITE, str(making)]
    subprocess.run(debootstrap, check=True, stdout=subprocess.DEVNULL)
    (making / "etc/apt/sources.list").unlink(missing_ok=True)
    shutil.copytree(APT, making / "etc/apt", dirs_exist_ok=True, symlinks=True)
    shutil.copytree("/usr/share/keyrings", making / "usr/share/keyrings", dirs_exist_ok=True)
    for name in WAYS:
        shutil.copyfile(Path("/etc") / name, making / "etc" / name)
    CleanRoot(making).run("apt-get", "-q", "update")
    making.rename(base)
