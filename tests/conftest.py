"""What every test may rely on, whoever writes it and whatever started it."""

from __future__ import annotations

import os
import signal

from hypothesis import HealthCheck, settings

from tests.own_display import open_display

# Time decides nothing: these tests run on machines that are busy with other things.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# A shell has what it starts in the background ignore Ctrl+C, and so would the programs under test.
signal.signal(signal.SIGINT, signal.default_int_handler)

# One of several processes that share the tests out: their windows must not share the keyboard.
if "PYTEST_XDIST_WORKER" in os.environ:
    open_display()
