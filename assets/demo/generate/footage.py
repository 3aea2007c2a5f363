"""Cuts the real footage of the demo library out of three Debian packages.

Run from the repository's root, with the packages unpacked into one folder::

    apt-get download forensics-samples-files python3-mecavideo python-nbsphinx-doc
    for package in *.deb; do dpkg -x "$package" unpacked; done
    python3 -m assets.demo.generate.footage unpacked

Each cut names a source, a window of 9:16 that may travel, and how slow it runs. The sounds are
composed here, except where a cut keeps its own. Authors and licences: assets/demo/LICENSES.md.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from assets.demo.generate.brush import HEIGHT, WIDTH
from assets.demo.generate.clip import FPS, chance
from assets.demo.generate.encode import Picture, encode
from assets.demo.generate.footage_cuts import CUTS, Cut
from assets.demo.generate.sidecar import write_sidecar
from assets.demo.generate.sound import TARGET_LUFS, compose, loudness
from assets.demo.generate.voices import RATE, Wave


@dataclass(frozen=True)
class Window:
    """A 9:16 window: its centre and height, as shares of the source's width and height."""

    x: float
    y: float
    height: float


def read_frames(path: Path, start_s: float, end_s: float) -> list[Picture]:
    """Return the frames of a source between two moments, BGRA."""
    with av.open(str(path)) as container:
        return [
            frame.to_ndarray(format="bgra").astype(np.uint8, copy=False)
            for frame in container.decode(video=0)
            if frame.time is not None and start_s <= frame.time < end_s
        ]


def slowed(frames: list[Picture], rate: float, *, there_and_back: bool) -> Iterator[Picture]:
    """Yield FPS frames a second of sources that play at `rate` frames a second, blended."""
    order = frames + frames[-2:0:-1] if there_and_back else frames
    count = int((len(order) - (0 if there_and_back else 1)) / rate * FPS)
    for number in range(count):
        place = number * rate / FPS
        first = int(place)
        following = order[(first + 1) % len(order)]
        share = place - first
        mixed = order[first].astype(np.float32) * (1 - share) + following * np.float32(share)
        yield mixed.astype(np.uint8)


def window_at(cut: Cut, share: float) -> Window:
    """Return the travelling window at a share in [0, 1] of the clip."""
    stops = [stop[0] for stop in cut.path]
    x, y, height = (np.interp(share, stops, [stop[k] for stop in cut.path]) for k in (1, 2, 3))
    return Window(float(x), float(y), float(height))


def cropped(picture: Picture, window: Window) -> Picture:
    """Return the window of a picture, smoothly scaled to 540x960."""
    height, width = picture.shape[:2]
    tall = window.height * height
    wide = tall * WIDTH / HEIGHT
    left = min(max(0.0, window.x * width - wide / 2), width - wide)
    top = min(max(0.0, window.y * height - tall / 2), height - tall)
    source = np.ascontiguousarray(picture)
    image = QImage(source.data, width, height, width * 4, QImage.Format.Format_RGB32)
    target = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    # Small sources are enlarged in two steps, or the pixels of 1906 would show as squares.
    part = image.copy(int(left), int(top), int(wide) + 2, int(tall) + 2)
    smooth = Qt.TransformationMode.SmoothTransformation
    keep = Qt.AspectRatioMode.IgnoreAspectRatio
    part = part.scaled(part.width() * 2, part.height() * 2, keep, smooth)
    painter = QPainter(target)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    rest = QRectF(2 * (left - int(left)), 2 * (top - int(top)), 2 * wide, 2 * tall)
    painter.drawImage(QRectF(0, 0, WIDTH, HEIGHT), part, rest)
    painter.end()
    return np.frombuffer(target.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4).copy()


def toned(picture: Picture, tint: tuple[float, float, float] | None) -> Picture:
    """Return a picture in one tone, given as red, green, blue; or unchanged."""
    if tint is None:
        return picture
    grey = picture[..., :3].astype(np.float32).mean(axis=2, keepdims=True)
    tone = np.array(tint[::-1], np.float32)
    picture = picture.copy()
    picture[..., :3] = np.clip(grey * tone, 0, 255).astype(np.uint8)
    return picture


def own_sound(path: Path, start_s: float, seconds: float) -> Wave:
    """Return a source's own sound, brought to the library's loudness."""
    resampler = AudioResampler(format="fltp", layout="stereo", rate=RATE)
    with av.open(str(path)) as container:
        parts: list[NDArray[np.float64]] = [
            block.to_ndarray().astype(np.float64)
            for frame in container.decode(audio=0)
            for block in resampler.resample(frame)
        ]
    n = round(seconds * RATE)
    first = round(start_s * RATE)
    sound = np.concatenate(parts, axis=1)[:, first : first + n]
    sound = np.pad(sound, ((0, 0), (0, n - sound.shape[1])))
    sound *= 10 ** ((TARGET_LUFS - loudness(sound)) / 20)
    edge = np.minimum(1, np.minimum(np.arange(n), np.arange(n)[::-1]) / (0.05 * RATE))
    finished: Wave = 0.84 * np.tanh(sound / 0.84) * edge
    return finished


def make(cut: Cut, unpacked: Path, library: Path) -> None:
    """Write one cut and its sidecar."""
    source = unpacked / cut.source
    frames = read_frames(source, cut.start_s, cut.end_s)
    slow = list(slowed(frames, cut.rate, there_and_back=cut.there_and_back))
    slow = slow[: len(slow) // FPS * FPS]
    seconds = len(slow) // FPS
    shares = np.linspace(0, 1, len(slow))
    pictures = (
        toned(cropped(picture, window_at(cut, float(share))), cut.tint)
        for picture, share in zip(slow, shares, strict=True)
    )
    if cut.parts:
        sound = compose(cut.parts, seconds, chance(cut.stem, "sound"))
    else:
        sound = own_sound(source, cut.start_s, seconds)
    folder = library / cut.topic
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{cut.stem}.mp4"
    encode(path, pictures, sound, cut.crf)
    write_sidecar(
        path,
        title=cut.title,
        caption=cut.caption,
        hashtags=(cut.topic, *cut.tags.split()),
        creator="field.notes",
        track=cut.track,
        seconds=seconds,
        extra={"license": cut.licence},
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("unpacked", type=Path, help="folder of the unpacked packages")
    parser.add_argument("stems", nargs="*", metavar="CUT", help="names of cuts; none means all")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1])
    arguments = parser.parse_args()
    for wanted in CUTS:
        if not arguments.stems or wanted.stem in arguments.stems:
            make(wanted, arguments.unpacked, arguments.out)
