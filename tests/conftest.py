"""How the property tests run, whoever writes them."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# Time decides nothing: these tests run on machines that are busy with other things.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
