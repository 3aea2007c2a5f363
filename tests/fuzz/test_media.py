"""Damaged videos of every container, through all that opens them: none ends or holds up the app."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from player.facts import PlayerError
from player.patience import LOOKED_AT_WITHIN_S
from player.probe_worker import MEMORY_BYTES
from player.prober import Prober
from player.reading_process import CRASHED, PROJECT, TOOK_TOO_LONG
from tests.clips import CODECS, make_clip
from tests.fuzz.mutants import mutants
from tests.fuzz.playing import Played

IS_FULL = bool(os.environ.get("HOMEFEED_FULL"))
COUNT = 2_000 if IS_FULL else 60
KEPT = sorted((Path(__file__).parent / "media").iterdir())
"""Those that once did harm."""
PLAYERS = 3
"""They wait more than they work."""
HANGS_AFTER_S = 2.0
"""What is stated; held to the letter where the whole count is asked for, as machines are busy."""
PATIENCE_S = HANGS_AFTER_S if IS_FULL else 10.0
WAIT_S = 1_200.0


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Mutants of a clip in every container, as many of each."""
    folder = tmp_path_factory.mktemp("damaged")
    (folder / "whole").mkdir()
    (folder / "mutants").mkdir()
    whole = [
        make_clip(folder / "whole" / f"clip{suffix}", seconds=0.4, size=(64, 112))
        for suffix in CODECS
    ]
    made = [*KEPT, *mutants(whole, folder / "mutants", COUNT, seed=7)]
    os.sync()  # a reader of the idle class would wait until the disk has them all
    return made


@pytest.fixture
def prober() -> Iterator[Prober]:
    prober = Prober(width=1)
    yield prober
    prober.close()


def test_no_damage_hangs_or_kills_the_readers_or_takes_their_memory(
    damaged: list[Path], prober: Prober, tmp_path: Path
) -> None:
    jobs = {
        "probe": prober.probe,
        "poster": lambda path: prober.poster(path, tmp_path / "poster.jpg"),
        "captions": lambda path: prober.captions(path, ("en",)),
        "still": lambda path: prober.still(path, 200, 120),
        "look": lambda path: prober.look(path, None),
        "loudness": prober.loudness,
    }
    slow, seen, killed = [], 0, []
    for path in damaged:
        for name, job in jobs.items():
            began_s = time.monotonic()
            try:
                job(path)
                seen += 1
            except PlayerError as refusal:
                if str(refusal) in (CRASHED, TOOK_TOO_LONG):
                    killed.append((name, path.name, str(refusal)))
            took_s = time.monotonic() - began_s
            if took_s > PATIENCE_S:
                slow.append((name, path.name, took_s))
    assert slow == []
    assert killed == []
    assert seen > len(damaged), "some damage leaves something to see"
    peaks = [int(told) for told in peaks_of_readers()]
    assert peaks
    assert max(peaks) * 1024 < MEMORY_BYTES / 2


def peaks_of_readers() -> Iterator[str]:
    """Yield the most memory that each reading process ever took, in kilobytes."""
    children = Path(f"/proc/{os.getpid()}/task")
    for task in children.iterdir():
        for child in (task / "children").read_text().split():
            process = Path("/proc", child)
            if b"player.probe_worker" in (process / "cmdline").read_bytes():
                for line in (process / "status").read_text().splitlines():
                    if line.startswith("VmHWM:"):
                        yield line.split()[1]


def test_no_damage_ends_the_player_or_keeps_the_viewer_waiting(damaged: list[Path]) -> None:
    """Nothing was sorted out before: the player opens what the library would never have dealt."""
    shares = [damaged[number::PLAYERS] for number in range(PLAYERS)]
    players = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.playing"],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for _ in shares
    ]
    for player, share in zip(players, shares, strict=True):
        assert player.stdin is not None
        player.stdin.write("".join(f"{path}\n" for path in share))
        player.stdin.close()
        player.stdin = None
    told: list[Played] = []
    for player, share in zip(players, shares, strict=True):
        said = player.communicate(timeout=WAIT_S)[0].splitlines()
        assert player.returncode == 0, f"code {player.returncode} at {said[-1:]}"
        lines = [msgspec.json.decode(line, type=Played) for line in said if line.startswith("{")]
        assert len(lines) == len(share)
        told += lines
    ends = {played.state for played in told}
    assert ends == {"PLAYING", "UNPLAYABLE"}, "each is played or given up"
    assert max(played.called_s for played in told) < HANGS_AFTER_S, "no call waits for a file"
    assert LOOKED_AT_WITHIN_S < HANGS_AFTER_S
    assert [each for each in told if each.answered_s > PATIENCE_S] == []
