"""Record the two films of the README: `python3 -m tests.recordings assets/screenshots`.

The real window with the demo library, played by libVLC, is swiped, turned and typed at; what it
draws is kept as animated WebP. Run it by the environment that `main.py test` made, by `xvfb-run`
where there is no display. A ring shows where a finger or a mouse is, a word which key is pressed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

    from tests.ui.window import Opened

DEMO = Path(__file__).parents[1] / "assets" / "demo"
WINDOW = 540, 960
FILM = 360, 640
"""Pixels of a film: with 12 pictures a second it stays below MOST_BYTES."""
RATE = 12
MOST_BYTES = 1_500_000
LIKING = "ocean"
WARM = 3
"""Clips of that which are liked before the film begins, so that the feed has something to say."""
TRIES = 30
STEPS = 10


def main(argv: list[str]) -> int:
    """Record both; return 0."""
    parser = argparse.ArgumentParser(prog="tests.recordings", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--film", choices=FILMS, action="append", help="only this one")
    options = parser.parse_args(argv)
    # Before Qt is loaded: there is no other moment to choose them.
    os.environ["QT_QPA_PLATFORM"] = "xcb" if "DISPLAY" in os.environ else "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    options.out.mkdir(parents=True, exist_ok=True)
    for name in options.film or FILMS:
        with tempfile.TemporaryDirectory() as folder:
            # No picture shows where on this machine it was taken.
            os.environ["HOME"] = folder
            with opened(Path(folder)) as shown:
                warm_up(shown)
                camera = Camera(shown)
                FILMS[name](camera)
                camera.write(options.out / f"{name}.webp")
    return 0


@contextmanager
def opened(home: Path, library: Path = DEMO) -> Iterator[Opened]:
    """The window, in which the demo library plays as one's own, or a part of it."""
    from player import network_lock
    from player.vlc_engine import VlcEngine
    from tests.ui.house import open_house
    from tests.ui.window import Opened, loaded
    from ui.feed.poster_provider import PosterProvider
    from ui.shell.application import make_application
    from ui.shell.language import Language
    from ui.shell.privacy import Privacy

    Privacy.engaged = network_lock.engage()
    application = make_application(["homefeed"])
    Language(application).speak("en")
    clips = home / "Videos"
    shutil.copytree(library, clips, ignore=shutil.ignore_patterns("generate"))
    with open_house(home, VlcEngine(4)) as house:
        watching = house.watching
        posters = PosterProvider(watching.poster, watching.cover, watching.moment)
        with loaded(house, posters) as window:
            shown = Opened(window, house)
            shown.resize(*WINDOW)
            house.settings.setProperty("scheme", "dark")
            house.play(clips)
            yield shown


@dataclass
class Camera:
    """Keeps what the window draws, while its hands do something."""

    shown: Opened
    pictures: list[tuple[float, NDArray[np.uint8]]] = field(default_factory=list)
    _finger: QPointF | None = None
    _word: str = ""

    def wait(self, seconds: float) -> None:
        """Film for so long."""
        from tests.ui.house import run_events

        until_s = time.monotonic() + seconds
        while (left_s := until_s - time.monotonic()) > 0:
            began_s = time.monotonic()
            self.pictures.append((began_s, self._picture()))
            spent_s = time.monotonic() - began_s
            run_events(max(1, round(min(left_s, 1 / RATE - spent_s) * 1000)))

    def key(self, key: Qt.Key, word: str, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """Press a key, and say which."""
        self._word = word
        self.wait(0.3)
        self.shown.key(key, *([modifiers] if modifiers is not None else []))
        self.wait(0.5)
        self._word = ""

    def wheel(self, notches: int) -> None:
        """Turn the wheel over the middle."""
        from PySide6.QtCore import QPointF

        self._finger, self._word = QPointF(270, 480), "wheel"
        self.wait(0.2)
        self.shown.wheel(self._finger.toPoint(), -120 * notches)
        self.wait(0.5)
        self._finger, self._word = None, ""

    def click(self, item: QQuickItem) -> None:
        """Click on an item."""
        from tests.ui.window import place_of

        self._finger = place_of(item).center()
        self.wait(0.4)
        self.shown.press(item)
        self.wait(0.3)
        self._finger = None

    def double_click(self, x: float, y: float) -> None:
        """Click twice."""
        from PySide6.QtCore import QPointF
        from PySide6.QtTest import QTest

        from tests.ui.window import LEFT, NO_KEYS

        self._finger = QPointF(x, y)
        self.wait(0.2)
        QTest.mouseDClick(self.shown.window, LEFT, NO_KEYS, self._finger.toPoint())
        self.wait(0.8)
        self._finger = None

    def drag(self, start: QPointF, end: QPointF, hold_s: float = 0.0) -> None:
        """Press, move and let go, as a finger does."""
        from PySide6.QtTest import QTest

        from tests.ui.window import LEFT, NO_KEYS

        window = self.shown.window
        self._finger = start
        QTest.mousePress(window, LEFT, NO_KEYS, start.toPoint())
        for step in range(1, STEPS + 1):
            self._finger = start + (end - start) * step / STEPS
            QTest.mouseMove(window, self._finger.toPoint())
            self.wait(0.04)
        self.wait(hold_s)
        QTest.mouseRelease(window, LEFT, NO_KEYS, end.toPoint())
        self._finger = None
        self.wait(0.5)

    def write(self, file: Path, effort: int = 6) -> None:
        """Write the film, each picture for as long as it stood; effort from 0 to 6 saves bytes."""
        times = [at_s for at_s, _ in self.pictures]
        with av.open(str(file), "w", format="webp", options={"loop": "0"}) as container:
            stream = container.add_stream("libwebp_anim", rate=RATE)
            assert isinstance(stream, av.VideoStream)
            stream.width, stream.height = FILM
            stream.pix_fmt = "yuv420p"
            stream.options = {"quality": "66", "compression_level": str(effort)}
            # Of two that a busy machine took at once the later one stands.
            places = {round((at_s - times[0]) * RATE): pixels for at_s, pixels in self.pictures}
            for place, pixels in places.items():
                frame = av.VideoFrame.from_ndarray(pixels, format="bgra")
                frame.pts = place
                container.mux(stream.encode(frame.reformat(format="yuv420p")))
            container.mux(stream.encode(None))
        sys.stdout.write(f"{file}: {file.stat().st_size} bytes, {times[-1] - times[0]:.1f} s\n")

    def _picture(self) -> NDArray[np.uint8]:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QImage

        whole = self.shown.window.grabWindow()
        self._sign(whole)
        image = whole.scaled(
            *FILM, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        ).convertToFormat(QImage.Format.Format_ARGB32)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
        return rows[:, : image.width()].copy()

    def _sign(self, picture: QImage) -> None:
        """Draw where the finger is and which key is down."""
        from PySide6.QtCore import QRectF, Qt
        from PySide6.QtGui import QColor, QFont, QPainter, QPen

        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._finger is not None:
            painter.setPen(QPen(QColor("#FFFFFF"), 4))
            painter.setBrush(QColor(143, 187, 255, 130))
            painter.drawEllipse(self._finger, 22, 22)
        if self._word:
            box = QRectF(picture.width() / 2 - 75, 130, 150, 56)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor("#F5F2EC"))
            painter.drawRoundedRect(box, 14, 14)
            font = QFont("Figtree", weight=QFont.Weight.DemiBold)
            font.setPixelSize(26)
            painter.setFont(font)
            painter.setPen(QColor("#111216"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()


def warm_up(shown: Opened) -> None:
    """Be a viewer with a taste, before the film begins; one who wants few guesses."""
    shown.house.settings.setProperty("variety", 0.1)
    liked = 0
    for _ in range(TRIES):
        if on_liked(shown):
            shown.house.controller.like(True)
            liked += 1
            wait_s = 1.2
        else:
            wait_s = 0.15
        _rest(shown, wait_s)
        if liked == WARM:
            break
        shown.house.swipe()
    shown.house.swipe()


def on_liked(shown: Opened) -> bool:
    """Whether a clip of what this viewer likes is on screen."""
    dealt = shown.house.controller.on_screen()
    return dealt is not None and LIKING in dealt.video.tags


def film_learning(camera: Camera) -> None:
    """Swipe, like, and see the feed learn and say why."""
    from PySide6.QtCore import QPointF, Qt

    shown = camera.shown
    _rest(shown, 0.5)
    camera.wait(0.8)
    camera.wheel(1)
    camera.wait(0.5)
    camera.drag(QPointF(270, 760), QPointF(270, 260))
    camera.wait(0.5)
    swipe_to_liked(camera)
    camera.wait(0.6)
    camera.double_click(230, 420)
    camera.wait(0.8)
    camera.key(Qt.Key.Key_Down, "Down")
    camera.wait(0.4)
    swipe_to_liked(camera)
    camera.wait(0.5)
    camera.key(Qt.Key.Key_W, "W")
    camera.wait(3.0)
    camera.key(Qt.Key.Key_Escape, "Esc")
    camera.wait(0.6)


def swipe_to_liked(camera: Camera) -> None:
    """Go on until a clip comes that this viewer likes."""
    from PySide6.QtCore import Qt

    for _ in range(TRIES):
        camera.shown.house.dealt()
        if on_liked(camera.shown):
            return
        camera.key(Qt.Key.Key_Down, "Down")


def film_steering(camera: Camera) -> None:
    """Steer the taste, look at what starting over changes, start over, and undo it."""
    from PySide6.QtCore import QPointF, Qt

    from tests.ui.window import place_of

    shown = camera.shown
    camera.wait(0.8)
    (place,) = [item for item in shown.buttons() if item.property("text") == "Taste"]
    camera.click(place)
    camera.wait(1.0)
    slider = next(iter(shown.of_type("BeliefSlider")))
    room = place_of(slider)
    start = QPointF(room.center().x(), room.center().y())
    camera.drag(start, QPointF(room.right() - 12, start.y()), hold_s=0.6)
    camera.wait(1.0)
    camera.key(Qt.Key.Key_R, "Ctrl+R", Qt.KeyboardModifier.ControlModifier)
    camera.wait(2.2)
    camera.click(shown.button("Start over"))
    camera.wait(1.8)
    camera.key(Qt.Key.Key_Z, "Z")
    camera.wait(1.8)


def _rest(shown: Opened, seconds: float) -> None:
    from tests.ui.house import run_events

    shown.house.dealt()
    run_events(round(seconds * 1000))


FILMS: dict[str, Callable[[Camera], None]] = {"learning": film_learning, "steering": film_steering}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
