"""Homefeed's command line; builds, wires, runs, and closes in reverse order."""

# ruff: noqa: PLC0415  # nothing outside the standard library may be imported before `ensure`
import argparse
import gc
import logging
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NoReturn

import bootstrap
from ui.shell.developer_options import FOR_DEVELOPERS
from ui.shell.options import VERSION, parse
from ui.shell.terminal import whether_read_or_not

if TYPE_CHECKING:
    from ui.shell.private_sitting import Sitting

ROOT = Path(__file__).resolve().parent


def main(argv: list[str]) -> int:
    """Run one command; return 0 when it went well, 1 for a fault that was named, 2 for usage."""
    options = parse(argv)
    # The ranker's matrices are small: a second thread costs them more than it saves.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    bootstrap.ensure(ROOT, argv, want_test_tools=options.command in FOR_DEVELOPERS)
    if options.command not in FOR_DEVELOPERS:
        os.umask(0o077)  # whatever is written from here on is its owner's alone
    run = {
        "test": _test,
        "bench": _bench,
        "package": _package,
        "evaluate": _evaluate,
        "import": _import,
        "export": _export,
        "backups": _backups,
        "restore": _restore,
        "erase": _erase,
        "verify": _verify,
        "doctor": _doctor,
        "study": _study,
        "compare": _compare,
        "sync": _sync,
    }.get(options.command, play)
    return run(options)


def _test(options: argparse.Namespace) -> int:
    from tests.gate import run_gate

    return run_gate(ROOT, options.pytest_args, full=options.full)


def _package(options: argparse.Namespace) -> int:
    from assets.packaging.command import run_package

    return run_package(ROOT, options.kinds, options.into, twice=options.twice)


def _doctor(options: argparse.Namespace) -> int:
    from ui.doctor import report

    return report(ROOT, VERSION, options.data_dir, options.engine, options.surface, options.bundle)


def _export(options: argparse.Namespace) -> int:
    from ui.export import run_export

    return run_export(options.data_dir, options.table, options.into, sidecars=options.sidecars)


def _backups(options: argparse.Namespace) -> int:
    from ui.copies import run_backups

    return run_backups(options.data_dir, take=options.take)


def _verify(options: argparse.Namespace) -> int:
    from ui.verify import run_verify

    return run_verify(options.data_dir)


def _restore(options: argparse.Namespace) -> int:
    from ui.copies import run_restore

    return run_restore(options.data_dir, options.name)


def _erase(options: argparse.Namespace) -> int:
    from ui.erase import run_erase

    return run_erase(options.data_dir, options.profile, options.export, sure=options.yes)


def _sync(options: argparse.Namespace) -> int:
    from ui.sync import run_sync

    return run_sync(
        options.data_dir,
        options.address,
        name=options.station,
        every_s=options.every,
        erase=options.erase,
    )


def _bench(options: argparse.Namespace) -> int:
    from tests.benchmarks.run import clean, run_benchmarks

    if options.clean:
        return clean()
    return run_benchmarks(
        options.names,
        options.json,
        surface=options.surface,
        full=options.full,
        rival=options.rival,
        replay=options.replay,
        personas=options.personas,
    )


def _evaluate(options: argparse.Namespace) -> int:
    if options.kind in ("replay", "personas"):
        from ranking.evaluation.command import run_personas, run_replay

        run = run_replay if options.kind == "replay" else run_personas
        return run(options.folder, options.policy, options.viewers, options.seed, options.json)
    from ui.own_log import run_log

    return run_log(options.data_dir, options.policy, options.json)


def _study(options: argparse.Namespace) -> int:
    if options.action in ("run", "resume"):
        from ui.study.options import data_folder

        options.data_dir = data_folder(options.file, options.data_dir)
        return play(options)
    if options.action in ("export", "verify"):
        from ui.study.exporting import run_export, run_verify

        return (run_export if options.action == "export" else run_verify)(options)
    from ui.study.commands import run_command

    return run_command(options)


def _compare(options: argparse.Namespace) -> int:
    from ui.comparing import run_compare

    return run_compare(options)


def _import(options: argparse.Namespace) -> int:
    from ui.importing import run_import, run_undo

    if options.undo:
        return run_undo(options.data_dir)
    return run_import(options.data_dir, options.kind, options.file, dry_run=options.dry_run)


def play(options: argparse.Namespace) -> int:
    """Open the window, or the offscreen demo, and run until it is closed."""
    from player import network_lock
    from ui.shell import display
    from ui.shell.fault import Fault, say
    from ui.shell.places import find_places, require_places
    from ui.shell.private_sitting import Sitting
    from ui.shell.supervisor import supervised

    headless = options.command == "demo" and options.headless
    try:
        require_places(getattr(options, "folders", []))
        over_tcp = display.require(headless=headless)
    except Fault as fault:
        return say(str(fault))
    lock_off = over_tcp and getattr(options, "allow_network_display", False)
    if over_tcp and not lock_off:
        return say(str(display.over_tcp()))
    locked = not lock_off and network_lock.engage()  # inherited by all that is started from here
    if headless:
        return _play(options, headless=True, locked=locked)
    from storage.errors import StorageError

    try:
        told = _asked(options)
        forgets = "stage" in told or ("kiosk" in told and "study" not in told)
        sitting = Sitting(options.data_dir, private=forgets or getattr(options, "private", False))
    except StorageError as fault:
        from ui.study.read import say_mistakes

        return say_mistakes(fault)
    except Fault as fault:
        return say(str(fault))
    waits = os.getpid()
    try:
        return supervised(
            lambda board, crash: _play(
                options,
                sitting,
                locked=locked,
                noting=board.opening,
                drew=board.drew,
                crash=crash,
                **told,
            ),
            log=lambda: (
                "forgotten, as it was private"
                if sitting.folder is not None and options.command != "kiosk"
                else find_places(options.data_dir).log
            ),
            turn=sitting.turn,
            unattended=options.command == "kiosk",
        )
    finally:
        # The player ends its sitting itself where the first process was killed before it.
        if os.getpid() == waits or os.getppid() != waits:
            sitting.end()


def _asked(options: argparse.Namespace) -> dict[str, Any]:
    """Return what is run instead of a viewer's own feed, if anything."""
    told: dict[str, Any] = {}
    if getattr(options, "script", None) or getattr(options, "record", None):
        from ui.stage.running import asked_stage

        told["stage"] = asked_stage(options, VERSION)
        options.seed = told["stage"].begin.seed
    if getattr(options, "study", None):
        from ui.study.options import data_folder

        options.data_dir = data_folder(options.study, options.data_dir)
    if options.command == "kiosk":
        from ui.kiosk.running import asked_kiosk

        told["kiosk"] = asked_kiosk(options, ROOT / "assets" / "demo")
    if options.command == "study" or getattr(options, "study", None):
        from ui.study.running import asked_run

        told["study"] = asked_run(options, VERSION)
    return told


def _play(
    options: argparse.Namespace,
    sitting: "Sitting | None" = None,
    *,
    headless: bool = False,
    **told: Any,
) -> int:
    """Run the player in this process; a fault of the world becomes a sentence."""
    from storage.errors import StorageError
    from ui.shell.data_lock import InUse
    from ui.shell.fault import Fault, say

    try:
        with ExitStack() as stack:
            if headless:
                os.environ["QT_QPA_PLATFORM"] = "offscreen"
                if options.data_dir is None:
                    options.data_dir = Path(stack.enter_context(TemporaryDirectory()))
            if sitting is not None:
                told |= {"private": sitting.folder, "refusal": sitting.refusal}
                if options.command == "play" and options.private and sitting.folder is None:
                    options.folders = []  # named for the private sitting, which has ended
            return _run(options, stack, headless=headless, **told)
    except InUse as fault:
        if sitting is not None and sitting.folder is not None:
            return say(
                "Homefeed runs already: close it first, or begin a private sitting in its Settings."
            )
        return _raise_the_first(options, fault)
    except (Fault, StorageError) as fault:
        return say(str(fault))


def _raise_the_first(options: argparse.Namespace, fault: Exception) -> int:
    """Bring the Homefeed that has the data folder to the front instead of starting another."""
    from ui.shell.fault import say
    from ui.shell.places import find_places
    from ui.shell.second_start import raise_the_first

    if not raise_the_first(find_places(options.data_dir).data, options.folders):
        return say(str(fault))
    sys.stdout.write("Homefeed runs already: its window is in front now.\n")
    return 0


def _run(options: argparse.Namespace, stack: ExitStack, *, headless: bool, **told: Any) -> int:
    from player import memory
    from ui.shell import qt_loading

    gc.disable()  # nothing of what is read in now is garbage; `collect_here` takes over
    memory.use_small_heap()
    qt_loading.load_qt()
    from ui.shell.wiring import Choices, wire

    app = wire(
        Choices(
            data_dir=options.data_dir,
            engine=options.engine,
            surface="software" if headless else options.surface,
            seed=options.seed,
            version=VERSION,
            demo_folder=ROOT / "assets" / "demo",
            policy=options.policy,
            verbose=getattr(options, "verbose", False),
            **told,
        ),
        stack,
    )
    if headless:
        from ui.headless.demo import run_demo

        return run_demo(app, options.out, options.swipes)
    return app.run(
        getattr(options, "folders", []),
        demo=options.command == "demo",
        guide=getattr(options, "guide", False),
    )


def run() -> NoReturn:
    """Run the command that this process was started with, and end it."""
    try:
        code = main(sys.argv[1:])
    finally:  # also after argparse's own words
        for stream in (sys.stdout, sys.stderr):
            with whether_read_or_not(stream):
                pass
    logging.shutdown()
    # All that was opened is closed by now. What is left are Python's wrappers of Qt's objects,
    # which the interpreter would take down in an order that Qt does not always survive.
    os._exit(code)


if __name__ == "__main__":
    run()
