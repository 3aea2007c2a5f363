"""The file of a slot is looked at by one thread at a time, and what it finds is posted."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from player import file_watch
from player.file_watch import FileWatch
from player.inspection import identity_of, was_rewritten

WITHIN_S = 30.0

Posts = queue.SimpleQueue[tuple[int, Callable[[], None]]]


def test_a_look_that_is_under_way_is_waited_for_and_finds_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_watch, "LOOK_AGAIN_S", 0.0)
    path = tmp_path / "a.mp4"
    path.write_bytes(b"as it was read")
    posts: Posts = queue.SimpleQueue()
    found: list[str] = []
    watch = FileWatch(0, lambda generation, order: posts.put((generation, order)))
    watch.know(path, identity_of(path.stat()))
    for _ in range(3):
        watch.look_again(7, lambda: found.append("written over"))
    for thread in threading.enumerate():
        if thread.name == "look at the file in slot 0":
            thread.join(WITHIN_S)
    generation, order = posts.get(timeout=WITHIN_S)
    assert generation == 7
    assert posts.empty()
    order()
    assert found == []
    path.write_bytes(b"shorter")
    watch.look_again(7, lambda: found.append("written over"))
    posts.get(timeout=WITHIN_S)[1]()
    assert found == ["written over"]


def test_as_many_other_bytes_are_another_file_and_a_new_file_of_its_name_is_not(
    tmp_path: Path,
) -> None:
    path, aside = tmp_path / "a.mp4", tmp_path / "b.mp4"
    path.write_bytes(b"as it was read")
    known = identity_of(path.stat())
    assert not was_rewritten(path, known)
    with path.open("r+b") as file:
        file.write(b"a hole in it !")
    os.utime(path, ns=(0, known.written_ns + 10_000_000))  # some file systems count by 10 ms
    assert was_rewritten(path, known)
    aside.write_bytes(b"something else")
    aside.replace(path)
    assert not was_rewritten(path, known), "whoever has the old one open plays it on"
