"""A second start raises the first one's window: one line over a local socket, from the same user.

The socket lies in the data folder, which is its owner's alone, and whoever knocks is asked of the
kernel (SO_PEERCRED, unix(7)). All that can be said is `raise`, with paths of what to play besides;
anything else ends the connection.
"""

from __future__ import annotations

import json
import logging
import os
import socket
import struct
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSocketNotifier

NAME: Final = "homefeed.socket"
WORD: Final = b"raise"
END: Final = b"\n"
ANSWER: Final = b"raised\n"
ANSWERS_WITHIN_S: Final = 2.0
_PATIENCE_S: Final = 0.05
"""Whoever knocks has the word ready: the GUI thread waits no longer."""
_MOST_BYTES: Final = 64 * 1024
"""A selection of some hundred files."""
_PEER: Final = struct.Struct("3i")

_log = logging.getLogger(__name__)


def hear_second_starts(
    data: Path,
    raise_window: Callable[[], object],
    stack: ExitStack,
    play: Callable[[Sequence[Path]], object] = lambda places: None,
) -> None:
    """Raise the window when another start asks for it, until the stack closes. GUI thread.

    `play` hears of the folders and videos that it was to play, if any.

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
                if _user_of(caller) != os.getuid():
                    return
                places = _read(_line_of(caller))
                raise_window()
                if places:
                    play(places)
                caller.sendall(ANSWER)
            except (OSError, ValueError):
                return

    notifier.activated.connect(answer)
    stack.callback(notifier.setEnabled, False)


def raise_the_first(data: Path, places: Sequence[Path] = ()) -> bool:
    """Ask the Homefeed that has a data folder to come to the front; return whether it did.

    It plays these folders and videos, if any.
    """
    # JSON in ASCII: a name may hold a line's end, or bytes that are no text.
    told = [WORD, json.dumps([os.fspath(place.absolute()) for place in places]).encode()]
    line = b" ".join(told[: 2 if places else 1]) + END
    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(ANSWERS_WITHIN_S)
        try:
            caller.connect(os.fspath(data / NAME))
            caller.sendall(line)
            return caller.recv(len(ANSWER)) == ANSWER
        except OSError:
            return False


def _line_of(caller: socket.socket) -> bytes:
    """Read one line and no more.

    Raises:
        OSError: nothing comes.
        ValueError: it has no end, or something follows it.
    """
    said = b""
    while not said.endswith(END):
        more = caller.recv(_MOST_BYTES + 1 - len(said))
        said += more
        if not more or len(said) > _MOST_BYTES:
            raise ValueError("this is no line")
    return said.removesuffix(END)


def _read(line: bytes) -> list[Path]:
    """Return the places that a line names; they are whole paths.

    Raises:
        ValueError: it says something else.
    """
    if line == WORD:
        return []
    word, _, rest = line.partition(b" ")
    places = json.loads(rest) if word == WORD else None
    if not isinstance(places, list) or not all(isinstance(place, str) for place in places):
        raise ValueError("this is not what a second start says")
    found = [Path(place) for place in places]
    if not all(place.is_absolute() for place in found) or any("\0" in place for place in places):
        raise ValueError("a path of another program's folder means nothing here")
    return found


def _user_of(caller: socket.socket) -> int:
    """Return the user id at the other end; -1 where the system does not tell."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return -1
    packed = caller.getsockopt(socket.SOL_SOCKET, option, _PEER.size)
    _, user, _ = _PEER.unpack(packed)
    return int(user)
