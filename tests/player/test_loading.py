"""What loading left in memory is given back, and nothing that was written to."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import mmap
import platform
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

from player import loading
from player.reading_process import PROJECT


def pages_of_files() -> int:
    """How many pages of this process lie in memory and belong to files."""
    return int(Path("/proc/self/statm").read_text().split()[2])


def test_pages_are_given_back_and_every_library_goes_on_working() -> None:
    before = pages_of_files()
    assert loading.forget_loading() > 100
    assert pages_of_files() < before / 2
    assert np.linalg.norm(np.ones((3, 3)) @ np.ones(3)) == pytest.approx(27**0.5)
    assert hashlib.sha256(b"swipe").hexdigest().startswith("02aa")
    assert av.CodecContext.create("h264", "r").name == "h264"


OTHERS = """
import ctypes, sys, threading
import av
from player.loading import forget_loading
libc = ctypes.CDLL(None)
libc.dlopen.restype = ctypes.c_void_p
libc.dlclose.argtypes = (ctypes.c_void_p,)
def load():
    while True:
        libc.dlclose(libc.dlopen(sys.argv[1].encode(), 2))
def look():
    while True:
        ctypes.CDLL(None)["getpid"]  # asks the loader with Python's lock in hand
for busy in (load, look, look):
    threading.Thread(target=busy, daemon=True).start()
sys.setswitchinterval(1e-5)
for _ in range(3):
    assert forget_loading() > 100
print("done", flush=True)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="a list of glibc's loader")
def test_threads_that_load_libraries_and_look_into_them_never_wait_for_ever() -> None:
    rare = importlib.util.find_spec("numpy._core._multiarray_tests")
    assert rare is not None
    assert rare.origin is not None
    command = [sys.executable, "-c", OTHERS, rare.origin]
    assert subprocess.check_output(command, cwd=PROJECT, text=True, timeout=60) == "done\n"


def library(*segments: tuple[int, int, int, int]) -> loading._Library:
    """A library of (type, flags, address, size), loaded at 0."""
    headers = [loading._Header() for _ in segments]
    for header, (kind, flags, address, size) in zip(headers, segments, strict=True):
        header.type, header.flags, header.address, header.in_memory = kind, flags, address, size
    return loading._Library(0, headers)


def notes(*pairs: tuple[int, int]) -> tuple[ctypes.Array[loading._Dynamic], int, int]:
    """What a library says of itself in memory: the array, where it lies and how long it is."""
    array = (loading._Dynamic * len(pairs))(*(loading._Dynamic(*pair) for pair in pairs))
    return array, ctypes.addressof(array), ctypes.sizeof(array)


CODE = (loading.PT_LOAD, 5, mmap.PAGESIZE + 16, 100)
DATA = (loading.PT_LOAD, 6, 9 * mmap.PAGESIZE, 100)


def test_only_segments_that_nobody_writes_to_are_clean() -> None:
    assert list(loading._clean(library(CODE, DATA))) == [(mmap.PAGESIZE, 116)]


@pytest.mark.parametrize("note", [(22, 0), (30, 4)])
def test_a_library_whose_code_was_moved_is_left_alone(note: tuple[int, int]) -> None:
    array, place, size = notes((1, 7), note, (0, 0))
    assert list(loading._clean(library(CODE, (loading.PT_DYNAMIC, 6, place, size)))) == []
    assert array[1].tag == note[0]
    array, place, size = notes((1, 7), (0, 0), note)  # what stands behind the end is no note
    assert len(list(loading._clean(library(CODE, (loading.PT_DYNAMIC, 6, place, size))))) == 1
    del array
