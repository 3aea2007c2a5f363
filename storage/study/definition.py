"""What a study is: one file, as values. Its JSON Schema is made from these types."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

import msgspec
from msgspec import Meta

Words = str | dict[str, str]
"""A text for the participant: one, or one for each language (`en`, `nl`, `fr` …)."""
Name = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
"""What a table of the export calls it: small letters, digits, - and _."""
Minutes = Annotated[float, Meta(gt=0, le=24 * 60)]
Count = Annotated[int, Meta(ge=1, le=100_000)]

BY_CODE: Final = "code"
"""The seed rule that gives each participant chance of their own."""


class Assignment(StrEnum):
    """Who gets which condition."""

    BETWEEN = "between"
    """One condition for each participant, balanced by weight."""
    WITHIN = "within"
    """Every condition for each participant, one after another."""


class Order(StrEnum):
    """In which order a participant of a `within` study meets the conditions."""

    LATIN_SQUARE = "latin-square"
    RANDOM = "random"
    GIVEN = "given"


class When(StrEnum):
    """When a questionnaire is asked."""

    BEFORE = "before"
    BETWEEN = "between"
    """After each block but the last."""
    BLOCK = "block"
    """After each block."""
    INSIDE = "inside"
    """In the feed, between two videos."""
    AFTER = "after"


class Kind(StrEnum):
    """What a questionnaire is."""

    SUS = "sus"
    UEQ_S = "ueq-s"
    ITEMS = "items"
    """One's own items."""


class ItemKind(StrEnum):
    """How an item is answered."""

    SCALE = "scale"
    CHOICE = "choice"
    CHOICES = "choices"
    """Any number of them."""
    TEXT = "text"


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of the file: what it does not know is a mistake, and said."""


class Option(_Part, frozen=True):
    """Something a participant may allow besides what the study needs; off until they do."""

    name: Name
    text: Words
    detail: Words = ""


class Consent(_Part, frozen=True):
    """What a participant agrees to before anything is kept."""

    version: str
    text: Words
    points: tuple[Words, ...] = ()
    """Short promises that stand below the text."""
    keeps: Words = ""
    """What the study needs, in a few words."""
    options: tuple[Option, ...] = ()
    contact: Words = ""


class Library(_Part, frozen=True):
    """Which videos there are; both paths begin at the study's file."""

    folder: str = ""
    list: str = ""
    """A text file with one path a line; only those are shown."""


class Shown(_Part, frozen=True):
    """What a participant sees besides the video."""

    likes: bool = True
    captions: bool = True
    counts: bool = False
    scrubber: bool = True
    why: bool = True
    sound: bool = True


class Condition(_Part, frozen=True):
    """What differs between participants, or between the rounds of one."""

    name: Name
    policy: str = "taste"
    weight: Annotated[int, Meta(ge=1, le=100)] = 1
    shown: Shown | None = None
    """In place of the study's own."""


class Task(_Part, frozen=True):
    """Something a participant is asked to do."""

    name: Name
    text: Words
    minutes: Minutes | None = None


class Block(_Part, frozen=True):
    """A stretch of feed; it ends after its time or its videos, whichever comes first."""

    name: Name
    instruction: Words = ""
    minutes: Minutes | None = None
    videos: Count | None = None
    condition: Name | None = None
    """Always this one, whatever is assigned."""
    tasks: tuple[Task, ...] = ()


class Item(_Part, frozen=True):
    """One question."""

    name: Name
    text: Words
    kind: ItemKind = ItemKind.SCALE
    points: Annotated[int, Meta(ge=2, le=11)] = 7
    """Of a scale: 1 to so many."""
    low: Words = ""
    high: Words = ""
    options: tuple[Words, ...] = ()
    required: bool = True


class Questionnaire(_Part, frozen=True):
    """Questions that are asked together."""

    name: Name
    when: When
    kind: Kind = Kind.ITEMS
    text: Words = ""
    every: Count | None = None
    """Inside: after so many videos, again and again."""
    after: tuple[Count, ...] = ()
    """Inside: after these, counted from 1 in each block."""
    items: tuple[Item, ...] = ()


class Marker(_Part, frozen=True):
    """What the operator marks with a key."""

    key: Annotated[str, Meta(pattern=r"^[0-9a-z]$")]
    name: Name
    text: Words = ""
    sign: str = ""
    """One of the house's signs; the first letter without one."""


class Study(_Part, frozen=True):
    """A study, as its file tells it."""

    title: Words
    name: Name
    consent: Consent
    library: Library
    conditions: Annotated[tuple[Condition, ...], Meta(min_length=1, max_length=26)]
    blocks: Annotated[tuple[Block, ...], Meta(min_length=1, max_length=100)]
    code: str = "P##"
    """How participant codes look: # is a digit, @ a capital letter, all else itself."""
    seed: int | str = BY_CODE
    """`code`: chance of their own for each participant; a number: the same for all."""
    assignment: Assignment = Assignment.BETWEEN
    order: Order = Order.LATIN_SQUARE
    blind: bool = False
    """Whether the operator is not to know the condition."""
    shown: Shown = Shown()
    questionnaires: tuple[Questionnaire, ...] = ()
    markers: Annotated[tuple[Marker, ...], Meta(max_length=36)] = ()
    debrief: Words = ""


def in_language(words: Words, language: str) -> str:
    """Return a text in a language (`nl`, `nl_NL`), else in English, else in its first one."""
    if isinstance(words, str):
        return words
    for wanted in (language, language.partition("_")[0], "en"):
        if wanted in words:
            return words[wanted]
    return next(iter(words.values()), "")


def schema() -> dict[str, object]:
    """Return the JSON Schema of a study's file (draft 2020-12)."""
    told = msgspec.json.schema(Study)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **told}
