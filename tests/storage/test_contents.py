"""A sidecar's bytes are read up to a cap, whatever they are and however they are written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sidecars.contents import SIZE_CAP, as_text, as_utf8, read_capped
from storage.sidecars.description import SidecarError


def test_a_file_beyond_the_cap_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "clip.info.json"
    with large.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(SidecarError, match="larger"):
        read_capped(large)
    os.truncate(large, SIZE_CAP)
    assert len(read_capped(large)) == SIZE_CAP


def test_what_only_pretends_to_be_a_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "zero", "circle", "folder", "absent"):
        with pytest.raises(OSError, match=r"."):
            read_capped(tmp_path / name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_the_encoding_it_shows(encoding: str) -> None:
    assert as_text("naïve “café”".encode(encoding)) == "naïve “café”"


def test_a_big_endian_text_is_read_too() -> None:
    assert as_text(b"\xfe\xff" + "Grüße".encode("utf-16-be")) == "Grüße"


def test_a_few_lost_bytes_do_not_turn_a_text_into_another() -> None:
    assert as_text("ééé".encode() + b"\xe9") == "ééé\ufffd"


@given(st.binary(max_size=200))
def test_any_bytes_become_utf8(content: bytes) -> None:
    as_utf8(content).decode("utf-8")
