"""Who goes first when there are more threads than processors."""

from __future__ import annotations

import os
import sys

NICENESS = 3
"""Of two threads with work for a whole processor, ours gets a third of it. That is felt by nobody
else: on the desktops of today a nice value counts only among the threads of one session."""


def step_back() -> None:
    """Let the GUI thread go before this one and all that it starts, as libVLC's threads.

    Linux alone has a nice value for each thread; elsewhere nothing happens. There is no way back.
    """
    if sys.platform == "linux":
        os.nice(NICENESS)
