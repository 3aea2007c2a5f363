"""Read all that lies beside a video, and say which word counts where several speak."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from pathlib import Path, PurePosixPath
from typing import Final

from storage.sidecars import filename, ytdlp
from storage.sidecars.beside import telling
from storage.sidecars.contents import as_utf8, read_capped
from storage.sidecars.description import Description, SidecarError

_READERS: Final[Mapping[str, Callable[[bytes], Description]]] = {
    ".info.json": ytdlp.parse,
}


def describe(root: Path, path: str, beside: str | None) -> Description:
    """Describe a video by its sidecars and its name; waits for the disk, never raises.

    Each field comes from the weightiest source that says it (`Origin.weight`).

    Args:
        root: the folder that was added. Its name counts too: viewers add those of a creator.
        path: of the video, relative to it, / between its parts.
        beside: what `beside.Beside.of` or `beside.dated` found.
    """
    said = sorted(_read(root / path, beside), key=lambda each: -each.origin.weight)
    said.append(filename.describe(PurePosixPath(root.name, path)))
    return reduce(Description.or_else, said)


def _read(video: Path, beside: str | None) -> Iterator[Description]:
    for end, name in telling(video.name, beside):
        try:
            yield _READERS[end](as_utf8(read_capped(video.with_name(name))))
        except (SidecarError, OSError):
            continue
