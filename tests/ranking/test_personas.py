from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from ranking.evaluation.bad_rows import UnreadableSetError
from ranking.evaluation.command import run_personas
from ranking.evaluation.drift import fare
from ranking.evaluation.measures import base_rates
from ranking.evaluation.personas import CHANGED, INTERESTS, personas
from storage.records import Video
from tests.ranking.invented import a_video
from tests.ranking.recorded import an_item, write_items


def a_wide_library() -> list[Video]:
    return [a_video(f"{n:04}", [f"topic{n % 20}"], caption=f"clip {n % 7}") for n in range(1_000)]


LIBRARY = a_wide_library()


def test_personas_are_the_same_for_the_same_seed_and_differ_from_each_other() -> None:
    [first, second], again = personas(LIBRARY, 2, 3), personas(LIBRARY, 2, 3)
    assert first.before.outcomes == again[0].before.outcomes
    assert first.interests != second.interests
    assert len(first.interests) == INTERESTS


def test_a_persona_enjoys_its_interests_and_keeps_some_of_them_after_the_drift() -> None:
    [persona] = personas(LIBRARY, 1, 5)
    enjoyed_before, enjoyed_after = (
        [np.mean([view.outcomes[at].satisfying for at in videos]) for videos in persona.interests]
        for view in (persona.before, persona.after)
    )
    assert min(enjoyed_before) > 0.7
    assert sum(share > 0.7 for share in enjoyed_after) == INTERESTS - CHANGED
    assert 0.15 < base_rates([persona.before], "satisfying")[0] < 0.35


def test_a_library_with_too_few_topics_says_so() -> None:
    with pytest.raises(UnreadableSetError, match="hashtags"):
        personas(LIBRARY[:100], 1, 0)


def test_the_taste_beats_chance_and_follows_a_change_of_heart() -> None:
    taste, chance = fare(personas(LIBRARY, 3, 1), ["taste", "random"], 1, lambda line: None)
    assert taste.satisfying[50] > 2.0 * chance.satisfying[50]
    assert taste.interests_found_100 > chance.interests_found_100 + 0.5
    assert taste.skip_rate_50 < 0.6 * chance.skip_rate_50
    assert taste.after_drift["kept"] > chance.after_drift["kept"]


def test_the_figures_are_printed_and_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    items = [an_item(video.content_key, tags=video.tags) for video in LIBRARY]
    write_items(tmp_path, [*items, "no item"])
    file = tmp_path / "figures.json"
    assert run_personas(tmp_path, ["random"], 2, 1, file) == 0
    [told] = json.loads(file.read_text("utf-8"))["policies"]
    assert set(told["after_drift"]) == {"kept", "never_forgetting", "reset"}
    assert 0 <= told["interests_found_100"] <= INTERESTS
    said = capsys.readouterr()
    assert "random" in said.out
    assert "items.jsonl:1001" in said.err
    assert run_personas(tmp_path, ["fortune"], 2, 1, None) == 2
    assert run_personas(tmp_path / "nowhere", [], 2, 1, None) == 1
