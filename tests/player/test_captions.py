"""Cues in order of time, tracks in order of what the viewer reads."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from player.captions import AT_ONCE, LATEST_MS, Cue, Track, in_order, index_at, lay_out


def cue(start_ms: int, end_ms: int, *lines: str) -> Cue:
    return Cue(start_ms, end_ms, lines or (f"{start_ms}",))


def shown(cues: tuple[Cue, ...], at_ms: int) -> tuple[str, ...]:
    index = index_at(cues, at_ms)
    return cues[index].lines if index >= 0 and at_ms < cues[index].end_ms else ()


def test_a_cue_is_on_from_its_first_millisecond_to_the_one_before_its_end() -> None:
    cues = lay_out([cue(2000, 3000, "b"), cue(500, 1000, "a")])
    said = {at: shown(cues, at) for at in (0, 499, 500, 999, 1000, 1999, 2000, 2999, 3000)}
    assert said == {
        0: (),
        499: (),
        500: ("a",),
        999: ("a",),
        1000: (),
        1999: (),
        2000: ("b",),
        2999: ("b",),
        3000: (),
    }


def test_what_overlaps_is_shown_together_and_said_once() -> None:
    cues = lay_out([cue(0, 1000, "a"), cue(500, 1500, "b"), cue(500, 700, "a")])
    assert cues == (
        cue(0, 500, "a"),
        cue(500, 700, "a", "b"),
        cue(700, 1000, "a", "b"),
        cue(1000, 1500, "b"),
    )


def test_of_many_at_once_the_last_to_come_are_shown() -> None:
    cues = lay_out([cue(start, 10_000, f"{start}") for start in range(1000)])
    assert shown(cues, 5000) == tuple(f"{n}" for n in range(1000 - AT_ONCE, 1000))


def test_impossible_times_and_empty_words_are_left_out() -> None:
    assert (
        lay_out(
            [
                cue(-1000, 1000),
                cue(3000, 2000),
                cue(2000, 2000),
                cue(5, LATEST_MS + 1),
                Cue(0, 1000, ()),
            ]
        )
        == ()
    )


@given(st.lists(st.tuples(st.integers(-50, 400), st.integers(-50, 400)), max_size=30))
def test_laid_out_cues_never_overlap_and_miss_nothing(times: list[tuple[int, int]]) -> None:
    given_cues = [cue(start, end, f"{start}-{end}") for start, end in times]
    cues = lay_out(given_cues)
    ends = [0, *(laid.end_ms for laid in cues)]
    assert all(end <= laid.start_ms < laid.end_ms for end, laid in zip(ends, cues, strict=False))
    for at_ms in range(0, 400, 7):
        running = {c.lines[0] for c in given_cues if 0 <= c.start_ms <= at_ms < c.end_ms}
        now = set(shown(cues, at_ms))
        assert now <= running
        assert bool(now) == bool(running)


def track(language: str, name: str = "", *, embedded: bool = False) -> Track:
    return Track(language, name, (), embedded)


def test_the_file_without_a_language_comes_first_then_what_the_viewer_reads() -> None:
    plain, english, german = track(""), track("en"), track("de-AT")
    inside, forced = track("ger", embedded=True), track("", "forced")
    offered = [inside, english, forced, german, plain]
    assert in_order(offered, ["de", "deu", "ger"]) == (plain, inside, german, english, forced)
    assert in_order(offered, ["en-GB", "en"])[:2] == (plain, english)
    assert in_order([english, inside], ["fr"])[0] == english


def test_a_track_inside_that_names_no_language_waits_behind_the_viewers_own() -> None:
    unnamed, german = track("", embedded=True), track("de")
    assert in_order([unnamed, german], ["de"]) == (german, unnamed)
