"""Read all that lies beside a video, and say which word counts where several speak."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from pathlib import Path, PurePosixPath
from typing import Final

from storage.sidecars import (
    filename,
    homefeed,
    instaloader,
    nfo,
    plain_text,
    unnamed_json,
    ytdlp,
)
from storage.sidecars.beside import spoken, telling
from storage.sidecars.contents import as_utf8, read_capped
from storage.sidecars.description import Description, SidecarError
from storage.sidecars.languages import language
from storage.sidecars.words import as_title

_READERS: Final[Mapping[str, Callable[[bytes], Description]]] = {
    ".info.json": lambda content: ytdlp.parse(as_utf8(content)),
    ".json": lambda content: unnamed_json.parse(as_utf8(content)),
    ".homefeed.json": lambda content: homefeed.parse(as_utf8(content)),
    ".json.xz": instaloader.parse_packed,
    ".nfo": nfo.parse,
    ".description": plain_text.parse,
    ".txt": plain_text.parse,
}


def describe(root: Path, path: str, beside: str | None) -> Description:
    """Describe a video by what lies beside it and by its name; waits for the disk.

    Each field comes from the weightiest source that says it (`Origin.weight`). What lies beside a
    video never fails: what cannot be read says nothing.

    Args:
        root: the folder that was added. Its name counts too: viewers add those of a creator.
        path: of the video, relative to it, / between its parts.
        beside: what `beside.Beside.of` or `beside.dated` found.
    """
    video = root / path
    said = sorted(_read(video, beside), key=lambda each: -each.origin.weight)
    said.append(filename.describe(PurePosixPath(root.name, path)))
    whole = reduce(Description.or_else, said)
    heard = spoken(video.name, beside)
    # An id is no title where there is any other word.
    first_line = whole.caption.partition("\n")[0]
    title = whole.title or as_title(first_line) or as_title(video.stem)
    return replace(whole, title=title, language=whole.language or language(heard or ""))


def _read(video: Path, beside: str | None) -> Iterator[Description]:
    for end, name in telling(video.name, beside):
        reader = _READERS[end]
        if name.lower() == f"{video.name}.txt".lower():
            reader = plain_text.parse_tags
        try:
            yield reader(read_capped(video.with_name(name)))
        except (SidecarError, OSError):
            continue
