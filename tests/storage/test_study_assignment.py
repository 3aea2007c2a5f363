"""Conditions are balanced whoever comes, and the same wherever they are worked out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.errors import StorageError
from storage.ids import new_id
from storage.records import Profile, ProfileId
from storage.study.assignment import (
    assign,
    conditions_at,
    fits,
    latin_square,
    left_by,
    next_code,
    seed_of,
)
from storage.study.definition import (
    Assignment,
    Block,
    Condition,
    Consent,
    Library,
    Order,
    Study,
)
from storage.study.facts import Outcome, Participation
from tests.storage.invented_study import a_part

LETTERS = "abcdefgh"


def study(weights: tuple[int, ...] = (1, 1), **told: Any) -> Study:
    conditions = tuple(
        Condition(name, weight=weight) for name, weight in zip(LETTERS, weights, strict=False)
    )
    within = told.get("assignment") is Assignment.WITHIN
    blocks = tuple(
        Block(f"block-{number}", videos=3) for number in range(len(weights) if within else 2)
    )
    return Study(
        title="Reasons",
        name="reasons",
        consent=Consent("1", "We keep what you watch."),
        library=Library(folder="clips"),
        conditions=conditions,
        blocks=blocks,
        **told,
    )


def part(code: str, place: int, outcome: Outcome | None = Outcome.FINISHED) -> Participation:
    who = Profile(ProfileId(new_id()), code, 1)
    return a_part(who, place=place, conditions=(), outcome=outcome)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=4), st.integers(0, 40))
def test_every_run_of_the_weights_sum_has_each_condition_as_often_as_it_weighs(
    weights: list[int], run: int
) -> None:
    asked = study(tuple(weights))
    size = sum(weights)
    drawn = Counter(conditions_at(asked, run * size + at)[0] for at in range(size))
    assert drawn == dict(zip(LETTERS, weights, strict=False))


def test_somebody_has_one_condition_in_all_blocks_of_a_study_between_them() -> None:
    assert all(len(set(conditions_at(study(), place))) == 1 for place in range(20))


def test_a_block_with_a_condition_of_its_own_keeps_it() -> None:
    asked = study()
    first = Block("warm-up", videos=1, condition="b")
    asked = Study(
        title=asked.title,
        name=asked.name,
        consent=asked.consent,
        library=asked.library,
        conditions=asked.conditions,
        blocks=(first, *asked.blocks),
    )
    assert all(conditions_at(asked, place)[0] == "b" for place in range(8))


@pytest.mark.parametrize("size", range(1, 9))
def test_in_a_latin_square_each_condition_has_each_position_and_follows_each_other(
    size: int,
) -> None:
    square = latin_square(size)
    rows = len(square)
    for position in range(size):
        assert set(Counter(row[position] for row in square).values()) == {rows // size}
    followed = Counter(pair for row in square for pair in pairwise(row))
    assert len(followed) == size * (size - 1)
    assert len(set(followed.values())) <= 1


@pytest.mark.parametrize("size", [2, 3, 4, 5])
def test_the_square_comes_whole_before_it_begins_again(size: int) -> None:
    asked = study((1,) * size, assignment=Assignment.WITHIN)
    rows = len(latin_square(size))
    for run in range(3):
        met = {conditions_at(asked, run * rows + at) for at in range(rows)}
        wanted = {tuple(LETTERS[each] for each in row) for row in latin_square(size)}
        assert met == wanted


def test_orders_can_be_given_or_drawn() -> None:
    given_order = study((1, 1, 1), assignment=Assignment.WITHIN, order=Order.GIVEN)
    assert {conditions_at(given_order, place) for place in range(9)} == {("a", "b", "c")}
    drawn = study((1, 1, 1), assignment=Assignment.WITHIN, order=Order.RANDOM)
    assert len({conditions_at(drawn, place) for place in range(60)}) == 6


def test_the_place_is_the_number_of_the_code_so_stations_agree() -> None:
    asked = study()
    assert assign(asked, "P07", []).place == 6
    assert assign(asked, "P07", [part("P02", 1)]) == assign(asked, "P07", [part("P99", 98)])


def test_whoever_comes_next_takes_the_place_of_who_dropped_out() -> None:
    known = [part("P01", 0), part("P02", 1, Outcome.DROPPED), part("P03", 2)]
    told = assign(study(), "P04", known)
    assert told == type(told)(1, conditions_at(study(), 1))
    assert assign(study(), "P05", [*known, part("P04", 1)]).place == 3, "which P04 left"


def test_the_place_of_who_withdrew_is_given_again_and_the_code_is_not() -> None:
    known = [part("P01", 0), part("P03", 2)]
    assert next_code(study(), known, withdrawn=1) == "P04"
    assert assign(study(), "P04", known, [1]).place == 1
    assert assign(study(), "P05", [*known, part("P04", 1)], [1]).place == 3


@given(
    st.integers(2, 4),
    st.lists(st.sampled_from([Outcome.FINISHED, Outcome.STOPPED, Outcome.DROPPED]), max_size=40),
)
def test_conditions_stay_balanced_whoever_drops_out(size: int, fates: list[Outcome]) -> None:
    asked = study((1,) * size)
    known: list[Participation] = []
    for fate in fates:
        code = next_code(asked, known)
        known.append(part(code, assign(asked, code, known).place, fate))
    stayed = [each.place for each in known if each.outcome is not Outcome.DROPPED]
    if known and known[-1].outcome is Outcome.DROPPED:
        return  # nobody has come since
    drawn = Counter(conditions_at(asked, place)[0] for place in stayed)
    counts = [drawn[name] for name in LETTERS[:size]]
    assert max(counts) - min(counts) <= 1
    assert len(set(stayed)) == len(stayed)


class Desk:
    """One station of a study, with a plain model of which places are open."""

    def __init__(self) -> None:
        self.known: list[Participation] = []
        self.withdrawn: list[int] = []
        self.came: set[int] = set()

    @property
    def taken(self) -> set[int]:
        return {each.place for each in self.known if each.outcome is not Outcome.DROPPED}

    def enrol(self, code: str) -> None:
        self.came.add(int(code[1:]) - 1)
        (first, *_) = sorted(self.came - self.taken)
        told = assign(study(), code, self.known, self.withdrawn)
        assert told.place == first, "the first place that is open, and none is forgotten"
        self.known.append(part(code, told.place))

    def drop(self, which: int) -> None:
        at = which % len(self.known)
        self.known[at] = replace(self.known[at], outcome=Outcome.DROPPED)

    def withdraw(self, which: int) -> None:
        gone = self.known.pop(which % len(self.known))
        self.withdrawn.append(left_by(gone, self.known, self.withdrawn))


FATES = st.lists(
    st.tuples(st.sampled_from(["enrol", "enrol", "drop", "withdraw"]), st.integers(0, 30)),
    max_size=40,
)


@given(FATES)
def test_no_place_stays_open_whoever_drops_out_or_withdraws(fates: list[tuple[str, int]]) -> None:
    desk = Desk()
    for fate, which in fates:
        if fate == "enrol" or not desk.known:
            desk.enrol(next_code(study(), desk.known, len(desk.withdrawn)))
        elif fate == "drop":
            desk.drop(which)
        else:
            desk.withdraw(which)
    for _ in desk.came - desk.taken:
        desk.enrol(next_code(study(), desk.known, len(desk.withdrawn)))
    drawn = Counter(conditions_at(study(), place)[0] for place in desk.taken)
    assert abs(drawn["a"] - drawn["b"]) <= 1


@given(FATES)
def test_nor_on_stations_that_do_not_see_each_other(fates: list[tuple[str, int]]) -> None:
    desks = (Desk(), Desk())
    come = 0
    for fate, which in fates:
        desk = desks[which % 2]
        if fate == "enrol" or not desk.known:
            come += 1
            desk.enrol(f"P{come:02}")
        elif fate == "drop":
            desk.drop(which)
        else:
            desk.withdraw(which)
        assert not desks[0].taken & desks[1].taken


def test_a_code_used_twice_forgets_no_place() -> None:
    known = [part("A1", 0), part("B1", 1)]
    assert left_by(known[1], known[:1]) == 1, "A1 has the number as well"
    assert left_by(part("P03", 5), [part("P01", 0)], [2]) == 5, "it was remembered before"
    assert left_by(part("AB", 4), []) == 4


@given(st.lists(st.sampled_from([Outcome.FINISHED, Outcome.DROPPED]), max_size=30))
def test_stations_that_do_not_see_each_other_give_no_place_twice(fates: list[Outcome]) -> None:
    asked = study()
    desks: tuple[list[Participation], list[Participation]] = ([], [])
    for number, fate in enumerate(fates, 1):
        here = desks[number % 2]
        code = f"P{number:02}"
        here.append(part(code, assign(asked, code, here).place, fate))
    stayed = [each.place for desk in desks for each in desk if each.outcome is Outcome.FINISHED]
    assert len(set(stayed)) == len(stayed)
    if Outcome.DROPPED not in fates:
        assert sorted(stayed) == list(range(len(fates)))


def test_a_taken_number_leads_to_the_first_free_place() -> None:
    known = [part("X1", 0), part("X2", 1)]
    assert assign(study(code="@#"), "A1", known).place == 2


def test_codes_are_checked_and_the_next_is_found() -> None:
    asked = study(code="P##-@")
    assert fits(asked, "P07-B")
    assert not fits(asked, "P7-B")
    assert not fits(asked, "P07-b")
    assert next_code(asked, [part("P01-A", 0)]) == "P02-A"
    with pytest.raises(StorageError, match="look like P##-@"):
        assign(asked, "07", [])
    with pytest.raises(StorageError, match="took part already"):
        assign(asked, "P01-A", [part("P01-A", 0)])
    with pytest.raises(StorageError, match="cannot be counted up"):
        next_code(study(code="P@@"), [])
    with pytest.raises(StorageError, match="is given"):
        next_code(study(code="#"), [part(str(number), number) for number in range(1, 10)])


def test_seeds_follow_the_rule() -> None:
    own = study()
    assert seed_of(own, "P01") == seed_of(own, "P01") != seed_of(own, "P02")
    assert 0 <= seed_of(own, "P01") < 2**32
    same = study(seed=11)
    assert {seed_of(same, "P01"), seed_of(same, "P02")} == {11}
