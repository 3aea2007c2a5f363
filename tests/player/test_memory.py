"""Freed pictures leave the process, which glibc by itself does not see to."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from player import memory
from player.reading_process import PROJECT

BLOCKS = """
import ctypes
from player import memory
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4096
def allocate(size):
    block = ctypes.c_void_p(libc.malloc(ctypes.c_size_t(size)))
    ctypes.memset(block, 1, size)
    return block
"""

SCRIPT = (
    BLOCKS
    + """
if {small}:
    assert memory.use_small_heap()
libc.free(allocate(30_000_000))  # by default this teaches glibc to keep such blocks
before = resident()
pictures = [allocate(3_000_000) for _ in range(20)]
last = allocate(100_000)  # a small neighbour holds the heap up
for picture in pictures:
    libc.free(picture)
print((resident() - before) // 1_000_000)
"""
)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="a setting of glibc")
def test_a_freed_picture_goes_back_to_the_system() -> None:
    def measure(small: str) -> int:
        script = SCRIPT.replace("{small}", small)
        return int(subprocess.check_output([sys.executable, "-c", script], cwd=PROJECT))

    kept_mb = measure("False")
    left_mb = measure("True")

    assert kept_mb > 30
    assert left_mb < 5
    assert memory.LARGE_BYTES < 540 * 960  # a small picture's luma plane counts as large


FAULTS = """
import ctypes, resource
from player import memory
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
memory.use_small_heap()
if {keeps}:
    assert memory.keep_textures()
def draw():
    texture = ctypes.c_void_p(libc.malloc(ctypes.c_size_t(540 * 960 * 4)))
    ctypes.memset(texture, 1, 540 * 960 * 4)
    return texture
shown = draw()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(20):
    upcoming = draw()
    libc.free(shown)
    shown = upcoming
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="a setting of glibc")
def test_the_next_texture_takes_the_memory_of_the_last_one() -> None:
    def measure(keeps: str) -> int:
        script = FAULTS.replace("{keeps}", keeps)
        return int(subprocess.check_output([sys.executable, "-c", script], cwd=PROJECT))

    assert measure("False") > 8_000
    assert measure("True") < 2_000


HOLES = (
    BLOCKS
    + """
memory.use_small_heap()
blocks = [(allocate(100_000), allocate(20_000)) for _ in range(300)]
for large, neighbour in blocks:
    libc.free(large)
before = resident()
assert memory.give_back()
print((before - resident()) // 1_000_000)
"""
)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="a call of glibc")
def test_what_is_free_between_blocks_in_use_goes_back_when_asked() -> None:
    given_back_mb = int(subprocess.check_output([sys.executable, "-c", HOLES], cwd=PROJECT))
    assert 20 < given_back_mb < 40
