"""The network lock, in processes of its own: it cannot be undone, so never in this one."""

from __future__ import annotations

import platform
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from player import network_lock
from player.reading_process import PROJECT

WAIT_S = 20.0

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in network_lock.MACHINES,
    reason="the lock is a filter of the Linux kernel, known for two processors",
)

LOCK = "from player import network_lock; assert network_lock.engage(), network_lock.reason()\n"

TRY_SOCKETS = """
import errno, socket
for family in ("AF_INET", "AF_INET6", "AF_PACKET", "AF_VSOCK", "AF_UNIX", "AF_NETLINK"):
    try:
        socket.socket(getattr(socket, family), socket.SOCK_RAW if family == "AF_NETLINK"
                      else socket.SOCK_DGRAM).close()
        print(family, "open")
    except OSError as error:
        print(family, errno.errorcode[error.errno])
"""

PLAY = """
import sys, threading, vlc
over = threading.Event()
instance = vlc.Instance("--quiet", "--no-audio", "--vout=dummy")
player = instance.media_player_new()
for event in (vlc.EventType.MediaPlayerEndReached, vlc.EventType.MediaPlayerEncounteredError):
    player.event_manager().event_attach(event, lambda _event: over.set())
player.set_media(instance.media_new_path(sys.argv[1]))
player.play()
print("ended" if over.wait(20) else "still playing")
"""


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(WAIT_S)
        yield server


def run(script: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=2 * WAIT_S,
    )
    return done.stdout.splitlines()


def playlist(folder: Path, server: socket.socket) -> Path:
    """Write an HLS playlist of one piece at the server, under the name of a video."""
    address = "http://{}:{}/piece.ts".format(*server.getsockname())
    path = folder / "video.mp4"
    path.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{address}\n#EXT-X-ENDLIST\n")
    return path


def test_sockets_that_lead_outside_are_refused_and_those_inside_are_not() -> None:
    answers = dict(line.split() for line in run(LOCK + TRY_SOCKETS))
    assert answers == {
        "AF_INET": "EACCES",
        "AF_INET6": "EACCES",
        "AF_PACKET": "EACCES",
        "AF_VSOCK": "EACCES",
        "AF_UNIX": "open",
        "AF_NETLINK": "open",
    }


def test_without_the_lock_the_same_sockets_open() -> None:
    assert {"AF_INET open", "AF_UNIX open", "AF_NETLINK open"} <= set(run(TRY_SOCKETS))


def test_a_ring_that_could_open_sockets_past_the_filter_is_refused() -> None:
    script = """
import ctypes, errno, os
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall(ctypes.c_long(425), ctypes.c_ulong(1), ctypes.create_string_buffer(120))
print(errno.errorcode[ctypes.get_errno()])
"""
    assert run(LOCK + script) == ["EACCES"]


def test_threads_that_run_already_are_covered() -> None:
    script = """
import socket, threading
from player import network_lock
may_try, seen = threading.Event(), []
def attempt():
    may_try.wait()
    try:
        socket.socket(socket.AF_INET)
    except PermissionError:
        seen.append("refused")
thread = threading.Thread(target=attempt)
thread.start()
network_lock.engage()
may_try.set()
thread.join()
print(seen)
"""
    assert run(script) == ["['refused']"]


def test_child_processes_inherit_the_lock() -> None:
    child = (
        "import subprocess, sys\nsubprocess.run([sys.executable, '-c', sys.argv[1]], check=True)"
    )
    assert "AF_INET EACCES" in run(LOCK + child, TRY_SOCKETS)


def test_engaging_twice_is_engaging_once() -> None:
    script = "print(network_lock.engage(), repr(network_lock.reason()))"
    assert run(LOCK + script) == ["True ''"]


def test_a_process_that_did_not_ask_is_not_locked() -> None:
    script = "from player import network_lock; print(network_lock.reason())"
    assert run(script) == ["It was not asked for."]


def test_libvlc_follows_a_playlist_called_mp4_when_nothing_stops_it(
    server: socket.socket, tmp_path: Path
) -> None:
    path = playlist(tmp_path, server)
    with subprocess.Popen(
        [sys.executable, "-c", PLAY, str(path)], cwd=PROJECT, stdout=subprocess.DEVNULL
    ) as viewer:
        try:
            server.accept()[0].close()  # a time-out here fails the test
        finally:
            viewer.kill()


def test_the_lock_keeps_libvlc_from_following_it(server: socket.socket, tmp_path: Path) -> None:
    assert run(LOCK + PLAY, str(playlist(tmp_path, server))) == ["ended"]
    server.setblocking(False)
    with pytest.raises(BlockingIOError):
        server.accept()


@pytest.mark.parametrize(
    ("display", "remote"),
    [(":0", False), ("", False), ("unix:1.0", False), ("localhost:10.0", True), ("[::1]:0", True)],
)
def test_a_display_over_tcp_is_known_by_its_name(display: str, remote: bool) -> None:
    assert network_lock.display_needs_network(display) is remote


def judged(machine: network_lock._Machine, arch: int, call: int, first: int = 0) -> int:
    """Return what the filter answers to a system call, as the kernel would run it."""
    told = {
        network_lock.OFFSET_ARCH: arch,
        network_lock.OFFSET_CALL: call,
        network_lock.OFFSET_FIRST_ARGUMENT: first,
    }
    steps, at, loaded = list(network_lock._steps(machine)), 0, 0
    while steps[at].code != network_lock.RETURN:
        step = steps[at]
        at += 1
        if step.code == network_lock.LOAD_WORD:
            loaded = told[step.value]
        elif step.code == network_lock.JUMP_EQUAL:
            at += step.if_true if loaded == step.value else step.if_false
        else:
            assert step.code == network_lock.JUMP_AT_LEAST
            at += step.if_true if loaded >= step.value else step.if_false
    return int(steps[at].value)


@pytest.mark.parametrize("name", sorted(network_lock.MACHINES))
def test_no_other_numbering_of_the_calls_slips_past(name: str) -> None:
    """This kernel may know neither the other processor nor the other numberings."""
    machine = network_lock.MACHINES[name]
    arch, refused = machine.audit_arch, network_lock.REFUSE
    for family in network_lock.ALLOWED_FAMILIES:
        assert judged(machine, arch, machine.socket, family) == network_lock.ALLOW
    assert judged(machine, arch, machine.socket, socket.AF_INET) == refused
    assert judged(machine, arch, network_lock.X32_BIT | machine.socket, 1) == refused
    assert judged(machine, arch, network_lock.X32_BIT | 0) == refused
    assert judged(machine, arch ^ 1, machine.socket, 1) == refused
    assert judged(machine, arch, network_lock.IO_URING_SETUP) == refused
    assert judged(machine, arch, 0) == network_lock.ALLOW
