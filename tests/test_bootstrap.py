"""Set-up from nothing, with real processes: only apt, dpkg, sudo and uv are stand-ins on PATH."""

from __future__ import annotations

import ast
import os
import pty
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

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


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_first_start_builds_and_the_second_only_runs(machine: Machine) -> None:
    machine.debian()
    venv = machine.checkout / ".venv"

    assert machine.start("a folder", "--flag")[:2] == (0, f"{venv} a folder --flag")
    log = machine.log()
    assert log
    assert machine.start("other") == (0, f"{venv} other", "")
    assert machine.log() == log


def test_venv_and_pip_of_the_standard_library_do_without_uv(machine: Machine) -> None:
    code, said, steps = machine.start()

    assert (code, said) == (0, str(machine.checkout / ".venv"))
    assert (machine.checkout / ".venv" / "bin" / "pip").exists()
    assert len(steps.splitlines()) == 2


def test_packages_that_cannot_be_had_end_in_a_sentence_and_the_next_start_repairs(
    machine: Machine,
) -> None:
    machine.dependencies = '["no-such-package-of-ours"]'
    machine.environ["PIP_NO_INDEX"] = "1"
    machine.write()
    code, said, steps = machine.start()
    assert (code, said) == (1, "")
    assert "could not install its Python packages" in steps
    assert "No matching distribution found for no-such-package-of-ours" in steps
    assert "Traceback" not in steps

    machine.dependencies = "[]"
    machine.write()
    assert machine.start()[:2] == (0, str(machine.checkout / ".venv"))


def test_pip_takes_over_when_uv_fails(machine: Machine) -> None:
    machine.has("uv")
    (machine.path / "uv").write_text("#!/bin/sh\nexit 1\n")
    assert machine.start()[:2] == (0, str(machine.checkout / ".venv"))


def test_missing_system_packages_are_installed_without_questions_when_nobody_can_answer(
    machine: Machine,
) -> None:
    machine.debian(missing=("libvlc5", "libegl1"))
    code, _, steps = machine.start()

    assert code == 0
    assert "missing: libegl1 libvlc5" in steps
    assert machine.log()[0] == (
        "apt-get noninteractive -q install -y --no-install-recommends libegl1 libvlc5"
    )
    assert not any("update" in line for line in machine.log())


def test_test_packages_are_for_tests(machine: Machine) -> None:
    machine.debian(missing=("xvfb",))
    assert machine.start()[2].count("xvfb") == 0
    assert "missing: xvfb" in machine.start("test")[2]


def test_a_package_that_another_provides_is_not_missing(machine: Machine) -> None:
    machine.debian()
    newer = (machine.path / "dpkg-query").read_text().replace("old-$name", "libvlc5")
    (machine.path / "dpkg-query").write_text(newer)
    (machine.box / "installed").write_text("libvlc5t64\n")
    steps = machine.start()[2]
    assert " libegl1 " in steps
    assert " libvlc5 " not in steps


@pytest.mark.parametrize("lists", [True, False])
def test_apt_lists_that_are_absent_or_stale_are_fetched(machine: Machine, lists: bool) -> None:
    machine.debian(apt_works=False, missing=("libvlc5",))
    (machine.box / "online").touch()
    if not lists:
        (machine.box / "lists" / "deb_main_Packages").unlink()
    machine.start()

    verbs = [line.split()[3] for line in machine.log() if line.startswith("apt-get")]
    assert verbs == ["install", "update", "install"][0 if lists else 1 :]


def test_an_ordinary_user_installs_through_sudo(machine: Machine) -> None:
    machine.before = "os.geteuid = lambda: 1000"
    machine.write()
    machine.debian(missing=("libvlc5",))
    machine.has("sudo")
    machine.start()

    assert machine.log()[:2] == [
        "sudo -n true",
        "sudo env DEBIAN_FRONTEND=noninteractive apt-get -q install -y "
        "--no-install-recommends libvlc5",
    ]


def test_without_sudo_the_one_line_is_printed_once_and_the_start_goes_on(machine: Machine) -> None:
    machine.before = "os.geteuid = lambda: 1000"
    machine.write()
    machine.debian(missing=("libvlc5",))
    line = "sudo apt-get install --no-install-recommends libvlc5"
    code, said, steps = machine.start()
    assert (code, said) == (0, str(machine.checkout / ".venv"))
    assert steps.count(line) == 1

    machine.dependencies = '["other"]'
    machine.write()
    assert line not in machine.start()[2]

    machine.debian(missing=("libvlc5", "libegl1"))
    machine.dependencies = "[]"
    machine.write()
    assert "libegl1 libvlc5" in machine.start()[2]


@pytest.mark.parametrize(("answer", "installs"), [("n\n", False), ("\n", True), ("y\n", True)])
def test_a_person_at_a_terminal_is_asked(machine: Machine, answer: str, installs: bool) -> None:
    machine.debian(missing=("libvlc5",))
    keyboard, terminal = pty.openpty()
    try:
        os.write(keyboard, answer.encode())
        code, _, steps = machine.start(stdin=terminal)
    finally:
        os.close(keyboard)
        os.close(terminal)

    assert code == 0
    assert steps.index("missing: libvlc5") < steps.index("[Y/n]")
    assert any("apt-get" in line for line in machine.log()) is installs
    assert ("going on without them" in steps) is not installs


def test_an_apt_that_fails_is_quoted_and_the_start_goes_on(machine: Machine) -> None:
    machine.debian(apt_works=False, missing=("libvlc5",))
    code, said, steps = machine.start()
    assert (code, said) == (0, str(machine.checkout / ".venv"))
    assert "E: Unable to locate" in steps


def test_a_system_without_apt_is_left_alone(machine: Machine) -> None:
    machine.has("uv")
    assert "packages are missing" not in machine.start()[2]


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


def test_a_killed_set_up_is_repaired_by_the_next_start(machine: Machine) -> None:
    with hold_installation(machine) as process:
        os.killpg(process.pid, signal.SIGKILL)
    (machine.box / "hold").unlink()
    (machine.checkout / ".venv" / "half-written").touch()

    code, said, steps = machine.start()
    assert (code, said) == (0, str(machine.checkout / ".venv"))
    assert "creating" in steps
    assert not (machine.checkout / ".venv" / "half-written").exists()


def test_an_interrupted_set_up_ends_in_a_sentence(machine: Machine) -> None:
    with hold_installation(machine) as process:
        os.killpg(process.pid, signal.SIGINT)
        steps = process.communicate(timeout=WAIT_S)[1]
    assert process.returncode == 1
    assert "the next start does what is left" in steps
    assert "Traceback" not in steps


def test_two_starts_at_once_build_once(machine: Machine) -> None:
    with hold_installation(machine) as first, machine.begin() as second:
        assert second.stderr is not None
        assert "waiting" in second.stderr.readline()
        (machine.box / "hold").write_text("go on\n")  # opens the pipe that the first waits for
        answers = [process.communicate(timeout=WAIT_S)[0].strip() for process in (first, second)]

    assert answers == [str(machine.checkout / ".venv")] * 2
    assert [line.split()[1] for line in machine.log()] == ["venv", "pip"]


def test_a_new_pyproject_updates_what_is_there(machine: Machine) -> None:
    machine.has("uv")
    machine.start()
    kept = machine.checkout / ".venv" / "kept"
    kept.touch()
    machine.dependencies = '["new-one>=2"]'
    machine.write()
    machine.start()

    assert kept.exists()
    assert machine.log()[-1].endswith("bin/python new-one>=2")


def test_test_tools_are_added_when_wanted_and_then_serve_every_start(machine: Machine) -> None:
    machine.has("uv")
    machine.start()
    assert not any("test-tool" in line for line in machine.log())
    machine.start("test")
    assert machine.log()[-1].endswith("test-tool")
    log = machine.log()
    machine.start()
    machine.start("test")
    assert machine.log() == log

    machine.dependencies = '["new-one"]'
    machine.write()
    machine.start()
    assert machine.log()[-1].endswith("new-one test-tool")


def test_an_environment_whose_python_went_away_is_rebuilt(machine: Machine) -> None:
    machine.has("uv")
    machine.start()
    (machine.checkout / ".venv" / "bin" / "python").unlink()
    assert machine.start()[:2] == (0, str(machine.checkout / ".venv"))


def test_a_checkout_that_moved_gets_scripts_that_work_again(machine: Machine) -> None:
    machine.has("uv")
    machine.start()
    machine.checkout = machine.checkout.rename(machine.box / "moved")
    code, said, steps = machine.start()
    assert (code, said) == (0, str(machine.checkout / ".venv"))
    assert "creating" in steps


def test_an_environment_made_by_hand_is_completed_not_replaced(machine: Machine) -> None:
    machine.has("uv")
    venv = machine.checkout / ".venv"
    subprocess.run([PYTHON, "-m", "venv", "--without-pip", str(venv)], check=True)
    (venv / "kept").touch()
    assert machine.start()[:2] == (0, str(venv))
    assert (venv / "kept").exists()


def test_the_environment_can_lie_elsewhere(machine: Machine) -> None:
    machine.has("uv")
    elsewhere = machine.box / "else" / "where"
    machine.environ["HOMEFEED_VENV"] = str(elsewhere)
    assert machine.start()[:2] == (0, str(elsewhere))
    assert not (machine.checkout / ".venv").exists()


def test_a_folder_that_is_no_environment_is_never_replaced(machine: Machine) -> None:
    machine.has("uv")
    precious = machine.box / "precious"
    precious.mkdir()
    (precious / "photo.jpg").touch()
    machine.environ["HOMEFEED_VENV"] = str(precious)
    code, _, steps = machine.start()

    assert code == 1
    assert f"{precious} is no virtual environment" in steps
    assert [path.name for path in precious.iterdir()] == ["photo.jpg"]


def test_a_read_only_checkout_uses_the_cache(machine: Machine) -> None:
    machine.has("uv")
    machine.before += "\nreal = os.access"
    # Root may write everywhere, so a medium that cannot be written has to be acted.
    machine.before += "\nos.access = lambda path, mode: mode != os.W_OK and real(path, mode)"
    machine.write()
    code, said, _ = machine.start()

    assert code == 0
    assert said.startswith(str(machine.box / ".cache" / "homefeed" / "venv-"))
    assert machine.start() == (0, said, "")
    assert not (machine.checkout / ".venv").exists()


def test_starting_with_the_environments_own_python_starts_nothing_else(machine: Machine) -> None:
    machine.has("uv")
    machine.start()
    python = machine.checkout / ".venv" / "bin" / "python"
    script = "import bootstrap, os, sys; from pathlib import Path\n"
    script += "os.execv = None\nbootstrap.ensure(Path(), [], want_test_tools=False); print('here')"
    said = subprocess.check_output(
        [python, "-c", script], cwd=machine.checkout, env=machine.variables, text=True
    )
    assert said == "here\n"


def test_a_missing_python3_venv_is_named_with_the_line_that_mends_it(machine: Machine) -> None:
    machine.before += "\nsys.modules['ensurepip'] = None"
    machine.before += "\nimport importlib.util; importlib.util.find_spec = lambda name: None"
    machine.write()
    code, _, steps = machine.start()
    assert code == 1
    assert "sudo apt-get install --no-install-recommends python3-venv" in steps


@pytest.mark.parametrize("name", ["bootstrap.py", "main.py"])
def test_python_3_6_can_parse_as_far_as_the_version_check(name: str) -> None:
    ast.parse((ROOT / name).read_text(), name, feature_version=(3, 6))
    assert "from __future__ import annotations" not in (ROOT / name).read_text()  # 3.7


def test_an_old_python_gets_a_sentence() -> None:
    script = "import sys; sys.version_info = (3, 9, 2, 'final', 0); import bootstrap"
    done = subprocess.run(
        [PYTHON, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Homefeed needs Python 3.11 or newer; this is Python 3.9.")


def test_a_second_start_adds_no_more_than_a_tenth_of_a_second(machine: Machine) -> None:
    machine.has("uv")
    machine.start()
    bare = [str(machine.checkout / ".venv" / "bin" / "python"), "-c", "import bootstrap"]
    whole = [PYTHON, str(machine.checkout / "main.py")]

    def takes_s(command: list[str]) -> float:
        began = time.perf_counter()
        subprocess.run(
            command,
            cwd=machine.checkout,
            env=machine.variables,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return time.perf_counter() - began

    pairs = [(takes_s(bare), takes_s(whole)) for _ in range(10)]
    bare_s, whole_s = (min(times) for times in zip(*pairs, strict=True))
    # What else the machine does only ever adds; a slow one takes long to start any Python.
    assert whole_s - bare_s < max(0.1, 2 * bare_s)
