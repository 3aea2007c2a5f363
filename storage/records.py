"""The values that rooms exchange: frozen, plain, without a database behind them.

Units live in the names: `_ms` milliseconds, `_at_ms` Unix time in UTC milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NewType, TypeAlias
from uuid import UUID

from storage.resets import EpochReason, Forgetting

VideoId = NewType("VideoId", UUID)
ProfileId = NewType("ProfileId", UUID)
SessionId = NewType("SessionId", UUID)
EpochId = NewType("EpochId", UUID)
ImpressionId = NewType("ImpressionId", UUID)
ReactionId = NewType("ReactionId", UUID)
WishId = NewType("WishId", UUID)
FolderId = NewType("FolderId", UUID)
ImportId = NewType("ImportId", UUID)


class EndedBy(StrEnum):
    """What ended an impression."""

    NEXT = "next"
    PREVIOUS = "previous"
    JUMP = "jump"
    UNPLAYABLE = "unplayable"
    CLOSED = "closed"
    CRASH = "crash"


class InputSource(StrEnum):
    """Which input brought a video on screen."""

    WHEEL = "wheel"
    KEY = "key"
    TOUCHPAD = "touchpad"
    TOUCH = "touch"
    DRAG = "drag"
    BUTTON = "button"
    MEDIA = "media"
    """A media key, or another program that controls this one."""
    AUTO = "auto"


class ReactionKind(StrEnum):
    """What a viewer said of a video; an undo is a row of its own."""

    LIKE = "like"
    UNLIKE = "unlike"
    SAVE = "save"
    UNSAVE = "unsave"
    SHARE = "share"
    UNSHARE = "unshare"
    NOT_INTERESTED = "not_interested"
    INTERESTED = "interested"
    """Takes a "not interested" back."""
    REPORT = "report"
    UNREPORT = "unreport"


UNDONE_BY = {
    ReactionKind.LIKE: ReactionKind.UNLIKE,
    ReactionKind.SAVE: ReactionKind.UNSAVE,
    ReactionKind.SHARE: ReactionKind.UNSHARE,
    ReactionKind.NOT_INTERESTED: ReactionKind.INTERESTED,
    ReactionKind.REPORT: ReactionKind.UNREPORT,
}
"""What takes back what."""


class WishKind(StrEnum):
    """What a viewer asked of the feed; an undo is a row of its own."""

    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    SEARCH = "search"
    MUTE = "mute"
    UNMUTE = "unmute"
    HIDE = "hide"
    UNHIDE = "unhide"
    MORE = "more"
    LESS = "less"
    FORGET = "forget"
    TAKE_BACK = "take_back"
    """Undoes the last more, less or forget of its subject that still stands."""


class Subject(StrEnum):
    """What sort of thing a wish is about, and what its name holds."""

    HASHTAG = "hashtag"
    HASHTAGS = "hashtags"
    """A whole sub-interest: its leading hashtags, each with a # before it, as in `#a#b`."""
    WORD = "word"
    """A word of titles and captions, or several in a row; for a search, what was typed."""
    CREATOR = "creator"
    SOUND = "sound"
    LENGTH = "length"
    FOLDER = "folder"
    LANGUAGE = "language"
    SHAPE = "shape"
    VIDEO = "video"
    """Its id."""


@dataclass(frozen=True, slots=True)
class Video:
    """One video of the library that can be dealt, as its file and sidecars describe it."""

    id: VideoId
    content_key: str
    """Identity: equal for equal content wherever the file lies. Sorts and breaks ties."""
    path: Path
    folder: str
    """The viewer's name of the folder it lies in, relative to the root that was added."""
    title: str
    caption: str
    creator: str | None
    """Handle without @, lower case; None when unknown."""
    creator_name: str | None
    tags: tuple[str, ...]
    """Hashtags without #, lower case, in order of mention, no doubles."""
    sound: str | None
    duration_ms: int
    width: int
    """Display size in pixels: after rotation and with square pixels."""
    height: int
    demuxer: str
    """The one demuxer libVLC may use: mp4, mkv, avi, ts, ps or avformat."""
    published_at_ms: int | None
    added_at_ms: int
    colorspace: str | None = None
    """The colour matrix: bt709, bt601 or bt2020; None until it is probed (again)."""
    color_range: str | None = None
    """`limited` or `full`; None like the matrix."""
    loudness_lufs: float | None = None
    """Integrated loudness by EBU R 128; None until it is measured.

    At least -70, which stands for silence and for sound that cannot be measured."""
    true_peak_db: float | None = None
    """The highest peak of its sound in dB of full scale; None like the loudness."""
    size: int | None = None
    """Bytes of the file when it was read; None when nobody looked."""
    duplicates: str | None = None
    """Names the videos that show the same as this one does; None when it is the only one."""
    copies: tuple[VideoId, ...] = ()
    """The videos of that name, itself too, also those whose files are gone; none when alone."""
    language: str | None = None
    """What is spoken, as in `en`, lower case; None when unknown."""


def quality(width: int, height: int, size: int | None, duration_ms: int) -> tuple[int, float]:
    """Return what is larger for the better of two copies: its pixels, then bytes per ms."""
    return width * height, (size or 0) / max(1, duration_ms)


@dataclass(frozen=True, slots=True)
class Deal:
    """One choice of the feed and how it came about, so that it can be judged offline."""

    video_id: VideoId
    policy: str
    """Name and version, as in `taste-2`."""
    score: float
    propensity: float
    """Probability in (0, 1] with which the policy chose this video."""
    candidates: int
    """How many videos it was chosen from."""
    epoch_id: EpochId
    seed: int


@dataclass(frozen=True, slots=True)
class Impression:
    """One video shown once."""

    id: ImpressionId
    profile_id: ProfileId
    session_id: SessionId
    epoch_id: EpochId
    video_id: VideoId
    position: int
    """0 for the first impression of the session, then 1, 2 …"""
    shown_at_ms: int
    monotonic_ms: int
    """Milliseconds since the session began, by a clock that is never set."""
    duration_ms: int
    visible_ms: int
    """Time on screen, playing or paused."""
    watched_ms: int
    """Time in which frames moved."""
    paused_ms: int
    furthest_ms: int
    """The furthest point of the video that was reached."""
    loops: int
    seeks: int
    speed: float
    """The mean speed over watched_ms; watched_ms x speed is how much of the video went by."""
    ended_by: EndedBy
    input: InputSource
    """The input that brought this video on screen."""
    policy: str
    score: float
    propensity: float
    candidates: int
    seed: int

    @property
    def watch_ratio(self) -> float:
        """How much of the video went by, [0, ∞): watch time x speed over duration.

        Above 1 when it looped; 0 for an unknown duration.
        """
        return self.watched_ms * self.speed / self.duration_ms if self.duration_ms > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Reaction:
    """One thing the viewer said of a video, at a time in it."""

    id: ReactionId
    impression_id: ImpressionId
    profile_id: ProfileId
    video_id: VideoId
    kind: ReactionKind
    at_ms: int
    """When, Unix time in UTC milliseconds."""
    video_ms: int
    """Where in the video."""


@dataclass(frozen=True, slots=True)
class View:
    """An impression with the viewer's reactions during it: what the ranker learns from."""

    impression: Impression
    reactions: tuple[Reaction, ...] = ()

    only_said: bool = False
    """Whether the view itself was forgotten, and no more than what was said in it is left."""

    @property
    def liked(self) -> bool:
        """Whether a like was given during this view and not taken back in it."""
        return self.says(ReactionKind.LIKE)

    def says(self, kind: ReactionKind) -> bool:
        """Whether this was said during the view and not taken back in it."""
        said = [r.kind for r in self.reactions if r.kind in (kind, UNDONE_BY[kind])]
        return bool(said) and said[-1] is kind


@dataclass(frozen=True, slots=True)
class Showings:
    """How often each video was shown that each policy had dealt, in the order of the videos' ids.

    A column for each fact: of a long past there are hundreds of thousands.
    """

    ids: bytes
    """16 bytes for each, as `UUID.bytes`; a video comes once for each policy that dealt it."""
    policies: tuple[str, ...]
    views: tuple[int, ...]
    last: tuple[int, ...]
    """Orders them by when the last of the views was; larger is later."""

    def __len__(self) -> int:
        return len(self.views)


NO_SHOWINGS = Showings(b"", (), (), ())


@dataclass(frozen=True, slots=True)
class Said:
    """The last time that one thing was said of a video."""

    video_id: VideoId
    kind: ReactionKind
    at_ms: int
    """When, Unix time in UTC milliseconds."""


class ImportedKind(StrEnum):
    """What a viewer did or set with another service, before this one."""

    LIKE = "like"
    SAVE = "save"
    WATCH = "watch"
    """Was shown it; for how long, nobody tells."""
    FOLLOW = "follow"
    SEARCH = "search"
    MUTE = "mute"
    INTEREST = "interest"
    """A topic one chose."""
    HASHTAG = "hashtag"
    """One kept for later."""


SAID_ELSEWHERE = {ImportedKind.LIKE: ReactionKind.LIKE, ImportedKind.SAVE: ReactionKind.SAVE}
"""What would have been said of a video here."""


@dataclass(frozen=True, slots=True)
class Imported:
    """One fact that was brought along; of a video as often as the library holds it."""

    kind: ImportedKind
    name: str
    """The number of a video on its site, a handle, a hashtag, or words."""
    at_ms: int | None
    """When, Unix time in UTC milliseconds; None when that is unknown."""
    video_id: VideoId | None = None
    """The library's video of that number; None for what is about no video."""


@dataclass(frozen=True, slots=True)
class Import:
    """What was brought along at one time, as far as it is of use now."""

    id: ImportId
    profile_id: ProfileId
    epoch_id: EpochId
    at_ms: int
    """When it was imported, Unix time in UTC milliseconds."""
    facts: tuple[Imported, ...]
    """The oldest first; none of a video that the library does not know (yet)."""


@dataclass(frozen=True, slots=True)
class Recollection:
    """What a feed needs of an epoch's past: the old in short, the latest in full."""

    shown: Showings
    """What was shown before the views in `since`."""
    said: tuple[Said, ...]
    """What was said of it, in that order."""
    since: tuple[Happening, ...]
    """The latest views, every wish and every import, oldest first."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing the viewer asked of the feed, apart from any video on screen."""

    id: WishId
    profile_id: ProfileId
    epoch_id: EpochId
    kind: WishKind
    subject: Subject
    name: str
    at_ms: int
    """When, Unix time in UTC milliseconds."""


Happening: TypeAlias = View | Wish | Import
"""What the log of a taste is made of."""


@dataclass(frozen=True, slots=True)
class Epoch:
    """A span between feed resets.

    A whole reset that keeps nothing begins an epoch with `restores` None: the taste of a new
    viewer. Every other reset, and an undo, begins one whose `restores` names the epoch it goes on
    from: its taste folds that epoch's views and wishes (and those of whatever that one restores)
    before its own, but for what it `forgets`. Nothing is ever deleted.
    """

    id: EpochId
    profile_id: ProfileId
    number: int
    """1 for the first of the profile, then 2, 3 …"""
    seed: int
    """Equal to that of the restored epoch after an undo; the profile's seed otherwise."""
    reason: EpochReason
    restores: EpochId | None
    started_at_ms: int
    reference_at_ms: int
    """The moment ages of videos are counted at, so an order does not change with the date."""
    forgets: Forgetting | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Who watches."""

    id: ProfileId
    name: str
    """`you`, or `demo` for the demo library."""
    seed: int
