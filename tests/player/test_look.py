"""Copies of a video are told by their pictures, whatever they were encoded to; others are not."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from uuid import uuid4

import av
import numpy as np
import pytest
from av.video.stream import VideoStream

from player.facts import PlayerError
from player.fingerprint import SHARES
from player.look import read_look
from player.probing import inspect
from player.reading import read_poster
from storage.likeness import PRINT_BYTES, Likeness, Traits
from storage.records import VideoId
from tests.clips import BLUE, GREEN, RED, YELLOW, make_clip
from tests.recoded import recode

DEMO = Path(__file__).parents[2] / "assets" / "demo"
(BOAT,) = DEMO.rglob("paper-boat-open-water.mp4")
(NIGHT,) = DEMO.rglob("galaxy-stirred.mp4")

Recode = Callable[[Path, Path], Path]

COPIES: dict[str, Recode] = {
    "smaller": lambda source, to: recode(
        source, to.with_suffix(".mp4"), size=(270, 480), bit_rate=150_000
    ),
    "vp9": lambda source, to: recode(source, to.with_suffix(".webm"), size=(360, 640)),
    "mpeg4": lambda source, to: recode(source, to.with_suffix(".avi"), size=(480, 854)),
    "letterboxed": lambda source, to: recode(
        source, to.with_suffix(".mp4"), size=(540, 1200), bars=(0, 120)
    ),
    "pillarboxed": lambda source, to: recode(
        source, to.with_suffix(".webm"), size=(432, 640), bars=(36, 0), bit_rate=150_000
    ),
    "cropped": lambda source, to: recode(
        source, to.with_suffix(".mp4"), size=(528, 940), crop=(6, 10)
    ),
    "turned": lambda source, to: recode(source, to.with_suffix(".mp4"), rotation=90),
    "brighter": lambda source, to: recode(source, to.with_suffix(".mp4"), brighter=8),
}


def traits_of(path: Path) -> Traits:
    facts = inspect(path).facts
    assert facts is not None
    return Traits(facts.duration_ms, math.nan, read_look(path, None).fingerprint)


def twins(paths: Iterable[Path]) -> list[str]:
    """The files that look like one before them."""
    known, found = Likeness(), []
    for path in paths:
        traits = traits_of(path)
        if known.nearest(traits) is not None:
            found.append(path.name)
        known.add(VideoId(uuid4()), traits)
    return found


def draw(path: Path, seed: int) -> Path:
    """Encode two seconds of four pictures, each of twenty blots of any grey."""
    chance = np.random.default_rng(seed)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=4, options={"preset": "ultrafast"})
        assert isinstance(stream, VideoStream)
        stream.width, stream.height, stream.pix_fmt = 64, 80, "yuv420p"
        stream.codec_context.thread_count = 1
        for picture in chance.integers(0, 256, (4, 5, 4), np.uint8).repeat(2, axis=0):
            grey = np.kron(picture, np.ones((16, 16), np.uint8))
            frame = av.VideoFrame.from_ndarray(grey, format="gray8")
            container.mux(stream.encode(frame.reformat(format="yuv420p")))
        container.mux(stream.encode(None))
    return path


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """The first two seconds of a light and of a dark clip, as good as they come."""
    folder = tmp_path_factory.mktemp("originals")
    return {
        source: recode(source, folder / source.name, bit_rate=4_000_000) for source in (BOAT, NIGHT)
    }


@pytest.mark.parametrize(
    ("source", "how"),
    [*((BOAT, how) for how in COPIES), (NIGHT, "letterboxed")],
    ids=lambda given: given.stem if isinstance(given, Path) else given,
)
def test_a_copy_looks_the_same(
    originals: dict[Path, Path], source: Path, how: str, tmp_path: Path
) -> None:
    copy = COPIES[how](source, tmp_path / "copy")
    assert twins([originals[source], copy]) == [copy.name]


def test_two_hundred_videos_look_different(tmp_path: Path) -> None:
    others = sorted(DEMO.rglob("*.mp4"))
    drawn = [draw(tmp_path / f"{seed}.mp4", seed) for seed in range(200 - len(others))]
    assert twins([*others, *drawn]) == []
    assert all(traits_of(clip).tells for clip in drawn)


def test_clips_of_plain_colours_and_black_ones_are_like_nothing(tmp_path: Path) -> None:
    clips = [
        make_clip(tmp_path / f"{name}.mp4", audio=False, colours=colours)
        for name, colours in {
            "black": [(0, 0, 0)],
            "as black": [(1, 1, 1)],
            "red": [RED],
            "as red": [RED],
            "colours": [GREEN, BLUE, YELLOW, RED],
            "as colours": [GREEN, BLUE, YELLOW, RED],
        }.items()
    ]
    assert twins(clips) == []


def test_another_beginning_or_length_is_another_video(tmp_path: Path) -> None:
    short = recode(BOAT, tmp_path / "short.mp4", size=(270, 480), seconds=1.5)
    long = recode(BOAT, tmp_path / "long.mp4", size=(270, 480), seconds=2.0)
    assert twins([short, long]) == []


def test_pictures_are_taken_where_they_are_due_wherever_key_frames_lie(tmp_path: Path) -> None:
    clips = [
        make_clip(
            tmp_path / f"a{suffix}", seconds=2.0, counter=True, colours=[RED, GREEN, BLUE, YELLOW]
        )
        for suffix in (".mp4", ".webm", ".ts", ".avi", ".mpg", ".flv", ".mkv")
    ]
    prints = [read_look(clip, None).fingerprint for clip in clips]
    assert {len(one) for one in prints} == {PRINT_BYTES}
    # Each quarter of the clip has a colour of its own: none was taken from a neighbour.
    colours = np.array([list(one[-2 * len(SHARES) :]) for one in prints])
    assert np.ptp(colours, axis=0).max() <= 6
    assert twins(clips) == [clip.name for clip in clips[1:]]


def test_the_poster_comes_with_the_look(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.5, colours=[RED, BLUE])
    assert read_look(clip, 100).poster == read_poster(clip, 100)
    assert read_look(clip, None).poster is None


def test_a_clip_of_one_picture_is_looked_at(tmp_path: Path) -> None:
    look = read_look(make_clip(tmp_path / "a.mp4", seconds=0.04, counter=True), 100)
    assert look.poster is not None
    assert len(look.fingerprint) == PRINT_BYTES


def test_what_breaks_off_has_a_poster_and_is_like_nothing(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.ts", seconds=4, counter=True)
    whole = clip.read_bytes()
    clip.write_bytes(whole[: len(whole) // 3] + bytes(len(whole) * 2 // 3))
    look = read_look(clip, 100)
    assert look.poster is not None
    assert len(look.fingerprint) in (0, PRINT_BYTES)


def test_a_file_without_a_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_text("no video")
    with pytest.raises(PlayerError, match="text file"):
        read_look(tmp_path / "a.mp4", 100)
