"""Packages of the system: found missing, installed, or named in one line."""

from __future__ import annotations

import os
import pty

import pytest

from tests.first_start.machine import Machine


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


def test_a_missing_python3_venv_is_named_with_the_line_that_mends_it(machine: Machine) -> None:
    machine.before += "\nsys.modules['ensurepip'] = None"
    machine.before += "\nimport importlib.util; importlib.util.find_spec = lambda name: None"
    machine.write()
    code, _, steps = machine.start()
    assert code == 1
    assert "sudo apt-get install --no-install-recommends python3-venv" in steps
