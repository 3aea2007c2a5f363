"""Whether there is a display, and how it is reached."""

from __future__ import annotations

import os
import sys

from player import network_lock
from ui.shell.fault import Fault


def require(*, headless: bool) -> bool:
    """Return whether the display is reached over TCP.

    Raises:
        Fault: there is no display and the command needs one.
    """
    if headless or not sys.platform.startswith("linux") or "QT_QPA_PLATFORM" in os.environ:
        return False
    if os.environ.get("WAYLAND_DISPLAY"):
        return False
    name = os.environ.get("DISPLAY", "")
    if not name:
        raise Fault(
            "There is no display here. To see the feed work without one: "
            "python3 main.py demo --headless"
        )
    return network_lock.display_needs_network(name)


def over_tcp() -> Fault:
    """Say why a display over TCP needs a switch."""
    return Fault(
        f"The display {os.environ['DISPLAY']} is reached over the network, which Homefeed locks "
        "itself out of. To use it all the same, with the lock off: "
        "python3 main.py --allow-network-display"
    )
