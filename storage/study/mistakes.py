"""What is wrong with a study that has all its parts: names, counts, and what would never happen."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from storage.study.definition import (
    BY_CODE,
    Assignment,
    Block,
    Item,
    ItemKind,
    Kind,
    Questionnaire,
    Study,
    When,
    texts_of,
)
from storage.study.questionnaires import standard_items

PolicyCheck = Callable[[str], object]
"""Raises a ValueError for what is no policy; this room knows none."""

_SEED_END: Final = 2**63
_CODE: Final = re.compile(r"[A-Za-z0-9#@._-]{1,40}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_CHOOSING: Final = (ItemKind.CHOICE, ItemKind.CHOICES)

_Mistakes = Iterator[tuple[str, str]]


def mistakes(study: Study, check_policy: PolicyCheck, signs: Collection[str]) -> _Mistakes:
    """Yield what is wrong beyond types: the place and a sentence; without signs any will do."""
    yield from _of_the_whole(study)
    yield from _of_signs(study, signs)
    yield from _of_conditions(study, check_policy)
    yield from _of_blocks(study)
    yield from _of_questionnaires(study)
    yield from _empty(study)
    yield from _of_texts(study)


def _of_the_whole(study: Study) -> _Mistakes:
    if isinstance(study.seed, str):
        if study.seed != BY_CODE:
            yield "seed", f'the seed is a whole number, or "{BY_CODE}".'
    elif not 0 <= study.seed < _SEED_END:
        yield "seed", "the seed is a whole number from 0 to 2**63 - 1."
    if not set(study.code) & set("#@"):
        yield "code", "a participant code needs at least one # (digit) or @ (capital letter)."
    elif not _CODE.fullmatch(study.code):
        yield (
            "code",
            "a participant code has letters, digits, . - and _ besides # and @, 40 in all.",
        )
    if bool(study.library.folder) == bool(study.library.list):
        yield "library", "name a folder or a list, one of the two."
    for what, names in (
        ("conditions", [each.name for each in study.conditions]),
        ("blocks", [each.name for each in study.blocks]),
        ("questionnaires", [each.name for each in study.questionnaires]),
        ("markers", [each.name for each in study.markers]),
        ("consent.options", [each.name for each in study.consent.options]),
    ):
        yield from _twice(what, names)
    yield from _twice("markers", [each.key for each in study.markers], "key")


def _empty(study: Study) -> _Mistakes:
    """Yield the texts that nobody can do without, where they are empty."""
    needed = [("title", study.title), ("consent.version", study.consent.version)]
    needed.append(("consent.text", study.consent.text))
    for at, block in enumerate(study.blocks):
        needed += [(f"blocks[{at}].tasks[{to}].text", it.text) for to, it in enumerate(block.tasks)]
    for at, asked in enumerate(study.questionnaires):
        where = f"questionnaires[{at}].items"
        if asked.kind is Kind.ITEMS:
            needed += [(f"{where}[{to}].text", item.text) for to, item in enumerate(asked.items)]
    for where, words in needed:
        if not words or (isinstance(words, dict) and not all(words.values())):
            yield where, f"{where.rpartition('.')[2]} is empty."


def _twice(what: str, names: Iterable[str], field: str = "name") -> _Mistakes:
    seen: set[str] = set()
    for at, name in enumerate(names):
        if name in seen:
            yield f"{what}[{at}].{field}", f"the {field} {name!r} is there already."
        seen.add(name)


def _of_signs(study: Study, signs: Collection[str]) -> _Mistakes:
    consent = study.consent
    if len(consent.signs) > len(consent.points):
        yield "consent.signs", "there are more signs than points; each point has one at most."
    named = [("consent.signs", sign) for sign in consent.signs]
    named += [(f"consent.options[{at}].sign", one.sign) for at, one in enumerate(consent.options)]
    named += [(f"markers[{at}].sign", one.sign) for at, one in enumerate(study.markers)]
    for where, sign in named:
        if signs and sign and sign not in signs:
            close = get_close_matches(sign, signs, 3) or ["flag", "heart", "eye"]
            yield where, f"there is no sign {sign!r}; there are {', '.join(close)} and others."


def _of_conditions(study: Study, check_policy: PolicyCheck) -> _Mistakes:
    own = {block.condition for block in study.blocks}
    within = study.assignment is Assignment.WITHIN
    for at, condition in enumerate(study.conditions):
        where = f"conditions[{at}]"
        try:
            check_policy(condition.policy)
        except ValueError as error:
            yield f"{where}.policy", str(error)
        if within and condition.weight > 1:
            yield (
                f"{where}.weight",
                "within one participant each condition comes once: leave the weight out.",
            )
        if None not in own and condition.name not in own:
            yield where, f"nobody meets {condition.name!r}: each block has a condition of its own."


def _of_blocks(study: Study) -> _Mistakes:
    names = {condition.name for condition in study.conditions}
    for at, block in enumerate(study.blocks):
        if block.minutes is None and block.videos is None:
            yield f"blocks[{at}]", "say when it ends: minutes, videos, or both."
        if block.condition is not None and block.condition not in names:
            yield f"blocks[{at}].condition", f"there is no condition {block.condition!r}."
        yield from _twice(f"blocks[{at}].tasks", [task.name for task in block.tasks])
    free = sum(block.condition is None for block in study.blocks)
    if study.assignment is Assignment.WITHIN and free != len(study.conditions):
        yield (
            "blocks",
            f"within one participant, {len(study.conditions)} conditions need as many blocks "
            f"without a condition of their own; there are {free}.",
        )


def _of_questionnaires(study: Study) -> _Mistakes:
    longest = _most_videos(study.blocks)
    for at, asked in enumerate(study.questionnaires):
        where = f"questionnaires[{at}]"
        if asked.kind is Kind.ITEMS and not asked.items:
            yield where, f"{asked.name!r} has no items."
        if asked.when is When.BETWEEN and len(study.blocks) == 1:
            yield f"{where}.when", f'there is one block, and nothing between: write "{When.BLOCK}".'
        yield from _of_inside(where, asked, longest)
        yield from _twice(f"{where}.items", [item.name for item in asked.items])
        standard = [item.name for item in standard_items(asked.kind)]
        for number, item in enumerate(asked.items):
            inside = f"{where}.items[{number}]"
            if not standard:
                yield from _of_item(inside, item)
            elif item.name not in standard:
                there = f"there are {standard[0]} to {standard[-1]}."
                yield f"{inside}.name", f"{item.name!r} is no item of {asked.kind}: {there}"


def _of_inside(where: str, asked: Questionnaire, longest: int | None) -> _Mistakes:
    inside = asked.when is When.INSIDE
    if inside != bool(asked.every or asked.after):
        told = (
            "needs every or after: after how many videos it is asked."
            if inside
            else f'has every or after, which only "{When.INSIDE}" knows.'
        )
        yield where, f"{asked.name!r} {told}"
    if not inside or longest is None:
        return
    never = (
        f"{asked.name!r} is never asked: the longest block ends after {longest} videos, and after "
        f'a block only what is of "{When.BLOCK}" is asked.'
    )
    if asked.every is not None and asked.every >= longest:
        yield f"{where}.every", never
    if asked.after and min(asked.after) >= longest:
        yield f"{where}.after", never


def _of_item(where: str, item: Item) -> _Mistakes:
    choosing = item.kind in _CHOOSING
    if choosing != (len(item.options) > 1):
        told = (
            "needs two options at least."
            if choosing
            else f'has options: its kind is then "{ItemKind.CHOICE}" or "{ItemKind.CHOICES}".'
        )
        yield where, f"{item.name!r} {told}"
    if item.kind is not ItemKind.SCALE and (item.low or item.high):
        yield where, f"{item.name!r} has the ends of a scale, and is none."


def _most_videos(blocks: tuple[Block, ...]) -> int | None:
    """Return after how many videos the longest block ends; None where only time ends one."""
    counts = [block.videos for block in blocks]
    return None if None in counts else max(filter(None, counts))


def _of_texts(study: Study) -> _Mistakes:
    for where, words in texts_of(study):
        for language in words:
            if not _LANGUAGE.fullmatch(language):
                yield (
                    f"{where}.{language}",
                    f"{language!r} is no language: write en, nl, fr …",
                )
