"""The terms of a score and what comes next, as the panel shows them: words and exact figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from ranking.explanation import Reason
from ranking.why import WHOLE, Term
from storage.records import Subject, Video, WishKind
from ui.feed.reason_words import headed, said
from ui.feed.shelf import Dealt
from ui.feed.table import Explained

TELLING = 3
"""Terms that the panel shows beside the video."""
FOR_ROOM, AGAINST_ROOM = 0.64, 0.32
"""Of a bar's width, to either side of its zero."""
FAINT = 0.1
"""The largest term is drawn no larger than this would be: little weight looks like little."""
MINUS = "\N{MINUS SIGN}"
TOPICAL = (Subject.HASHTAG, Subject.CREATOR)

About = tuple[Subject, str]
"""What a wish can be about."""


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term of a score."""

    key: str
    """Its name in English: no other term of the score has it."""
    title: str
    detail: str
    """What it rests on, empty for nothing to tell."""
    value: float
    figure: str
    """The value as a person reads it, with its sign."""
    spoken: str
    """All of it, as a screen reader says it."""
    subject: str
    """What more, less and mute are about; empty where nothing can be asked."""
    subjectName: str
    asked: str
    """What the viewer asked of it since the program began: more, less, mute, or nothing."""


@dataclass(frozen=True, slots=True)
class Coming:
    """One video that was dealt and waits."""

    key: str
    """Its content key, for the poster."""
    title: str
    reason: str
    guess: bool


def figure(value: float) -> str:
    """Write a value of a term with its sign, to a hundredth of a watch."""
    told = round(value, 2)
    sign = MINUS if told < 0 else "+" if told > 0 else ""
    return sign + QLocale().toString(abs(value), "f", 2)


def term_lines(
    explained: Explained, video: Video, asked: Mapping[About, WishKind]
) -> list[TermLine]:
    """Write down every term of a score, the largest first."""
    return [_line(reason, explained, video, asked) for reason in explained.reasons]


def telling(lines: Sequence[TermLine]) -> list[TermLine]:
    """Return the terms that the sentence is made of, and the largest others of this video."""
    own = [line for line in lines if line.key != WHOLE]
    named = [line for line in own if line.subject in TOPICAL and line.value > 0][: TELLING - 1]
    others = [line for line in own if line not in named][: TELLING - len(named)]
    return [line for line in own if line in named or line in others]


def unit_of(lines: Sequence[TermLine]) -> float:
    """Return how much of a bar's width a value of 1 takes, so that all bars share one zero."""
    values = [line.value for line in lines]
    most, least = max(values, default=0.0), min(values, default=0.0)
    return min(FOR_ROOM / max(most, FAINT), AGAINST_ROOM / max(-least, FAINT))


def coming(row: Dealt) -> Coming:
    """Say what comes and why."""
    return Coming(row.video.content_key, row.video.title, said(row.why.sentence), row.why.guess)


def less_of(terms: Sequence[Term], video: Video) -> About | None:
    """Return what to ask for less of: what tells most for a video, else what it is about."""
    for_it = [term for term in terms if term.subject is not None and term.value > 0]
    topics = [term for term in for_it if term.subject in TOPICAL]
    term = next(iter(topics or for_it), None)
    if term is not None and term.subject is not None:
        return term.subject, term.name
    if video.tags:
        return Subject.HASHTAG, video.tags[0]
    return (Subject.CREATOR, video.creator) if video.creator else None


def _line(
    reason: Reason, explained: Explained, video: Video, asked: Mapping[About, WishKind]
) -> TermLine:
    term = reason.term
    title, detail = _title(term, video), _detail(reason, explained.follows)
    wish = asked.get((term.subject, term.name)) if term.subject is not None else None
    return TermLine(
        key=str(term.label),
        title=title,
        detail=detail,
        value=term.value,
        figure=figure(term.value),
        spoken=", ".join(filter(None, (title, _spoken(term.value), detail))),
        subject=term.subject.value if term.subject is not None else "",
        subjectName=term.name,
        asked=wish.value if wish is not None else "",
    )


def _title(term: Term, video: Video) -> str:
    if term.subject is Subject.CREATOR and video.creator_name and term.name == video.creator:
        return video.creator_name
    return headed(term.label)


def _detail(reason: Reason, follows: frozenset[str]) -> str:
    rests_on = said(reason.rests_on) if reason.rests_on is not None else ""
    if reason.term.subject is Subject.CREATOR and reason.term.name in follows:
        followed = QCoreApplication.translate("Thinking", "You follow them")
        return ", ".join(filter(None, (followed, rests_on)))
    return rests_on


def _spoken(value: float) -> str:
    size = QLocale().toString(abs(value), "f", 2)
    if value < 0:
        return QCoreApplication.translate("Thinking", "minus %1").replace("%1", size)
    return QCoreApplication.translate("Thinking", "plus %1").replace("%1", size)
