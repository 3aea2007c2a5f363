"""The environment is built once, completed, repaired, and never put where it would do harm."""

from __future__ import annotations

import os
import signal
import subprocess

from tests.first_start.machine import PYTHON, WAIT_S, Machine, hold_installation


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
