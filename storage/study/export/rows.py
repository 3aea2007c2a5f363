"""The tables of an export, a type for each: the codebook is made from what is said here."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta


def _told(meaning: str, unit: str = "") -> Meta:
    return Meta(description=meaning, extra_json_schema={"unit": unit})


Participant = Annotated[str, _told("Participant code")]
Session = Annotated[
    str,
    _told("Key of the session: one block of one participant, or a part of it after a crash"),
]
ImpressionKey = Annotated[str | None, _told("Key of the impression on screen, none without one")]
At = Annotated[int, _told("When, since 1970 in UTC", "ms")]
Monotonic = Annotated[
    int,
    _told(
        "When, since the session began, by a clock that is never set; outside a session"
        " since the program began with the participant",
        "ms",
    ),
]
VideoMs = Annotated[int | None, _told("Place in the video", "ms")]
Condition = Annotated[str | None, _told("Condition of the block")]


class _Row(msgspec.Struct, frozen=True):
    """A row of a table."""


class SessionRow(_Row, frozen=True):
    """One block of one participant."""

    participant: Participant
    session: Session
    study: Annotated[str, _told("Name of the study")]
    study_digest: Annotated[str, _told("SHA-256 of the study's file, without the folders it names")]
    place: Annotated[int, _told("Place in the order of assignment, from 0")]
    number: Annotated[int, _told("Which of the participant's sessions it is, from 0")]
    block: Annotated[str | None, _told("Name of the block")]
    condition: Condition
    policy: Annotated[str, _told("What chose the videos, with its version")]
    seed: Annotated[int, _told("Seed of the feed")]
    station: Annotated[str | None, _told("Name of the computer")]
    started_at_ms: At
    ended_at_ms: Annotated[int | None, _told("End, since 1970 in UTC; none after a crash", "ms")]
    library_digest: Annotated[
        str,
        _told("BLAKE2b of the content keys of all videos that could be dealt"),
    ]
    consent_version: Annotated[str, _told("Version of the consent text")]
    consent_options: Annotated[str, _told("What was allowed besides, with commas")]
    consented_at_ms: Annotated[int, _told("Consent, since 1970 in UTC", "ms")]
    outcome: Annotated[str | None, _told("How the part ended: finished, stopped or dropped")]
    app_version: Annotated[str, _told("Version of the program")]
    digest: Annotated[str | None, _told("Last seal of the participation, shown at its end")]


class ImpressionRow(_Row, frozen=True):
    """One video shown once."""

    participant: Participant
    session: Session
    impression: Annotated[str, _told("Key of the impression")]
    condition: Condition
    position: Annotated[int, _told("Place in the session, from 0")]
    video: Annotated[str, _told("Content key of the video")]
    onset_at_ms: Annotated[int | None, _told("First picture shown, since 1970 in UTC", "ms")]
    onset_monotonic_ms: Annotated[
        int | None,
        _told(
            "First picture shown, since the session began",
            "ms",
        ),
    ]
    swiped_at_ms: Annotated[int, _told("The swipe that brought it, since 1970 in UTC", "ms")]
    swiped_monotonic_ms: Annotated[
        int,
        _told(
            "The swipe that brought it, since the session began",
            "ms",
        ),
    ]
    duration_ms: Annotated[int, _told("Length of the video", "ms")]
    visible_ms: Annotated[int, _told("Time on screen, playing or paused", "ms")]
    watched_ms: Annotated[int, _told("Time in which pictures moved", "ms")]
    paused_ms: Annotated[int, _told("Time in which it was paused", "ms")]
    furthest_ms: Annotated[int, _told("Furthest place reached", "ms")]
    watch_ratio: Annotated[
        float,
        _told("Watched time times speed over length; above 1 when it looped"),
    ]
    completed: Annotated[bool, _told("Whether its watch ratio is 0.95 or more")]
    loops: Annotated[int, _told("How often it began again")]
    seeks: Annotated[int, _told("How often its place was changed")]
    speed: Annotated[float, _told("Mean speed over the watched time", "times")]
    liked: Annotated[bool, _told("Whether it was liked meanwhile, and that not taken back")]
    input: Annotated[
        str,
        _told("What brought it: touch, drag, wheel, touchpad, key, button, media or auto"),
    ]
    ended_by: Annotated[
        str,
        _told("What ended it: next, previous, jump, unplayable, closed or crash"),
    ]
    policy: Annotated[
        str,
        _told("What chose it, with its version; of an interleaving also the team"),
    ]
    score: Annotated[float, _told("What the policy expected of it")]
    propensity: Annotated[float, _told("Probability with which it was chosen, in (0, 1]")]
    candidates: Annotated[int, _told("How many videos it was chosen from")]


class ReactionRow(_Row, frozen=True):
    """What a participant said of a video."""

    participant: Participant
    impression: Annotated[str, _told("Key of the impression")]
    video: Annotated[str, _told("Content key of the video")]
    kind: Annotated[str, _told("like, unlike, save, …")]
    at_ms: At
    video_ms: VideoMs


class EventRow(_Row, frozen=True):
    """What happened to the player."""

    participant: Participant
    session: Session
    impression: ImpressionKey
    kind: Annotated[
        str,
        _told(
            "onset, pause, play, seek, speed, volume, mute, focus_lost, focus_gained, "
            "hidden or shown"
        ),
    ]
    value: Annotated[
        float | None,
        _told(
            "Of a seek the new place in ms, of speed in times, of volume in percent, of mute 1 or 0"
        ),
    ]
    video_ms: VideoMs
    at_ms: At
    monotonic_ms: Monotonic


class GestureRow(_Row, frozen=True):
    """One swipe as the hand made it."""

    participant: Participant
    session: Session
    impression: ImpressionKey
    input: Annotated[str, _told("touch, drag, or touchpad, whose way begins in the middle")]
    rows: Annotated[int, _told("How far the feed went: 1 next, -1 back, 0 it sprang back")]
    start_x: Annotated[float, _told("Start, from the left", "widths of the video")]
    start_y: Annotated[float, _told("Start, from the top", "heights of the video")]
    end_x: Annotated[float, _told("End, from the left", "widths of the video")]
    end_y: Annotated[float, _told("End, from the top", "heights of the video")]
    velocity: Annotated[float, _told("Speed at the end, forward above 0", "heights a second")]
    duration_ms: Annotated[int, _told("From press to release", "ms")]
    path: Annotated[str, _told("Places on the way as JSON: [[ms since the start, x, y], …]")]
    at_ms: At
    monotonic_ms: Monotonic


class MarkerRow(_Row, frozen=True):
    """A moment that was marked, a note, or the course of the session."""

    participant: Participant
    session: Annotated[str | None, _told("Key of the session, none outside a block")]
    impression: ImpressionKey
    kind: Annotated[str, _told("marker, note, block_start, block_end, pause, resume, loss or end")]
    name: Annotated[str, _told("Name of the marker or the block")]
    words: Annotated[str, _told("Words of a note; of a loss the ms that are not known")]
    at_ms: At
    monotonic_ms: Monotonic
    video_ms: VideoMs


class TaskRow(_Row, frozen=True):
    """One try at a task."""

    participant: Participant
    session: Annotated[str | None, _told("Key of the session")]
    condition: Condition
    task: Annotated[str, _told("Name of the task")]
    outcome: Annotated[
        str,
        _told("success, failure, give_up, or unfinished when the block ended first"),
    ]
    started_at_ms: Annotated[int, _told("Start, since 1970 in UTC", "ms")]
    started_monotonic_ms: Annotated[int, _told("Start, since the session began", "ms")]
    ended_at_ms: Annotated[int | None, _told("Outcome, since 1970 in UTC", "ms")]
    ended_monotonic_ms: Annotated[int | None, _told("Outcome, since its session began", "ms")]
    duration_ms: Annotated[int | None, _told("From its start to its outcome", "ms")]


class AnswerRow(_Row, frozen=True):
    """One answer."""

    participant: Participant
    session: Annotated[str | None, _told("Key of the session, for what was asked in the feed")]
    impression: ImpressionKey
    condition: Annotated[
        str | None,
        _told("Condition of the block in which, or right after which, it was asked"),
    ]
    questionnaire: Annotated[str, _told("Name of the questionnaire")]
    item: Annotated[str, _told("Name of the item")]
    value: Annotated[str, _told("The point of a scale from 1, the words of a choice, or one's own")]
    response_ms: Annotated[int, _told("From when the page came to when it was sent", "ms")]
    at_ms: At
    monotonic_ms: Monotonic


class ScoreRow(_Row, frozen=True):
    """A score of a standard questionnaire."""

    participant: Participant
    condition: Annotated[str | None, _told("Condition of the block after which it was asked")]
    questionnaire: Annotated[str, _told("Name of the questionnaire")]
    kind: Annotated[str, _told("sus or ueq-s")]
    scale: Annotated[str, _told("sus; pragmatic, hedonic or overall")]
    score: Annotated[float, _told("SUS from 0 to 100, UEQ-S from -3 to 3")]


class VideoRow(_Row, frozen=True):
    """One video that could be dealt."""

    video: Annotated[str, _told("Content key: equal for equal content")]
    title: Annotated[str, _told("Its title")]
    caption: Annotated[str, _told("Its words")]
    creator: Annotated[str | None, _told("Handle of who made it")]
    hashtags: Annotated[str, _told("Hashtags, with spaces")]
    sound: Annotated[str | None, _told("Its sound")]
    language: Annotated[str | None, _told("What is spoken, as in en")]
    duration_ms: Annotated[int, _told("Length", "ms")]
    width: Annotated[int, _told("Width", "px")]
    height: Annotated[int, _told("Height", "px")]
    published_at_ms: Annotated[int | None, _told("When it was published, since 1970 in UTC", "ms")]


TABLES: Final[dict[str, type[msgspec.Struct]]] = {
    "sessions": SessionRow,
    "impressions": ImpressionRow,
    "reactions": ReactionRow,
    "player_events": EventRow,
    "gestures": GestureRow,
    "markers": MarkerRow,
    "tasks": TaskRow,
    "answers": AnswerRow,
    "scores": ScoreRow,
    "videos": VideoRow,
}
"""What each table of an export is made of, by its name."""
