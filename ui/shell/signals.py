"""Ctrl+C and SIGTERM close the window in order instead of ending the process under it."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from contextlib import ExitStack

from PySide6.QtCore import QSocketNotifier

from ui.shell.leaving import leave


def quit_on_signals(stack: ExitStack, leave: Callable[[], None] = leave) -> None:
    """Quit the event loop on SIGINT or SIGTERM until the stack closes.

    Python runs a handler only when its own code runs, and Qt's loop may wait for long: the
    signal writes to a socket that the loop watches, which wakes it. The handler itself does
    nothing. It runs in the middle of whatever Python does, and that may be drawing: quitting
    closes the windows at once and would free the one that Qt is just drawing.
    """
    waked, waker = socket.socketpair()
    for end in (waked, waker):
        end.setblocking(False)
        stack.callback(end.close)
    old = signal.set_wakeup_fd(waker.fileno())
    stack.callback(signal.set_wakeup_fd, old)
    notifier = QSocketNotifier(waked.fileno(), QSocketNotifier.Type.Read)

    def quit_from_the_loop() -> None:
        waked.recv(64)
        leave()

    notifier.activated.connect(quit_from_the_loop)
    stack.callback(notifier.setEnabled, False)
    for number in (signal.SIGINT, signal.SIGTERM):
        before = signal.signal(number, lambda *_: None)
        stack.callback(signal.signal, number, before)
