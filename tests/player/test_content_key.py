"""A content key is of what a file holds, and sees a change where files differ."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from player.content_key import key_of, whole_key

PIECE = 64 * 1024


def test_a_content_key_is_of_the_content_not_the_name(tmp_path: Path) -> None:
    first, second = tmp_path / "a.mp4", tmp_path / "b.mkv"
    first.write_bytes(b"x" * 300_000)
    second.write_bytes(b"x" * 300_000)
    assert key_of(first) == key_of(second)
    assert len(key_of(first)) == 40


@pytest.mark.parametrize("at", [0, PIECE - 1, 250_000, 500_000 - PIECE, 499_999])
def test_a_content_key_sees_a_change_at_head_middle_and_tail(tmp_path: Path, at: int) -> None:
    content = bytearray(500_000)
    file = tmp_path / "a.mp4"
    file.write_bytes(content)
    before = key_of(file)
    content[at] = 1
    file.write_bytes(content)
    assert key_of(file) != before


@pytest.mark.parametrize("size", [0, 1, PIECE, PIECE + 1, 3 * PIECE])
def test_a_content_key_tells_sizes_apart(tmp_path: Path, size: int) -> None:
    file, longer = tmp_path / "a.mp4", tmp_path / "b.mp4"
    file.write_bytes(bytes(size))
    longer.write_bytes(bytes(size + 1))
    assert key_of(file) != key_of(longer)


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    with pytest.raises(OSError, match="not a regular file"):
        key_of(tmp_path / "pipe.mp4")


def test_a_whole_key_sees_a_change_anywhere(tmp_path: Path) -> None:
    content = bytearray(500_000)
    file, other = tmp_path / "a.mp4", tmp_path / "b.mp4"
    file.write_bytes(content)
    content[100_000] = 1
    other.write_bytes(content)
    assert key_of(file) == key_of(other)
    assert whole_key(file) != whole_key(other)
