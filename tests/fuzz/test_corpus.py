"""What the search for harmful bytes has found so far does no harm, nor does what is like it."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from tests.fuzz.mutants import mutated
from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
MUTANTS = 400 if os.environ.get("HOMEFEED_FULL") else 20
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
