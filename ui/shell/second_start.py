"""A second start raises the first one's window: one word over a local socket, from the same user.

The socket lies in the data folder, which is its owner's alone, and whoever knocks is asked of the
kernel (SO_PEERCRED, unix(7)). All that can be said is `raise`; anything else ends the connection.
"""

from __future__ import annotations

import logging
import os
import socket
import struct
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSocketNotifier

NAME: Final = "homefeed.socket"
WORD: Final = b"raise\n"
ANSWER: Final = b"raised\n"
ANSWERS_WITHIN_S: Final = 2.0
_PATIENCE_S: Final = 0.05
"""Whoever knocks has the word ready: the GUI thread waits no longer."""
_PEER: Final = struct.Struct("3i")

_log = logging.getLogger(__name__)


def hear_second_starts(data: Path, raise_window: Callable[[], object], stack: ExitStack) -> None:
    """Raise the window when another start asks for it, until the stack closes. GUI thread.

    Where sockets cannot be made (a file system without them, a path too long) the log says so.
    """
    place = data / NAME
    listener = socket.socket(socket.AF_UNIX)
    stack.callback(listener.close)
    try:
        place.unlink(missing_ok=True)  # the data lock is held: it is of a run that was killed
        listener.bind(os.fspath(place))
        place.chmod(0o600)
        listener.listen(4)
    except OSError as error:
        _log.info("second starts cannot raise the window: %s", error.strerror)
        return
    listener.setblocking(False)
    stack.callback(place.unlink, missing_ok=True)
    notifier = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read)

    def answer() -> None:
        try:
            caller, _ = listener.accept()
        except OSError:
            return
        with caller:
            caller.settimeout(_PATIENCE_S)
            try:
                if _user_of(caller) == os.getuid() and caller.recv(len(WORD) + 1) == WORD:
                    raise_window()
                    caller.sendall(ANSWER)
            except OSError:
                return

    notifier.activated.connect(answer)
    stack.callback(notifier.setEnabled, False)


def raise_the_first(data: Path) -> bool:
    """Ask the Homefeed that has a data folder to come to the front; return whether it did."""
    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(ANSWERS_WITHIN_S)
        try:
            caller.connect(os.fspath(data / NAME))
            caller.sendall(WORD)
            return caller.recv(len(ANSWER)) == ANSWER
        except OSError:
            return False


def _user_of(caller: socket.socket) -> int:
    """Return the user id at the other end; -1 where the system does not tell."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return -1
    packed = caller.getsockopt(socket.SOL_SOCKET, option, _PEER.size)
    _, user, _ = _PEER.unpack(packed)
    return int(user)
