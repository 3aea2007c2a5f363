"""What a study is: one file, as values. Its JSON Schema and `SETTINGS.md` are made from these."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Final

import msgspec
from msgspec import Meta

Words = str | dict[str, str]
"""A text for the participant: one, or one for each language (`en`, `nl`, `fr` …)."""
Name = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
"""What a table of the export calls it: small letters, digits, - and _."""
Sign = str
"""One of the program's icons by its name, as `assets/icons/icons.json` has them; empty for none."""
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
    """Each condition is in each place, and follows each other one, equally often (Williams)."""
    RANDOM = "random"
    """An order drawn for each participant."""
    GIVEN = "given"
    """As the file has them."""


class When(StrEnum):
    """When a questionnaire is asked."""

    BEFORE = "before"
    """After consent, before the first block."""
    BETWEEN = "between"
    """After each block but the last."""
    BLOCK = "block"
    """After each block."""
    INSIDE = "inside"
    """In the feed, between two videos."""
    AFTER = "after"
    """After the last block."""


class Kind(StrEnum):
    """What a questionnaire is."""

    SUS = "sus"
    """The System Usability Scale (Brooke 1996)."""
    UEQ_S = "ueq-s"
    """The short User Experience Questionnaire (Schrepp, Hinderks and Thomaschewski 2017)."""
    ITEMS = "items"
    """One's own items."""


class ItemKind(StrEnum):
    """How an item is answered."""

    SCALE = "scale"
    """A point from `low` to `high`."""
    CHOICE = "choice"
    """One of the options."""
    CHOICES = "choices"
    """Any number of the options."""
    TEXT = "text"
    """In one's own words."""


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of the file: what it does not know is a mistake, and said."""


class Option(_Part, frozen=True):
    """Something a participant may allow besides what the study needs; off until they do."""

    name: Name
    """What the export calls it."""
    text: Words
    """What is allowed, in a few words."""
    detail: Words = ""
    """A line below it."""
    sign: Sign = ""
    """What stands before it."""


class Consent(_Part, frozen=True):
    """What a participant agrees to before anything is kept."""

    version: str
    """Of the text; change it whenever the text changes, for it is kept with each consent."""
    text: Words
    """What the study is about, in plain words."""
    points: tuple[Words, ...] = ()
    """Short promises that stand below the text."""
    signs: tuple[Sign, ...] = ()
    """What stands before each of them, in their order; a tick where there is none."""
    keeps: Words = ""
    """What the study needs, in a few words."""
    options: tuple[Option, ...] = ()
    """What may be allowed besides, each on its own."""
    contact: Words = ""
    """Whom to ask, and how."""


class Library(_Part, frozen=True):
    """Which videos there are; both paths begin at the study's file."""

    folder: str = ""
    """All videos below it."""
    list: str = ""
    """A text file with one path a line; only those are shown."""


class Shown(_Part, frozen=True):
    """What a participant sees besides the video."""

    likes: bool = True
    """The heart, and the double tap that likes."""
    captions: bool = True
    """What was written with the video."""
    counts: bool = False
    """How often it was liked, as far as that is known."""
    scrubber: bool = True
    """The line at the bottom on which one goes back and forth."""
    why: bool = True
    """Why this video is shown."""
    sound: bool = True
    """Sound, and the button for it."""


class Condition(_Part, frozen=True):
    """What differs between participants, or between the rounds of one."""

    name: Name
    """What the export calls it; participants never see it."""
    policy: str = "taste"
    """What chooses the next video: `taste`, `random`, `newest`, `shuffle`, `linucb`,
    `fixed-list:FILE`, or `interleave:A,B` of two of them.
    """
    weight: Annotated[int, Meta(ge=1, le=100)] = 1
    """How many participants it gets for each one of a condition of weight 1; `between` alone."""
    shown: Shown | None = None
    """In place of the study's own."""


class Task(_Part, frozen=True):
    """Something a participant is asked to do."""

    name: Name
    """What the export calls it."""
    text: Words
    """What is asked."""
    minutes: Minutes | None = None
    """How long it may take; the operator is shown what is left."""


class Block(_Part, frozen=True):
    """A stretch of feed; it ends after its time or its videos, whichever comes first."""

    name: Name
    """What the export calls it."""
    instruction: Words = ""
    """Is shown before it."""
    minutes: Minutes | None = None
    """It ends after this time; a pause and what is asked inside do not count."""
    videos: Count | None = None
    """It ends after so many different videos."""
    condition: Name | None = None
    """Always this one, whatever is assigned."""
    tasks: tuple[Task, ...] = ()
    """What is asked in it, one after another; the operator starts and ends each."""


class Item(_Part, frozen=True):
    """One question."""

    name: Name
    """What the export calls it."""
    text: Words
    """The question."""
    kind: ItemKind = ItemKind.SCALE
    """How it is answered."""
    points: Annotated[int, Meta(ge=2, le=11)] = 7
    """Of a scale: 1 to so many."""
    low: Words = ""
    """What 1 means."""
    high: Words = ""
    """What the last point means."""
    options: tuple[Words, ...] = ()
    """Of a choice: two at least."""
    required: bool = True
    """Whether one cannot go on without an answer."""


class Questionnaire(_Part, frozen=True):
    """Questions that are asked together."""

    name: Name
    """What the export calls it."""
    when: When
    """When it is asked."""
    kind: Kind = Kind.ITEMS
    """`sus` and `ueq-s` bring their own items and are scored; `items` are your own."""
    text: Words = ""
    """Stands above its questions."""
    every: Count | None = None
    """Inside: after so many videos, again and again."""
    after: tuple[Count, ...] = ()
    """Inside: after these, counted from 1 in each block."""
    items: tuple[Item, ...] = ()
    """Your own questions. Of `sus` and `ueq-s`: their items `sus1` to `sus10` or `ueq1` to `ueq8`
    in other words (`text`, `low`, `high`), such as those of a validated translation.
    """


class Marker(_Part, frozen=True):
    """What the operator marks with a key."""

    key: Annotated[str, Meta(pattern=r"^[0-9a-z]$")]
    """A small letter or a digit; with Ctrl it works in the participant's window too."""
    name: Name
    """What the export calls it."""
    text: Words = ""
    """What the operator reads beside the key."""
    sign: Sign = ""
    """What stands on its button and in the course."""


class Study(_Part, frozen=True):
    """A study, as its file tells it."""

    title: Words
    """What the participant reads above the consent."""
    name: Name
    """What the export calls it. All lots are drawn from it: do not change it once it runs."""
    consent: Consent
    """What a participant agrees to first."""
    library: Library
    """Which videos there are."""
    conditions: Annotated[tuple[Condition, ...], Meta(min_length=1, max_length=26)]
    """What is compared."""
    blocks: Annotated[tuple[Block, ...], Meta(min_length=1, max_length=100)]
    """The stretches of feed, in order."""
    code: str = "P##"
    """How participant codes look: # is a digit, @ a capital letter, all else itself."""
    seed: int | str = BY_CODE
    """`code`: chance of their own for each participant; a number: the same for all."""
    assignment: Assignment = Assignment.BETWEEN
    """Who gets which condition."""
    order: Order = Order.LATIN_SQUARE
    """Of a study `within` participants."""
    blind: bool = False
    """Whether the operator is not to know the condition."""
    shown: Shown = Shown()
    """What a participant sees besides the video, in all conditions that do not say otherwise."""
    questionnaires: tuple[Questionnaire, ...] = ()
    """What is asked, in the order of the file."""
    markers: Annotated[tuple[Marker, ...], Meta(max_length=36)] = ()
    """What the operator marks."""
    debrief: Words = ""
    """Is shown at the end."""


def texts_of(part: object, where: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each text in several languages of a part of the file, and its place."""
    if isinstance(part, dict):
        yield where, part
    elif isinstance(part, tuple):
        for number, each in enumerate(part):
            yield from texts_of(each, f"{where}[{number}]")
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            yield from texts_of(getattr(part, name), f"{where}.{name}".lstrip("."))


def in_language(words: Words, language: str) -> str:
    """Return a text in a language (`nl`, `nl_NL`), else in English, else in its first one."""
    if isinstance(words, str):
        return words
    for wanted in (language, language.partition("_")[0], "en"):
        if wanted in words:
            return words[wanted]
    return next(iter(words.values()), "")
