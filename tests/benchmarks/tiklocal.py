"""TikLocal, the closest rival: in an environment of its own, asked as its own page asks it."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, ProxyHandler, build_opener

from tests.benchmarks.figures import CannotMeasureError
from tests.benchmarks.place import cache

PACKAGE = "tiklocal"
HOST = "127.0.0.1"
ANSWER_S = 120.0
"""At 100,000 files a page of it takes ten seconds."""
START_S = 600.0
LOOK_S = 0.02
INSTALL_S = 600.0
PASSWORD = secrets.token_hex(8)
"""It wants one, and keeps that of its first start."""
_TOKEN = re.compile(r'name="_csrf_token"[^>]*value="([^"]+)"')


def environment() -> Path:
    """Return an environment that has the rival, made at its first use with pip's own settings.

    Raises:
        CannotMeasureError: it could not be installed.
    """
    place = cache() / PACKAGE
    if not place.exists():
        sys.stderr.write(f"installing {PACKAGE}, once\n")
        try:
            _run(sys.executable, "-m", "venv", place)
            _run(place / "bin" / "python", "-m", "pip", "install", "--quiet", PACKAGE)
        except (OSError, subprocess.SubprocessError) as error:
            shutil.rmtree(place, ignore_errors=True)
            raise CannotMeasureError(f"{PACKAGE} could not be installed: {error}") from error
    return place


def version(place: Path) -> str:
    """Return the version in an environment."""
    code = f"from importlib.metadata import version; print(version({PACKAGE!r}))"
    return _run(place / "bin" / "python", "-c", code).strip()


class Server:
    """A running rival, which answers to this machine alone."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self.pid = process.pid
        self._process = process
        self.at = f"http://{HOST}:{port}"
        self._opener: OpenerDirector = build_opener(
            ProxyHandler({}), HTTPCookieProcessor(CookieJar())
        )

    def first_page(self, began_s: float) -> float:
        """Wait for a page of its feed that has something in it; return the seconds since a start.

        Raises:
            CannotMeasureError: it ended, or showed nothing for a long time.
        """
        while time.monotonic() - began_s < START_S:
            if self._process.poll() is not None:
                raise CannotMeasureError(f"{PACKAGE} ended with code {self._process.returncode}")
            try:
                self._log_in()
                if self.page(1)["items"]:
                    return time.monotonic() - began_s
            except HTTPError as error:
                raise CannotMeasureError(f"{PACKAGE} answers {error}") from error
            except (URLError, ConnectionError):
                pass  # it does not listen yet
            time.sleep(LOOK_S)
        raise CannotMeasureError(f"{PACKAGE} showed nothing within {START_S:.0f} s")

    def page(self, number: int) -> dict[str, Any]:
        """Return a page of its feed."""
        told: dict[str, Any] = json.loads(self._get(f"/api/feed/mix?page={number}&seed=1"))
        return told

    def _log_in(self) -> None:
        found = _TOKEN.search(self._get("/login"))
        form = {"password": PASSWORD, "_csrf_token": found[1] if found else ""}
        self._get("/login", urlencode(form).encode())

    def _get(self, path: str, form: bytes | None = None) -> str:
        with self._opener.open(self.at + path, form, ANSWER_S) as answer:
            return str(answer.read().decode())


@contextmanager
def serving(place: Path, clips: Path, home: Path) -> Iterator[Server]:
    """Run the rival over a folder of clips; what it keeps goes into `home`."""
    home.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    own = {"HOME": str(home), "TIKLOCAL_INSTANCE": str(home), "TIKLOCAL_AUTH_PASSWORD": PASSWORD}
    command: list[str | Path] = [
        place / "bin" / PACKAGE,
        "serve",
        clips,
        "--host",
        HOST,
        "--port",
        str(port),
    ]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, env=os.environ | own, stdout=said, stderr=said)
        try:
            yield Server(process, port)
        finally:
            process.terminate()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _run(*command: str | Path) -> str:
    return subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=INSTALL_S
    ).stdout
