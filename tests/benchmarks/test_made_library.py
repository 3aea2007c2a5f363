"""The made library: every file a video of its own that plays and that one can search for."""

from __future__ import annotations

import json
from itertools import combinations, islice
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest

from player.content_key import key_of
from player.prober import Prober
from tests.benchmarks.made_library import MOST, SCENES, make_files, scenes_of
from tests.benchmarks.made_words import post

COUNT = 12


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return make_files(tmp_path_factory.mktemp("made"), range(COUNT))


def test_any_two_files_share_one_scene_at_most() -> None:
    numbers = range(0, MOST, MOST // 400)
    assert all(
        sum(mine == other for mine, other in zip(scenes_of(a), scenes_of(b), strict=True)) <= 1
        for a, b in combinations(numbers, 2)
    )


def test_the_files_differ_in_bytes_and_their_pictures_by_far(files: list[Path]) -> None:
    assert len({key_of(path) for path in files}) == COUNT
    looks = [_coarse_looks(path) for path in files]
    assert min(float(np.abs(a - b).mean()) for a, b in combinations(looks, 2)) > 30


def test_the_program_can_play_and_measure_them(files: list[Path]) -> None:
    prober = Prober()
    facts = prober.probe(files[0])
    loud = prober.loudness(files[0])
    prober.close()
    assert (facts.width, facts.height) == (144, 256)
    assert 5_000 < facts.duration_ms < 5_600
    assert loud.lufs > -40


def test_every_other_file_has_a_sidecar_of_its_own_words(files: list[Path]) -> None:
    described = [path for path in files if path.with_suffix(".info.json").exists()]
    said = [json.loads(path.with_suffix(".info.json").read_text("utf-8")) for path in described]
    assert len(described) == COUNT // 2
    assert len({one["description"] for one in said}) == COUNT // 2
    assert all(f"[{one['id']}]" in path.name for one, path in zip(said, described, strict=True))


def test_the_same_number_makes_the_same_post_and_a_folder_fills_with_a_hundred() -> None:
    assert post(7) == post(7)
    assert len({post(number).handle for number in range(300)}) == 3
    assert len({post(number).stem for number in range(3_000)}) == 3_000


def _coarse_looks(path: Path) -> npt.NDArray[np.float64]:
    """Return the brightness of a picture of each scene, in blots."""
    with av.open(str(path), "r") as container:
        frames = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    each = len(frames) // SCENES
    places = islice(frames, 2, None, each)
    return np.stack([frame.reshape(16, 16, 9, 16).mean(axis=(1, 3)) for frame in places])
