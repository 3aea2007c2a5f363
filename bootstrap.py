"""Set Homefeed up on a bare machine: system packages, virtual environment, then start over in it.

Only the standard library, and only syntax that Python 3.6 can parse, so that an old Python
reads as far as the sentence that names the version it lacks. Annotations that an old Python
could not evaluate are quoted.
"""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

if sys.version_info < (3, 11):  # noqa: UP036  # the one place that meets an older Python
    sys.exit(
        "Homefeed needs Python 3.11 or newer; this is Python {}.{}. "
        "Start it with a newer one, for example: python3.11 main.py".format(*sys.version_info[:2])
    )

import tomllib

RUNTIME_PACKAGES = """
    libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libpulse0 libxkbcommon-x11-0
    libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-xkb1 libxrandr2 fonts-dejavu-core fonts-noto-color-emoji
    libwayland-cursor0 libwayland-egl1
    libvlc5 libvlc-bin vlc-plugin-base
"""
"""What Qt's wheels and libVLC need of Debian; verified on a bare Debian 12.

libvlc-bin writes down what each of libVLC's 349 plugins can do. Without that list every start
loads them all, with the hundreds of libraries they need: 44 MB and 0.08 s.
"""

TEST_PACKAGES = """
    xvfb xauth libgl1-mesa-dri xdotool dbus at-spi2-core pulseaudio pulseaudio-utils strace
    postgresql
    desktop-file-utils appstream groff-base debootstrap
"""
"""A display without a screen, a hand that presses real keys on it, a bus, a sound server,
somebody who watches which system calls are made, a server for many stations, and what judges the
files of a package and makes the root to install it in."""

APT_LISTS = Path("/var/lib/apt/lists")
"""Where apt keeps what it knows of the archive; empty on a fresh image."""

PROJECT = "pyproject.toml"
"""Lies in a checkout only."""

INSTALLING = "installing {} Python packages with {}; the first time this takes a few minutes."

LAST_LINES = 6
"""How much of a failed tool's own words is repeated."""


def ensure(root: Path, argv: "list[str]", *, want_test_tools: bool) -> None:
    """Return when this process runs in a complete environment, else set one up and start over.

    Starting over replaces the process by `<environment>/bin/python main.py argv`, so nothing
    that must be closed may be open yet. The environment lies in `.venv` of the checkout; in
    the folder that HOMEFEED_VENV names; or in the user's cache when the checkout is read-only.

    Args:
        root: the checkout, the folder of pyproject.toml and main.py.
        argv: the arguments after main.py.
        want_test_tools: also install what `main.py test` needs.

    Raises:
        SystemExit: it could not be set up; the text says why and what to do.
    """
    root = root.resolve()
    if not (root / PROJECT).exists():
        return  # installed: whatever did that brought what Homefeed needs
    environment = Environment(root, _place(root))
    if not environment.is_complete(want_test_tools):
        try:
            _set_up(environment, want_test_tools)
        except KeyboardInterrupt:
            _give_up("\nHomefeed is not set up yet; the next start does what is left.")
    if os.path.realpath(sys.prefix) != os.path.realpath(environment.folder):
        sys.stdout.flush()
        sys.stderr.flush()
        python = str(environment.python)
        os.execv(python, [python, str(root / "main.py"), *argv])


def _set_up(environment: "Environment", want_test_tools: bool) -> None:
    with environment.locked():
        if not environment.is_complete(want_test_tools):  # another start may have built it
            _install_system_packages(want_test_tools, environment.notes / "declined")
            environment.build(want_test_tools)


def missing_packages(want_test_tools: bool) -> "list[str]":
    """Return which Debian packages are missing, in one call of dpkg-query; [] off Debian."""
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        return []
    form = "${db:Status-Abbrev}|${Package}, ${Provides}\n"
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", form], stdout=subprocess.PIPE, text=True, check=False
    ).stdout
    present: set[str] = set()
    for line in listing.splitlines():
        status, _, names = line.partition("|")
        if status.startswith("ii"):
            # "libvlc5, virtual-name (= 1)": newer releases rename libraries and provide the old.
            present.update(name.split()[0] for name in names.split(",") if name.strip())
    wanted = RUNTIME_PACKAGES.split() + (TEST_PACKAGES.split() if want_test_tools else [])
    builds = (Path(__file__).parent / PROJECT).exists()  # else there is no environment to build
    if builds and importlib.util.find_spec("ensurepip") is None and shutil.which("uv") is None:
        wanted = ["python3-venv", *wanted]  # Debian keeps ensurepip in a package of its own
    return [name for name in wanted if name not in present]


def apt_line(packages: "list[str]") -> str:
    """Return the one line that installs these packages, for a person to copy."""
    return "sudo apt-get install --no-install-recommends " + " ".join(packages)


class Environment:
    """A virtual environment with a stamp that is written last, so a half-made one is known."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.folder = folder
        self.notes = folder.with_name(folder.name + "-setup")
        """What must outlive a rebuild: the lock, the mark of an unfinished build, a refusal."""
        self.python = folder / "bin" / "python"
        self._project = root / PROJECT
        self._stamp = folder / "homefeed-stamp"
        self._unfinished = self.notes / "unfinished"

    def is_complete(self, want_test_tools: bool) -> bool:
        """Say whether it was built to its end, here, by this Python, from this pyproject.toml."""
        stamp = self._read_stamp()
        tools = stamp[3:] == ["test"] or (stamp[3:] == ["app"] and not want_test_tools)
        return tools and stamp[:3] == self._key() and self.python.exists()

    @contextmanager
    def locked(self) -> "Iterator[None]":
        """Hold the set-up lock; waits while another start holds it."""
        try:
            self.notes.mkdir(parents=True, exist_ok=True)
            handle = (self.notes / "lock").open("w")
        except OSError as error:
            _give_up(f"Homefeed cannot write to {self.notes}: {error.strerror}.")
        with handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                _say("another start is setting Homefeed up; waiting for it.")
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield

    def build(self, want_test_tools: bool) -> None:
        """Create or update the environment; the caller holds the lock."""
        stamp = self._read_stamp()
        tools = want_test_tools or stamp[3:] == ["test"]
        update = self._can_be_updated(stamp)
        self._refuse_a_foreign_folder()
        self._unfinished.touch()
        if stamp:
            self._stamp.unlink()
        requirements = self._requirements(tools)
        done = shutil.which("uv") is not None and self._build_with_uv(requirements, update)
        if not done:
            self._build_with_pip(requirements, update)
        self._stamp.write_text("\n".join([*self._key(), "test" if tools else "app"]))
        self._unfinished.unlink()

    def _key(self) -> "list[str]":
        digest = hashlib.sha256(self._project.read_bytes()).hexdigest()
        return [digest, "{}.{}".format(*sys.version_info[:2]), str(self.folder)]

    def _read_stamp(self) -> "list[str]":
        try:
            return self._stamp.read_text().splitlines()
        except OSError:
            return []

    def _can_be_updated(self, stamp: "list[str]") -> bool:
        """Say whether what lies there can be kept: whole, not moved, and made by this Python."""
        if self._unfinished.exists() or not self.python.exists():
            return False
        if stamp and stamp[1:3] != self._key()[1:]:
            return False
        ask = [str(self.python), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        answer = subprocess.run(ask, stdout=subprocess.PIPE, text=True, check=False)
        return answer.stdout.strip() == self._key()[1]

    def _refuse_a_foreign_folder(self) -> None:
        """Never replace a folder that is no virtual environment, wherever HOMEFEED_VENV points."""
        ours = self._unfinished.exists() or (self.folder / "pyvenv.cfg").exists()
        if not ours and self.folder.exists() and any(self.folder.iterdir()):
            _give_up(f"{self.folder} is no virtual environment. Move it or set HOMEFEED_VENV.")

    def _requirements(self, tools: bool) -> "list[str]":
        project = tomllib.loads(self._project.read_text())["project"]
        extra = project["optional-dependencies"]["test"] if tools else []
        return [*project["dependencies"], *extra]

    def _build_with_uv(self, requirements: "list[str]", update: bool) -> bool:
        if not update:
            _say(f"creating {self.folder} with uv.")
            shutil.rmtree(str(self.folder), ignore_errors=True)
            if _fails(["uv", "venv", "--quiet", "--python", _base_python(), str(self.folder)]):
                return False
        _say_installing(requirements, "uv")
        install = ["uv", "pip", "install", "--quiet", "--python", str(self.python), *requirements]
        trouble = _fails(install) if requirements else ""
        if trouble:
            _say(f"uv could not do it ({trouble.splitlines()[-1]}); trying pip.")
        return not trouble

    def _build_with_pip(self, requirements: "list[str]", update: bool) -> None:
        pip = [str(self.python), "-m", "pip"]
        if not update or _fails([*pip, "--version"]):
            importlib.invalidate_caches()  # apt may just have brought it
            if importlib.util.find_spec("ensurepip") is None:
                line = apt_line(["python3-venv"])
                _give_up("Homefeed needs python3-venv to set itself up. Install it: " + line)
            _say(f"creating {self.folder}.")
            shutil.rmtree(str(self.folder), ignore_errors=True)
            trouble = _fails([_base_python(), "-m", "venv", str(self.folder)])
            if trouble:
                _give_up(f"Homefeed could not create {self.folder}:\n{trouble}")
        _say_installing(requirements, "pip")
        quiet = ["--quiet", "--no-input", "--disable-pip-version-check"]
        trouble = _fails([*pip, "install", *quiet, *requirements]) if requirements else ""
        if trouble:
            _give_up(
                "Homefeed could not install its Python packages. Is this machine online, and is "
                "there room on the disk? The next start tries again. pip says:\n" + trouble
            )


def _place(root: Path) -> Path:
    """Choose the folder of the environment."""
    chosen = os.environ.get("HOMEFEED_VENV")
    if chosen:
        return Path(chosen).expanduser().resolve()
    inside = root / ".venv"
    if os.access(str(root), os.W_OK) or Environment(root, inside).is_complete(False):
        return inside
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    mark = hashlib.sha256(str(root).encode()).hexdigest()[:12]
    return cache / "homefeed" / ("venv-" + mark)


def _install_system_packages(want_test_tools: bool, declined: Path) -> None:
    """Install the missing Debian packages if we may, else say how; never asks twice for a list."""
    missing = missing_packages(want_test_tools)
    if not missing or (declined.exists() and declined.read_text().split() == missing):
        return
    _say("these system packages are missing: {}".format(" ".join(missing)))
    terminal = sys.stdin is not None and sys.stdin.isatty()
    become_root = _become_root(terminal)
    if become_root is not None and (not terminal or _consents()) and _apt(become_root, missing):
        return
    declined.write_text(" ".join(missing))
    _say("going on without them. To install them: " + apt_line(missing))


def _become_root(terminal: bool) -> "list[str] | None":
    """Return what a command is prefixed with to run as root; None when that is not possible."""
    if os.geteuid() == 0:
        return ["env"]
    if shutil.which("sudo") is None:
        return None
    # At a terminal sudo may ask for the password, but only after the viewer has consented.
    works = terminal or not _fails(["sudo", "-n", "true"])
    return ["sudo", "env"] if works else None


def _consents() -> bool:
    sys.stderr.write("homefeed: install them now with apt? [Y/n] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("", "y", "yes", "j", "ja")


def _apt(become_root: "list[str]", packages: "list[str]") -> bool:
    """Install with apt; say so and return False when it fails."""
    command = [*become_root, "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install = [*command, "install", "-y", "--no-install-recommends", *packages]
    trouble = "no package lists"
    if any(APT_LISTS.glob("*_Packages*")):
        _say("installing them with apt.")
        trouble = _fails(install)
    if trouble:
        _say("fetching apt's package lists, then installing.")
        trouble = _fails([*command, "update"]) or _fails(install)
    if trouble:
        _say("apt could not install them:\n" + trouble)
    return not trouble


def _fails(command: "list[str]") -> str:
    """Run a command quietly; return "" when it succeeds, else the last lines of what it said."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, errors="replace"
    )
    if done.returncode == 0:
        return ""
    said = [line for line in done.stdout.splitlines() if line.strip()][-LAST_LINES:]
    return "\n".join(said) or f"{command[0]} ended with code {done.returncode}"


def _base_python() -> str:
    """Return the Python outside any virtual environment, which a new one can be made from."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def _say_installing(requirements: "list[str]", tool: str) -> None:
    _say(INSTALLING.format(len(requirements), tool))


def _say(text: str) -> None:
    sys.stderr.write("homefeed: " + text + "\n")
    sys.stderr.flush()


def _give_up(text: str) -> NoReturn:
    sys.exit(text)
