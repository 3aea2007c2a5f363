"""Why a video was dealt: the exact terms of its score, and a sentence made from them."""

from __future__ import annotations

from dataclasses import dataclass

from ranking.phrase import Phrase, own_words
from storage.records import Subject

LONGEST_SENTENCE = 40
"""Letters that fit the pill over the video at the least window width."""
LEAST_REASON = 0.005
"""A feature that adds less than half a hundredth of a watch is no reason to name."""


@dataclass(frozen=True, slots=True)
class Term:
    """One addend of a score; 1 is a video watched to the end."""

    label: Phrase
    value: float
    subject: Subject | None = None
    """With the name, what a wish for more or less of it is about; None for nothing one can ask."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """How one score came about."""

    sentence: Phrase
    """At most 40 letters, without a full stop."""
    guess: bool
    """Whether the video was dealt to find something out rather than for a known reason."""
    certainty: int
    """0 just guessing, 1 a hunch, 2 guessing, 3 fairly sure, 4 sure."""
    terms: tuple[Term, ...]
    """Addends of the score, the largest first, whichever their sign."""
    score: float
    """The sum of the terms."""
    place: int = 0
    """Its place in line when it was judged, 1 for the first; 0 when nothing was compared."""


FRESH_START = Phrase("A fresh start: showing a mix")
A_GUESS = Phrase("A guess, to learn")
BEST_LEFT = Phrase("The best of what is left")
BY_CHANCE = Phrase("Drawn by chance")
NEWEST_FIRST = Phrase("The newest not yet seen")
SHUFFLED = Phrase("Next in the shuffled order")
NEXT_ON_LIST = Phrase("Next on the list")
HIGHEST_BOUND = Phrase("Highest bound of the baseline")
OF_BEFORE = Phrase("Close to what you went for before")
STAY_FOR = "You stay for {}"
WHOLE = Phrase("what you watch on the whole")
OF_THAT_TIME = Phrase("from around that time")
MUCH_ALIKE = Phrase("much like the last ones")
OF_ITS_KIND = Phrase("what you watch of its kind")
TWO = "{} and {}"
LITTLE_KNOWN = Phrase("little is known of it")
LIKED_BEFORE = Phrase("You liked this one before")
SEEN_BEFORE = Phrase("The longest ago that you saw it")
PICKED_BY_YOU = Phrase("You picked this one")
LISTED_BY_YOU = Phrase("From the list you opened")
BROKEN_OFF = Phrase("Where it was broken off")
FOLLOWED_BY_YOU = Phrase("From a creator you follow")


def sum_up(
    sentence: Phrase, terms: list[Term], *, guess: bool, certainty: int, place: int = 0
) -> Why:
    """Order the terms, leave out those of no weight, and add them up."""
    told = sorted(
        (term for term in terms if term.value), key=lambda term: (-abs(term.value), term.label)
    )
    score = sum(term.value for term in told)
    return Why(sentence, guess, certainty, tuple(told), score, place)


def name_reasons(reasons: list[Term], form: str = STAY_FOR) -> Phrase | None:
    """Name the first two things a viewer goes by, or as many as fit; None without any.

    Args:
        reasons: labelled in plain words; what is called the same is named once.
        form: the sentence, with a place for the names.
    """
    liked = sorted(reasons, key=lambda term: (-term.value, term.label))
    said: dict[str, Phrase] = {}
    for term in liked:
        if term.value >= LEAST_REASON:
            said.setdefault(term.label.casefold(), term.label)
    names = list(said.values())
    if not names:
        return None
    if len(names) > 1:
        both = Phrase(form, Phrase(TWO, *names[:2]))
        if len(both) <= LONGEST_SENTENCE:
            return both
    one = Phrase(form, names[0])
    if len(one) <= LONGEST_SENTENCE:
        return one
    room = LONGEST_SENTENCE - len(form.format("…"))
    return Phrase(form, own_words(f"{names[0][:room].rstrip()}…"))
