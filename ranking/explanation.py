"""The terms of a score, each in words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ranking.communities import Community
from ranking.features import Library
from ranking.phrase import Phrase
from ranking.taste import Evidence
from ranking.vocabulary import Feature, Group
from ranking.why import LITTLE_KNOWN, MUCH_ALIKE, OF_THAT_TIME, WHOLE, Term, Why
from ranking.wording import ELSEWHERE, label_of

KNOWN_FROM = 3
"""Views from which a hashtag or a creator is no longer something new."""

FINISHED = "You finished {} of {}"
LEAST_SEEN = "Hardly seen: {}"
LIKED_THERE = f"You liked or saved {{}} {ELSEWHERE}"
_RESTS_ON = {
    WHOLE: Phrase("The same for every clip"),
    OF_THAT_TIME: Phrase("How you liked clips as old as this"),
    LITTLE_KNOWN: Phrase("Seeing it tells the feed more"),
    MUCH_ALIKE: Phrase("So that not all is alike"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One addend of a score, in words."""

    words: str
    value: float
    term: Term
    rests_on: Phrase | None
    """What was watched or asked for behind it, beside its name; None for nothing to tell."""


def reasons_of(
    why: Why, library: Library, slot: int, evidence: Evidence, community: Community | None
) -> tuple[Reason, ...]:
    """Put every term of a score into words, in its order.

    Args:
        why: the score.
        library: what the video lies in.
        slot: the video.
        evidence: what the viewer watched, best without this video.
        community: the sub-interest of the video; it is named beside its strongest hashtag.
    """
    columns = library.features().rows.take(np.array([slot])).columns.tolist()
    named = {label_of(library.feature(column)): column for column in columns}
    found = []
    for term in why.terms:
        column = named.get(term.label)
        rests_on = _RESTS_ON.get(term.label)
        if column is not None:
            feature = library.feature(column)
            words = _of_feature(term, feature, evidence, column)
            rests_on = _watched(evidence, column)
            if community is not None and _explains(feature, term, community):
                words, community = f"{words}, as with {community.name}", None
        elif term.label == LITTLE_KNOWN:
            least = _least_known(library, library.columns_of(slot), evidence)
            words = "trying something new: little is known of this one"
            if least is not None:
                words = f"trying something new: little is known of {label_of(least)}"
                rests_on = Phrase(LEAST_SEEN, label_of(least))
        else:
            words = _valued(term)
        found.append(Reason(words, term.value, term, rests_on))
    return tuple(found)


def _watched(evidence: Evidence, column: int) -> Phrase | None:
    """Tell what is known of a feature by what was watched, here or else elsewhere."""
    views, finished = int(evidence.views[column]), int(evidence.finished[column])
    if views:
        return Phrase(FINISHED, str(finished), str(views))
    elsewhere = int(evidence.liked_elsewhere[column])
    return Phrase(LIKED_THERE, str(elsewhere)) if elsewhere else None


def _of_feature(term: Term, feature: Feature, evidence: Evidence, column: int) -> str:
    views, finished = int(evidence.views[column]), int(evidence.finished[column])
    if feature.group is Group.CREATOR and feature.name:
        return f"creator {_valued(term)}"
    if feature.group is Group.HASHTAG and feature.name and views:
        if term.value > 0 and finished:
            return f"you watched {_videos(finished, term.label)} to the end"
        if term.value < 0 and finished < views:
            return f"you left {_videos(views - finished, term.label)} before the end"
    elsewhere = int(evidence.liked_elsewhere[column])
    if feature.group is Group.HASHTAG and feature.name and term.value > 0 and elsewhere:
        return f"you liked or saved {_videos(elsewhere, term.label)} {ELSEWHERE}"
    return _valued(term)


def _explains(feature: Feature, term: Term, community: Community) -> bool:
    """Whether a term is a liking that a sub-interest of more than this hashtag stands behind."""
    of_it = feature.group is Group.HASHTAG and feature.name in community.tags
    return of_it and term.value > 0 and len(community.tags) > 1


def _least_known(library: Library, columns: list[int], evidence: Evidence) -> Feature | None:
    """Return what of a video the viewer has seen the least of; None when all was seen."""
    told = [
        (int(evidence.views[column]), at, library.feature(column))
        for at, column in enumerate(columns)
        if library.feature(column).group in (Group.HASHTAG, Group.CREATOR)
        and library.feature(column).name
    ]
    views, _, least = min(told, default=(KNOWN_FROM, 0, None))
    return least if views < KNOWN_FROM else None


def _videos(count: int, label: str) -> str:
    return f"{count} {label} video{'' if count == 1 else 's'}"


def _valued(term: Term) -> str:
    return f"{term.label}, {term.value:+.2f}"
