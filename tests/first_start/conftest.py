"""A machine of its own for every test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.first_start.machine import Machine


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)
