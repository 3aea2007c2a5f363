from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from assets.demo.generate.clip import LIBRARY, Draw, chance
from assets.demo.generate.footage_cuts import CUTS
from assets.demo.generate.render import picture, render
from assets.demo.generate.sidecar import CREATORS
from assets.demo.generate.topics import load

DEMO = Path(__file__).parents[2] / "assets" / "demo"
CLIPS = sorted(DEMO.glob("*/*.mp4"))
KEYS = {
    "id", "title", "fulltitle", "description", "uploader", "channel", "creator", "track", "artists",
    "duration", "timestamp", "upload_date", "width", "height", "language", "ext", "extractor",
    "extractor_key", "_type",
}  # fmt: skip
CHEAPEST = "newtons-cradle-staffed"
"""Six seconds of few shapes: the clip that is drawn and encoded fastest."""


def sidecar(clip: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(clip.with_suffix(".info.json").read_text("utf-8"))
    return content


def hashtags(clip: Path) -> list[str]:
    return re.findall(r"#(\w+)", sidecar(clip)["description"])


@cache
def sound(clip: Path) -> NDArray[np.float32]:
    with av.open(str(clip)) as container:
        blocks = [frame.to_ndarray() for frame in container.decode(audio=0)]
    samples: NDArray[np.float32] = np.concatenate(blocks, axis=1).astype(np.float32)
    return samples


def luma(clip: Path) -> NDArray[np.uint8]:
    with av.open(str(clip)) as container:
        planes = [frame.to_ndarray()[:960] for frame in container.decode(video=0)]
    return np.stack(planes).astype(np.uint8, copy=False)


def test_sixty_clips_or_more_in_eight_topics_or_more_fit_in_40_mb() -> None:
    topics = Counter(clip.parent.name for clip in CLIPS)
    assert len(CLIPS) >= 60
    assert len([topic for topic, count in topics.items() if count >= 3]) >= 8
    assert sum(path.stat().st_size for path in DEMO.rglob("*") if path.is_file()) <= 40_000_000


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip.stem)
def test_a_clip_is_upright_h264_with_aac_of_5_to_20_seconds(clip: Path) -> None:
    with av.open(str(clip)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.name, audio.codec_context.name) == ("h264", "aac")
        assert (video.width, video.height, video.pix_fmt) == (540, 960, "yuv420p")
        assert video.codec_context.colorspace == 1  # BT.709
        assert container.duration is not None
        assert 5 <= container.duration / av.time_base <= 20
        assert container.duration / av.time_base == pytest.approx(
            sidecar(clip)["duration"], abs=0.1
        )


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip.stem)
def test_the_index_lies_before_the_pictures(clip: Path) -> None:
    head = clip.read_bytes()
    assert head.index(b"moov") < head.index(b"mdat")


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip.stem)
def test_a_sidecar_says_what_yt_dlp_would(clip: Path) -> None:
    content = sidecar(clip)
    assert content.keys() >= KEYS
    assert content["_type"] == "video"
    assert (content["width"], content["height"]) == (540, 960)
    assert int(content["id"]) >> 32 == content["timestamp"]
    assert content["uploader"] in CREATORS
    assert not content["webpage_url"]
    assert "!" not in content["title"] + content["description"]


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip.stem)
def test_hashtags_lie_in_the_description_and_begin_with_the_topic(clip: Path) -> None:
    tags = hashtags(clip)
    assert tags[0] == clip.parent.name
    assert 3 <= len(tags) <= 6
    assert len(set(tags)) == len(tags)


def test_ids_are_unique_and_most_tags_are_shared() -> None:
    assert len({sidecar(clip)["id"] for clip in CLIPS}) == len(CLIPS)
    uses = Counter(tag for clip in CLIPS for tag in hashtags(clip))
    shared = sum(count for count in uses.values() if count > 1)
    assert shared / sum(uses.values()) > 0.7
    assert len({sidecar(clip)["uploader"] for clip in CLIPS}) >= 10


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip.stem)
def test_a_clip_is_heard_without_clipping_and_its_seam_is_quiet(clip: Path) -> None:
    samples = sound(clip)
    loudness = 20 * np.log10(np.sqrt((samples**2).mean()))
    assert -30 < loudness < -14
    assert np.abs(samples).max() < 0.99
    assert np.abs(samples[:, :64]).max() < 0.1


def test_every_clip_has_a_sound_of_its_own() -> None:
    heard = {sound(clip)[:, 44_100:88_200].tobytes() for clip in CLIPS}
    assert len(heard) == len(CLIPS)


def test_the_licence_file_names_every_piece_of_footage_and_every_generated_topic() -> None:
    licences = (DEMO / "LICENSES.md").read_text("utf-8")
    load()
    drawn = {f"{clip.topic}/{clip.stem}" for clip in LIBRARY.values()}
    cut = {f"{cut.topic}/{cut.stem}" for cut in CUTS}
    assert drawn | cut == {f"{clip.parent.name}/{clip.stem}" for clip in CLIPS}
    assert [name for name in cut if f"`{name}.mp4`" not in licences] == []
    assert [clip.topic for clip in LIBRARY.values() if f"`{clip.topic}`" not in licences] == []
    assert [cut.licence for cut in CUTS if cut.licence.split(",")[0] not in licences] == []


def test_every_drawn_clip_loops_without_a_jump() -> None:
    load()
    jumps = []
    for stem, clip in LIBRARY.items():
        draw = clip.scene(chance(stem, "picture"))

        def step(number: int, draw: Draw = draw, frames: int = clip.frames) -> float:
            here, there = (
                picture(draw, (number + k) % frames / frames).astype(np.int16) for k in (0, 1)
            )
            return float(np.abs(here - there).mean())

        usual = max(step(k * clip.frames // 3 + 3) for k in range(3))
        if step(clip.frames - 1) > 1.7 * usual + 0.1:
            jumps.append(stem)
    assert jumps == []


@pytest.fixture(scope="module")
def drawn_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    load()
    return render(LIBRARY[CHEAPEST], tmp_path_factory.mktemp("library"))


def test_the_script_makes_a_committed_clip_again(drawn_again: Path) -> None:
    committed = DEMO / LIBRARY[CHEAPEST].topic / f"{CHEAPEST}.mp4"
    assert sidecar(drawn_again) == sidecar(committed)
    first, second = luma(committed), luma(drawn_again)
    assert first.shape == second.shape
    # Another release of x264 or Qt may round otherwise, but an eye that is missing is 60 pixels.
    changed = [
        int((np.abs(a.astype(np.int16) - b) > 40).sum()) for a, b in zip(first, second, strict=True)
    ]
    assert max(changed) < 40
    assert np.abs(sound(committed) - sound(drawn_again)).max() < 0.02


def test_drawing_twice_gives_the_same_bytes(drawn_again: Path, tmp_path: Path) -> None:
    assert render(LIBRARY[CHEAPEST], tmp_path).read_bytes() == drawn_again.read_bytes()
