"""Whether there is a display, and how it is reached."""

from __future__ import annotations

import os
import socket
import sys

from player import network_lock
from ui.shell.fault import Fault

HEADLESS = "To see the feed work without one: python3 main.py demo --headless"


def require(*, headless: bool) -> bool:
    """Return whether the display is reached over TCP.

    Raises:
        Fault: there is no display, or it does not answer, and the command needs one.
    """
    if headless or not sys.platform.startswith("linux") or "QT_QPA_PLATFORM" in os.environ:
        return False
    if os.environ.get("WAYLAND_DISPLAY"):
        return False
    name = os.environ.get("DISPLAY", "")
    if not name:
        raise Fault(f"There is no display here. {HEADLESS}")
    if network_lock.display_needs_network(name):
        return True
    if not _answers(name):
        raise Fault(f"The display {name} does not answer. {HEADLESS}")
    return False


def _answers(display: str) -> bool:
    """Ask before Qt does, which would abort without a word."""
    number = display.rpartition(":")[2].partition(".")[0]
    place = f"/tmp/.X11-unix/X{number}"  # where X servers listen by convention
    for address in (f"\0{place}", place):
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False


def over_tcp() -> Fault:
    """Say why a display over TCP needs a switch."""
    return Fault(
        f"The display {os.environ['DISPLAY']} is reached over the network, which Homefeed locks "
        "itself out of. To use it all the same, with the lock off: "
        "python3 main.py --allow-network-display"
    )
