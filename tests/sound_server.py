"""A PulseAudio server of the test's own, whose sinks come and go like headphones."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WAIT_S = 30.0
POLL_S = 0.02
"""A server in another process tells nobody here that it is ready: it is asked this often."""


@dataclass(frozen=True)
class SoundServer:
    """A running PulseAudio, with the sinks `speakers` and, by default, `headphones`."""

    address: str
    headphones: str
    """The module that is unloaded when they are pulled."""

    def control(self, *arguments: str) -> str:
        """Run pactl and return what it prints."""
        return _pactl(self.address, *arguments)

    def pull_the_headphones(self) -> None:
        """Take the default sink away."""
        self.control("unload-module", self.headphones)


@contextmanager
def sound_server(folder: Path) -> Iterator[SoundServer]:
    """Start a server with its socket and all its files in a folder."""
    socket = folder / "native"
    own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PATH": "/usr/bin:/bin"}
    folder.mkdir(mode=0o700, exist_ok=True)
    command = [
        *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"),
        *("-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"),
        *("-L", "module-null-sink sink_name=speakers"),
    ]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=own, stdout=quiet, stderr=quiet) as server:
        try:
            address = f"unix:{socket}"
            _wait_for(socket, server)
            named = "sink_properties=device.description=Headphones"
            module = _pactl(address, "load-module", "module-null-sink", "sink_name=phones", named)
            _pactl(address, "set-default-sink", "phones")
            yield SoundServer(address, module)
        finally:
            server.terminate()


def _wait_for(socket: Path, server: subprocess.Popen[bytes]) -> None:
    deadline_s = time.monotonic() + WAIT_S
    while not socket.exists():
        assert server.poll() is None, "the sound server ended"
        assert time.monotonic() < deadline_s, "no sound server"
        time.sleep(POLL_S)


def _pactl(address: str, *arguments: str) -> str:
    done = subprocess.run(
        ["pactl", "--server", address, *arguments],
        capture_output=True,
        text=True,
        timeout=WAIT_S,
        check=True,
    )
    return done.stdout.strip()
