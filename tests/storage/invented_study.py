"""Invented participants of a study, with everything a session leaves behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

from storage.ids import new_id, now_ms
from storage.records import InputSource, Profile, ReactionKind, SessionId, VideoId
from storage.scan import scan
from storage.study.facts import (
    Answer,
    EventKind,
    Gesture,
    Mark,
    MarkKind,
    Moment,
    Outcome,
    Participation,
    PlayerEvent,
)
from storage.study.record import StudyRecord
from tests.storage.invented import Station, close_station, open_station
from tests.storage.library import make_library

STUDY = """
title = "Reasons"
name = "reasons"
[consent]
version = "1"
text = "We keep what you watch."
[library]
folder = "clips"
[[conditions]]
name = "taste"
[[conditions]]
name = "random"
policy = "random"
[[blocks]]
name = "feed"
videos = 3
[[blocks.tasks]]
name = "find"
text = "Find a dog"
[[questionnaires]]
name = "usability"
when = "after"
kind = "sus"
"""
CODES = ("P01", "P02", "P03")
TITLES = ("Bread at dawn", "=2+5+cmd|' /C calc'!A0", "<b>Otters</b> & co")
POINTS = ("4", "2", "5", "1", "4", "2", "5", "1", "5", "2")
SUS = 87.5


def a_part(profile: Profile, **told: Any) -> Participation:
    """The part of somebody who consented just now, but for what is told of it."""
    plain: dict[str, Any] = {
        "id": new_id(),
        "profile_id": profile.id,
        "code": profile.name,
        "study": "reasons",
        "study_digest": "0" * 64,
        "definition": STUDY,
        "place": 0,
        "conditions": ("taste",),
        "station": "desk",
        "app_version": "0",
        "consent_version": "1",
        "consent_text": "We keep what you watch.",
        "consent_options": (),
        "consented_at_ms": now_ms(),
        "seed": 7,
    }
    return Participation(**plain | told)


def a_swipe(session: SessionId, at: Moment) -> Gesture:
    """A finger's, to the next video."""
    return Gesture(
        id=new_id(),
        session_id=session,
        impression_id=None,
        input=InputSource.TOUCH,
        rows=1,
        start=(0.5, 0.9),
        end=(0.5, 0.2),
        velocity=3.5,
        duration_ms=180,
        path=((0, 0.5, 0.9), (180, 0.5, 0.2)),
        moment=at,
    )


def take_part(
    station: Station, root: Path, *, ends: bool = True
) -> tuple[StudyRecord, Participation, str]:
    """Somebody consents, watches, answers and is marked; return the final digest as well."""
    library = make_library(station, root)
    library.put("one.mp4", "clip 1", title="Bread at dawn")
    library.scan()
    (video,) = library.videos()
    record = StudyRecord(station.database, station.writer)
    told = a_part(station.profile, place=3, conditions=("taste", "random"))
    record.begin(told).result()
    session = station.session_id
    view = station.view(video.id)
    station.react(view, ReactionKind.LIKE)
    at = Moment(now_ms(), 20)
    record.mark(Mark(new_id(), told.id, MarkKind.MARKER, "stuck", "", at, session)).result()
    record.answer([Answer(new_id(), told.id, "sus", "sus1", "4", 10, at)]).result()
    record.note_event(PlayerEvent(new_id(), session, EventKind.SPEED, at, value=2.0)).result()
    record.note_gesture(a_swipe(session, at)).result()
    record.end_session(told.id, session).result()
    return record, told, record.end(told.id, Outcome.FINISHED).result() if ends else ""


def hold(data: Path, clips: Path) -> list[str]:
    """Hold the study in a data folder; return the final digests in the order of the codes."""
    first = open_station(data)
    library = make_library(first, clips)
    for number, title in enumerate(TITLES):
        library.put(f"{number}.mp4", f"clip {number}", title=title, uploader_id="nora")
    library.scan()
    videos = [video.id for video in library.videos()]
    digests = []
    for place, code in enumerate(CODES):
        profile = first.profiles.profile(code, seed=7)
        folder = library.catalog.add_folder(profile, clips)
        list(scan(library.catalog, folder, library.prober, Event(), seed=0))
        digests.append(_take_part(first, profile, place, videos))
    close_station(first)
    return digests


def _take_part(first: Station, profile: Profile, place: int, videos: Sequence[VideoId]) -> str:
    record = StudyRecord(first.database, first.writer)
    condition = ("taste", "random")[place % 2]
    part = a_part(profile, place=place, conditions=(condition,))
    record.begin(part).result()
    session = first.profiles.begin_session(
        profile,
        seed=7,
        policy=f"{condition}-2",
        app_version="0",
        condition=condition,
        station="desk",
    )
    station = replace(first, profile=profile, session_id=session)
    record.mark(_mark(part, MarkKind.BLOCK_START, "feed", 0, session)).result()
    record.mark(_mark(part, MarkKind.TASK_START, "find", 10, session)).result()
    for number, video in enumerate(videos):
        view = station.view(video)
        at = Moment(now_ms(), 100 * number)
        onset = PlayerEvent(new_id(), session, EventKind.ONSET, at, view.id)
        record.note_event(onset).result()
        if number == place:
            station.react(view, ReactionKind.LIKE)
    at = Moment(now_ms(), 300)
    record.note_gesture(a_swipe(session, at)).result()
    record.mark(_mark(part, MarkKind.MARKER, "stuck", 320, session)).result()
    record.mark(_mark(part, MarkKind.NOTE, "", 330, session, "=HYPERLINK(1) --> <i>")).result()
    record.mark(_mark(part, MarkKind.TASK_SUCCESS, "find", 400, session)).result()
    record.mark(_mark(part, MarkKind.BLOCK_END, "feed", 500, session)).result()
    record.end_session(part.id, session).result()
    sent = Moment(now_ms(), 900)
    record.answer(
        [
            Answer(new_id(), part.id, "usability", f"sus{number}", point, 600, sent)
            for number, point in enumerate(POINTS, 1)
        ]
    ).result()
    return record.end(part.id, Outcome.FINISHED).result()


def _mark(
    part: Participation,
    kind: MarkKind,
    name: str,
    monotonic_ms: int,
    session: SessionId,
    words: str = "",
) -> Mark:
    at = Moment(now_ms(), monotonic_ms)
    return Mark(new_id(), part.id, kind, name, words, at, session)
