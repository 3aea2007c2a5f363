"""Tidy tables from rows as they are kept: one observation a row, participants by their code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from storage.errors import StorageError
from storage.study.definition import Kind, Study
from storage.study.export.gathering import Gathered, Row
from storage.study.export.rows import (
    AnswerRow,
    EventRow,
    GestureRow,
    ImpressionRow,
    MarkerRow,
    ReactionRow,
    ScoreRow,
    SessionRow,
    TaskRow,
    VideoRow,
)
from storage.study.export.tries import OUTCOMES, tries
from storage.study.facts import EventKind, MarkKind
from storage.study.questionnaires import scores
from storage.study.reading import parse_study

_ELSEWHERE = {MarkKind.STEP, MarkKind.TASK_START, *OUTCOMES}
"""Marks that are told in another table, or are the program's own."""
COMPLETE_RATIO = 0.95
"""Watch ratio from which a video counts as completed, as wherever the program judges a feed."""


class Person:
    """One participation with what its tables are made from."""

    def __init__(self, gathered: Gathered, part: Row) -> None:
        self.part, self.code = part, str(part["code"])
        self.rows = gathered.of(part)
        self._keys = gathered.content_keys
        self.conditions = {row["id"]: row["condition"] for row in self.rows["session"]}
        self.study = _study_of(part)
        self.onsets = {
            event["impression_id"]: event
            for event in self.rows["player_event"]
            if event["kind"] == EventKind.ONSET
        }

    def video(self, row: Row) -> str:
        """Return the content key of the video that a row is about."""
        return self._keys.get(row["video_id"]) or str(row["video_id"])

    def blocks(self) -> Iterator[str | None]:
        """Yield the block of each session: one that was broken off goes on in the next."""
        named = {
            mark["session_id"]: str(mark["name"])
            for mark in self.rows["mark"]
            if mark["kind"] in (MarkKind.BLOCK_START, MarkKind.BLOCK_END, MarkKind.LOSS)
            or (mark["kind"] == MarkKind.RESUME and mark["name"])
        }
        return (named.get(session["id"]) for session in self.rows["session"])

    def condition_after(self, monotonic: Row) -> str | None:
        """Return the condition of the block that something belongs to, or came right after."""
        if monotonic["session_id"] is not None:
            return _text(self.conditions.get(monotonic["session_id"]))
        before = [row for row in self.rows["session"] if row["started_at_ms"] <= monotonic["at_ms"]]
        return _text(before[-1]["condition"]) if before else None


def tidy(gathered: Gathered) -> dict[str, list[msgspec.Struct]]:
    """Return the tables of an export, in the order of `rows.TABLES`."""
    people = [Person(gathered, part) for part in gathered.participations]
    makers: dict[str, Callable[[Person], Iterator[msgspec.Struct]]] = {
        "sessions": _sessions,
        "impressions": _impressions,
        "reactions": _reactions,
        "player_events": _events,
        "gestures": _gestures,
        "markers": _markers,
        "tasks": _tasks,
        "answers": _answers,
        "scores": _scores,
    }
    tables: dict[str, list[msgspec.Struct]] = {
        name: [row for person in people for row in make(person)] for name, make in makers.items()
    }
    tables["videos"] = [_video(row) for row in gathered.videos]
    return tables


def _study_of(part: Mapping[str, Any]) -> Study | None:
    try:
        return parse_study(part["definition"], "the study")
    except StorageError:
        return None  # of another version: its questionnaires have no scores here


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _sessions(person: Person) -> Iterator[SessionRow]:
    part = person.part
    for number, (row, block) in enumerate(
        zip(person.rows["session"], person.blocks(), strict=True)
    ):
        yield SessionRow(
            participant=person.code,
            session=row["id"],
            study=part["study"],
            study_digest=part["study_digest"],
            place=part["place"],
            number=number,
            block=block,
            condition=row["condition"],
            policy=row["policy"],
            seed=row["seed"],
            station=row["station"],
            started_at_ms=row["started_at_ms"],
            ended_at_ms=row["ended_at_ms"],
            library_digest=row["library_digest"],
            consent_version=part["consent_version"],
            consent_options=part["consent_options"],
            consented_at_ms=part["consented_at_ms"],
            outcome=part["outcome"],
            app_version=row["app_version"],
            digest=part["digest"],
        )


def _impressions(person: Person) -> Iterator[ImpressionRow]:
    liked: dict[str, bool] = {
        row["impression_id"]: row["kind"] == "like"
        for row in person.rows["reaction"]
        if row["kind"] in ("like", "unlike")
    }
    for row in person.rows["impression"]:
        onset = person.onsets.get(row["id"])
        length = row["duration_ms"]
        ratio = row["watched_ms"] * row["speed"] / length if length > 0 else 0.0
        yield ImpressionRow(
            participant=person.code,
            session=row["session_id"],
            impression=row["id"],
            condition=person.conditions.get(row["session_id"]),
            position=row["position"],
            video=person.video(row),
            onset_at_ms=None if onset is None else onset["at_ms"],
            onset_monotonic_ms=None if onset is None else onset["monotonic_ms"],
            swiped_at_ms=row["shown_at_ms"],
            swiped_monotonic_ms=row["monotonic_ms"],
            duration_ms=length,
            visible_ms=row["visible_ms"],
            watched_ms=row["watched_ms"],
            paused_ms=row["paused_ms"],
            furthest_ms=row["furthest_ms"],
            watch_ratio=round(ratio, 6),
            completed=ratio >= COMPLETE_RATIO,
            loops=row["loops"],
            seeks=row["seeks"],
            speed=row["speed"],
            liked=liked.get(row["id"], False),
            input=row["input"],
            ended_by=row["ended_by"],
            policy=row["policy"],
            score=row["score"],
            propensity=row["propensity"],
            candidates=row["candidates"],
        )


def _reactions(person: Person) -> Iterator[ReactionRow]:
    for row in person.rows["reaction"]:
        yield ReactionRow(
            participant=person.code,
            impression=row["impression_id"],
            video=person.video(row),
            kind=row["kind"],
            at_ms=row["at_ms"],
            video_ms=row["video_ms"],
        )


def _events(person: Person) -> Iterator[EventRow]:
    for row in person.rows["player_event"]:
        yield EventRow(
            participant=person.code,
            session=row["session_id"],
            impression=row["impression_id"],
            kind=row["kind"],
            value=row["value"],
            video_ms=row["video_ms"],
            at_ms=row["at_ms"],
            monotonic_ms=row["monotonic_ms"],
        )


def _gestures(person: Person) -> Iterator[GestureRow]:
    for row in person.rows["gesture"]:
        told = {name: row[name] for name in GestureRow.__struct_fields__ if name in row}
        yield GestureRow(
            participant=person.code,
            session=row["session_id"],
            impression=row["impression_id"],
            **told,
        )


def _markers(person: Person) -> Iterator[MarkerRow]:
    for row in person.rows["mark"]:
        if row["kind"] in _ELSEWHERE:
            continue
        yield MarkerRow(
            participant=person.code,
            session=row["session_id"],
            impression=row["impression_id"],
            kind=row["kind"],
            name=row["name"],
            words=row["words"],
            at_ms=row["at_ms"],
            monotonic_ms=row["monotonic_ms"],
            video_ms=row["video_ms"],
        )


def _tasks(person: Person) -> Iterator[TaskRow]:
    for each in tries(person.rows["mark"]):
        start, end = each.start, each.end
        yield TaskRow(
            participant=person.code,
            session=start["session_id"],
            condition=person.conditions.get(start["session_id"]),
            task=start["name"],
            outcome=each.outcome,
            started_at_ms=start["at_ms"],
            started_monotonic_ms=start["monotonic_ms"],
            ended_at_ms=None if end is None else end["at_ms"],
            ended_monotonic_ms=None if end is None else end["monotonic_ms"],
            duration_ms=each.duration_ms,
        )


def _answers(person: Person) -> Iterator[AnswerRow]:
    for row in person.rows["answer"]:
        yield AnswerRow(
            participant=person.code,
            session=row["session_id"],
            impression=row["impression_id"],
            condition=person.condition_after(row),
            questionnaire=row["questionnaire"],
            item=row["item"],
            value=row["value"],
            response_ms=row["monotonic_ms"] - row["shown_ms"],
            at_ms=row["at_ms"],
            monotonic_ms=row["monotonic_ms"],
        )


def _scores(person: Person) -> Iterator[ScoreRow]:
    if person.study is None:
        return
    kinds = {asked.name: asked.kind for asked in person.study.questionnaires}
    sent: dict[tuple[str, int], list[Row]] = {}
    for row in person.rows["answer"]:
        sent.setdefault((row["questionnaire"], row["at_ms"]), []).append(row)
    for (name, _), rows in sent.items():
        kind = kinds.get(name, Kind.ITEMS)
        for scale, score in scores(kind, {row["item"]: row["value"] for row in rows}).items():
            yield ScoreRow(
                participant=person.code,
                condition=person.condition_after(rows[0]),
                questionnaire=name,
                kind=kind.value,
                scale=scale,
                score=score,
            )


def _video(row: Row) -> VideoRow:
    told = {name: row[name] for name in VideoRow.__struct_fields__ if name in row}
    return VideoRow(video=row["content_key"], hashtags=" ".join(row["tags"]), **told)
