"""What every test may rely on, whoever writes it and whatever started it."""

from __future__ import annotations

import signal

from hypothesis import HealthCheck, settings

# Time decides nothing: these tests run on machines that are busy with other things.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# A shell has what it starts in the background ignore Ctrl+C, and so would the programs under test.
signal.signal(signal.SIGINT, signal.default_int_handler)
