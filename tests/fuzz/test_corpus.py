"""What the search for harmful bytes has found so far does no harm, nor does what is like it."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from storage.sidecars.contents import SIZE_CAP
from tests.fuzz.mutants import mutated
from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
IS_FULL = bool(os.environ.get("HOMEFEED_FULL"))
MUTANTS = 400 if IS_FULL else 20
"""Of each file."""
WITHIN_S = 2.0
"""Of processor time, so that a busy machine is no fault of the reader."""

KEPT = sorted(path for path in CORPUS.rglob("*") if path.is_file())


def test_every_reader_has_files_to_read_and_none_is_left_over() -> None:
    assert {path.parent.name for path in KEPT} == set(TARGETS)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_file_of_the_corpus_and_its_like_do_no_harm(path: Path) -> None:
    target, content = TARGETS[path.parent.name], path.read_bytes()
    chance = random.Random(path.name)
    for number in range(MUTANTS + 1):
        given = mutated(content, chance) if number else content
        began_s = time.process_time()
        try:
            target(given)
        except Exception as bug:
            bug.add_note(f"given {given!r}")
            raise
        assert time.process_time() - began_s < WITHIN_S, given


LONG = {
    "marks": "\u0344\u0316".encode(),
    "letters with marks": "a\u0301".encode(),
    "hashes": b"#",
    "tags": b"#a ",
    "brackets": b"[",
    "elements": b"<a>x</a>",
    "halves of emoji": b'"\\ud83d",',
    "surrogates": b"\xed\xa0\x80",
    "times": b"00:00:01,000 --> 00:00:02,000\na\n",
    "addresses": b"https://www.tiktok.com/@a/video/",
}
"""What is repeated up to the size that is read at most."""


@pytest.mark.parametrize("repeated", LONG.values(), ids=LONG)
@pytest.mark.parametrize("name", [name for name in TARGETS if name.startswith(("sidecar", "cap"))])
def test_nothing_that_is_long_keeps_a_reader_busy(name: str, repeated: bytes) -> None:
    size = SIZE_CAP if IS_FULL else SIZE_CAP // 8
    began_s = time.process_time()
    TARGETS[name](repeated * (size // len(repeated)))
    TARGETS[name](b'{"category":"x","description":"' + repeated * (size // len(repeated)) + b'"}')
    assert time.process_time() - began_s < 2 * WITHIN_S
