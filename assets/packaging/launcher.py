"""Starts the self-contained Homefeed.

Homefeed starts its helpers as `sys.executable -m module`. There is no Python beside this
executable, so it answers to `-m` and `-c` as Python does.
"""

from __future__ import annotations

import os
import runpy
import sys


def start() -> None:
    """Run a helper where one is asked for, else the program."""
    _give_back_the_libraries()
    match sys.argv[1:]:
        case ["-m", module, *arguments]:
            sys.argv = [module, *arguments]
            runpy.run_module(module, run_name="__main__", alter_sys=True)
        case ["-c", program, *arguments]:
            sys.argv = ["-c", *arguments]
            exec(compile(program, "<string>", "exec"), {"__name__": "__main__"})
        case _:
            from main import run  # noqa: PLC0415  # a helper needs none of it

            run()


def _give_back_the_libraries() -> None:
    """Have other programs that are started from here load their own libraries, not these.

    This process was loaded with what PyInstaller's loader had put there. A helper is started by
    that loader anew: told to begin afresh, it does not count on finding it there.
    """
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before


start()
