"""The sentence that says why a video came: what a viewer stays for, or liked elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from ranking.features import Library
from ranking.phrase import Phrase
from ranking.taste import Taste
from ranking.why import LEAST_REASON, OF_BEFORE, STAY_FOR, Term, name_reasons
from ranking.wording import ELSEWHERE, TOPICAL, in_words

LIKED_ELSEWHERE = f"You liked {{}} {ELSEWHERE}"

Contributions = Sequence[tuple[int, float]]
"""What each feature of a video adds to its mean, as (column, value)."""


def sentence_for(
    library: Library, taste: Taste, slot: int, contributions: Contributions
) -> Phrase | None:
    """Say why a video came that is liked for its features; None when none of them tells.

    Only what was watched here is what a viewer stays for.
    """
    topical = [
        (column, value)
        for column, value in contributions
        if library.feature(column).name and library.feature(column).group in TOPICAL
    ]
    if taste.has_brought:
        said = _of_elsewhere(library, taste, slot, topical)
        if said is not None:
            return said
    rest = sorted(
        _terms(library, slot, [each for each in contributions if each not in topical]),
        key=lambda term: (-term.value, term.label),
    )
    return name_reasons(_terms(library, slot, topical), STAY_FOR) or name_reasons(
        rest[:1], STAY_FOR
    )


def _of_elsewhere(
    library: Library, taste: Taste, slot: int, topical: Contributions
) -> Phrase | None:
    """Name what was liked elsewhere, when what tells most for a video was never watched here."""
    evidence = taste.evidence(besides=library.video_id(slot))
    column, value = max(topical, key=lambda each: each[1], default=(0, 0.0))
    telling = value >= LEAST_REASON
    if evidence.views.any() and (not telling or evidence.views[column] > 0):
        return None
    liked = [
        (column, value)
        for column, value in topical
        if evidence.views[column] == 0 and evidence.liked_elsewhere[column]
    ]
    return name_reasons(_terms(library, slot, liked), LIKED_ELSEWHERE) or OF_BEFORE


def _terms(library: Library, slot: int, contributions: Contributions) -> list[Term]:
    name = library.creator_name(slot)
    named = ((library.feature(column), value) for column, value in contributions)
    return [Term(in_words(feature, name), value) for feature, value in named if feature.name]
