"""A real sound server whose headphones are pulled."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from player.pulse import PulseOutputs
from tests.end2end.program import until
from tests.sound_server import SoundServer, sound_server

WAIT_S = 30.0


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    with sound_server(tmp_path / "sound") as server:
        monkeypatch.setenv("PULSE_SERVER", server.address)
        yield server


@contextmanager
def watched() -> Iterator[tuple[PulseOutputs, queue.Queue[str]]]:
    lost: queue.Queue[str] = queue.Queue()
    outputs = PulseOutputs(lost.put)
    try:
        yield outputs, lost
    finally:
        outputs.close()


def see(outputs: PulseOutputs, sink: str) -> None:
    """Wait until a look found this sink in use."""
    until(lambda: outputs.known is not None and outputs.known.default == sink, f"a look at {sink}")


def test_pulled_headphones_are_told_of_once_and_another_choice_never(server: SoundServer) -> None:
    with watched() as (outputs, lost):
        see(outputs, "phones")
        for sink in ("speakers", "phones"):
            server.control("set-default-sink", sink)
            see(outputs, sink)
        server.pull_the_headphones()
        assert lost.get(timeout=WAIT_S) == "Headphones"
        see(outputs, "speakers")
        assert lost.empty()


def test_an_end_in_the_middle_of_events_is_an_end(server: SoundServer) -> None:
    for _ in range(10):
        with watched() as (outputs, _lost):
            see(outputs, "phones")
            server.control("set-default-sink", "speakers")
            server.control("set-default-sink", "phones")


def test_without_a_server_nothing_is_lost(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    with watched() as (outputs, lost):
        pass
    assert outputs.known is None
    assert lost.empty()
