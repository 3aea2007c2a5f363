"""How the property tests of this room run."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Time decides nothing: these tests run on machines that are busy with other things."""
