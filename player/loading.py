"""What loading the libraries left in memory, and no playing needs: their pages, given back once."""

from __future__ import annotations

import ctypes
import mmap
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PT_LOAD, PT_DYNAMIC = 1, 2
PF_W = 2
DT_NULL, DT_TEXTREL, DT_FLAGS = 0, 22, 30
DF_TEXTREL = 4
"""Names of elf.h."""

DI_LINKMAP, DI_PHDR = 2, 11
"""Names of dlfcn.h; the second came with glibc 2.36."""


class _Header(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("offset", ctypes.c_uint64),
        ("address", ctypes.c_uint64),
        ("physical", ctypes.c_uint64),
        ("in_file", ctypes.c_uint64),
        ("in_memory", ctypes.c_uint64),
        ("alignment", ctypes.c_uint64),
    )


class _Dynamic(ctypes.Structure):
    _fields_ = (("tag", ctypes.c_int64), ("value", ctypes.c_uint64))


@dataclass(frozen=True, slots=True)
class _Library:
    """Where a library was loaded, and what its header says of its segments."""

    base: int
    headers: Sequence[_Header]


def forget_loading() -> int:
    """Give back the clean pages of all libraries; those that are in use come back at a touch.

    Finding symbols, moving addresses and initialising touch most of a library once: 90 MB for
    the program. The pages stay in the system's file cache, so that one in use costs a
    microsecond. Only what can never be written to is given back, see `_clean`.

    Each library is held while it is read, so that none goes meanwhile. Walking over them with
    the loader's own lock held would be shorter and stand still for ever: Python hands its lock
    to others at any line, and one of them may wait for the loader.

    Returns:
        How many stretches of memory were given back; 0 where the C library is not glibc, or is
        older than 2.36.
    """
    if platform.libc_ver()[0] != "glibc" or sys.maxsize < 2**32:
        return 0
    libc = _libc()
    given_back = 0
    for path in _mapped_code():
        with _held(libc, path) as library:
            for start, length in _clean(library) if library else ():
                given_back += libc.madvise(start, length, mmap.MADV_DONTNEED) == 0
    return given_back


def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None)
    libc.dlopen.argtypes, libc.dlopen.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
    libc.dlinfo.argtypes = (ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
    libc.dlclose.argtypes = (ctypes.c_void_p,)
    libc.madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    return libc


def _mapped_code() -> set[bytes]:
    """The files this process runs code from."""
    lines = (line.split(maxsplit=5) for line in Path("/proc/self/maps").read_bytes().splitlines())
    return {line[5] for line in lines if len(line) == 6 and b"x" in line[1] and line[5][:1] == b"/"}


@contextmanager
def _held(libc: ctypes.CDLL, path: bytes) -> Iterator[_Library | None]:
    """Keep a library from going; None if it has gone, or is the program itself."""
    handle = libc.dlopen(path, os.RTLD_LAZY | os.RTLD_NOLOAD)
    if handle is None:
        yield None
        return
    try:
        headers, link = ctypes.POINTER(_Header)(), ctypes.POINTER(ctypes.c_uint64)()
        count = libc.dlinfo(handle, DI_PHDR, ctypes.byref(headers))
        found = libc.dlinfo(handle, DI_LINKMAP, ctypes.byref(link)) == 0
        yield _Library(link[0], headers[:count]) if found and count > 0 else None
    finally:
        libc.dlclose(handle)


def _clean(library: _Library) -> Iterator[tuple[int, int]]:
    """Yield where a library's segments lie that nothing writes to: its code and constants.

    What the loader protects after it wrote its addresses there belongs to a writable segment.
    """
    if _writes_into_code(library):
        return
    for header in library.headers:
        if header.type == PT_LOAD and not header.flags & PF_W:
            start = library.base + header.address
            first = start & -mmap.PAGESIZE
            yield first, start + header.in_memory - first


def _writes_into_code(library: _Library) -> bool:
    """Say whether the loader had to move addresses in code: its pages are then changed ones."""
    for header in library.headers:
        if header.type == PT_DYNAMIC:
            notes = ctypes.cast(library.base + header.address, ctypes.POINTER(_Dynamic))
            for index in range(header.in_memory // ctypes.sizeof(_Dynamic)):
                tag, value = notes[index].tag, notes[index].value
                if tag == DT_NULL:
                    break
                if tag == DT_TEXTREL or (tag == DT_FLAGS and value & DF_TEXTREL):
                    return True
    return False
