"""A server on this machine that answers nobody and counts who asks."""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

HELD_BYTES = 400


@dataclass
class Counting:
    """The server, and what it was asked for so far."""

    port: int
    asked: list[str] = field(default_factory=list)
    news: threading.Condition = field(default_factory=threading.Condition)

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def note(self, request: bytes) -> None:
        """Count a request."""
        with self.news:
            self.asked.append(request[:HELD_BYTES].decode("latin-1"))
            self.news.notify_all()

    def is_asked(self, within_s: float) -> bool:
        """Wait for a request."""
        with self.news:
            return self.news.wait_for(lambda: bool(self.asked), within_s)


@contextmanager
def counting_server() -> Iterator[Counting]:
    """Listen for connections and for datagrams on one port."""
    ends, end = socket.socketpair()
    with (
        ends,
        end,
        socket.create_server(("127.0.0.1", 0)) as connections,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams,
    ):
        datagrams.bind(connections.getsockname())
        server = Counting(connections.getsockname()[1])

        def hear() -> None:
            while True:
                heard, _, _ = select.select([ends, connections, datagrams], [], [])
                if ends in heard:
                    return
                if datagrams in heard:
                    server.note(datagrams.recv(HELD_BYTES) or b"a datagram")
                if connections in heard:
                    server.note(_request(connections))

        hearing = threading.Thread(target=hear)
        hearing.start()
        try:
            yield server
        finally:
            end.close()
            hearing.join()


def _request(connections: socket.socket) -> bytes:
    asking, _ = connections.accept()
    with asking, suppress(OSError):
        asking.settimeout(1)
        return asking.recv(HELD_BYTES) or b"a connection"
    return b"a silent connection"
