"""What the command line promises: exit codes, sentences, and a program that keeps to itself."""

from __future__ import annotations

import json
import os
import signal
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.end2end import library
from tests.end2end.program import ROOT, WAIT_S, Changes, Program, program, run_main, until
from tests.end2end.screen import Screen

NO_DISPLAY: Changes = {"DISPLAY": None}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The program, in the middle of a video."""
    folder = tmp_path_factory.mktemp("running")
    clips = library.fill(folder / "clips", count=4, seconds=1.0)
    with program(folder / "data", clips) as run:
        run.wait_for_window()
        run.wait_for_library(4)
        run.swipe_with("Down")
        yield run


def test_the_version_is_told_in_one_line() -> None:
    done = run_main("--version", changes=NO_DISPLAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Homefeed 0.")
    assert done.stdout.count("\n") == 1


def test_the_headless_demo_swipes_learns_and_draws(tmp_path: Path) -> None:
    done = run_main(
        "demo", "--headless", "--swipes", "3", "--out", str(tmp_path), changes=NO_DISPLAY
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("learned: ") == 3
    summary = json.loads((tmp_path / "summary.json").read_text("utf-8"))
    assert [line["swipe"] for line in summary["lines"]] == [1, 2, 3]
    assert (tmp_path / "reset.png").stat().st_size > 10_000


def test_the_help_has_examples() -> None:
    done = run_main("--help", changes=NO_DISPLAY)
    assert done.returncode == 0
    assert "examples:" in done.stdout
    assert "python3 main.py demo --headless" in done.stdout


def test_the_policy_that_is_asked_for_deals_and_is_recorded(tmp_path: Path) -> None:
    clips = sorted((ROOT / "assets" / "demo").rglob("*.mp4"))[3:5]
    listed = tmp_path / "order.txt"
    listed.write_text("# two clips\n" + "\n".join(map(str, clips)), "utf-8")
    policy = f"fixed-list:{listed}"
    done = run_main(
        *("--policy", policy, "demo", "--headless", "--swipes", "2", "--out", str(tmp_path)),
        changes=NO_DISPLAY,
    )
    assert done.returncode == 0, done.stderr
    lines = json.loads((tmp_path / "summary.json").read_text("utf-8"))["lines"]
    assert [line["policy"] for line in lines] == ["fixed-list-1"] * 2


@pytest.mark.parametrize("wrong", [["--policy", "best"], ["--policy", "interleave:taste"]])
def test_a_policy_that_does_not_exist_is_refused_with_those_that_do(wrong: list[str]) -> None:
    done = run_main(*wrong, changes=NO_DISPLAY)
    assert done.returncode == 2
    assert "interleave:A,B" in done.stderr


def test_a_list_that_cannot_be_read_is_a_fault_with_its_name(tmp_path: Path) -> None:
    done = run_main(
        "--policy",
        f"fixed-list:{tmp_path / 'nowhere.txt'}",
        "demo",
        "--headless",
        changes=NO_DISPLAY,
    )
    assert done.returncode == 1
    assert "nowhere.txt cannot be read" in done.stderr


@pytest.mark.parametrize(
    "wrong", [["--nonsense"], ["doctor", "--nonsense"], ["--surface", "oil"], ["export"]]
)
def test_wrong_usage_exits_with_2_and_the_usage(wrong: list[str]) -> None:
    done = run_main(*wrong, changes=NO_DISPLAY)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: main.py")
    assert "Traceback" not in done.stderr


def test_without_a_display_one_sentence_names_the_headless_demo(tmp_path: Path) -> None:
    done = run_main("--data-dir", tmp_path / "data", changes=NO_DISPLAY)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr
    assert "python3 main.py demo --headless" in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_display_that_does_not_answer_is_named(tmp_path: Path) -> None:
    done = run_main("--data-dir", tmp_path / "data", changes={"DISPLAY": ":987"})
    assert done.returncode == 1
    assert ":987" in done.stderr
    assert "python3 main.py demo --headless" in done.stderr


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run_main("--data-dir", tmp_path / "file" / "data")
    assert done.returncode == 1
    assert str(tmp_path / "file" / "data") in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("kind", ["absent", "a file", "unreadable"])
def test_a_folder_that_cannot_be_read_gets_a_sentence(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "clips"
    if kind == "a file":
        folder.touch()
    elif kind == "unreadable":
        folder.mkdir(mode=0o000)
    # Root may read everything: it gives that up for this run.
    bounded = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if kind[0] == "u" else []
    if os.geteuid() != 0:
        bounded = []
    done = run_main(folder, "--data-dir", tmp_path / "data", before=bounded)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert str(folder) in done.stderr


def test_an_empty_folder_gets_a_sentence_in_the_window(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with program(tmp_path / "data", tmp_path / "empty", expected="no video that can") as run:
        run.wait_for_window()
        until(run.complaints, "the sentence")
        assert run.complaints()[0].endswith("no video that can be played; folders: 1")


def test_doctor_tells_versions_engine_surface_and_places(tmp_path: Path) -> None:
    done = run_main("doctor", "--data-dir", tmp_path / "data", changes=NO_DISPLAY)
    told = dict(line.split("  ", 1) for line in done.stdout.splitlines() if "  " in line)
    told = {name: value.strip() for name, value in told.items()}
    for name in ("Python", "PySide6", "Qt", "SQLite", "numpy"):
        assert told[name][0].isdigit(), name
    assert "libVLC 3." in told["Engine"]
    assert told["Surface"] in ("gl", "software")
    assert told["Network lock"] == "on"
    assert told["Data"] == str(tmp_path / "data")
    assert done.returncode == 0
    assert not (tmp_path / "data").exists(), "looking must not leave traces"


def test_doctor_names_the_fallback_and_what_mends_it(tmp_path: Path) -> None:
    done = run_main(
        "doctor", "--data-dir", tmp_path, changes={"PYTHON_VLC_LIB_PATH": "/nowhere/libvlc.so"}
    )
    assert "Qt Multimedia" in done.stdout
    assert "mend: sudo apt-get install --no-install-recommends libvlc5" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_second_start_raises_the_first_window(running: Program) -> None:
    done = run_main("--data-dir", running.data)
    assert (done.returncode, done.stderr) == (0, "")
    assert "in front now" in done.stdout
    assert running.process.poll() is None


def test_a_second_start_is_refused_where_the_first_does_not_answer(running: Program) -> None:
    os.kill(running.player, signal.SIGSTOP)
    try:
        done = run_main("--data-dir", running.data)
    finally:
        os.kill(running.player, signal.SIGCONT)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert str(running.data) in done.stderr


def test_data_are_for_their_owner_alone(running: Program) -> None:
    assert stat.S_IMODE(running.data.stat().st_mode) == 0o700
    modes: dict[Path, int] = {}
    for place in running.data.rglob("*"):
        with suppress(FileNotFoundError):  # a poster gets its name once it is written
            modes[place] = place.stat().st_mode
    open_to_others = {
        place: oct(mode)
        for place, mode in modes.items()
        if stat.S_IMODE(mode) != (0o700 if stat.S_ISDIR(mode) else 0o600)
    }
    assert any(place.suffix == ".sqlite3" for place in modes)
    assert open_to_others == {}


OVER = (FileNotFoundError, ProcessLookupError)
"""What is said of a process or thread that ended between two looks: a clip that begins anew."""


def family_of(pid: int) -> list[int]:
    """Return a process and all that descend from it."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").iterdir():
        with suppress(*OVER):
            for child in (task / "children").read_text().split():
                found += family_of(int(child))
    return found


def test_the_kernel_filters_every_thread_of_every_process(running: Program) -> None:
    told = []
    for pid in family_of(running.process.pid):
        with suppress(*OVER):
            for task in Path(f"/proc/{pid}/task").iterdir():
                with suppress(*OVER):
                    told.append((task / "status").read_text())
    assert len(told) > 4
    for status in told:
        assert "\nSeccomp:\t2\n" in status, status.splitlines()[0]


def test_no_internet_socket_is_open(running: Program) -> None:
    local, opened = local_sockets(running), set[str]()
    for pid in family_of(running.process.pid):
        with suppress(*OVER):
            for descriptor in Path(f"/proc/{pid}/fd").iterdir():
                with suppress(*OVER):
                    opened.add(str(descriptor.readlink()))
    local |= local_sockets(running)  # those too that were opened meanwhile
    sockets = {target[8:-1] for target in opened if target.startswith("socket:[")}
    assert sockets
    assert sockets <= local


def local_sockets(run: Program) -> set[str]:
    """Return the inodes of all sockets that lead nowhere but to this machine."""
    net = Path(f"/proc/{run.process.pid}/net")
    unix = (net / "unix").read_text().splitlines()[1:]
    netlink = (net / "netlink").read_text().splitlines()[1:]
    return {line.split()[6] for line in unix} | {line.split()[-1] for line in netlink}


def test_the_lock_of_a_killed_program_does_not_keep_the_next_one_out(tmp_path: Path) -> None:
    clips = library.fill(tmp_path / "clips", count=3, seconds=1.0)
    with program(tmp_path / "data", clips) as run:
        run.wait_for_window()
        run.wait_for_position(0)
        run.kill()
    with program(tmp_path / "data") as again:
        again.wait_for_window()
        again.wait_for_position(0)


@pytest.mark.parametrize("how", ["close button", "Ctrl+C"])
def test_an_orderly_end_closes_the_impression_and_the_session(
    how: str, display: Screen, tmp_path: Path
) -> None:
    clips = library.fill(tmp_path / "clips", count=3, seconds=1.0)
    with program(tmp_path / "data", clips) as run:
        run.wait_for_window()
        run.wait_for_position(0)
        if how == "Ctrl+C":
            run.process.send_signal(signal.SIGINT)
        else:
            display.ask_to_close(int(run.window))
        assert run.process.wait(WAIT_S) == 0
        (row,) = run.impressions()
        assert row["ended_by"] == "closed"
        assert run.rows("SELECT * FROM running") == []
        (session,) = run.rows("SELECT * FROM session")
        assert session["ended_at_ms"] is not None
        assert (run.data / "log" / "crash.log").read_bytes() == b""


def test_a_display_over_the_network_needs_a_switch(tmp_path: Path) -> None:
    done = run_main("--data-dir", tmp_path / "data", changes={"DISPLAY": "localhost:10.0"})
    assert done.returncode == 1
    assert "--allow-network-display" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_log_is_judged_while_the_program_writes_it(running: Program) -> None:
    done = run_main("--data-dir", str(running.data), "evaluate", "log", changes=NO_DISPLAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert "there is something to tell" in done.stdout


def test_what_is_known_is_exported_while_the_program_goes_on(running: Program) -> None:
    done = run_main("export", "-", "--data-dir", running.data, changes=NO_DISPLAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("file,missing,title,caption,creator")
    full = ("sh", "-c", 'exec "$@" > /dev/full', "sh")
    done = run_main("export", "-", "--data-dir", running.data, before=full, changes=NO_DISPLAY)
    assert done.returncode == 1
    assert done.stderr == "The table cannot be written: No space left on device.\n"


def test_an_import_waits_until_the_program_is_closed_and_can_be_tried_before(
    running: Program, tmp_path: Path
) -> None:
    export = tmp_path / "user_data.json"
    export.write_text('{"Activity": {"Search History": {"SearchList": [{"SearchTerm": "bread"}]}}}')
    bring = ("import", "tiktok-export", export, "--data-dir", running.data)
    for command in (bring, ("import", "--undo", "--data-dir", running.data)):
        refused = run_main(*command, changes=NO_DISPLAY)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "Homefeed runs already" in refused.stderr
        assert "Close it first" in refused.stderr
    tried = run_main(*bring, "--dry-run", changes=NO_DISPLAY)
    assert (tried.returncode, tried.stderr) == (0, "")
    assert "Nothing was written" in tried.stdout
    assert running.rows("SELECT * FROM imported") == []


@pytest.mark.parametrize(
    "wrong",
    [["import"], ["import", "--undo", "tiktok-export", "x"], ["import", "tiktok-export"]],
)
def test_an_import_needs_an_export_or_an_undo(wrong: list[str]) -> None:
    done = run_main(*wrong, changes=NO_DISPLAY)
    assert done.returncode == 2
    assert "usage: main.py" in done.stderr
