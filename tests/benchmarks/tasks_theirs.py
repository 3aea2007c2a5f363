"""The ten tasks in the rival's pages, as far as it has a way; seen in the page it shows."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import tiklocal
from tests.benchmarks.browser import Browser, browsing

PLAYING = "[...document.querySelectorAll('video')].find(one => !one.paused && one.currentTime > 0)"
SOURCE = f"{PLAYING}?.currentSrc"
TILES = "document.querySelectorAll('.media-tile').length"
COLLECTION = "Evenings"


def presses(place: Path, clips: Path, home: Path) -> dict[str, int]:
    """Do each task from its feed, and return how many presses it took; without what it cannot do.

    Raises:
        CannotMeasureError: there is no browser, or a task had no effect.
    """
    with (
        tiklocal.serving(place, clips, home / "server") as server,
        browsing(home / "browser") as browser,
    ):
        server.first_page(time.monotonic())
        _log_in(browser, server.at)
        counted = {}
        for name, task in TASKS.items():
            browser.presses = 0
            task(browser)
            counted[name] = browser.presses
            browser.go(f"{server.at}/")
            _first(browser)
    return counted


def _log_in(browser: Browser, at: str) -> None:
    """Come to its first page, with a collection in it: both were done before."""
    browser.go(f"{at}/login")
    browser.click("input[name=password]")
    browser.write(tiklocal.PASSWORD)
    browser.click("button[type=submit]")
    browser.wait_for("location.pathname === '/' && document.readyState === 'complete'")
    made = {"method": "POST", "headers": {"Content-Type": "application/json"}}
    made |= {"body": json.dumps({"name": COLLECTION})}
    browser.wait_for(f"fetch('/api/collections', {json.dumps(made)}).then(said => said.ok)")


def _first(browser: Browser) -> None:
    browser.click("a[href='/flow']")
    browser.wait_for(SOURCE)


def _next(browser: Browser) -> None:
    left = browser.value(SOURCE)
    browser.key("ArrowDown")
    browser.wait_for(f"{SOURCE} && {SOURCE} !== {json.dumps(left)}")


def _like(browser: Browser) -> None:
    browser.click("#favorite-btn")
    name = "encodeURIComponent(document.querySelector('#favorite-btn').dataset.value)"
    browser.wait_for(f"fetch('/api/favorite/' + {name}).then(a => a.json()).then(a => a.favorite)")


def _liked(browser: Browser) -> None:
    browser.click("a[href='/favorite']")
    browser.wait_for(f"{TILES} === 1")


def _search(browser: Browser, text: str, hits: int) -> None:
    browser.click("a[href='/library']")
    browser.click("a[href='/library?view=explore']")
    browser.click("#library-search-toggle")
    browser.wait_for("document.activeElement.id === 'library-search-input'")
    browser.write(text)
    browser.wait_for(f"{TILES} === {hits}")


def _find(browser: Browser) -> None:
    _search(browser, "clip 3", 1)
    browser.click(".media-tile")
    browser.wait_for(SOURCE)


def _creator(browser: Browser) -> None:
    _search(browser, "Nora Bakes", 3)


def _pause(browser: Browser) -> None:
    browser.key(" ")
    browser.wait_for(f"{PLAYING} === undefined")


def _jump(browser: Browser) -> None:
    browser.click("#video-progress")
    share = f"(one => one && one.currentTime / one.duration)({PLAYING})"
    browser.wait_for(f"{share} > 0.45 && {share} < 0.7")


def _save(browser: Browser) -> None:
    browser.click("#collection-btn")
    browser.click("#collection-list label")
    browser.wait_for("document.querySelector('#collection-list label.is-selected') !== null")


TASKS: dict[str, Callable[[Browser], None]] = {
    "first": _first,
    "next": _next,
    "like": _like,
    "liked": _liked,
    "find": _find,
    "creator": _creator,
    "pause": _pause,
    "jump": _jump,
    "save": _save,
}
"""It hides nothing: a file can only be deleted."""
