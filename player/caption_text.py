"""From the text of a caption file to cues: plain words, bounded in number and length.

Runs in the worker only. Some of pysubs2's patterns take time that grows with the square of
what they are given, so a file is cut into blocks of bounded size before pysubs2 sees it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from pysubs2 import SSAEvent, SSAFile

from player.captions import Cue

MAX_CUES = 10_000
"""Of one track; a film of three hours has about 2,500."""

MAX_CHARS = 400
"""Of one cue; three full lines are half of it."""

LINES = 6
LINE_CHARS = 500
"""What is read of a cue, and of each of its lines, before the tags are taken off."""

STACKED = 4
"""Marks that may stand above and below one letter; more would write over the whole video."""

SRT_TIME = r"(\d{1,2}:\d{1,2}:\d{1,2}[.,]\d{1,3})(?!\d)"
VTT_TIME = r"((?:\d{2}:)?\d{2}:\d{2}\.\d{3})(?!\d)"
TIMINGS = {
    "srt": re.compile(rf"\s*{SRT_TIME}\s*-->\s*{SRT_TIME}"),
    "vtt": re.compile(rf"\s*{VTT_TIME}\s*-->\s*{VTT_TIME}"),
}
"""The line above the words of a cue; what follows says where they stand, not what they are."""

WORD_TIME = re.compile(r"<[\d:.]{1,16}>")
"""When a single word is said, as in captions made by machine."""

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")

STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2060\ufeff\ufffc")
"""Characters that turn the words around them about, and some that have no shape."""

OPEN, SHUT = "\ue000", "\ue001"
"""Stand for braces that belong to the words, while those around tags are taken off."""

COLON = "\ue002"
"""Stands for the colons of the words: pysubs2 takes two times in a line for the next cue."""


def read_cues(text: str) -> Iterator[Cue]:
    """Yield the cues of a SubRip or WebVTT file in its own order; its first line says which."""
    kind = "vtt" if text.lstrip().startswith("WEBVTT") else "srt"
    for event in SSAFile.from_string(_normal(text, kind), format_=kind):
        words = event.plaintext.replace(COLON, ":")
        words = ENTITY.sub(lambda entity: html.unescape(entity[0]), words)
        yield Cue(int(event.start), int(event.end), plain_lines(words))


def ass_lines(text: str) -> tuple[str, ...]:
    """Return the plain lines of an ASS text, which FFmpeg makes of every embedded track."""
    kept = text[: LINES * LINE_CHARS].replace(r"\{", OPEN).replace(r"\}", SHUT)
    event = SSAEvent(text=kept)
    if event.is_drawing:
        return ()
    return plain_lines(event.plaintext.replace(OPEN, "{").replace(SHUT, "}"))


def plain_lines(text: str) -> tuple[str, ...]:
    """Return words line by line, without empty lines, control characters and the like.

    Marks of direction and joiners stay: Persian, Hebrew and emoji need them.
    """
    kept, room = list[str](), MAX_CHARS
    for line in text.splitlines()[:LINES]:
        words = " ".join("".join(_drawable(line[:LINE_CHARS])).split())
        if len(words) > room:
            words = words[: room - 1].rstrip() + "…"
        if words:
            kept.append(words)
        room -= len(words)
        if room < 2:
            break
    return tuple(kept)


def _drawable(line: str) -> Iterator[str]:
    marks = 0
    for char in line:
        category = unicodedata.category(char)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if category == "Cc":
            yield " "
        elif category not in ("Cs", "Co", "Cn") and char not in STEERING and marks <= STACKED:
            yield char


def _normal(text: str, kind: str) -> str:
    """Write a file anew: numbered blocks of bounded size, and nothing between them.

    pysubs2 takes a number in the last line of a cue for that of the next one, the times of
    single words for cues, and notes and the names of cues for words.
    """
    blocks = []
    for number, (timing, lines) in enumerate(islice(_blocks(text, kind), MAX_CUES)):
        words = [_bounded(line) for line in lines[:LINES]]
        blocks.append("\n".join([str(number), timing, *words, "\n"]))
    return "".join([*blocks, "0\n"])


def _blocks(text: str, kind: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each timing with the lines that belong to it."""
    timing, lines = "", list[str]()
    for line in text.splitlines():
        is_blank = not line.strip()
        if "-->" in line or (kind == "vtt" and is_blank):
            if timing:
                yield timing, _without_number(lines) if kind == "srt" else lines
            found = TIMINGS[kind].match(line)
            # Without a timing (a name, a note, a damaged time) lines belong to nothing.
            timing, lines = f"{found[1]} --> {found[2]}" if found else "", []
        elif not is_blank:
            lines.append(line)
    if timing:
        yield timing, lines


def _without_number(lines: list[str]) -> list[str]:
    """Leave out the number of the next cue."""
    return lines[:-1] if lines and lines[-1].strip().isdecimal() else lines


def _bounded(line: str) -> str:
    """Cut a line, and keep a lone < from being taken for the beginning of a tag."""
    words = WORD_TIME.sub("", " ".join(line[:LINE_CHARS].split()))
    return words.replace("< ", "&lt; ").replace(":", COLON)
