"""Why a video was dealt: the exact terms of its score, and a sentence made from them."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_SENTENCE = 40
"""Letters that fit the pill over the video at the least window width."""
LEAST_REASON = 0.005
"""A feature that adds less than half a hundredth of a watch is no reason to name."""


@dataclass(frozen=True, slots=True)
class Term:
    """One addend of a score; 1 is a video watched to the end."""

    label: str
    value: float


@dataclass(frozen=True, slots=True)
class Why:
    """How one score came about."""

    sentence: str
    """At most 40 letters, without a full stop."""
    guess: bool
    """Whether the video was dealt to find something out rather than for a known reason."""
    certainty: int
    """0 just guessing, 1 a hunch, 2 guessing, 3 fairly sure, 4 sure."""
    terms: tuple[Term, ...]
    """Addends of the score, the largest first, whichever their sign."""
    score: float
    """The sum of the terms."""


FRESH_START = "A fresh start: showing a mix"
A_GUESS = "A guess, to learn"
BEST_LEFT = "The best of what is left"
BY_CHANCE = "Drawn by chance"
NEWEST_FIRST = "The newest not yet seen"
SHUFFLED = "Next in the shuffled order"
NEXT_ON_LIST = "Next on the list"
HIGHEST_BOUND = "Highest bound of the baseline"
OF_BEFORE = "Close to what you went for before"
STAY_FOR = "You stay for {}"
LITTLE_KNOWN = "little is known of it"
LIKED_BEFORE = "You liked this one before"
SEEN_BEFORE = "The longest ago that you saw it"
PICKED_BY_YOU = "You picked this one"


def sum_up(sentence: str, terms: list[Term], *, guess: bool, certainty: int) -> Why:
    """Order the terms, leave out those of no weight, and add them up."""
    told = sorted(
        (term for term in terms if term.value), key=lambda term: (-abs(term.value), term.label)
    )
    return Why(sentence, guess, certainty, tuple(told), sum(term.value for term in told))


def name_reasons(reasons: list[Term], form: str = STAY_FOR) -> str | None:
    """Name the first two things a viewer goes by, or as many as fit; None without any.

    Args:
        reasons: labelled in plain words; what is called the same is named once.
        form: the sentence, with a place for the names.
    """
    liked = sorted(reasons, key=lambda term: (-term.value, term.label))
    said: dict[str, str] = {}
    for term in liked:
        if term.value >= LEAST_REASON:
            said.setdefault(term.label.casefold(), term.label)
    names = list(said.values())
    if not names:
        return None
    both = form.format(" and ".join(names[:2]))
    if len(both) <= LONGEST_SENTENCE:
        return both
    one = form.format(names[0])
    if len(one) <= LONGEST_SENTENCE:
        return one
    room = LONGEST_SENTENCE - len(form.format("…"))
    return form.format(f"{names[0][:room].rstrip()}…")
