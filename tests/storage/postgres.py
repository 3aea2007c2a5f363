"""A real PostgreSQL of Debian's packages for the tests: on a socket of its own, thrown away after.

It never listens to a network, and for tests makes nothing safe from a power cut.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

OWNER: Final = "postgres"
"""Who Debian's package lets a server run as; a server refuses to run as root."""
GUARDED: Final = "guarded"
"""A role that is asked for its password; nobody else is."""
PASSWORD: Final = "sesame"
_STARTS_S: Final = 60
_RULES: Final = f"local all {GUARDED} scram-sha-256\nlocal all all trust\n"
_QUICK: Final = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_wal_size": "4GB",
    "shared_buffers": "64MB",
    "jit": "off",
}


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    sockets: Path
    process: subprocess.Popen[bytes]

    def url(self, database: str, user: str = OWNER) -> str:
        """Return the address of a database as `main.py sync` wants it."""
        return f"postgresql+psycopg://{user}@/{database}?host={self.sockets}"

    def connect(self, database: str = OWNER, user: str = OWNER, **more: Any) -> Any:
        """Connect without SQLAlchemy; every statement is a transaction of its own."""
        import psycopg

        return psycopg.connect(
            host=str(self.sockets), dbname=database, user=user, autocommit=True, **more
        )

    def make_database(self, like: str = "template1") -> str:
        """Make a database that is a copy of another; return its name."""
        name = f"lab_{uuid4().hex}"
        with self.connect() as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {like}")
        return name


def program(name: str) -> Path | None:
    """Find a program of the newest PostgreSQL that is installed."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=_version)
    on_path = shutil.which(name)
    return places[-1] if places else Path(on_path) if on_path else None


@contextmanager
def running_server(*, durable: bool = False) -> Iterator[Server]:
    """Run a server until the block ends.

    Args:
        durable: whether what it keeps would outlive a power cut, as a server's user expects.

    Raises:
        FileNotFoundError: PostgreSQL is not installed.
    """
    initdb, postgres = program("initdb"), program("postgres")
    if initdb is None or postgres is None:
        raise FileNotFoundError("postgresql is not installed")
    folder = Path(tempfile.mkdtemp(prefix="homefeed-pg-"))  # short: a socket's path is
    become: dict[str, Any] = {"cwd": folder, "env": {"LC_ALL": "C.UTF-8", "PATH": os.defpath}}
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER, OWNER)
        become |= {"user": OWNER, "group": OWNER, "extra_groups": []}
    data = folder / "data"
    process = None
    try:
        make = [str(initdb), "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"]
        made = subprocess.run(
            [*make, "-U", OWNER, "-D", str(data)], capture_output=True, check=False, **become
        )
        assert made.returncode == 0, made.stderr.decode()
        (data / "pg_hba.conf").write_text(_RULES)
        chosen = {**({} if durable else _QUICK), "listen_addresses": ""}
        options = [f"--{name}={value}" for name, value in chosen.items()]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(
                [postgres, "-D", data, *options, f"--unix_socket_directories={folder}"],
                stdout=log,
                stderr=log,
                **become,
            )
        server = Server(folder, process)
        _wait(server, folder / "log")
        yield server
    finally:
        if process is not None:
            process.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
            process.wait()
        shutil.rmtree(folder)


def _wait(server: Server, log: Path) -> None:
    import psycopg

    until = time.monotonic() + _STARTS_S
    while True:
        try:
            with server.connect() as connection:
                connection.execute(f"CREATE ROLE {GUARDED} LOGIN PASSWORD '{PASSWORD}'")
            return
        except psycopg.OperationalError:
            assert server.process.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
            time.sleep(0.02)


def _version(path: Path) -> tuple[int, str]:
    digits = path.parents[1].name
    return (int(digits) if digits.isdecimal() else 0, digits)
