"""What the ranker believes, as rows of a page. No Qt objects in here, but its words."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from ranking.communities import Communities
from ranking.interests import Affinity, Interest
from storage.records import Subject, Wish, WishKind
from ui.feed.reason_words import headed
from ui.feed.table import Table

HALF = 0.15
"""Expected reward at which a belief stands half way between the middle and the end."""
KNOWN_FROM = (0.1, 0.25, 0.45, 0.65)
"""Certainty from which a belief is a hunch … sure."""
SUB_INTERESTS = 6

About = tuple[Subject, str]
"""What a wish can be about."""


@dataclass(frozen=True, slots=True)
class Believed:
    """What a feed holds and would do, read off it at once."""

    interests: tuple[Interest, ...]
    affinities: tuple[Affinity, ...]
    asked: Mapping[About, tuple[WishKind, ...]]
    """More, less and forget that stand, of each subject in their order."""
    muted: frozenset[About]


@dataclass(frozen=True, slots=True)
class Topic:
    """One belief, as the viewer reads and moves it."""

    key: str
    title: str
    evidence: str
    subject: Subject
    name: str
    belief: float
    """From 0 for a dislike over 0.5 for neither to 1 for what is liked."""
    before: float
    """The belief before the viewer moved it; equal to the belief when that is not known."""
    certainty: float
    """[0, 1]."""
    level: int
    """0 just guessing … 4 sure."""
    asked: str
    """The last of more, less and forget that stands; empty for none."""
    muted: bool
    here: bool
    """Whether the reasons that the viewer came from name it."""


def read_off(table: Table, communities: Communities) -> Believed:
    """Read a feed. For the dealer's thread."""
    feed = table.feed
    asked: defaultdict[About, tuple[WishKind, ...]] = defaultdict(tuple)
    for wish in feed.standing:
        asked[_about(wish)] += (wish.kind,)
    interests = feed.insight.interests()
    affinities = feed.insight.affinities(communities)
    named = [(each.subject, each.name) for each in interests]
    named += [(Subject.HASHTAGS, each.community.subject) for each in affinities]
    return Believed(
        interests=interests,
        affinities=affinities,
        asked=dict(asked),
        muted=frozenset(each for each in named if feed.mutes(*each)),
    )


def topics_of(
    believed: Believed, before: Mapping[About, float], about: frozenset[About]
) -> list[Topic]:
    """Write down every belief: what the viewer came from first, then the most liked."""
    rows = [_interest(each, believed, before, about) for each in believed.interests]
    telling = [each for each in believed.affinities if each.views or _edits(each, believed)]
    rows += [_affinity(each, believed, before, about) for each in telling[:SUB_INTERESTS]]
    return sorted(rows, key=lambda row: (not row.here, -round(row.belief, 6), row.key))


def belief_of(strength: float) -> float:
    """Return an expected reward as a place between dislike, 0, and liking, 1."""
    return 0.5 + 0.5 * strength / (abs(strength) + HALF)


def about_of(topic: Topic) -> About:
    """Return what a wish on a row is about."""
    return topic.subject, topic.name


def _about(wish: Wish) -> About:
    return wish.subject, wish.name


def _edits(each: Affinity, believed: Believed) -> tuple[WishKind, ...]:
    return believed.asked.get((Subject.HASHTAGS, each.community.subject), ())


def _interest(
    each: Interest, believed: Believed, before: Mapping[About, float], here: frozenset[About]
) -> Topic:
    translate, locale = QCoreApplication.translate, QLocale()
    evidence = translate("Topics", "Not seen yet")
    if each.views:
        evidence = (
            translate("Topics", "%1 of %2 finished")
            .replace("%1", locale.toString(each.finished))
            .replace("%2", locale.toString(each.views))
        )
    return _topic(
        (each.subject, each.name),
        headed(each.label),
        evidence,
        (each.strength, each.certainty),
        believed,
        before,
        here,
    )


def _affinity(
    each: Affinity, believed: Believed, before: Mapping[About, float], here: frozenset[About]
) -> Topic:
    # A plural would need a QObject: lupdate finds none in a bare translate().
    words = QCoreApplication.translate("Topics", "Clips seen: %1")
    seen = words.replace("%1", QLocale().toString(each.views))
    return _topic(
        (Subject.HASHTAGS, each.community.subject),
        each.community.name,
        seen,
        (each.strength, each.certainty),
        believed,
        before,
        here,
    )


def _topic(
    about: About,
    title: str,
    evidence: str,
    held: tuple[float, float],
    believed: Believed,
    before: Mapping[About, float],
    here: frozenset[About],
) -> Topic:
    strength, certainty = held
    belief = belief_of(strength)
    edits: Sequence[WishKind] = believed.asked.get(about, ())
    return Topic(
        key=f"{about[0]} {about[1]}",
        title=title,
        evidence=evidence,
        subject=about[0],
        name=about[1],
        belief=belief,
        before=before.get(about, belief) if edits else belief,
        certainty=certainty,
        level=bisect_right(KNOWN_FROM, certainty),
        asked=edits[-1].value if edits else "",
        muted=about in believed.muted,
        here=about in here,
    )
