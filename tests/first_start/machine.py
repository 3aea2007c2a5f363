"""A checkout on a machine of its own: only apt, dpkg, sudo and uv are stand-ins on PATH."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import bootstrap

ROOT = Path(bootstrap.__file__).parent
PYTHON = bootstrap._base_python()
WAIT_S = 60

MAIN = """
import os, sys
from pathlib import Path
{before}
import bootstrap
bootstrap.APT_LISTS = Path({lists!r})
bootstrap.ensure(
    Path(__file__).parent, sys.argv[1:], want_test_tools=sys.argv[1:2] == ["test"]
)
print(sys.prefix, *sys.argv[1:])
"""

PROJECT = """
[project]
name = "stand-in"
dependencies = {dependencies}
[project.optional-dependencies]
test = ["test-tool"]
"""

FAKES = {
    "dpkg-query": 'while read name; do echo "ii |$name, old-$name (= 1)"; done < "{box}/installed"',
    "apt-get": """
echo "apt-get $DEBIAN_FRONTEND $*" >> "{box}/log"
case "$*" in
    *install*) [ -e "{box}/apt-works" ] || {{ echo "E: Unable to locate"; exit 100; }} ;;
    *update*) [ -e "{box}/online" ] && : > "{box}/apt-works" ;;
esac
exit 0
""",
    "sudo": """
echo "sudo $*" >> "{box}/log"
[ "$1" = -n ] && shift
exec "$@"
""",
    "uv": """
echo "uv $*" >> "{box}/log"
case "$1" in
    venv) for last; do :; done; exec {python} -m venv --without-pip "$last" ;;
    pip) [ ! -e "{box}/hold" ] || read line < "{box}/hold" ;;
esac
""",
}


@dataclass
class Machine:
    """A checkout and a PATH of its own in a temporary folder."""

    box: Path
    checkout: Path = field(init=False)
    path: Path = field(init=False)
    before: str = "os.geteuid = lambda: 0"
    dependencies: str = "[]"
    environ: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.checkout, self.path = self.box / "homefeed", self.box / "path"
        self.checkout.mkdir(parents=True)
        self.path.mkdir()
        (self.checkout / "bootstrap.py").write_text((ROOT / "bootstrap.py").read_text())
        (self.path / "env").symlink_to("/usr/bin/env")
        (self.path / "true").symlink_to("/bin/true")
        (self.box / "lists").mkdir()
        self.write()

    def write(self) -> None:
        main = MAIN.format(before=self.before, lists=str(self.box / "lists"))
        (self.checkout / "main.py").write_text(main)
        project = PROJECT.format(dependencies=self.dependencies)
        (self.checkout / "pyproject.toml").write_text(project)

    def has(self, *tools: str) -> None:
        for tool in tools:
            script = self.path / tool
            body = FAKES[tool].format(box=self.box, python=PYTHON)
            script.write_text(f"#!/bin/sh\n{body}")
            script.chmod(0o755)

    def debian(self, *, apt_works: bool = True, missing: tuple[str, ...] = ()) -> None:
        self.has("dpkg-query", "apt-get", "uv")
        wanted = f"{bootstrap.RUNTIME_PACKAGES} {bootstrap.TEST_PACKAGES}".split()
        names = [name for name in wanted if name not in missing]
        (self.box / "installed").write_text("\n".join([*names, "", ""]))
        (self.box / "lists" / "deb_main_Packages").touch()
        if apt_works:
            (self.box / "apt-works").touch()

    @property
    def variables(self) -> dict[str, str]:
        """Nothing of ours, such as a HOMEFEED_VENV that would be built anew."""
        return {"PATH": str(self.path), "HOME": str(self.box), **self.environ}

    def begin(self, *arguments: str, stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [PYTHON, str(self.checkout / "main.py"), *arguments],
            env=self.variables,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def start(self, *arguments: str, stdin: int = subprocess.DEVNULL) -> tuple[int, str, str]:
        """Run main.py to its end; return its exit code and what it said: stdout, stderr."""
        with self.begin(*arguments, stdin=stdin) as process:
            said, steps = process.communicate(timeout=WAIT_S)
        return process.returncode, said.strip(), steps

    def log(self) -> list[str]:
        log = self.box / "log"
        return log.read_text().splitlines() if log.exists() else []


def hold_installation(machine: Machine) -> subprocess.Popen[str]:
    """Begin a start and return it once it waits in the middle of installing packages."""
    machine.has("uv")
    machine.dependencies = '["anything"]'
    machine.write()
    os.mkfifo(machine.box / "hold")
    process = machine.begin()
    assert process.stderr is not None
    while "installing" not in process.stderr.readline():
        pass
    return process
