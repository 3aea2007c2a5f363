"""What a sidecar or a file name says of a video."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SidecarError(Exception):
    """A sidecar that cannot be used: too large, damaged, or about something else."""


class Origin(StrEnum):
    """Where a description comes from; a sidecar's word outweighs that of a name."""

    NAME = "name"
    YT_DLP = "yt-dlp"


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of one video, cleaned and capped; empty or None where nothing is said."""

    origin: Origin
    title: str = ""
    caption: str = ""
    creator: str | None = None
    """Handle without @, lower case."""
    creator_name: str | None = None
    tags: tuple[str, ...] = ()
    """Without #, lower case, in order of mention, no doubles."""
    sound: str | None = None
    language: str | None = None
    published_at_ms: int | None = None

    def or_else(self, other: Description) -> Description:
        """Fill what is not said here with what `other` says."""
        return Description(
            origin=self.origin,
            title=self.title or other.title,
            caption=self.caption or other.caption,
            creator=self.creator or other.creator,
            creator_name=self.creator_name if self.creator else other.creator_name,
            tags=self.tags or other.tags,
            sound=self.sound or other.sound,
            language=self.language or other.language,
            published_at_ms=(
                other.published_at_ms if self.published_at_ms is None else self.published_at_ms
            ),
        )
