"""Who gets which condition: balanced, drawn from the study's name, the same on every station."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from storage.errors import StorageError
from storage.study.definition import BY_CODE, Assignment, Order, Study
from storage.study.facts import Outcome, Participation

_SEED_BITS: Final = 32
_DIGIT, _LETTER = "#", "@"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A place in the order of assignment, and the condition of each block."""

    place: int
    conditions: tuple[str, ...]


def assign(
    study: Study, code: str, known: Sequence[Participation], withdrawn: Sequence[int] = ()
) -> Assigned:
    """Assign somebody.

    The place of somebody who dropped out or withdrew is given again first, and then the one that
    whoever took it left. Otherwise it is the number in the code (`P07` is the seventh), so that
    stations that know nothing of each other agree as long as no code is given twice; and where
    that is taken, the first that is free.

    Args:
        study: what is assigned.
        code: the participant's.
        known: everybody's part so far.
        withdrawn: the places that those who withdrew left (`left_by`); nothing else is known of
            them.

    Raises:
        StorageError: the code is not one of the study's, or it is taken.
    """
    if not fits(study, code):
        raise StorageError(f"{code!r} is no participant code: they look like {study.code}.")
    if any(each.code == code for each in known):
        raise StorageError(f"{code} took part already: give each participant a code of their own.")
    taken = {each.place for each in known if each.outcome is not Outcome.DROPPED}
    # Whoever took another's place left their own: without it, conditions would be out of balance.
    own_places = {_number(each.code) - 1 for each in known} - {-1}
    left = sorted({*withdrawn, *own_places, *(each.place for each in known)} - taken)
    own = _number(code) - 1
    if left:
        place = left[0]
    elif own >= 0 and own not in taken:
        place = own
    else:
        place = next(at for at in range(len(taken) + 1) if at not in taken)
    return Assigned(place, conditions_at(study, place))


def left_by(
    told: Participation, others: Sequence[Participation], withdrawn: Sequence[int] = ()
) -> int:
    """Return the place to remember of somebody who withdraws, the one that nobody else tells of.

    That is their own, by the number in their code, also where they sat on another's: that one is
    remembered by the code, or the withdrawal, of whoever left it.

    Args:
        told: theirs.
        others: everybody else's part.
        withdrawn: the places remembered of those who withdrew before.
    """
    own = _number(told.code) - 1
    known = {*withdrawn, *(_number(each.code) - 1 for each in others), -1}
    return told.place if own in known else own


def conditions_at(study: Study, place: int) -> tuple[str, ...]:
    """Return the condition of each block for a place, from 0."""
    if study.assignment is Assignment.BETWEEN:
        own = _between(study, place)
        return tuple(block.condition or own for block in study.blocks)
    order = iter(_within(study, place))
    return tuple(block.condition or next(order) for block in study.blocks)


def fits(study: Study, code: str) -> bool:
    """Whether a code looks as the study says."""
    pattern = re.escape(study.code).replace(re.escape(_DIGIT), "[0-9]")
    return re.fullmatch(pattern.replace(_LETTER, "[A-Z]"), code) is not None


def next_code(study: Study, known: Sequence[Participation], withdrawn: int = 0) -> str:
    """Return a code that nobody has: its digits count everybody who came, its letters are A.

    So many withdrew: their codes are not known any more, and nobody is to be called like them.

    Raises:
        StorageError: all are given, or codes have no digits.
    """
    taken = {each.code for each in known}
    digits = study.code.count(_DIGIT)
    if digits == 0:
        raise StorageError(f"Codes like {study.code} cannot be counted up: name one (--code).")
    come = len(known) + withdrawn
    for number in (*range(come + 1, 10**digits), *range(1, min(come + 1, 10**digits))):
        told = iter(f"{number:0{digits}}")
        code = "".join(
            next(told) if letter == _DIGIT else "A" if letter == _LETTER else letter
            for letter in study.code
        )
        if code not in taken:
            return code
    raise StorageError(
        f"Every participant code that looks like {study.code} is given: name one (--code)."
    )


def seed_of(study: Study, code: str) -> int:
    """Return the seed of a participant's feed, by the study's rule."""
    if study.seed == BY_CODE:
        return _drawn(study, "seed", code)
    return int(study.seed)


def latin_square(size: int) -> list[tuple[int, ...]]:
    """Return orders of so many conditions in which each follows each other equally often.

    So many rows for an even number, twice as many for an odd one.
    Source: Williams, "Experimental Designs Balanced for the Estimation of Residual Effects of
    Treatments", Australian Journal of Scientific Research A 2, 1949.
    """
    first = [(step + 1) // 2 if step % 2 else (size - step // 2) % size for step in range(size)]
    rows = [tuple((each + shift) % size for each in first) for shift in range(size)]
    return rows if size % 2 == 0 else rows + [row[::-1] for row in rows]


def _between(study: Study, place: int) -> str:
    """Return the condition of a place: in each run of the weights' sum all are as often."""
    urn = [each.name for each in study.conditions for _ in range(each.weight)]
    run, at = divmod(place, len(urn))
    random.Random(_drawn(study, "run", str(run))).shuffle(urn)
    return urn[at]


def _within(study: Study, place: int) -> list[str]:
    names = [each.name for each in study.conditions]
    if study.order is Order.GIVEN:
        return names
    if study.order is Order.RANDOM:
        random.Random(_drawn(study, "order", str(place))).shuffle(names)
        return names
    square = latin_square(len(names))
    run, at = divmod(place, len(square))
    random.Random(_drawn(study, "square", str(run))).shuffle(square)
    return [names[number] for number in square[at]]


def _drawn(study: Study, what: str, which: str) -> int:
    told = sha256(f"{study.name}\n{what}\n{which}".encode()).digest()
    return int.from_bytes(told[:8], "big") >> (64 - _SEED_BITS)


def _number(code: str) -> int:
    digits = re.sub(r"\D", "", code)
    return int(digits) if digits else 0
