"""What a sidecar or a file name says of a video."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from storage.sidecars.words import distinct_tags


class SidecarError(Exception):
    """A sidecar that cannot be used: too large, damaged, or about something else."""


class Origin(StrEnum):
    """Where a description comes from, from the one that weighs least to the one that does most."""

    NAME = "name"
    EMBEDDED = "embedded"
    """The video's own file."""
    TEXT = "text"
    """A caption alone in a file: yt-dlp's `.description`, instaloader's `.txt`."""
    HOMEFEED = "homefeed"
    """What this program once exported."""
    NFO = "nfo"
    INSTALOADER = "instaloader"
    GALLERY_DL = "gallery-dl"
    YT_DLP = "yt-dlp"

    @property
    def weight(self) -> int:
        """Larger for the one to believe."""
        return list(Origin).index(self)


@dataclass(frozen=True, slots=True)
class Counts:
    """What a platform counted, for the eye only: the ranker never sees it. None is unknown."""

    views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    saves: int | None = None

    def or_else(self, other: Counts) -> Counts:
        """Fill what is not counted here; 0 is counted."""
        return Counts(
            other.views if self.views is None else self.views,
            other.likes if self.likes is None else self.likes,
            other.comments if self.comments is None else self.comments,
            other.shares if self.shares is None else self.shares,
            other.saves if self.saves is None else self.saves,
        )


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a video was posted, and what was counted there."""

    site: str | None = None
    """Lower case, as in `tiktok`; None when unknown."""
    site_id: str | None = None
    """What the site calls it: TikTok's 19 digits, YouTube's eleven characters."""
    counts: Counts = Counts()

    def or_else(self, other: Posted) -> Posted:
        """Fill what is not said here; a site and its id are taken together."""
        place = self if self.site_id else other
        site = place.site or (self.site if place is self else None)
        return Posted(site or other.site, place.site_id, self.counts.or_else(other.counts))


NOWHERE = Posted()


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
    posted: Posted = NOWHERE

    def or_else(self, other: Description) -> Description:
        """Fill what is not said here with what `other` says.

        A creator's name goes with the handle. Hashtags of two sidecars are joined; those of a
        name count only where nothing else has any.
        """
        named = other.origin is Origin.NAME
        same = self.creator in (None, other.creator)
        return replace(
            self,
            title=self.title or other.title,
            caption=self.caption or other.caption,
            creator=self.creator or other.creator,
            creator_name=self.creator_name or (other.creator_name if same else None),
            tags=self.tags if self.tags and named else distinct_tags(self.tags + other.tags),
            sound=self.sound or other.sound,
            language=self.language or other.language,
            published_at_ms=(
                other.published_at_ms if self.published_at_ms is None else self.published_at_ms
            ),
            posted=self.posted.or_else(other.posted),
        )
