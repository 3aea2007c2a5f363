"""Take the network away from this process for good: a seccomp filter in the Linux kernel.

Sniffing and forced demuxers keep libVLC from following addresses in files; this holds should
they ever fail. It cannot be undone, and every thread and child process inherits it. Two families
of sockets stay: AF_UNIX (display, sound, D-Bus) and AF_NETLINK (the kernel's list of interfaces,
which glibc and Qt ask for; nothing leaves the machine by it). A list of what is allowed, not of
what is not: AF_SMC, for one, quietly falls back to TCP.

Source: Linux, Documentation/userspace-api/seccomp_filter.rst; the numbers are those of
linux/bpf_common.h, linux/seccomp.h and linux/audit.h.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Machine:
    """What the kernel calls a processor, and the numbers it gave two system calls there."""

    audit_arch: int
    socket: int
    seccomp: int


MACHINES = {
    "x86_64": _Machine(audit_arch=0xC000003E, socket=41, seccomp=317),
    "aarch64": _Machine(audit_arch=0xC00000B7, socket=198, seccomp=277),
}
IO_URING_SETUP = 425
"""The same on every processor; a ring could open sockets past the filter."""
X32_BIT = 0x40000000
"""Marks the calls of x86_64's other ABI, whose numbers would slip past ours."""
ALLOWED_FAMILIES = (1, 16)
"""AF_UNIX and AF_NETLINK by their numbers, as the kernel compares them."""

PR_SET_NO_NEW_PRIVS = 38
SECCOMP_SET_MODE_FILTER = 1
SECCOMP_FILTER_FLAG_TSYNC = 1

LOAD_WORD = 0x20
JUMP_EQUAL = 0x15
JUMP_AT_LEAST = 0x35
RETURN = 0x06
ALLOW = 0x7FFF0000
REFUSE = 0x00050000 | errno.EACCES
OFFSET_CALL, OFFSET_ARCH, OFFSET_FIRST_ARGUMENT = 0, 4, 16
"""Where struct seccomp_data keeps them; the low word of an argument on little endian."""


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("filter", ctypes.POINTER(_Instruction)))


class _State:
    """What became of the lock; one per process, as the filter is."""

    engaged = False
    reason = "It was not asked for."


def engage() -> bool:
    """Refuse this process and its children internet sockets from now on; idempotent.

    Covers every thread that runs already. Call it before Qt starts threads of its own.

    Returns:
        False when this system cannot; `reason()` says why.
    """
    if not _State.engaged:
        _State.reason = _install()
        _State.engaged = not _State.reason
    return _State.engaged


def reason() -> str:
    """Return why the lock is off, in the viewer's words; empty when it is on."""
    return _State.reason


def display_needs_network(display: str) -> bool:
    """Say whether an X11 display, as in DISPLAY, is reached over TCP (ssh -X): the lock cuts it."""
    host = display.rpartition(":")[0]
    return bool(host) and not host.startswith(("unix", "/"))


def _install() -> str:
    """Load the filter into the kernel; return "" or why it could not be."""
    machine = MACHINES.get(platform.machine())
    if sys.platform != "linux" or sys.byteorder != "little" or sys.maxsize < 2**32:
        return "The network lock needs a 64-bit Linux."
    if machine is None:
        return f"The network lock does not know the processor {platform.machine()}."
    steps = list(_steps(machine))
    instructions = (_Instruction * len(steps))(*steps)
    program = _Program(len(steps), instructions)
    libc = ctypes.CDLL(None, use_errno=True)
    number = ctypes.c_ulong
    if libc.prctl(PR_SET_NO_NEW_PRIVS, number(1), number(0), number(0), number(0)) != 0:
        return f"The kernel refused the network lock: {os.strerror(ctypes.get_errno())}."
    failed = libc.syscall(
        ctypes.c_long(machine.seccomp),
        number(SECCOMP_SET_MODE_FILTER),
        number(SECCOMP_FILTER_FLAG_TSYNC),
        ctypes.byref(program),
    )
    if failed != 0:
        # Above 0 it is the id of a thread with a filter of its own, on which ours does not fit.
        why = "a thread is locked already" if failed > 0 else os.strerror(ctypes.get_errno())
        return f"The kernel refused the network lock: {why}."
    return ""


def _steps(machine: _Machine) -> Iterator[_Instruction]:
    """Yield the filter: a refused call answers EACCES, as if an administrator forbade it."""
    allow, refuse = _Instruction(RETURN, 0, 0, ALLOW), _Instruction(RETURN, 0, 0, REFUSE)
    yield _Instruction(LOAD_WORD, 0, 0, OFFSET_ARCH)
    yield _Instruction(JUMP_EQUAL, 1, 0, machine.audit_arch)
    yield refuse  # a foreign ABI has other numbers: none of its calls can be judged
    yield _Instruction(LOAD_WORD, 0, 0, OFFSET_CALL)
    yield _Instruction(JUMP_AT_LEAST, 0, 1, X32_BIT)
    yield refuse
    yield _Instruction(JUMP_EQUAL, 0, 1, IO_URING_SETUP)
    yield refuse
    yield _Instruction(JUMP_EQUAL, 1, 0, machine.socket)
    yield allow
    yield _Instruction(LOAD_WORD, 0, 0, OFFSET_FIRST_ARGUMENT)
    for family in ALLOWED_FAMILIES:
        yield _Instruction(JUMP_EQUAL, 0, 1, family)
        yield allow
    yield refuse
