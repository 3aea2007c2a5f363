"""The program as a person starts it, with somebody watching from inside. Standard library only.

Python outside the environment runs this first, as it runs main.py: nothing that needs a package
may be imported before `bootstrap.ensure` has started over inside it.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, cast

import bootstrap
import main

if TYPE_CHECKING:
    from ui.feed.card import PageCard
    from ui.shell.wiring import App, Choices


def run(argv: list[str], watch: Callable[[App], object]) -> None:
    """Run `main.py argv`; once all is wired, and before anything plays, call `watch`.

    Raises:
        SystemExit: the program ended with another code than 0.
    """
    _start_over_as_this_module()
    bootstrap.ensure(main.ROOT, argv, want_test_tools=False)

    from player import memory
    from ui.shell import qt_loading

    # All as main does, before the imports below take their time and memory.
    gc.disable()
    memory.use_small_heap()
    qt_loading.load_qt()
    from ui.shell import supervisor, wiring

    _take_nothing_for_copies()
    wire = wiring.wire
    watchers = []  # whoever watches lives as long as the program

    def wire_and_watch(choices: Choices, stack: ExitStack) -> App:
        app = wire(choices, stack)
        watchers.append(watch(app))
        app.window.requestActivate()  # a display without a window manager gives nobody the keys
        _end_on_a_bug(app)
        return app

    wiring.wire = wire_and_watch
    supervisor.supervised = _unsupervised
    code = main.main(argv)
    if code != 0:
        sys.exit(code)


def _unsupervised(
    player: Callable[..., int], log: object, turn: object = None, *, unattended: bool = False
) -> int:
    """Play in this process: it is the one whose memory and time are read."""
    from ui.shell.supervisor import Board

    del log, turn, unattended
    return player(Board(), None)


def _take_nothing_for_copies() -> None:
    """Clips are laid out many times over, and each is to be a video of its own."""
    from storage.likeness import Likeness

    Likeness.nearest = lambda self, traits: None  # type: ignore[method-assign]


def _end_on_a_bug(app: App) -> None:
    """The program goes on after a bug; a measurement must not."""
    tell = sys.excepthook

    def hook(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        tell(kind, bug, trace)
        app.application.exit(1)

    sys.excepthook = hook


def with_engine_that_shows_nothing() -> None:
    """Have the next `run` play through an engine that never has a frame."""
    from tests.ui.scripted_engine import ScriptedEngine
    from ui.shell import wiring

    wiring._open_engine = lambda wanted: (ScriptedEngine(), None)  # its time is never moved on


def row_of(app: App) -> int:
    """Return the row on screen, -1 while there is none."""
    return cast("int", app.controller.current)


def page_of(app: App) -> PageCard | None:
    """Return the page on screen, None while there is none."""
    return cast("PageCard | None", app.controller.card)


def pages_of(app: App) -> list[PageCard]:
    """Return all pages, on screen and waiting."""
    return cast("list[PageCard]", app.controller.cards)


def _start_over_as_this_module() -> None:
    """Have the set-up start over with this command instead of main.py's."""
    execute = os.execv

    def execv(python: str, arguments: list[str]) -> None:
        execute(python, [python, *sys.orig_argv[1:]])

    os.execv = execv  # type: ignore[assignment]  # never returns, as the original
