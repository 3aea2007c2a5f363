"""Which files of a folder lie beside a video and say something of it."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

TELLING: Final = (
    ".info.json",
    ".json",
    ".json.xz",
    ".nfo",
    ".homefeed.json",
    ".description",
    ".txt",
)
"""Ends of the files that describe a video."""
PICTURES: Final = (".jpg", ".jpeg", ".png", ".webp", ".image")
"""Ends of the files that show it; `.image` is what downloaders call a picture of unknown kind."""
SUBTITLES: Final = (".srt", ".vtt")

YT_DLP: Final = ".info.json"
FOLDER_NFO: Final = "movie.nfo"
"""Describes the video of a folder that holds a single one."""

_RANK: Final = {end: rank for rank, end in enumerate((*TELLING, *PICTURES, *SUBTITLES))}
_BY_LAST_PART: Final = {
    part: sorted((end for end in _RANK if end.endswith(part)), key=len, reverse=True)
    for part in (end.rpartition(".")[2] for end in _RANK)
}
_SPOKEN: Final = re.compile(r"\.([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8}){0,3}\Z")
"""The language of subtitles, between the video's name and the end."""

_POST: Final = "_UTC_"
_PART: Final = re.compile(r"(?<=_UTC)_[0-9]{1,3}\Z")
"""Numbers the videos of one post, as instaloader does: they share the sidecars of the post."""
_OF_POST: Final = "^"
"""Stands before an end that follows a stem without that number."""


class Beside:
    """The sidecars among the files of one folder.

    One pass over the names: a folder of thousands of videos costs nothing per video but a
    look-up, and one without sidecars not even that.
    """

    def __init__(self, names: Iterable[str], videos: int = 0) -> None:
        """Sort the names of a folder's files.

        Args:
            names: all of them, videos as well.
            videos: how many of them are videos; `movie.nfo` speaks for a single one.
        """
        self._ends: defaultdict[str, list[str]] = defaultdict(list)
        self._of_all = ""
        for name in names:
            if end := _end(name):
                self._keep(name[: -len(end)], end)
                if videos == 1 and name == FOLDER_NFO:
                    self._of_all = name

    def of(self, video: str) -> str | None:
        """Return a video's sidecars as one word for `file_names`; None when it has none."""
        if not self._ends:
            return None
        stem, dot, suffix = video.rpartition(".")
        ends = self._ends.get(stem, [])
        if video in self._ends:
            ends = [*ends, *(dot + suffix + end for end in self._ends[video])]
        if _POST in stem and (part := _PART.search(stem)):
            post = self._ends.get(stem[: part.start()], ())
            ends = [*ends, *(_OF_POST + end for end in post)]
        if len(ends) <= 1 and not self._of_all:
            return ends[0] if ends else None
        return "/".join(sorted(ends) + [self._of_all] * bool(self._of_all)) or None

    def _keep(self, base: str, end: str) -> None:
        self._ends[base].append(end)
        if end.lower() in SUBTITLES and (spoken := _SPOKEN.search(base)):
            self._ends[base[: spoken.start()]].append(spoken[0] + end)


def file_names(video: str, beside: str | None) -> Iterator[str]:
    """Yield the names of a video's sidecars, as `Beside.of` or `dated` wrote them down."""
    stem = video.rpartition(".")[0]
    for end in (beside or "").split("/"):
        if end == FOLDER_NFO:
            yield end
        elif end.startswith("."):
            yield stem + end
        elif end.startswith(_OF_POST):
            yield _PART.sub("", stem) + end.removeprefix(_OF_POST)


def telling(video: str, beside: str | None) -> Iterator[tuple[str, str]]:
    """Yield what describes a video: the end from TELLING, and the name of the file."""
    yield from _ending(video, beside, TELLING)


def picture(video: str, beside: str | None) -> str | None:
    """Return the name of the picture beside a video; hostile, like all that lies there."""
    return next((name for _, name in _ending(video, beside, PICTURES)), None)


def spoken(video: str, beside: str | None) -> str | None:
    """Return the language of the subtitles beside a video, None when it has none or several."""
    found = {
        language[1].lower()
        for end, name in _ending(video, beside, SUBTITLES)
        if (language := _SPOKEN.search(name[: -len(end)]))
    }
    return found.pop() if len(found) == 1 else None


def dated(video: str, beside: str, dir_fd: int | None = None) -> str:
    """Add to a video's sidecars when they changed, so that an edited one is read again.

    One stat for each that describes the video; pictures and subtitles only count by their names.
    Of a hundred thousand videos at each start, so without paths and patterns.
    """
    changed_ns = 0
    stem = video[: video.rfind(".")]
    for end in _telling_ends(beside):
        place = stem + end
        if end == FOLDER_NFO:
            place = video[: video.rfind("/") + 1] + end
        elif end.startswith(_OF_POST):
            place = _PART.sub("", stem) + end.removeprefix(_OF_POST)
        try:
            changed_ns += os.stat(place, dir_fd=dir_fd).st_mtime_ns
        except OSError:  # gone meanwhile, or a link to nowhere
            continue
    return f"{beside}/{changed_ns}"


@lru_cache
def _telling_ends(beside: str) -> tuple[str, ...]:
    """Return those of `Beside.of` that describe the video."""
    return tuple(end for end in beside.split("/") if _end(end).lower() in TELLING)


def _ending(video: str, beside: str | None, ends: Iterable[str]) -> list[tuple[str, str]]:
    """Return those of some ends, the more telling first, and a video's whole name before its stem.

    `clip.mp4.json` is certain to be of clip.mp4, `clip.json` may be of clip.webm as well.
    """
    wanted = frozenset(ends)
    found = [
        (end, name) for name in file_names(video, beside) if (end := _end(name).lower()) in wanted
    ]
    return sorted(found, key=lambda each: (_RANK[each[0]], -len(each[1])))


def _end(name: str) -> str:
    """Return the end that makes a file a sidecar, as it is written; empty for other files."""
    if name.endswith(YT_DLP):
        return YT_DLP  # nearly all there are, of a hundred thousand videos
    for end in _BY_LAST_PART.get(name.rpartition(".")[2].lower(), ()):
        written = name[-len(end) :]
        if written.lower() == end:
            return written
    return ""
