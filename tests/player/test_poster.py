"""Posters are made once per content, whatever the content is called."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from player.facts import PlayerError
from player.poster import PosterCache
from player.prober import Prober
from tests.clips import make_clip


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[PosterCache]:
    prober = Prober()
    yield PosterCache(tmp_path / "cache" / "posters", prober)
    prober.close()


def test_a_poster_is_made_when_first_asked_for(cache: PosterCache, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    expected = cache.path_for("key")
    assert not expected.exists()

    assert cache.ensure("key", clip) == expected
    assert expected.read_bytes().startswith(b"\xff\xd8")
    assert stat.S_IMODE(expected.parent.stat().st_mode) == 0o700


def test_a_poster_outlives_its_video(cache: PosterCache, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    poster = cache.ensure("key", clip)
    clip.unlink()
    assert cache.ensure("key", clip) == poster


def test_a_key_cannot_lead_out_of_the_folder(cache: PosterCache) -> None:
    inside = cache.path_for("key").parent
    assert cache.path_for("../../etc/passwd").parent == inside
    assert cache.path_for("a/b") != cache.path_for("a_b")


def test_a_video_without_a_picture_leaves_no_file(cache: PosterCache, tmp_path: Path) -> None:
    text = tmp_path / "a.mp4"
    text.write_text("no video")
    with pytest.raises(PlayerError, match="text file"):
        cache.ensure("key", text)
    assert list(cache.path_for("key").parent.iterdir()) == []
