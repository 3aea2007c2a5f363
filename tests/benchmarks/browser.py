"""Chromium without a window, driven over a pipe by the events of a real mouse and keyboard."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from tests.benchmarks.figures import CannotMeasureError

NAMES = ("chromium", "chromium-browser", "google-chrome")
SIZE = "1280,900"
WAIT_S = 30.0
LOOK_S, REST_S = 0.05, 0.3
OPTIONS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--mute-audio",
    "--no-proxy-server",
    # Nothing but the server of this machine is ever asked.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    f"--window-size={SIZE}",
)
MIDDLE = """(() => {{
    if (document.readyState !== 'complete')
        return null;
    const all = [...document.querySelectorAll({selector})].filter(one => {{
        const box = one.getBoundingClientRect();
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        const top = box.width && document.elementFromPoint(x, y);
        return top && one.contains(top);
    }});
    const box = all[0]?.getBoundingClientRect();
    return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
}})()"""
"""Where to click on the first thing of a whole page that is in view and not covered."""
KEYS = {"ArrowDown": 40, " ": 32}
"""Windows' number of a key, as the protocol wants it."""


class Browser:
    """One tab; counts the presses of keys and buttons.

    All of it raises CannotMeasureError, when the page does not come to what is waited for.
    """

    def __init__(self, asks: BinaryIO, hears: BinaryIO) -> None:
        self._asks, self._hears = asks, hears
        self._number = 0
        self._tab: dict[str, str] = {}
        self.presses = 0
        pages = self._ask("Target.getTargets")["targetInfos"]
        page = next(one["targetId"] for one in pages if one["type"] == "page")
        told = self._ask("Target.attachToTarget", targetId=page, flatten=True)
        self._tab = {"sessionId": told["sessionId"]}

    def go(self, address: str) -> None:
        """Open a page."""
        self._ask("Page.navigate", url=address)
        self.wait_for("document.readyState === 'complete'")

    def value(self, script: str) -> Any:
        """Return what a script says of the page; None while there is no such page."""
        told = self._ask(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        return told.get("result", {}).get("value")

    def wait_for(self, script: str) -> Any:
        """Wait until a script says something that is true, and return that."""
        for _ in range(round(WAIT_S / LOOK_S)):
            said = self.value(script)
            if said:
                return said
            time.sleep(LOOK_S)
        here = self.value("location.pathname")
        raise CannotMeasureError(f"not within {WAIT_S:.0f} s at {here}: {script}")

    def click(self, selector: str) -> None:
        """Click the middle of the first thing in view, once it stands still."""
        self.presses += 1
        found = MIDDLE.format(selector=json.dumps(selector))
        before, now = None, self.wait_for(found)
        while before != now:
            time.sleep(REST_S)
            before, now = now, self.wait_for(found)
        x, y = now
        self._ask("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        for kind in ("mousePressed", "mouseReleased"):
            self._ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def key(self, key: str) -> None:
        """Press and release a key."""
        self.presses += 1
        for kind in ("rawKeyDown", "keyUp"):
            self._ask("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=KEYS[key])

    def write(self, text: str) -> None:
        """Type text where the keys are; it is not counted."""
        self._ask("Input.insertText", text=text)

    def _ask(self, method: str, **wanted: object) -> dict[str, Any]:
        self._number += 1
        asked = {"id": self._number, "method": method, "params": wanted, **self._tab}
        self._asks.write(json.dumps(asked).encode() + b"\0")
        self._asks.flush()
        while True:
            told = self._next()
            if told.get("id") == self._number:
                return dict(told.get("result", {}))

    def _next(self) -> dict[str, Any]:
        said = bytearray()
        while not said.endswith(b"\0"):
            more = self._hears.read(1)
            if not more:
                raise CannotMeasureError("the browser ended")
            said += more
        told: dict[str, Any] = json.loads(said[:-1])
        return told


@contextmanager
def browsing(home: Path) -> Iterator[Browser]:
    """Run a browser that keeps what it keeps in `home`.

    Raises:
        CannotMeasureError: there is none.
    """
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise CannotMeasureError(f"none of {', '.join(NAMES)} is installed")
    theirs, asks = os.pipe()
    hears, tells = os.pipe()
    command = [found, *OPTIONS, f"--user-data-dir={home}", "about:blank"]
    if os.geteuid() == 0:
        command.insert(1, "--no-sandbox")  # it refuses to run as root with one
    # It reads from 3 and writes to 4, whatever the numbers are here.
    ends = f'exec "$0" "$@" 3<&{theirs} 4>&{tells}'
    process = subprocess.Popen(
        ["bash", "-c", ends, *command], pass_fds=(theirs, tells), stderr=subprocess.DEVNULL
    )
    os.close(theirs)
    os.close(tells)
    try:
        with os.fdopen(asks, "wb") as writes, os.fdopen(hears, "rb") as reads:
            yield Browser(writes, reads)
    finally:
        process.terminate()
        process.wait()
