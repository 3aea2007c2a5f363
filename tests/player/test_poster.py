"""Posters are made once per content, whatever the content is called."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from player.facts import PlayerError
from player.poster import PosterCache
from player.prober import Prober
from tests.clips import GREEN, NEAR, make_clip, make_picture

SECOND_NS = 1_000_000_000


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


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
def test_a_picture_beside_a_video_makes_a_poster_as_well(
    suffix: str, cache: PosterCache, tmp_path: Path
) -> None:
    picture = make_picture(tmp_path / f"a{suffix}", GREEN).rename(tmp_path / "a.image")
    with av.open(str(cache.ensure("key", picture))) as poster:
        shown = next(poster.decode(video=0)).to_ndarray(format="rgb24")
    assert shown.shape == (972, 540, 3)
    assert np.abs(shown[500, 270].astype(int) - GREEN).max() <= NEAR


HOSTILE = {
    "cut": b"\xff\xd8\xff\xe0" + bytes(200),
    "huge": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x02\0\0\0"
    + bytes(99),
    "a list": b"#EXTM3U\nhttp://example.com/a.jpg",
    "svg": b'<svg><image href="http://example.com/a.jpg"/></svg>',
    "webp": b"RIFF\xff\xff\xff\xffWEBPVP8X" + bytes(range(256)),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_picture_is_refused(content: bytes, cache: PosterCache, tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(content)
    with pytest.raises(PlayerError):
        cache.ensure("key", picture)
    assert not cache.path_for("key").exists()


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


def fill(cache: PosterCache, *keys: str, size: int = 1000) -> None:
    """Keep posters of a size, each last used later than the one before."""
    for at, key in enumerate(keys):
        cache.put(key, bytes(size))
        os.utime(cache.path_for(key), ns=(at * SECOND_NS, at * SECOND_NS))


def kept(cache: PosterCache, *keys: str) -> list[str]:
    return [key for key in keys if cache.path_for(key).exists()]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[PosterCache]:
    prober = Prober()
    yield PosterCache(tmp_path / "cache" / "posters", prober, most_bytes=10_000)
    prober.close()


def test_posters_are_wanted_ahead_until_the_cap_is_reached(small: PosterCache) -> None:
    assert small.wants("a")
    fill(small, *"abcdefgh")
    assert not small.wants("a")
    assert small.wants("z")
    fill(small, "i")
    assert not small.wants("z")


def test_beyond_the_cap_the_oldest_used_go(small: PosterCache, tmp_path: Path) -> None:
    fill(small, *"abcdefghij")
    small.ensure("a", tmp_path / "not needed.mp4")
    small.put("k", bytes(1000))
    assert kept(small, *"abcdefghijk") == [*"a", *"defghijk"]
    assert not small.wants("b")  # no more are made ahead, or each would push out another


def test_beyond_the_cap_a_poster_is_made_when_asked_for(small: PosterCache, tmp_path: Path) -> None:
    fill(small, *"abcdefghij")
    clip = make_clip(tmp_path / "a.mp4", seconds=0.2)
    assert small.ensure("new", clip).read_bytes().startswith(b"\xff\xd8")
    assert "a" not in kept(small, "a", "j")


def test_what_an_earlier_run_left_counts(small: PosterCache) -> None:
    fill(small, *"abcdefghij")
    again = PosterCache(small.path_for("a").parent, Prober(), most_bytes=10_000)
    assert not again.wants("z")
    again.put("k", bytes(1000))
    assert kept(small, *"abk") == ["k"]


def test_a_cache_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(PlayerError, match="cannot be kept"):
        PosterCache(tmp_path / "file" / "posters", Prober()).put("a", b"")
