"""The file of a slot is looked at by one thread at a time, and what it finds is posted."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from player import file_watch
from player.file_watch import FileWatch
from player.inspection import Identity

WITHIN_S = 6.0

Posts = queue.SimpleQueue[tuple[int, Callable[[], None]]]


def test_a_look_that_is_under_way_is_waited_for_and_finds_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_watch, "LOOK_AGAIN_S", 0.0)
    path = tmp_path / "a.mp4"
    path.write_bytes(b"as it was read")
    status = path.stat()
    posts: Posts = queue.SimpleQueue()
    found: list[str] = []
    watch = FileWatch(0, lambda generation, order: posts.put((generation, order)))
    watch.know(path, Identity(status.st_dev, status.st_ino, status.st_size))
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
