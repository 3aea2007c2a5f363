"""Ctrl+C and SIGTERM close the window in order instead of ending the process under it."""

from __future__ import annotations

import signal
import socket
from contextlib import ExitStack

from PySide6.QtCore import QCoreApplication, QSocketNotifier


def quit_on_signals(stack: ExitStack) -> None:
    """Quit the event loop on SIGINT or SIGTERM until the stack closes.

    Python runs a handler only when its own code runs, and Qt's loop may wait for long: the
    signal writes to a socket that the loop watches, which wakes it.
    """
    waked, waker = socket.socketpair()
    for end in (waked, waker):
        end.setblocking(False)
        stack.callback(end.close)
    old = signal.set_wakeup_fd(waker.fileno())
    stack.callback(signal.set_wakeup_fd, old)
    notifier = QSocketNotifier(waked.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: waked.recv(64))
    stack.callback(notifier.setEnabled, False)
    for number in (signal.SIGINT, signal.SIGTERM):
        before = signal.signal(number, lambda *_: QCoreApplication.quit())
        stack.callback(signal.signal, number, before)
