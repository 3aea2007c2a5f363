"""The rivals of a scan: PyAV alone on a list of files, and a bare walk through a folder."""

from __future__ import annotations

import os
import sys
import time

import av

from player import probe_worker
from storage import scan_worker

WALK = "walk"
"""The argument for a walk."""


def main() -> None:
    """Read paths of files, or one of a folder; print how many seconds they took."""
    paths = sys.stdin.read().splitlines()
    is_walk = sys.argv[1:] == [WALK]
    os.nice(scan_worker.NICENESS if is_walk else probe_worker.NICENESS)
    began_s = time.perf_counter()
    for path in paths:
        (walk if is_walk else probe)(path)
    sys.stdout.write(str(time.perf_counter() - began_s))


def walk(root: str) -> None:
    """List all folders and ask for the status of all files."""
    folders = [root]
    while folders:
        with os.scandir(folders.pop()) as listing:
            for entry in listing:
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    entry.stat()


def probe(file: str) -> tuple[object, ...]:
    """Return what a file says of itself."""
    with av.open(file) as container:
        stream = container.streams.video[0]
        codec = stream.codec_context
        return (
            container.format.name,
            container.duration,
            dict(container.metadata),
            (codec.width, codec.height, stream.sample_aspect_ratio, codec.pix_fmt),
            (codec.colorspace, codec.color_range, codec.name, stream.average_rate),
            [sound.codec_context.name for sound in container.streams.audio],
        )


if __name__ == "__main__":
    main()
