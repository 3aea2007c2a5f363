"""Starts the self-contained Homefeed.

Homefeed starts its helpers as `sys.executable -m module`. There is no Python beside this
executable, so it answers to `-m` and `-c` as Python does.
"""

from __future__ import annotations

import runpy
import sys


def start() -> None:
    """Run a helper where one is asked for, else the program."""
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


start()
