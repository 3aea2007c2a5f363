"""What loading the libraries left in memory, and no playing needs: their pages, given back once."""

from __future__ import annotations

import ctypes
import mmap
import platform
import sys
from collections.abc import Iterator
from typing import Any

PT_LOAD, PT_DYNAMIC = 1, 2
PF_W = 2
DT_NULL, DT_TEXTREL, DT_FLAGS = 0, 22, 30
DF_TEXTREL = 4
"""Names of elf.h."""


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


class _Library(ctypes.Structure):
    _fields_ = (
        ("base", ctypes.c_uint64),
        ("name", ctypes.c_char_p),
        ("headers", ctypes.POINTER(_Header)),
        ("count", ctypes.c_uint16),
    )


_Visit = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.POINTER(_Library), ctypes.c_size_t, ctypes.c_void_p)


def forget_loading() -> int:
    """Give back the clean pages of all libraries; those that are in use come back at a touch.

    Finding symbols, moving addresses and initialising touch most of a library once: 90 MB for
    the program. The pages stay in the system's file cache, so that one in use costs a
    microsecond. Only what can never be written to is given back, see `_clean`.

    Takes some 5 ms, during which no other thread runs Python.

    Returns:
        How many stretches of memory were given back; 0 where the C library is not glibc.
    """
    if platform.libc_ver()[0] != "glibc" or sys.maxsize < 2**32:
        return 0
    # PyDLL, which keeps Python's lock: the walk holds the loader's, so that no library goes
    # meanwhile, and a thread that holds the one and waits for the other would never get it.
    libc = ctypes.PyDLL(None)
    libc.madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    given_back = 0

    def visit(library: Any, size: int, data: int | None) -> int:
        nonlocal given_back
        for start, length in _clean(library.contents):
            given_back += libc.madvise(start, length, mmap.MADV_DONTNEED) == 0
        return 0

    libc.dl_iterate_phdr(_Visit(visit), None)
    return given_back


def _clean(library: _Library) -> Iterator[tuple[int, int]]:
    """Yield where a library's segments lie that nothing writes to: its code and constants.

    What the loader protects after it wrote its addresses there belongs to a writable segment.
    """
    headers = [library.headers[index] for index in range(library.count)]
    if not library.name.startswith(b"/") or _writes_into_code(library, headers):
        return
    for header in headers:
        if header.type == PT_LOAD and not header.flags & PF_W:
            start = library.base + header.address
            first = start & -mmap.PAGESIZE
            yield first, start + header.in_memory - first


def _writes_into_code(library: _Library, headers: list[_Header]) -> bool:
    """Say whether the loader had to move addresses in code: its pages are then changed ones."""
    for header in headers:
        if header.type == PT_DYNAMIC:
            notes = ctypes.cast(library.base + header.address, ctypes.POINTER(_Dynamic))
            for index in range(header.in_memory // ctypes.sizeof(_Dynamic)):
                tag, value = notes[index].tag, notes[index].value
                if tag == DT_NULL:
                    break
                if tag == DT_TEXTREL or (tag == DT_FLAGS and value & DF_TEXTREL):
                    return True
    return False
