"""Take a picture of all there is to see: `python3 -m tests.pictures OUT [--scale 2] [...]`.

Plays the demo library as one's own, watches and likes some of it, and grabs each page as it is
drawn, and what opens over the pages as `card-NAME`. Run it by the environment that
`main.py test` made, with OUT outside of the project; with `--readme assets/screenshots` it takes
the README's pictures instead.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ui.house import House
    from tests.ui.window import Opened

DEMO = Path(__file__).parents[1] / "assets" / "demo"
SIZES = ("540x960", "1280x800")
WATCHED = 14
"""Swipes before the first picture, so that the feed has something to say."""
LIKING = "ocean"
LIKED = 4
"""Clips of that, of which the last stays on the README's picture of the feed."""
CARD_MS = 400
POSTERS_MS = 1500
"""Posters come on threads of their own."""


def parse(argv: list[str]) -> argparse.Namespace:
    """Read what to take."""
    parser = argparse.ArgumentParser(prog="tests.pictures", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--size", action="append", metavar="WxH", help="540x960 and 1280x800")
    parser.add_argument("--scheme", action="append", help="dark, light, contrast (dark)")
    parser.add_argument("--language", action="append", help="en, nl, fr (en)")
    parser.add_argument("--page", action="append", help="only pages that begin like this")
    parser.add_argument("--scale", default="1", help="device pixels for each logical one (1)")
    parser.add_argument("--readme", action="store_true", help="only the pictures of the README")
    parser.add_argument("--private", action="store_true", help="in a private sitting")
    parser.add_argument("--mirrored", action="store_true", help="as read from right to left")
    parser.add_argument("--text", type=int, default=100, help="size of the text in percent (100)")
    return parser.parse_args(argv)


def main(argv: list[str]) -> int:
    """Take the pictures; return 0."""
    options = parse(argv)
    # Before Qt is loaded: there is no other moment to choose them.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    os.environ["QT_SCALE_FACTOR"] = options.scale
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        # No picture shows where on this machine it was taken.
        os.environ["HOME"] = folder
        _take(options, Path(folder))
    return 0


def _take(options: argparse.Namespace, folder: Path) -> None:
    from PySide6.QtCore import Qt, QUrl

    from player import network_lock
    from player.vlc_engine import VlcEngine
    from tests.ui.every_card import live_in
    from tests.ui.house import open_house
    from tests.ui.window import Opened, loaded
    from ui.feed.poster_provider import PosterProvider
    from ui.shell.application import make_application
    from ui.shell.language import Language
    from ui.shell.privacy import Privacy

    Privacy.engaged, Privacy.keeps_nothing = network_lock.engage(), options.private
    application = make_application(["homefeed"])
    language = Language(application)
    language.speak("en")
    clips, phone = _fill(folder)
    engine = VlcEngine(4)
    with (
        open_house(folder, engine) as house,
        loaded(house, PosterProvider(house.watching.poster, house.watching.cover)) as window,
    ):
        shown = Opened(window, house)
        house.play(clips)
        house.watching.overview.add([QUrl.fromLocalFile(str(phone))])
        house.until(lambda: not house.library.property("reading"), "the second folder")
        _watch(house, shown, LIKED if options.readme else None)
        if options.readme:
            _take_readme(shown, options.out)
            return
        shown.house.settings.setProperty("textScale", options.text)
        live_in(shown)
        for chosen in options.language or ["en"]:
            language.speak(chosen)
            if options.mirrored:
                application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            shown.retranslate()
            for scheme in options.scheme or ["dark"]:
                house.settings.setProperty("scheme", scheme)
                for size in options.size or SIZES:
                    for page, drawn in _pages(shown, size, options.page):
                        name = f"{page}-{size.partition('x')[0]}-{scheme}-{chosen}"
                        _grab(drawn, options.out / f"{name}-{options.scale}x-{options.text}.png")


def _take_readme(shown: Opened, out: Path) -> None:
    """Take what the README shows: a clip with its reason, a reset, what is found, the library."""
    from PySide6.QtCore import QMetaObject, Qt

    from tests.ui.every_card import hush
    from tests.ui.every_page import pages
    from tests.ui.house import run_events

    shown.resize(1280, 800)
    for page in pages(shown):
        run_events(POSTERS_MS)
        hush(shown)
        if page == "watch":
            _grab(shown, out / "feed.png")
            QMetaObject.invokeMethod(shown.named("resetCard"), "open")
            run_events(POSTERS_MS)
            _grab(shown, out / "reset.png")
            shown.key(Qt.Key.Key_Escape)
        elif page == "discover":
            shown.house.watching.discover.type(LIKING)
            run_events(POSTERS_MS)
            _grab(shown, out / "discover.png")
        elif page == "library":
            _grab(shown, out / "library.png")


def _fill(home: Path) -> list[Path]:
    """Spread the demo over two folders, one of them with a file that is cut short."""
    videos, phone = home / "Videos", home / "Pictures" / "Phone camera"
    shutil.copytree(DEMO, videos, ignore=shutil.ignore_patterns("generate"))
    phone.mkdir(parents=True)
    for clip in sorted(videos.rglob("*.mp4"))[::5]:
        for file in clip.parent.glob(f"{clip.stem}.*"):
            shutil.move(file, phone)
    whole = next(iter(sorted(phone.glob("*.mp4"))))
    (phone / "IMG_0042.mp4").write_bytes(whole.read_bytes()[:4000])
    return [videos, phone]


def _pages(shown: Opened, size: str, wanted: list[str] | None) -> Iterator[tuple[str, Opened]]:
    """Go through the pages, then through what opens over them; say where it is, in which window."""
    from tests.ui.every_card import cards, held_over, hush, in_small
    from tests.ui.every_page import pages
    from tests.ui.house import run_events

    width, _, height = size.partition("x")
    shown.resize(int(width), int(height))
    for page in pages(shown):
        if _is_wanted(page, wanted):
            hush(shown)
            run_events(POSTERS_MS)
            yield _plain(page), shown
    if wanted and not any(one.startswith("card") for one in wanted):
        return
    for name, _ in cards(shown):
        if _is_wanted(f"card-{name}", wanted):
            run_events(CARD_MS)
            yield _plain(f"card-{name}"), shown
    if _is_wanted("card-drop a folder", wanted):
        with held_over(shown, DEMO):
            yield _plain("card-drop a folder"), shown
    if _is_wanted("card-small window", wanted):
        with in_small(shown) as small:
            run_events(POSTERS_MS)
            yield _plain("card-small window"), small


def _is_wanted(page: str, wanted: list[str] | None) -> bool:
    return not wanted or any(page.startswith(one) for one in wanted)


def _plain(page: str) -> str:
    return page.replace(": ", "-").replace(" ", "_")


def _watch(house: House, shown: Opened, liked_most: int | None) -> None:
    """Be a viewer with a taste; on a clip that is liked, after so many of them, stay."""
    from PySide6.QtCore import Qt

    from tests.ui.house import run_events

    count = 0
    for _ in range(WATCHED if liked_most is None else 3 * WATCHED):
        dealt = house.controller.on_screen()
        assert dealt is not None
        liked = LIKING in dealt.video.tags
        count += liked
        if liked:
            shown.key(Qt.Key.Key_L)
        run_events(1200 if liked else 250)
        if liked and count == liked_most:
            return
        house.swipe()


def _grab(shown: Opened, file: Path) -> None:
    shown.window.grabWindow().save(str(file))
    sys.stdout.write(f"{file}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
