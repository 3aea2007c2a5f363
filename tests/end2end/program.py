"""Homefeed as a process: started, swiped with xdotool, killed, and its rows read."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
START_WITHIN_S = 60.0
WAIT_S = 30.0
POLL_S = 0.02
"""Another process cannot wake this one up, so its state is asked for this often."""
WHEEL_DOWN, WHEEL_UP = "5", "4"
WHEEL_PAUSE_S = 0.25
"""Between two notches, as of a hand: what comes sooner the program takes for a bounce."""

STAYS_MS = 2_000
"""What is on screen for so long after a swipe was not left by it: it beat twice since."""

COMPLAINTS = (["WARNING"], ["ERROR"], ["CRITICAL"])
NO_SOUND = ("PulseAudioService", "No audio device detected", "pipewire-0.3")
"""What Qt's own player says of a machine without a sound card."""

Row = dict[str, Any]
Changes = Mapping[str, str | None]
"""Variables to set, or to leave out with None."""


def environment(changes: Changes = MappingProxyType({})) -> dict[str, str]:
    """Return this process's variables, changed, without what the in-process Qt tests set."""
    left_out = {"QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "WAYLAND_DISPLAY"}
    kept: dict[str, str | None] = {
        name: value for name, value in os.environ.items() if name not in left_out
    }
    kept.update(changes)
    return {name: value for name, value in kept.items() if value is not None}


def run_main(
    *arguments: str | Path, before: Sequence[str] = (), changes: Changes = MappingProxyType({})
) -> subprocess.CompletedProcess[str]:
    """Run a command of main.py to its end, behind a command that changes what it may do."""
    return subprocess.run(
        [*before, sys.executable, ROOT / "main.py", *arguments],
        env=environment(changes),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def until(holds: Callable[[], Any], what: str, within_s: float = WAIT_S) -> Any:
    """Return what a condition gives as soon as that is true.

    Looks are counted, not seconds: a machine that is slow or stood still gets as many.
    """
    for _ in range(round(within_s / POLL_S)):
        given = holds()
        if given:
            return given
        time.sleep(POLL_S)
    raise AssertionError(f"not within {within_s} s: {what}")


@dataclass
class Program:
    """One run of main.py with a window."""

    process: subprocess.Popen[bytes]
    data: Path
    said: Path
    """Where its standard output and error go."""
    window: str = field(default="", init=False)
    wheeled_at_s: float = field(default=0.0, init=False)

    def wait_for_window(self) -> None:
        """Wait until the window is up, and give it the keyboard: there is no window manager."""

        def found() -> str:
            code = self.process.poll()
            assert code is None, f"the program ended with code {code}: {self.told()}"
            ask = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(self.player)]
            done = subprocess.run(
                [*ask, "--name", "^Homefeed(,|$)"], capture_output=True, text=True, check=False
            )
            return done.stdout.strip()

        self.window = until(found, "a window", START_WITHIN_S)
        self.do("windowfocus", "--sync", self.window)

    @property
    def player(self) -> int:
        """The process that plays, which the first one started; 0 until there is one."""
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return int(children[0]) if children else 0

    def told(self) -> str:
        """Return what it printed."""
        return self.said.read_text("utf-8")

    def logged(self) -> list[str]:
        """Return the lines of its log."""
        log = self.data / "log" / "homefeed.log"
        return log.read_text("utf-8").splitlines() if log.exists() else []

    def complaints(self) -> list[str]:
        """Return the warnings and worse of its log, QML's among them, but for missing sound."""
        told = [line for line in self.logged() if line.split(" ")[2:3] in COMPLAINTS]
        return [line for line in told if not any(words in line for words in NO_SOUND)]

    def do(self, *command: str) -> None:
        """Let xdotool press, turn or move."""
        subprocess.run(["xdotool", *command], check=True, timeout=WAIT_S)

    def key(self, name: str) -> None:
        """Press and release a key, by its X name."""
        self.do("key", name)

    def wheel(self, button: str = WHEEL_DOWN) -> None:
        """Turn the wheel one notch over the video."""
        until(lambda: time.monotonic() - self.wheeled_at_s > WHEEL_PAUSE_S, "a pause of the hand")
        self.wheeled_at_s = time.monotonic()
        self.do("mousemove", "--window", self.window, "270", "300", "click", button)

    def kill(self) -> None:
        """End it as a power cut would: nothing of it runs on."""
        os.kill(self.player or self.process.pid, signal.SIGKILL)
        self.process.wait(WAIT_S)

    def rows(self, query: str, *values: object) -> list[Row]:
        """Read rows of its database, while it runs or after."""
        address = f"file:{self.data / 'homefeed.sqlite3'}?mode=ro"
        try:
            with closing(sqlite3.connect(address, uri=True, timeout=WAIT_S)) as connection:
                connection.row_factory = sqlite3.Row
                return [dict(row) for row in connection.execute(query, values)]
        except sqlite3.OperationalError:
            if self.process.poll() is None:
                return []  # it is making the file or its tables right now
            raise

    def running(self) -> Row:
        """Return the heartbeat of what is on screen, {} while there is none."""
        found = self.rows("SELECT * FROM running")
        return found[0] if found else {}

    def beat(self) -> Row:
        """Return the newest heartbeat; waits while there is none, as between two videos."""
        beat: Row = until(self.running, "a heartbeat")
        return beat

    def impressions(self) -> list[Row]:
        """Return the log in its order."""
        return self.rows("SELECT * FROM impression ORDER BY sequence")

    def reactions(self) -> list[Row]:
        """Return the reactions in their order."""
        return self.rows("SELECT * FROM reaction ORDER BY sequence")

    def wait_for_position(self, position: int) -> Row:
        """Wait until the n-th video of the session is on screen and moves."""

        def there() -> Row | None:
            beat = self.running()
            return beat if beat.get("position") == position and beat["watched_ms"] > 0 else None

        beat: Row = until(there, f"video {position} on screen", START_WITHIN_S)
        return beat

    def wait_for_library(self, count: int) -> None:
        """Wait until so many videos are known, and the first is on screen."""
        until(lambda: len(self.rows("SELECT id FROM video")) >= count, f"{count} videos")
        # They are written before the feed hears of them, which is long before the next heartbeat.
        self.wait_for_heartbeat()

    def wait_for_heartbeat(self) -> None:
        """Wait for up to a second: long enough for whatever moves in the window to be at rest."""
        told = self.beat()

        def is_newer() -> bool:
            beat = self.beat()
            return bool(beat["id"] != told["id"] or beat["visible_ms"] > told["visible_ms"])

        until(is_newer, "the next heartbeat")

    def wait_for_reactions(self, count: int) -> None:
        """Wait until the log holds so many."""
        until(lambda: len(self.reactions()) == count, f"{count} reactions in the log")

    def swipe_with(self, gesture: str) -> Row:
        """Swipe with a key of that name, or with `wheel`; return the heartbeat of what came.

        Again where the swipe came to nothing, as before the feed knows of another video.
        """
        position = self.beat()["position"] + 1
        until(lambda: self._leaves_with(gesture), "a swipe")
        return self.wait_for_position(position)

    def _leaves_with(self, gesture: str) -> bool:
        """Swipe once, and say whether what was on screen beats no more."""
        left = self.beat()
        if gesture == "wheel":
            self.wheel()
        else:
            self.key(gesture)

        def answered() -> bool:
            beat = self.running()
            stays = beat.get("id") == left["id"]
            return bool(beat) and (not stays or beat["visible_ms"] > left["visible_ms"] + STAYS_MS)

        until(answered, "an answer to a swipe")
        return bool(self.beat()["id"] != left["id"])


@contextmanager
def program(
    data: Path, *arguments: str | Path, expected: str = "\n", before: Sequence[str] = ()
) -> Iterator[Program]:
    """Start main.py with a window and its data in a folder; kill it at the end if need be.

    It must not complain in its log, but for lines with the `expected` words. `before` is a
    command that changes what it may do or see, and then becomes it.
    """
    command = [*before, sys.executable, ROOT / "main.py", *arguments, "--data-dir", data]
    said = data.with_name(f"{data.name}-said.txt")
    with said.open("a") as told:
        process = subprocess.Popen(command, env=environment(), stdout=told, stderr=told)
    run = Program(process, data, said)
    try:
        yield run
    except AssertionError as failure:
        failure.add_note("\n".join([run.told(), *run.logged()[-40:]]))
        raise
    finally:
        if process.poll() is None:
            run.kill()
    assert "Traceback" not in run.told(), run.told()
    complaints = [line for line in run.complaints() if expected not in line]
    assert complaints == [], complaints
