"""What a study's sessions leave behind, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from storage.records import ImpressionId, InputSource, ProfileId, SessionId, VideoId


class Outcome(StrEnum):
    """How somebody's part in a study ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    """The participant or the operator ended it early."""
    DROPPED = "dropped"
    """Given up for good: the next one takes the place."""


class MarkKind(StrEnum):
    """What the operator marked, or the course of the session by itself."""

    MARKER = "marker"
    NOTE = "note"
    BLOCK_START = "block_start"
    BLOCK_END = "block_end"
    TASK_START = "task_start"
    TASK_SUCCESS = "task_success"
    TASK_FAILURE = "task_failure"
    TASK_GIVE_UP = "task_give_up"
    PAUSE = "pause"
    RESUME = "resume"
    """After a pause; with a block's name, after the windows were closed: for how long, in ms, are
    its words."""
    LOSS = "loss"
    """A crash: how much is not known, in ms, are its words."""
    STEP = "step"
    """The participant came to a step of the course; its number is the name."""
    END = "end"


class EventKind(StrEnum):
    """What happened to the player."""

    ONSET = "onset"
    """The first picture of a video was shown; `at_ms` is when."""
    PAUSE = "pause"
    PLAY = "play"
    SEEK = "seek"
    SPEED = "speed"
    VOLUME = "volume"
    MUTE = "mute"
    FOCUS_LOST = "focus_lost"
    FOCUS_GAINED = "focus_gained"
    HIDDEN = "hidden"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened: in UTC, and since the session began."""

    at_ms: int
    monotonic_ms: int


@dataclass(frozen=True, slots=True)
class Participation:
    """Somebody's part in a study."""

    id: UUID
    profile_id: ProfileId
    code: str
    study: str
    study_digest: str
    definition: str
    place: int
    conditions: tuple[str, ...]
    """Of the blocks in order."""
    station: str
    app_version: str
    consent_version: str
    consent_text: str
    consent_options: tuple[str, ...]
    consented_at_ms: int
    seed: int
    ended_at_ms: int | None = None
    outcome: Outcome | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment that was marked."""

    id: UUID
    participation_id: UUID
    kind: MarkKind
    name: str
    words: str
    moment: Moment
    session_id: SessionId | None = None
    impression_id: ImpressionId | None = None
    video_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one item."""

    id: UUID
    participation_id: UUID
    questionnaire: str
    item: str
    value: str
    shown_ms: int
    """When the question came, in monotonic ms."""
    moment: Moment
    session_id: SessionId | None = None
    impression_id: ImpressionId | None = None


@dataclass(frozen=True, slots=True)
class PlayerEvent:
    """What happened to the player in a session."""

    id: UUID
    session_id: SessionId
    kind: EventKind
    moment: Moment
    impression_id: ImpressionId | None = None
    value: float | None = None
    video_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Gesture:
    """One swipe, as the hand made it; places are shares of the pager's width and height."""

    id: UUID
    session_id: SessionId
    impression_id: ImpressionId | None
    input: InputSource
    rows: int
    """How far the feed went; 0 when it sprang back."""
    start: tuple[float, float]
    end: tuple[float, float]
    velocity: float
    """Pages a second at its end; forward is above zero."""
    duration_ms: int
    path: tuple[tuple[int, float, float], ...]
    """Milliseconds since its start, and where."""
    moment: Moment


@dataclass(frozen=True, slots=True)
class Progress:
    """How far somebody came in a block."""

    visible_ms: int
    videos: frozenset[VideoId]
    until_ms: int
    """The last moment that is known of, in UTC."""
    crashed: bool = True
    """Whether it was broken off; False where it was closed in order."""
