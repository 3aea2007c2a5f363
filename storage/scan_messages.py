"""What the app and the process that walks through a folder say to each other: JSON lines.

Paths are relative to the folder and written as `path_text.to_text` does.
"""

from __future__ import annotations

import msgspec

from storage.sidecars.description import Description


class Order(msgspec.Struct, frozen=True):
    """What to compare with what: the first line to the process."""

    database: bytes
    """Path of the database's file."""
    folder_id: str
    """32 hexadecimal digits, as the database writes them."""
    root: bytes
    seed: int
    reader: int
    """The version of what reads files: what an older one read is news."""
    only: tuple[str, ...] | None = None
    """Folders to look into, and into those in them that are new; None for the whole tree."""


class Found(msgspec.Struct, frozen=True):
    """A file that is new or not as it was."""

    path: str
    size: int
    mtime_ns: int
    sidecar: str | None
    """See `beside.dated`."""
    held: str | None
    """The video that was known under this path."""
    keys: tuple[str, ...]
    """Content keys of videos of this size of which everything is known."""
    said: Description | None
    """None for a fault."""
    fault: str | None = None
    """Why it is not to be read."""


class Report(msgspec.Struct, frozen=True):
    """The answer to a line that says how many files are wanted."""

    found: list[Found]
    back: list[tuple[str, str | None]]
    """Files that were missing: path, and the video that it holds."""
    gone: list[tuple[str, str | None]]
    """Files that vanished, once the walk is done."""
    unchanged: int
    """Files that are as they were, so far."""
    total: int
    """Files with a video's name, so far."""
    counted: bool
    """Whether that is all."""
    place: str
    """The folder that was listed last."""
    ended: bool
    """Whether there is nothing left to tell."""
    away: bool = False
    """Whether the folder itself went away meanwhile: then nothing in it is missing."""
    unreadable: list[str] = []
    """Folders that could not be listed, with the last report."""
    folders: list[str] = []
    """Folders there are, with the last report."""
